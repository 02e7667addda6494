package oai

import (
	"context"
	"regexp"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// set is a part of the archive that can be harvested alone.
type set struct {
	Spec string `xml:"setSpec"`
	Name string `xml:"setName"`
}

// setSpec is how the protocol writes one.
var setSpec = regexp.MustCompile(`^[A-Za-z0-9_.!~*'()-]+(:[A-Za-z0-9_.!~*'()-]+)*$`)

// themeSpec is the set of a theme, within that of the top concept over it.
func themeSpec(t chancery.Theme) string {
	if t.Broader != "" {
		return "theme:" + string(t.Broader) + ":" + string(t.ID)
	}
	return "theme:" + string(t.ID)
}

func issuerSpec(id chancery.IssuerID) string { return "issuer:" + string(id) }

// specsOf are the sets that a statement is in, or was when it was withdrawn.
func (r Repository) specsOf(h chancery.Harvested) []string {
	var specs []string
	for _, id := range h.Themes {
		if t, known := r.Encode.Themes(id); known {
			specs = append(specs, themeSpec(t))
		}
	}
	for _, i := range h.Statement.Issuers {
		if spec := issuerSpec(i.ID); setSpec.MatchString(spec) {
			specs = append(specs, spec)
		}
	}
	slices.Sort(specs)
	return slices.Compact(specs)
}

// readSet reads the argument set; "" is everything.
func (r Repository) readSet(spec string) (chancery.HarvestSet, error) {
	if spec != "" && !setSpec.MatchString(spec) {
		return chancery.HarvestSet{}, faults{faultOf(badArgument, "set %q is not written as sets are", spec)}
	}
	kind, rest, _ := strings.Cut(spec, ":")
	found := chancery.HarvestSet{Kind: kind}
	switch kind {
	case "":
		return found, nil
	case "issuer": // one that nobody knows has no records
		found.Issuer = chancery.IssuerID(rest)
		return found, nil
	case "theme":
		if rest == "" {
			return found, nil
		}
		found.Theme = chancery.ThemeID(rest[strings.LastIndexByte(rest, ':')+1:])
		if t, known := r.Encode.Themes(found.Theme); known && themeSpec(t) == spec {
			return found, nil
		}
	}
	return found, faults{faultOf(noRecordsMatch, "there is no set %s; ListSets has them", spec)}
}

// sets lists all there are; none where the archive holds nothing.
func (r Repository) sets(ctx context.Context) ([]set, error) {
	themes, err := r.Archive.Themes(ctx)
	if err != nil {
		return nil, err
	}
	issuers, err := r.Archive.Issuers(ctx)
	if err != nil {
		return nil, err
	}
	all := []set{{"theme", "By theme"}}
	for _, t := range themes {
		all = append(all, set{themeSpec(t.Item), t.Item.Label})
	}
	all = append(all, set{"issuer", "By issuer"})
	for _, i := range issuers {
		if spec := issuerSpec(i.Item.ID); setSpec.MatchString(spec) {
			all = append(all, set{spec, i.Item.Name})
		}
	}
	return all, nil
}

package membership_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/membership"
)

// TestCalledOnce holds that no two groups, nor two regions, are called alike.
func TestCalledOnce(t *testing.T) {
	groups, regions := make(map[string]int), make(map[string]int)
	for i, g := range membership.Groups() {
		if g.Name == "" && g.Words == nil && g.Regions == nil {
			t.Errorf("%v are called nothing", g.Members)
		}
		once := func(called map[string]int, name string) {
			if at, ok := called[name]; ok && at != i || strings.TrimSpace(name) != name {
				t.Errorf("%q is called so twice or has stray space", name)
			}
			called[name] = i
		}
		for _, name := range append(slices.Clone(g.Words), g.Name) {
			if name != "" {
				once(groups, name)
			}
		}
		for _, name := range g.Regions {
			once(regions, name)
		}
	}
}

// TestMembers holds that a group has members, under codes that are known, each once and in order.
func TestMembers(t *testing.T) {
	unions := []chancery.CountryCode{"EUE", "AUN", "UNO"} // which stand behind the states
	for _, g := range membership.Groups() {
		if len(g.Members) == 1 || len(g.Members) == 0 && (len(g.Regions) == 0 || g.Name != "") {
			t.Errorf("%+v has not two members", g)
		}
		seen := make(map[chancery.CountryCode]bool)
		for _, members := range [][]chancery.CountryCode{g.Members, g.Others} {
			for i, code := range members {
				union := slices.Index(unions, code)
				if _, err := country.Lookup(string(code)); err != nil && union < 0 && code != "CSK" {
					t.Errorf("%+v: %v", g, err)
				}
				if i > 0 && union < 0 && code < members[i-1] || seen[code] {
					t.Errorf("%+v: %s is out of order or stands twice", g, code)
				}
				seen[code] = true
			}
		}
	}
}

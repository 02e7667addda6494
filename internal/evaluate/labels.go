package evaluate

import (
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
)

// Labels are the codes of a line or passage, in the words of a coding sheet.
type Labels struct {
	Act         chancery.Act      `json:"act"`
	Strength    chancery.Strength `json:"strength,omitempty"`
	Flags       []string          `json:"flags,omitempty"`
	Themes      []string          `json:"themes,omitempty"`
	Countries   []string          `json:"countries,omitempty"` // alpha-3, or alpha-3 + ":venue"
	Resolutions []string          `json:"resolutions,omitempty"`
	Deadlines   []string          `json:"deadlines,omitempty"`
	Amounts     []string          `json:"amounts,omitempty"`
}

// flags are the flags of a coding sheet.
var flags = []string{"restatement", "conditional", "reported", "self"}

// venue marks the country of a meeting place in a coding sheet.
const venue = ":venue"

func labelsOfLine(l gold.Line) Labels {
	labels := Labels{
		Act: l.Act, Strength: l.Strength, Flags: set(l.Flags), Countries: set(l.Countries),
		Deadlines: l.Deadlines, Amounts: l.Amounts,
	}
	for _, t := range l.Themes {
		labels.Themes = append(labels.Themes, string(t))
	}
	for _, r := range l.Resolutions {
		labels.Resolutions = append(labels.Resolutions, symbolOf(r))
	}
	labels.Themes, labels.Resolutions = set(labels.Themes), set(labels.Resolutions)
	return labels
}

func labelsOfPassage(p chancery.Passage) Labels {
	labels := Labels{Act: p.Act, Strength: p.Strength}
	for i, raised := range []bool{p.Restatement, p.Conditional, p.Reported, p.Self} {
		if raised {
			labels.Flags = append(labels.Flags, flags[i])
		}
	}
	for _, t := range p.Themes {
		labels.Themes = append(labels.Themes, string(t.Theme))
	}
	for _, c := range p.Countries {
		labels.Countries = append(labels.Countries, countryLabels(c)...)
	}
	for _, c := range p.Citations {
		labels.Resolutions = append(labels.Resolutions, symbolOf(c.Resolution.Symbol))
	}
	if p.Deadline != nil {
		labels.Deadlines = []string{p.Deadline.Text}
	}
	for _, a := range p.Amounts {
		labels.Amounts = append(labels.Amounts, a.Text)
	}
	labels.Flags, labels.Themes = set(labels.Flags), set(labels.Themes)
	labels.Countries, labels.Resolutions = set(labels.Countries), set(labels.Resolutions)
	return labels
}

// countryLabels tells a meeting place from every other part a country plays.
func countryLabels(c chancery.CountryTag) []string {
	var labels []string
	for _, r := range c.Roles {
		label := string(c.Country)
		if r == chancery.RoleVenue {
			label += venue
		}
		labels = append(labels, label)
	}
	return labels
}

// symbolOf spells a symbol without the spaces that some sheets set.
func symbolOf(s chancery.Symbol) string { return strings.ReplaceAll(string(s), " ", "") }

// set sorts labels and drops repeats.
func set(labels []string) []string {
	labels = slices.Clone(labels)
	slices.Sort(labels)
	return slices.Compact(labels)
}

// binding reports a commitment that is more than soft.
func (l Labels) binding() bool { return l.Act == chancery.Commitment && l.Strength >= chancery.Intent }

// themed reports whether the guide asks for themes: of what somebody is to do.
func (l Labels) themed() bool {
	return l.Act == chancery.Commitment || l.Act == chancery.Decision || l.Act == chancery.Call
}

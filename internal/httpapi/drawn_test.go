package httpapi_test

import (
	"net/url"
	"slices"

	"pgregory.net/rapid"
)

// drawer draws queries of values that the library has, so that they select
// something, and every parameter with every other.
type drawer struct {
	values map[string][]string // by parameter
	single map[string]bool     // parameters that have one value
}

func (l *library) drawer() drawer {
	d := drawer{
		values: map[string][]string{
			"act":         {"commitment", "call", "welcome", "assertion", "condemnation", "decision", "other"},
			"strength":    {"firm", "intent", "soft"},
			"role":        {"issuer", "actor", "target", "beneficiary", "location", "venue"},
			"region":      {"002", "142", "145", "150", "019", "202", "030"},
			"has":         {"deadline", "amount", "resolution"},
			"restatement": {"true", "false"},
			"language":    {"en", "en-GB", "fr"},
			"review":      {"machine", "confirmed"},
			"q": {
				"iraq", "iraq syria", "libya or haiti", "japan -iraq", `"saudi arabia"`, `"middle east"`, "somalia or daesh", "nato", "g7 -japan",
			},
		},
		single: map[string]bool{"restatement": true, "q": true},
	}
	for _, p := range l.passages {
		for parameter, found := range map[string][]string{
			"theme": themesOf(p), "country": countriesOf(p, []string{"issuer", "actor", "target", "beneficiary", "location", "venue"}),
			"resolution": symbolsOf(p), "issuer": issuersOf(l.byID[p.Statement.ID]), "statement": {p.Statement.ID},
		} {
			d.values[parameter] = append(d.values[parameter], found...)
		}
		for _, parameter := range []string{"since", "until"} {
			if p.Statement.Date != nil {
				d.values[parameter], d.single[parameter] = append(d.values[parameter], *p.Statement.Date), true
			}
		}
		for _, parameter := range []string{"deadline_after", "deadline_before"} {
			if due := dueOf(p); due != "" {
				d.values[parameter], d.single[parameter] = append(d.values[parameter], due), true
			}
		}
	}
	for _, of := range []string{"theme", "country", "resolution"} {
		d.values[of+"_all"] = d.values[of]
	}
	d.values["theme_not"], d.values["country_not"] = d.values["theme"], d.values["country"]
	return d
}

// query draws one to three filters with up to three values each. Values that are
// common in the library come often.
func (d drawer) query() *rapid.Generator[url.Values] {
	parameters := make([]string, 0, len(d.values))
	for p := range d.values {
		parameters = append(parameters, p)
	}
	slices.Sort(parameters)
	return rapid.Custom(func(t *rapid.T) url.Values {
		q := url.Values{}
		for _, p := range rapid.SliceOfNDistinct(rapid.SampledFrom(parameters), 1, 3, rapid.ID).Draw(t, "filters") {
			most := 3
			if d.single[p] {
				most = 1
			}
			q[p] = rapid.SliceOfNDistinct(rapid.SampledFrom(d.values[p]), 1, most, rapid.ID).Draw(t, p)
		}
		for _, ends := range [][2]string{{"since", "until"}, {"deadline_after", "deadline_before"}} {
			if first, last := q.Get(ends[0]), q.Get(ends[1]); first != "" && last != "" && first > last {
				q.Set(ends[0], last)
				q.Set(ends[1], first)
			}
		}
		return q
	})
}

package httpapi_test

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/chancery-archive/chancery/api"
)

// matches is the meaning of the filters, said as plainly as it can be, of what
// the API shows of a passage.
func (l *library) matches(q url.Values, p api.Passage) bool {
	s := l.byID[p.Statement.ID]
	return anyOf(q["theme"], themesOf(p)) && allOf(q["theme_all"], themesOf(p)) && noneOf(q["theme_not"], themesOf(p)) &&
		l.matchesCountries(q, p) &&
		anyOf(q["resolution"], symbolsOf(p)) && allOf(q["resolution_all"], symbolsOf(p)) &&
		anyOf(q["issuer"], issuersOf(s)) &&
		anyOf(q["act"], []string{text(p.Act)}) &&
		anyOf(q["strength"], []string{text(p.Strength)}) &&
		anyOf(q["statement"], []string{s.ID}) &&
		between(text(s.Date), q.Get("since"), q.Get("until")) &&
		between(dueOf(p), q.Get("deadline_after"), q.Get("deadline_before")) &&
		allOf(q["has"], featuresOf(p)) &&
		(!q.Has("restatement") || (q.Get("restatement") == "true") == p.Restatement) &&
		(!q.Has("language") || slices.ContainsFunc(q["language"], func(asked string) bool { return speaks(text(s.Language), asked) })) &&
		anyOf(q["review"], []string{p.Coded.Review}) &&
		l.matchesWords(q.Get("q"), p)
}

// anyOf is whether one of the values asked for is there; none asked for is no filter.
func anyOf(asked, there []string) bool {
	return len(asked) == 0 || slices.ContainsFunc(asked, func(v string) bool { return slices.Contains(there, v) })
}

func allOf(asked, there []string) bool {
	return !slices.ContainsFunc(asked, func(v string) bool { return !slices.Contains(there, v) })
}

func noneOf(asked, there []string) bool {
	return !slices.ContainsFunc(asked, func(v string) bool { return slices.Contains(there, v) })
}

// between leaves out what has no date where either end is given.
func between(date, first, last string) bool {
	return (first == "" || date >= first) && (last == "" || date != "" && date <= last)
}

func speaks(language, asked string) bool {
	return language == asked || strings.HasPrefix(language, asked+"-")
}

func themesOf(p api.Passage) []string {
	var slugs []string
	for _, t := range p.Themes {
		slugs = append(slugs, t.Slug)
		if t.Broader != nil {
			slugs = append(slugs, *t.Broader)
		}
	}
	slices.Sort(slugs)
	return slices.Compact(slugs)
}

// matchesCountries counts the countries that play one of the roles asked for, or
// any but venue.
func (l *library) matchesCountries(q url.Values, p api.Passage) bool {
	counting := countriesOf(p, q["role"])
	if q.Has("role") && !q.Has("country") && !q.Has("country_all") && !q.Has("region") && len(counting) == 0 {
		return false
	}
	var regions []string
	for _, c := range counting {
		regions = append(regions, l.regions[c]...)
	}
	return anyOf(q["country"], counting) && allOf(q["country_all"], counting) && noneOf(q["country_not"], counting) &&
		anyOf(q["region"], regions)
}

func countriesOf(p api.Passage, roles []string) []string {
	if len(roles) == 0 {
		roles = []string{"issuer", "actor", "target", "beneficiary", "location"}
	}
	var codes []string
	for _, c := range p.Countries {
		if anyOf(roles, c.Roles) {
			codes = append(codes, c.Code)
		}
	}
	return codes
}

func symbolsOf(p api.Passage) []string {
	var symbols []string
	for _, c := range p.Resolutions {
		symbols = append(symbols, c.Symbol)
	}
	return symbols
}

func issuersOf(s api.Statement) []string {
	var slugs []string
	for _, i := range s.Issuers {
		slugs = append(slugs, i.Slug)
	}
	return slugs
}

func dueOf(p api.Passage) string {
	if p.Deadline == nil {
		return ""
	}
	return text(p.Deadline.Date)
}

func featuresOf(p api.Passage) []string {
	var features []string
	for feature, has := range map[string]bool{
		"deadline": p.Deadline != nil, "amount": len(p.Amounts) > 0, "resolution": len(p.Resolutions) > 0,
	} {
		if has {
			features = append(features, feature)
		}
	}
	return features
}

// nameApostrophe is that of Da’esh, which words are found with or without.
var nameApostrophe = regexp.MustCompile(`([A-Za-z]{2})['’‘ʼ]([A-Za-z]{2})`)

func (l *library) matchesWords(q string, p api.Passage) bool {
	if q == "" {
		return true
	}
	words := l.words[p.ID]
	if words == nil {
		words = wordsOf(p)
		l.words[p.ID] = words
	}
	return hold(words, q)
}

// wordsOf are the words that are searched, in small letters.
func wordsOf(p api.Passage) []string {
	lead := ""
	if p.LeadIn != nil {
		lead = p.LeadIn.Quote
	}
	named := nameApostrophe.ReplaceAllString(lead+" "+p.Quote+" 0title0 "+p.Statement.Title, "$1$2") // no phrase runs into the title
	return strings.FieldsFunc(strings.ToLower(named), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
}

// hold understands words that have no other form: one, two, either of two, one
// without another, and a phrase of two.
func hold(words []string, q string) bool {
	has := func(w string) bool { return slices.Contains(words, w) }
	if phrase, ok := strings.CutPrefix(q, `"`); ok {
		return strings.Contains(" "+strings.Join(words, " ")+" ", " "+strings.TrimSuffix(phrase, `"`)+" ")
	}
	if a, b, ok := strings.Cut(q, " or "); ok {
		return has(a) || has(b)
	}
	if a, b, ok := strings.Cut(q, " -"); ok {
		return has(a) && !has(b)
	}
	return !slices.ContainsFunc(strings.Fields(q), func(w string) bool { return !has(w) })
}

// valuesOf are the values of a facet that count a passage.
func (l *library) valuesOf(p api.Passage, facet string) []string {
	switch facet {
	case "theme":
		return themesOf(p)
	case "country":
		return countriesOf(p, nil)
	case "resolution":
		return symbolsOf(p)
	case "issuer":
		return issuersOf(l.byID[p.Statement.ID])
	case "act":
		if p.Act != nil {
			return []string{*p.Act}
		}
	case "strength":
		if p.Strength != nil {
			return []string{*p.Strength}
		}
	case "year":
		if p.Statement.Date != nil {
			return []string{(*p.Statement.Date)[:4]}
		}
	}
	return nil
}

// counted is a facet counted by hand: buckets by value, and what is in none.
func (l *library) counted(passages []api.Passage, facet string) (buckets map[string]int, unknown int) {
	buckets = map[string]int{}
	for _, p := range passages {
		values := l.valuesOf(p, facet)
		for _, v := range values {
			buckets[v]++
		}
		if len(values) == 0 && facet != "strength" {
			unknown++
		}
	}
	return buckets, unknown
}

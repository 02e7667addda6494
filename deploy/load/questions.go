package main

import (
	"context"
	"fmt"
	"net/url"
	"strings"

	vegeta "github.com/tsenart/vegeta/v12/lib"
)

// onePage is the page that is compared with the limits.
const onePage = "/v1/commitments?country=USA&limit=20"

// question is one kind of question: addresses that are asked in turn, with how often
// it comes in the mix.
type question struct {
	name    string
	weight  int
	list    bool     // a page of a list, which must not grow slower with the archive
	paths   []string // with their queries
	headers map[string]string
}

func (q question) targets(base string) []vegeta.Target {
	addresses := make([]string, len(q.paths))
	for i, path := range q.paths {
		addresses[i] = base + path
	}
	targets := get(addresses...)
	for i := range targets {
		for name, value := range q.headers {
			targets[i].Header.Set(name, value)
		}
	}
	return targets
}

// questions are those that journalists, front-ends and partners ask of what is
// in the archive, the common and the rare.
func questions(ctx context.Context, base string, found *contents) ([]question, error) {
	commitments := func(queries ...string) []string { return prefixed("/v1/commitments?limit=20&", queries) }
	passages := func(queries ...string) []string { return prefixed("/v1/passages?limit=20&", queries) }
	deep, err := deepPages(ctx, base, commitments(found.query("country", 0), found.query("theme", 1), "language=en"))
	if err != nil {
		return nil, err
	}
	tag, err := tagOf(ctx, base+onePage)
	if err != nil {
		return nil, err
	}
	return []question{
		{name: "newest", weight: 4, list: true, paths: append(commitments("sort=-date"), passages("sort=-date")...)},
		{name: "one filter", weight: 10, list: true, paths: commitments(found.each("country", "theme", "resolution", "issuer")...)},
		{name: "two filters", weight: 6, list: true, paths: commitments(found.pairs("country", "theme")...)},
		{name: "three filters", weight: 3, list: true, paths: commitments(found.triples("country", "theme")...)},
		{name: "any of several", weight: 2, list: true, paths: passages(found.several("country"), found.several("theme"))},
		{name: "all of two", weight: 2, list: true, paths: passages(found.all("theme"), found.all("country"))},
		{name: "text", weight: 4, list: true, paths: commitments("q=ceasefire", "q=nuclear+weapons", "q=%22human+rights%22", "q=landmines+OR+mines", "q=police+training")},
		{name: "text and filter", weight: 3, list: true, paths: commitments("q=security&"+found.query("country", 0), "q=training&"+found.query("theme", 2), "q=peace&"+found.query("country", 5))},
		{name: "text by relevance", weight: 2, list: true, paths: commitments("sort=-relevance&q=ceasefire", "sort=-relevance&q=police+training")},
		{name: "deadlines", weight: 1, list: true, paths: commitments("has=deadline&sort=deadline", "deadline_after=2020-01-01&sort=deadline&"+found.query("country", 1))},
		{name: "dates", weight: 2, list: true, paths: commitments("since=2000-01-01&until=2001-12-31", "until=1970-12-31&"+found.query("theme", 0))},
		{name: "region", weight: 1, list: true, paths: commitments("region=002", "region=145&"+found.query("theme", 1))},
		{name: "deep pages", weight: 3, list: true, paths: deep},
		{name: "statements", weight: 2, list: true, paths: prefixed("/v1/statements?limit=20&", []string{"sort=-date", found.query("country", 0), found.query("theme", 3)})},
		{name: "facets", weight: 2, paths: prefixed("/v1/facets?facets=theme,country&", []string{"act=commitment", found.query("country", 0), found.query("theme", 2), found.query("resolution", 0)})},
		{name: "timeline", weight: 2, paths: prefixed("/v1/timeline?per=year&", []string{"act=commitment", found.query("country", 1), found.query("theme", 0) + "&split=strength"})},
		{name: "vocabulary", weight: 2, paths: []string{"/v1/themes", "/v1/countries", "/v1/issuers", "/v1/resolutions", "/v1/countries/IRQ"}},
		{name: "one passage", weight: 6, paths: prefixed("/v1/passages/", found.passages)},
		{name: "one statement", weight: 3, paths: append(prefixed("/v1/statements/", found.statements), prefixed("/v1/statements/", suffixed(found.statements, "/text"))...)},
		{name: "csv", weight: 1, list: true, paths: prefixed("/v1/commitments?format=csv&limit=500&", []string{found.query("country", 2), found.query("theme", 4)})},
		{name: "export", weight: 0, paths: []string{"/v1/export/commitments.csv?" + found.query("country", found.rarest("country"))}},
		{name: "not modified", weight: 3, paths: []string{onePage}, headers: map[string]string{"If-None-Match": tag}},
	}, nil
}

func prefixed(prefix string, list []string) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = prefix + item
	}
	return out
}

func suffixed(list []string, suffix string) []string {
	out := make([]string, len(list))
	for i, item := range list {
		out[i] = item + suffix
	}
	return out
}

// query is a filter by the value of a facet, counted from the most common; the last
// where there are not so many.
func (c *contents) query(facet string, place int) string {
	values := c.values[facet]
	if len(values) == 0 {
		return ""
	}
	return facet + "=" + url.QueryEscape(values[min(place, len(values)-1)])
}

func (c *contents) rarest(facet string) int { return len(c.values[facet]) - 1 }

// places are some values of a facet from common to rare.
func (c *contents) places(facet string) []int {
	var places []int
	for at := 0; at < len(c.values[facet]); at = 2*at + 1 {
		places = append(places, at)
	}
	return places
}

func (c *contents) each(facets ...string) []string {
	var queries []string
	for _, facet := range facets {
		for _, at := range c.places(facet) {
			queries = append(queries, c.query(facet, at))
		}
	}
	return queries
}

// pairs are filters by two facets, common with common, common with rare, rare with rare.
func (c *contents) pairs(one, other string) []string {
	var queries []string
	for _, i := range c.places(one) {
		for _, j := range c.places(other) {
			queries = append(queries, c.query(one, i)+"&"+c.query(other, j))
		}
	}
	return queries
}

// triples are the pairs with a third filter, that most or few meet.
func (c *contents) triples(one, other string) []string {
	var queries []string
	for _, pair := range c.pairs(one, other) {
		queries = append(queries, pair+"&strength=firm", pair+"&"+c.query("resolution", 0))
	}
	return queries
}

func (c *contents) several(facet string) string {
	return facet + "=" + url.QueryEscape(strings.Join(c.values[facet][:min(5, len(c.values[facet]))], ","))
}

func (c *contents) all(facet string) string {
	return fmt.Sprintf("%s_all=%s", facet, url.QueryEscape(strings.Join(c.values[facet][:min(2, len(c.values[facet]))], ",")))
}

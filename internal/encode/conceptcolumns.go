package encode

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/api"
)

// ThemeColumns are the columns of a table of themes.
func ThemeColumns() []Column[api.Theme] {
	type t = api.Theme
	return append([]Column[t]{
		{"slug", "slug", func(r t) string { return r.Slug }},
		{"url", "url", func(r t) string { return r.URL }},
		{"label", "label", func(r t) string { return r.Label }},
		{"scope_note", "scope_note", func(r t) string { return cell(r.ScopeNote) }},
		{"broader", "broader", func(r t) string { return cell(r.Broader) }},
		{"narrower", "narrower", func(r t) string { return join(r.Narrower, narrowerSlug) }},
		{"cap", "cap", func(r t) string { return strings.Join(r.CAP, separator) }},
		{"sdg", "sdg", func(r t) string { return strings.Join(r.SDG, separator) }},
		{"commitments_url", "commitments_url", func(r t) string { return r.CommitmentsURL }},
	}, countColumns(func(r t) api.Counts { return r.Counts })...)
}

// CountryColumns are the columns of a table of countries.
func CountryColumns() []Column[api.Country] {
	type c = api.Country
	return append([]Column[c]{
		{"code", "code", func(r c) string { return r.Code }},
		{"url", "url", func(r c) string { return r.URL }},
		{"alpha2", "alpha2", func(r c) string { return cell(r.Alpha2) }},
		{"m49", "m49", func(r c) string { return cell(r.M49) }},
		{"name", "name", func(r c) string { return r.Name }},
		{"formal_name", "formal_name", func(r c) string { return cell(r.FormalName) }},
		{"regions", "regions", func(r c) string { return strings.Join(r.Regions, separator) }},
		{"commitments_url", "commitments_url", func(r c) string { return r.CommitmentsURL }},
	}, countColumns(func(r c) api.Counts { return r.Counts })...)
}

// ResolutionColumns are the columns of a table of resolutions.
func ResolutionColumns() []Column[api.Resolution] {
	type s = api.Resolution
	return append([]Column[s]{
		{"symbol", "symbol", func(r s) string { return r.Symbol }},
		{"url", "url", func(r s) string { return cell(r.URL) }},
		{"label", "label", func(r s) string { return r.Label }},
		{"organ", "organ", func(r s) string { return r.Organ }},
		{"year", "year", func(r s) string { return year(r.Year) }},
		{"adopted", "adopted", func(r s) string { return cell(r.Adopted) }},
		{"topic", "topic", func(r s) string { return cell(r.Topic) }},
		{"commitments_url", "commitments_url", func(r s) string { return r.CommitmentsURL }},
	}, countColumns(func(r s) api.Counts { return r.Counts })...)
}

// IssuerColumns are the columns of a table of issuers.
func IssuerColumns() []Column[api.IssuerRecord] {
	type i = api.IssuerRecord
	return append([]Column[i]{
		{"slug", "slug", func(r i) string { return r.Slug }},
		{"url", "url", func(r i) string { return r.URL }},
		{"name", "name", func(r i) string { return r.Name }},
		{"country", "country", func(r i) string { return cell(r.Country) }},
		{"commitments_url", "commitments_url", func(r i) string { return r.CommitmentsURL }},
	}, countColumns(func(r i) api.Counts { return r.Counts })...)
}

func countColumns[T any](counts func(T) api.Counts) []Column[T] {
	return []Column[T]{
		{"commitments", "counts", func(r T) string { return strconv.Itoa(counts(r).Commitments) }},
		{"passages", "counts", func(r T) string { return strconv.Itoa(counts(r).Passages) }},
		{"statements", "counts", func(r T) string { return strconv.Itoa(counts(r).Statements) }},
	}
}

func year(y *int) string {
	if y == nil {
		return ""
	}
	return strconv.Itoa(*y)
}

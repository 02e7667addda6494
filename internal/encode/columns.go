package encode

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/api"
)

// separator stands between the values of a cell that holds several.
const separator = "; "

// PassageColumns are the columns of a table of passages.
func PassageColumns() []Column[api.Passage] {
	type p = api.Passage
	return []Column[p]{
		{"id", "id", func(r p) string { return r.ID }},
		{"url", "url", func(r p) string { return r.URL }},
		{"act", "act", func(r p) string { return cell(r.Act) }},
		{"strength", "strength", func(r p) string { return cell(r.Strength) }},
		{"verb", "verb", func(r p) string { return cell(r.Verb) }},
		{"actor", "actor", func(r p) string { return actorText(r.Actor) }},
		{"actor_kind", "actor", func(r p) string { return actorKind(r.Actor) }},
		{"beneficiary", "beneficiary", func(r p) string { return cell(r.Beneficiary) }},
		{"quote", "quote", func(r p) string { return r.Quote }},
		{"lead_in", "lead_in", func(r p) string { return leadIn(r.LeadIn) }},
		{"kind", "kind", func(r p) string { return r.Kind }},
		{"paragraph", "locator", func(r p) string { return strconv.Itoa(r.Locator.Paragraph) }},
		{"sentence", "locator", func(r p) string { return strconv.Itoa(r.Locator.Sentence) }},
		{"marker", "locator", func(r p) string { return cell(r.Locator.Marker) }},
		{"start", "locator", func(r p) string { return strconv.Itoa(r.Locator.Start) }},
		{"end", "locator", func(r p) string { return strconv.Itoa(r.Locator.End) }},
		{"themes", "themes", func(r p) string { return join(r.Themes, themeSlug) }},
		{"countries", "countries", func(r p) string { return join(r.Countries, countryRoles) }},
		{"resolutions", "resolutions", func(r p) string { return join(r.Resolutions, citationLabel) }},
		{"deadline", "deadline", func(r p) string { return deadlineText(r.Deadline) }},
		{"deadline_date", "deadline", func(r p) string { return deadlineDate(r.Deadline) }},
		{"amounts", "amounts", func(r p) string { return join(r.Amounts, amountText) }},
		{"restatement", "restatement", func(r p) string { return strconv.FormatBool(r.Restatement) }},
		{"conditional", "conditional", func(r p) string { return strconv.FormatBool(r.Conditional) }},
		{"reported", "reported", func(r p) string { return strconv.FormatBool(r.Reported) }},
		{"self", "self", func(r p) string { return strconv.FormatBool(r.Self) }},
		{"statement_id", "statement", func(r p) string { return r.Statement.ID }},
		{"statement_title", "statement", func(r p) string { return r.Statement.Title }},
		{"statement_date", "statement", func(r p) string { return cell(r.Statement.Date) }},
		{"statement_issuers", "statement", func(r p) string { return strings.Join(r.Statement.Issuers, separator) }},
		{"statement_source_url", "statement", func(r p) string { return cell(r.Statement.SourceURL) }},
		{"revision", "revision", func(r p) string { return strconv.Itoa(r.Revision) }},
		{"ruleset", "coded", func(r p) string { return r.Coded.Ruleset }},
		{"review", "coded", func(r p) string { return r.Coded.Review }},
		{"evidence", "evidence", func(r p) string { return join(r.Evidence, evidenceText) }},
		{"highlights", "highlights", func(r p) string { return ranges(r.Highlights) }},
	}
}

// StatementColumns are the columns of a table of statements.
func StatementColumns() []Column[api.Statement] {
	type s = api.Statement
	return []Column[s]{
		{"id", "id", func(r s) string { return r.ID }},
		{"url", "url", func(r s) string { return r.URL }},
		{"title", "title", func(r s) string { return r.Title }},
		{"date", "date", func(r s) string { return cell(r.Date) }},
		{"place", "place", func(r s) string { return cell(r.Place) }},
		{"language", "language", func(r s) string { return cell(r.Language) }},
		{"source_url", "source_url", func(r s) string { return cell(r.SourceURL) }},
		{"issuers", "issuers", func(r s) string { return join(r.Issuers, issuerName) }},
		{"revision", "revision", func(r s) string { return strconv.Itoa(r.Revision) }},
		{"status", "status", func(r s) string { return r.Status }},
		{"ruleset", "ruleset", func(r s) string { return cell(r.Ruleset) }},
		{"created_at", "created_at", func(r s) string { return instant(r.CreatedAt) }},
		{"updated_at", "updated_at", func(r s) string { return instant(r.UpdatedAt) }},
	}
}

package encode

import (
	"fmt"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
)

// cell is the text of a value, "" where it is unknown.
func cell(s *string) string {
	if s == nil {
		return ""
	}
	return *s
}

func instant(t *time.Time) string {
	if t == nil {
		return ""
	}
	return t.Format(time.RFC3339)
}

// join writes several values into one cell.
func join[T any](list []T, text func(T) string) string {
	return strings.Join(Each(list, text), separator)
}

func themeSlug(t api.ThemeTag) string      { return t.Slug }
func citationLabel(c api.Citation) string  { return c.Label }
func amountText(a api.Amount) string       { return a.Text }
func issuerName(i api.Issuer) string       { return i.Name }
func countryRoles(c api.CountryTag) string { return c.Code + ":" + strings.Join(c.Roles, "+") }
func narrowerSlug(n api.Narrower) string   { return n.Slug }

func evidenceText(e api.Evidence) string {
	return fmt.Sprintf("%s=%s (%s %d-%d)", e.For, e.Value, e.Rule, e.Start, e.End)
}

func actorText(a *api.Actor) string {
	if a == nil {
		return ""
	}
	return cell(a.Text)
}

func actorKind(a *api.Actor) string {
	if a == nil {
		return ""
	}
	return a.Kind
}

func leadIn(q *api.Quotation) string {
	if q == nil {
		return ""
	}
	return q.Quote
}

func deadlineText(d *api.Deadline) string {
	if d == nil {
		return ""
	}
	return d.Text
}

func deadlineDate(d *api.Deadline) string {
	if d == nil {
		return ""
	}
	return cell(d.Date)
}

// ranges writes stretches of the text, "12-18; 40-47".
func ranges(list []api.Range) string {
	return strings.Join(Each(list, func(r api.Range) string { return fmt.Sprintf("%d-%d", r.Start, r.End) }), "; ")
}

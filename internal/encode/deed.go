package encode

import (
	"strconv"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Deed converts an entry of the audit log.
func Deed(d chancery.Deed) api.Deed {
	return api.Deed{
		ID: strconv.FormatInt(d.Number, 10), At: timeOrNull(d.At), Action: string(d.Action),
		Subject: textOrNull(d.Subject), Detail: textOrNull(d.Detail), Refused: d.Refused,
		Key: textOrNull(d.Author.Key), Name: textOrNull(d.Author.Name), Request: textOrNull(d.Author.Request), Client: textOrNull(d.Author.Client),
	}
}

// DeedColumns are the columns of a table of the audit log.
func DeedColumns() []Column[api.Deed] {
	type d = api.Deed
	return []Column[d]{
		{"id", "id", func(r d) string { return r.ID }},
		{"at", "at", func(r d) string { return r.At.Format(time.RFC3339Nano) }},
		{"action", "action", func(r d) string { return r.Action }},
		{"subject", "subject", func(r d) string { return cell(r.Subject) }},
		{"detail", "detail", func(r d) string { return cell(r.Detail) }},
		{"refused", "refused", func(r d) string { return strconv.FormatBool(r.Refused) }},
		{"key", "key", func(r d) string { return cell(r.Key) }},
		{"name", "name", func(r d) string { return cell(r.Name) }},
		{"request", "request", func(r d) string { return cell(r.Request) }},
		{"client", "client", func(r d) string { return cell(r.Client) }},
	}
}

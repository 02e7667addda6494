package encode

import (
	"encoding/hex"
	"fmt"
	"net/url"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// StatementURL is where a statement is served.
func StatementURL(id chancery.StatementID) string {
	return "/v1/statements/" + url.PathEscape(string(id))
}

// Statement converts a statement.
func Statement(s chancery.Statement) api.Statement {
	return api.Statement{
		ID:        string(s.ID),
		URL:       StatementURL(s.ID),
		Title:     s.Title,
		Date:      textOrNull(s.Date),
		Place:     textOrNull(s.Place),
		Language:  textOrNull(s.Language),
		SourceURL: textOrNull(s.SourceURL),
		Issuers:   issuers(s.Issuers),
		Revision:  s.Revision,
		Status:    string(s.Status),
		Ruleset:   textOrNull(s.Ruleset),
		CreatedAt: timeOrNull(s.CreatedAt),
		UpdatedAt: timeOrNull(s.UpdatedAt),
	}
}

// Revision converts what is known of a revision without its bytes and text.
func Revision(id chancery.StatementID, r chancery.Revision) api.Revision {
	return api.Revision{
		Statement:  string(id),
		Number:     r.Number,
		URL:        fmt.Sprintf("%s/revisions/%d", StatementURL(id), r.Number),
		MediaType:  r.MediaType,
		SHA256:     hex.EncodeToString(r.SHA256[:]),
		ReceivedAt: timeOrNull(r.ReceivedAt),
	}
}

// WholeRevision converts a revision with its text.
func WholeRevision(id chancery.StatementID, r chancery.Revision) api.Revision {
	out := Revision(id, r)
	size, characters := len(r.Raw), utf8.RuneCountInString(r.Body.Text)
	out.Bytes, out.Characters, out.Text = &size, &characters, &r.Body.Text
	return out
}

// Tombstone converts the withdrawal of a statement.
func Tombstone(s chancery.Statement) *api.Tombstone {
	if s.Withdrawn == nil {
		return nil
	}
	return &api.Tombstone{
		Statement: string(s.ID), WithdrawnAt: timeOrNull(s.Withdrawn.At), Reason: s.Withdrawn.Reason,
	}
}

func statementRef(s chancery.Statement) api.StatementRef {
	names := make([]string, len(s.Issuers))
	for i, issuer := range s.Issuers {
		names[i] = issuer.Name
	}
	return api.StatementRef{
		ID: string(s.ID), Title: s.Title, Date: textOrNull(s.Date), Issuers: names, SourceURL: textOrNull(s.SourceURL),
	}
}

func issuers(list []chancery.Issuer) []api.Issuer {
	out := make([]api.Issuer, len(list))
	for i, issuer := range list {
		out[i] = Issuer(issuer)
	}
	return out
}

// Issuer converts an issuer.
func Issuer(i chancery.Issuer) api.Issuer {
	return api.Issuer{Slug: string(i.ID), Name: i.Name, Country: textOrNull(i.Country)}
}

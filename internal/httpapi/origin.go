package httpapi

import (
	"fmt"
	"net/url"
	"unicode/utf8"

	"golang.org/x/text/language"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxMetadata is how many characters a title, a name or an address may have.
const maxMetadata = 1000

// readOrigin reads what a sender says of a document. values gives those of a
// field, each of which stands for one value; reject takes a mistake.
func readOrigin(values func(field string) []string, reject func(field, value, reason string, candidates ...string)) chancery.Origin {
	one := func(field string) string {
		all := values(field)
		if len(all) > 1 {
			reject(field, all[1], fmt.Sprintf("is given %d times but has one value", len(all)))
		}
		if len(all) == 0 {
			return ""
		}
		if utf8.RuneCountInString(all[0]) > maxMetadata {
			reject(field, "", fmt.Sprintf("has more than %d characters", maxMetadata))
		}
		return all[0]
	}
	o := chancery.Origin{Title: one("title"), Place: one("place")}
	if v := one("date"); v != "" {
		d, err := chancery.ParsePartialDate(v) // as much of it as is known; the coder looks for the rest
		if err != nil {
			reject("date", v, "is not a date of the form YYYY-MM-DD, YYYY-MM or YYYY")
		}
		o.Date = d
	}
	if v := one("language"); v != "" {
		tag, err := language.Parse(v)
		if err != nil {
			reject("language", v, "is not a language tag (BCP 47), such as en or fr-CA")
		}
		o.Language = tag.String()
	}
	if v := one("source_url"); v != "" {
		if !isWebAddress(v) {
			reject("source_url", v, "is not an address that begins with https:// or http://")
		}
		o.SourceURL = v
	}
	for _, name := range values("issuer") {
		if utf8.RuneCountInString(name) > maxMetadata {
			reject("issuer", "", fmt.Sprintf("has more than %d characters", maxMetadata))
		}
		o.Issuers = append(o.Issuers, chancery.Issuer{Name: name})
	}
	return o
}

func isWebAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && u.Host != "" && u.User == nil
}

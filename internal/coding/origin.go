package coding

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/token"
)

// overlay fills what is not given of an origin with what was found, and gives
// each issuer its id and its country.
func overlay(given, found chancery.Origin) chancery.Origin {
	issuers := given.Issuers
	if len(issuers) == 0 {
		issuers = found.Issuers
	}
	return chancery.Origin{
		Title:     cmp.Or(given.Title, found.Title),
		Date:      date(given.Date, found.Date),
		Place:     cmp.Or(given.Place, found.Place),
		Language:  cmp.Or(given.Language, found.Language),
		SourceURL: cmp.Or(given.SourceURL, found.SourceURL),
		Issuers:   identify(issuers),
	}
}

// date is the day given. Where only a year or a month is given, it is the day
// found if that lies in it; else it is unknown, for a first of January that
// nobody wrote would be false.
func date(given, found chancery.Date) chancery.Date {
	switch {
	case given == "":
		return found
	case given.IsDay():
		return given
	case given.Covers(found):
		return found
	default:
		return ""
	}
}

// identify gives each issuer its slug, and its country where its name is a
// country's. An issuer named twice counts once.
func identify(issuers []chancery.Issuer) []chancery.Issuer {
	seen := make(map[chancery.IssuerID]bool, len(issuers))
	out := make([]chancery.Issuer, 0, len(issuers))
	for _, issuer := range issuers {
		if c, ok := country.Named(issuer.Name); ok {
			issuer.Country = c.Code
			issuer.Name = c.Name
		}
		issuer.ID = issuerID(issuer.Name)
		if issuer.Name == "" || seen[issuer.ID] {
			continue
		}
		seen[issuer.ID] = true
		out = append(out, issuer)
	}
	return out
}

// issuerID is the slug of a name, or a digest of one that ASCII cannot spell.
func issuerID(name string) chancery.IssuerID {
	if slug := token.Slug(name); slug != "" {
		return chancery.IssuerID(slug)
	}
	sum := sha256.Sum256([]byte(name))
	return chancery.IssuerID("issuer-" + hex.EncodeToString(sum[:6]))
}

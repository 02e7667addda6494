package main

import (
	"log/slog"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/country"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/httpapi"
	"github.com/chancery-archive/chancery/internal/resolution"
	"github.com/chancery-archive/chancery/internal/theme"
)

// apiConfig is how the API sees the archive.
func apiConfig(a *archive, intake httpapi.Intake, sender httpapi.WebhookSender, log *slog.Logger) httpapi.Config {
	return httpapi.Config{
		Store:           a.store,
		Intake:          intake,
		Webhooks:        sender,
		Documents:       document.MediaTypes(),
		Vocabulary:      vocabulary(),
		FindResolutions: resolution.Find,
		Ruleset:         coding.Ruleset,
		Edition:         edition(),
		Ready:           a.store.Ready,
		Log:             log,
	}
}

// edition names the form that records have with the coder's vocabulary.
func edition() string { return encode.Edition(theme.All(), country.All()) }

// vocabulary reads and names the concepts of the coder.
func vocabulary() httpapi.Vocabulary {
	encoder := wire()
	return httpapi.Vocabulary{
		ParseTheme: func(s string) (chancery.ThemeID, error) {
			t, err := theme.Lookup(s)
			return t.ID, err
		},
		ParseCountry: func(s string) (chancery.CountryCode, error) {
			c, err := country.Lookup(s)
			return c.Code, err
		},
		ParseRegion: func(s string) (chancery.RegionCode, error) {
			r, err := country.LookupRegion(s)
			return r.Code, err
		},
		ParseResolution: resolution.Parse,
		Theme:           encoder.Themes,
		Country:         encoder.Countries,
	}
}

// wire turns passages into what goes over the wire, with the coder's vocabulary.
func wire() encode.Passages {
	themes := make(map[chancery.ThemeID]chancery.Theme)
	for _, t := range theme.All() {
		themes[t.ID] = t
	}
	countries := make(map[chancery.CountryCode]chancery.Country)
	for _, c := range country.All() {
		countries[c.Code] = c
	}
	return encode.Passages{
		Themes: func(id chancery.ThemeID) (chancery.Theme, bool) {
			t, ok := themes[id]
			return t, ok
		},
		Countries: func(code chancery.CountryCode) (chancery.Country, bool) {
			c, ok := countries[code]
			return c, ok
		},
	}
}

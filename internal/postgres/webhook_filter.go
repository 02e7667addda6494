package postgres

import (
	"encoding/json"
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// storedFilter is a filter as webhooks keep it. The compiler holds its members to
// those of [chancery.Filter]; their names are those of the rows that there are.
type storedFilter struct {
	Themes         []chancery.ThemeID     `json:"themes,omitempty"`
	Countries      []chancery.CountryCode `json:"countries,omitempty"`
	Roles          []chancery.Role        `json:"roles,omitempty"`
	Resolutions    []chancery.Symbol      `json:"resolutions,omitempty"`
	Issuers        []chancery.IssuerID    `json:"issuers,omitempty"`
	Acts           []chancery.Act         `json:"acts,omitempty"`
	Strengths      []chancery.Strength    `json:"strengths,omitempty"`
	Statements     []chancery.StatementID `json:"statements,omitempty"`
	Since          chancery.Date          `json:"since,omitempty"`
	Until          chancery.Date          `json:"until,omitempty"`
	Query          string                 `json:"query,omitempty"`
	ThemesAll      []chancery.ThemeID     `json:"themes_all,omitempty"`
	ThemesNot      []chancery.ThemeID     `json:"themes_not,omitempty"`
	CountriesAll   []chancery.CountryCode `json:"countries_all,omitempty"`
	CountriesNot   []chancery.CountryCode `json:"countries_not,omitempty"`
	ResolutionsAll []chancery.Symbol      `json:"resolutions_all,omitempty"`
	Regions        []chancery.RegionCode  `json:"regions,omitempty"`
	DeadlineAfter  chancery.Date          `json:"deadline_after,omitempty"`
	DeadlineBefore chancery.Date          `json:"deadline_before,omitempty"`
	Has            []chancery.Feature     `json:"has,omitempty"`
	Restatement    *bool                  `json:"restatement,omitempty"`
	Languages      []string               `json:"languages,omitempty"`
	Reviews        []chancery.Review      `json:"reviews,omitempty"`
}

func marshalFilter(f chancery.Filter) ([]byte, error) { return json.Marshal(storedFilter(f)) }

func unmarshalFilter(data []byte) (chancery.Filter, error) {
	var f storedFilter
	if err := json.Unmarshal(data, &f); err != nil {
		return chancery.Filter{}, fmt.Errorf("read filter: %w", err)
	}
	return chancery.Filter(f), nil
}

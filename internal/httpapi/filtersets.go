package httpapi

import (
	"errors"

	"golang.org/x/text/language"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// readSets reads the filters by all of, none of, and by what a passage has.
func (fr filterReader) readSets(q *query, f *chancery.Filter) error {
	var errs [6]error
	f.ThemesAll, errs[0] = anyOf(q, "theme_all", fr.vocabulary.ParseTheme)
	f.ThemesNot, errs[1] = anyOf(q, "theme_not", fr.vocabulary.ParseTheme)
	f.CountriesAll, errs[2] = anyOf(q, "country_all", fr.vocabulary.ParseCountry)
	f.CountriesNot, errs[3] = anyOf(q, "country_not", fr.vocabulary.ParseCountry)
	f.ResolutionsAll, errs[4] = anyOf(q, "resolution_all", fr.symbol)
	f.Regions, errs[5] = anyOf(q, "region", fr.vocabulary.ParseRegion)
	if err := errors.Join(errs[:]...); err != nil {
		return err
	}
	return fr.readProperties(q, f)
}

// readProperties reads the filters by what else is known of a passage.
func (fr filterReader) readProperties(q *query, f *chancery.Filter) error {
	var errs [3]error
	f.Has, errs[0] = anyOf(q, "has", oneOf("has", chancery.Features()))
	f.Reviews, errs[1] = anyOf(q, "review", oneOf("review", chancery.Reviews()))
	f.Languages, errs[2] = anyOf(q, "language", languageOf)
	f.DeadlineAfter = date(q, "deadline_after")
	f.DeadlineBefore = date(q, "deadline_before")
	if f.DeadlineAfter != "" && f.DeadlineBefore != "" && f.DeadlineBefore < f.DeadlineAfter {
		q.reject("deadline_before", string(f.DeadlineBefore), "is before deadline_after, "+string(f.DeadlineAfter))
	}
	if q.given("restatement") {
		value := q.boolean("restatement")
		f.Restatement = &value
	} else {
		q.known = append(q.known, "restatement")
	}
	return errors.Join(errs[:]...)
}

// languageOf reads a language tag as statements bear it.
func languageOf(v string) (string, error) {
	tag, err := language.Parse(v)
	if err != nil {
		return "", &chancery.ValueError{Kind: "language", Value: v, Reason: "is not a language tag (BCP 47), such as en or fr-CA"}
	}
	return tag.String(), nil
}

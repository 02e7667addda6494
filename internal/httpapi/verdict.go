package httpapi

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// verdictReader reads verdicts in the form of [api.Opinion].
type verdictReader struct {
	vocabulary Vocabulary
}

// verdict reads what a person says of a passage. The amendment is nil where they
// do not correct it.
func (v verdictReader) verdict(body []byte) (chancery.Correction, *chancery.Amendment, error) {
	e, err := openEnvelope(body, encode.Fields[api.Opinion]())
	if err != nil {
		return chancery.Correction{}, nil, err
	}
	c := chancery.Correction{Review: e.review(), By: e.short("by"), Reason: e.short("reason")}
	amendment := v.amendment(e)
	named := slices.ContainsFunc(corrigible(), func(member string) bool { return e.members[member] != nil })
	switch {
	case c.Review == chancery.Corrected && !named:
		e.reject("review", string(c.Review), "corrects nothing: give what is to be otherwise", corrigible()...)
	case c.Review != chancery.Corrected && named && c.Review != "":
		e.reject("review", string(c.Review), "does not go with a correction", string(chancery.Corrected))
	}
	if c.Reason == "" && (c.Review == chancery.Corrected || c.Review == chancery.Rejected) {
		e.reject("reason", "", "is needed where somebody does not agree")
	}
	if c.Review != chancery.Corrected {
		return c, nil, e.done()
	}
	return c, &amendment, e.done()
}

// corrigible lists the members by which a coding is corrected.
func corrigible() []string { return []string{"act", "strength", "themes", "countries", "resolutions"} }

// review is what a person may say; that a machine coded it is not theirs to say.
func (e *envelope) review() chancery.Review {
	verdicts := []chancery.Review{chancery.Confirmed, chancery.Corrected, chancery.Rejected}
	review, ok := parsed(e, "review", oneOf("review", verdicts))
	if _, given := e.members["review"]; !given && !ok {
		e.reject("review", "", "is needed", encode.Each(verdicts, func(r chancery.Review) string { return string(r) })...)
	}
	return review
}

func (v verdictReader) amendment(e *envelope) chancery.Amendment {
	var a chancery.Amendment
	a.Act, _ = parsed(e, "act", oneOf("act", chancery.Acts()))
	a.Strength, _ = parsed(e, "strength", strength)
	a.Themes = parsedList(e, "themes", v.vocabulary.ParseTheme, func(t chancery.ThemeID) string { return string(t) })
	a.Resolutions = parsedList(e, "resolutions", v.vocabulary.ParseResolution, func(r chancery.Resolution) string { return string(r.Symbol) })
	a.Countries = v.countries(e)
	return a
}

// countries reads a list of objects, each a country and its roles.
func (v verdictReader) countries(e *envelope) []chancery.CountryRoles {
	raw, given := e.members["countries"]
	if !given {
		return nil
	}
	var items []json.RawMessage
	if err := json.Unmarshal(raw, &items); err != nil {
		e.reject("countries", brief(raw), "is not a list of objects {code, roles}")
		return nil
	}
	out := make([]chancery.CountryRoles, 0, len(items))
	for i, raw := range items {
		item := e.item("countries", i, raw, encode.Fields[api.CountryRoles]())
		code, ok := parsed(item, "code", v.vocabulary.ParseCountry)
		if _, given := item.members["code"]; !given && !ok {
			item.reject("code", "", "is needed")
		}
		if slices.ContainsFunc(out, func(c chancery.CountryRoles) bool { return c.Country == code }) {
			item.reject("code", string(code), "is given twice")
		}
		roles := parsedList(item, "roles", oneOf("role", chancery.Roles()), func(r chancery.Role) string { return string(r) })
		out = append(out, chancery.CountryRoles{Country: code, Roles: roles})
		e.faults = append(e.faults, item.faults...)
	}
	return out
}

// item opens an object of a list.
func (e *envelope) item(member string, i int, raw json.RawMessage, known []string) *envelope {
	item := &envelope{at: fmt.Sprintf("%s/%s/%d", e.at, member, i), known: known, members: make(map[string]json.RawMessage)}
	if err := item.open(raw); err != nil {
		e.reject(member, brief(raw), fmt.Sprintf("holds at place %d no object: %v", i, err))
	}
	return item
}

// short is a line of text of bounded length.
func (e *envelope) short(member string) string {
	text := e.text(member)
	if utf8.RuneCountInString(text) > maxMetadata {
		e.reject(member, "", fmt.Sprintf("has more than %d characters", maxMetadata))
	}
	return text
}

// parsed is a member that is a word of some vocabulary; ok is false where it is
// not given, or wrong.
func parsed[T any](e *envelope, member string, parse func(string) (T, error)) (value T, ok bool) {
	text := e.text(member)
	if text == "" {
		return value, false
	}
	value, err := parse(text)
	if err != nil {
		e.rejectValue(member, text, err)
	}
	return value, err == nil
}

// parsedList is a member that is a list of words, each once; nil where it is not
// given. What it is of is told apart by its name.
func parsedList[T any](e *envelope, member string, parse func(string) (T, error), name func(T) string) []T {
	if _, given := e.members[member]; !given {
		return nil
	}
	out := []T{}
	for _, text := range e.texts(member) {
		value, err := parse(text)
		switch {
		case err != nil:
			e.rejectValue(member, text, err)
		case slices.ContainsFunc(out, func(have T) bool { return name(have) == name(value) }):
			e.reject(member, text, "is given twice")
		default:
			out = append(out, value)
		}
	}
	return out
}

// rejectValue records a mistake in the words of who knows the vocabulary.
func (e *envelope) rejectValue(member, text string, err error) {
	var wrong *chancery.ValueError
	if errors.As(err, &wrong) {
		e.reject(member, text, wrong.Reason, wrong.Candidates...)
		return
	}
	e.reject(member, text, "cannot be read: "+strings.TrimSuffix(err.Error(), "."))
}

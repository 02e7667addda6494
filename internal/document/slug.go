package document

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// longestSlug is the length in bytes that the id of a statement keeps to.
const longestSlug = 80

// Slug makes the id of a statement: its date and the words of its title that
// tell it from others, in ASCII, cut at a word. A statement without a date is
// "undated-…"; a title that ASCII cannot spell is replaced by a digest of it.
// The same title and date always give the same id.
func Slug(title string, date chancery.Date) chancery.StatementID {
	day := string(date)
	if day == "" {
		day = "undated"
	}
	words := strings.Split(token.Slug(withoutDate(title, date)), "-")
	telling := slices.DeleteFunc(slices.Clone(words), isFiller)
	for _, words := range [][]string{telling, words} {
		if slug := fit(day, words); slug != day {
			return chancery.StatementID(slug)
		}
	}
	if strings.TrimSpace(title) == "" {
		return chancery.StatementID(day + "-statement")
	}
	sum := sha256.Sum256([]byte(title))
	return chancery.StatementID(day + "-" + hex.EncodeToString(sum[:6]))
}

// withoutDate is a title without the date that its id begins with anyway.
func withoutDate(title string, date chancery.Date) string {
	for _, hit := range findDates(window(title, openingText)) {
		if hit.date == date {
			return title[:hit.span.Start] + " " + title[hit.span.End:]
		}
	}
	return title
}

// fit adds words to a slug as long as they fit.
func fit(slug string, words []string) string {
	for _, word := range words {
		if len(slug)+1+len(word) > longestSlug {
			break
		}
		if word != "" {
			slug += "-" + word
		}
	}
	return slug
}

// isFiller reports whether a word of a title tells nothing: an article, a
// preposition, or what every title of an archive of statements says.
func isFiller(word string) bool {
	switch word {
	case "statement", "joint":
		return true
	}
	return isMinor(word)
}

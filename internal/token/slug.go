package token

import "strings"

// Slug makes an identifier of a name: its words and numbers in lower case
// ASCII, joined by hyphens, without apostrophes and possessive endings. It is
// "" where the name has no word that ASCII can spell.
func Slug(name string) string {
	var b strings.Builder
	for _, t := range Scan(name) {
		if t.Kind == Mark || t.Norm == "'s" {
			continue
		}
		part := strings.Map(slugRune, t.Norm)
		if part == "" {
			continue
		}
		if b.Len() > 0 {
			b.WriteByte('-')
		}
		b.WriteString(part)
	}
	return b.String()
}

// slugRune keeps lower-case ASCII letters and digits.
func slugRune(r rune) rune {
	if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
		return r
	}
	return -1
}

package token

import "unicode/utf8"

// Slug makes an identifier of a name: its words and numbers in lower case
// ASCII, joined by hyphens, without apostrophes and possessive endings. It is
// "" where the name has no word that ASCII can spell.
func Slug(name string) string {
	var letters [80]byte // of nearly all names
	if slug, ok := plainSlug(letters[:0], name); ok {
		return string(slug)
	}
	var words [12]Token
	slug := letters[:0]
	for _, t := range Append(words[:0], name) {
		if t.Kind == Mark || t.Norm == "'s" {
			continue
		}
		joined := len(slug) > 0
		for i := 0; i < len(t.Norm); i++ {
			c := t.Norm[i]
			if !(c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
				continue
			}
			if joined {
				slug, joined = append(slug, '-'), false
			}
			slug = append(slug, c)
		}
	}
	return string(slug)
}

// plainSlug is the slug of a name of ASCII letters and of marks between its words, as most
// are. It is not ok where a word may have something else within it: a figure, a full stop,
// an apostrophe, a letter with an accent.
func plainSlug(slug []byte, name string) (made []byte, ok bool) {
	joined := false
	for i := range len(name) {
		switch c := name[i]; {
		case isLetter(c):
			if joined {
				slug, joined = append(slug, '-'), false
			}
			slug = append(slug, c|0x20)
		case c >= utf8.RuneSelf, c >= '0' && c <= '9', c == '.', c == '\'':
			return nil, false
		default:
			joined = len(slug) > 0
		}
	}
	return slug, true
}

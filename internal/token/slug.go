package token

// Slug makes an identifier of a name: its words and numbers in lower case
// ASCII, joined by hyphens, without apostrophes and possessive endings. It is
// "" where the name has no word that ASCII can spell.
func Slug(name string) string {
	var words [12]Token // of nearly all names
	var letters [80]byte
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

package encode

import (
	"fmt"
	"strings"
	"unicode"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// BibTeX writes the reference as an entry of a bibliography, in UTF-8.
func (r Reference) BibTeX() []byte {
	var b strings.Builder
	fmt.Fprintf(&b, "@misc{%s,\n", bibtexKey(r.Key))
	field := func(name, value string) {
		if value != "" {
			fmt.Fprintf(&b, "  %s = {%s},\n", name, value)
		}
	}
	authors := Each(r.Statement.Issuers, func(i chancery.Issuer) string { return "{" + bibtexText(i.Name) + "}" })
	field("author", strings.Join(authors, " and "))
	field("title", "{"+bibtexText(r.Statement.Title)+"}") // the inner braces keep its capitals
	if day, ok := r.date(); ok {
		field("year", day.Format("2006"))
		fmt.Fprintf(&b, "  month = %s,\n", strings.ToLower(day.Format("Jan")))
		field("day", day.Format("2"))
	}
	field("address", bibtexText(r.Statement.Place))
	field("url", bibtexAddress.Replace(r.address()))
	field("urldate", r.Accessed.Format("2006-01-02"))
	field("note", bibtexText(r.note()))
	b.WriteString("}\n")
	return []byte(b.String())
}

// note quotes the passage and says where it stands.
func (r Reference) note() string {
	if r.Passage == nil {
		return ""
	}
	quote := "“" + r.Passage.Quote + "”"
	if p := r.paragraph(); p != "" {
		return p + ": " + quote
	}
	return quote
}

// bibtexKey leaves what BibTeX takes in a key.
func bibtexKey(key string) string {
	return strings.Map(func(c rune) rune {
		if c < unicode.MaxASCII && (unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune("-_:.", c)) {
			return c
		}
		return '-'
	}, key)
}

// bibtexText escapes what TeX takes for a command, and makes one line. A brace
// counts even behind a backslash, so it is spelt out.
func bibtexText(s string) string {
	return bibtexEscapes.Replace(oneLine(s))
}

var bibtexEscapes = strings.NewReplacer(
	`\`, `\textbackslash{}`, "{", `\textbraceleft{}`, "}", `\textbraceright{}`, "$", `\$`, "&", `\&`, "#", `\#`, "_", `\_`, "%", `\%`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`,
)

// bibtexAddress writes what would end the field.
var bibtexAddress = strings.NewReplacer("{", "%7B", "}", "%7D", `\`, "%5C")

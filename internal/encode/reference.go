package encode

import (
	"fmt"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Reference is what a text that cites a statement, or a passage of one, says of
// it.
type Reference struct {
	Key       string // in a bibliography
	Statement chancery.Statement
	Passage   *chancery.Passage // nil for the whole statement
	Record    string            // address of the record in the archive
	Accessed  time.Time
}

// PassageReference refers to a passage, found on a server under base.
func PassageReference(f chancery.Found, base string, accessed time.Time) Reference {
	return Reference{
		Key: string(f.Passage.ID), Statement: f.Statement, Passage: &f.Passage,
		Record: base + PassageURL(f.Passage), Accessed: accessed.UTC(),
	}
}

// StatementReference refers to a statement, found on a server under base.
func StatementReference(s chancery.Statement, base string, accessed time.Time) Reference {
	return Reference{Key: string(s.ID), Statement: s, Record: base + StatementURL(s.ID), Accessed: accessed.UTC()}
}

// address is where the statement was published, or, where that is not known,
// where the archive has it.
func (r Reference) address() string {
	if r.Statement.SourceURL != "" {
		return r.Statement.SourceURL
	}
	return r.Record
}

// paragraph is "para. 8", or "" where a reader could not find the place by it.
func (r Reference) paragraph() string {
	if r.Passage == nil || r.Passage.Locator.Paragraph == 0 {
		return ""
	}
	return fmt.Sprintf("para. %d", r.Passage.Locator.Paragraph)
}

// date is the day of the statement; ok is false where it is not known.
func (r Reference) date() (day time.Time, ok bool) {
	day, err := time.Parse(time.DateOnly, string(r.Statement.Date))
	return day, err == nil
}

// Lines writes the reference as a footnote, in the style of the United Nations
// (Editorial Manual, footnotes) and in that of Chicago (notes and bibliography).
func (r Reference) Lines() []byte {
	return []byte("UN: " + r.unitedNations() + "\nChicago: " + r.chicago() + "\n")
}

func (r Reference) unitedNations() string {
	parts := r.issuers(" and others")
	parts = append(parts, "“"+oneLine(r.Statement.Title)+"”")
	if r.Statement.Place != "" {
		parts = append(parts, r.Statement.Place)
	}
	if day, ok := r.date(); ok {
		parts = append(parts, day.Format("2 January 2006"))
	}
	if p := r.paragraph(); p != "" {
		parts = append(parts, p)
	}
	return fmt.Sprintf("%s. Available at %s (accessed on %s).", strings.Join(parts, ", "), r.address(), r.Accessed.Format("2 January 2006"))
}

// chicago sets the comma within the quotation marks.
func (r Reference) chicago() string {
	var b strings.Builder
	for _, i := range r.issuers(" et al.") {
		b.WriteString(i + ", ")
	}
	b.WriteString("“" + oneLine(r.Statement.Title) + ",” ")
	if r.Statement.Place != "" {
		b.WriteString(r.Statement.Place + ", ")
	}
	if day, ok := r.date(); ok {
		b.WriteString(day.Format("January 2, 2006") + ", ")
	}
	if p := r.paragraph(); p != "" {
		b.WriteString(p + ", ")
	}
	fmt.Fprintf(&b, "accessed %s, %s.", r.Accessed.Format("January 2, 2006"), r.address())
	return b.String()
}

// issuers is none or one text: up to three names, or the first and how the style
// says that there are more.
func (r Reference) issuers(more string) []string {
	names := Each(r.Statement.Issuers, func(i chancery.Issuer) string { return oneLine(i.Name) })
	switch n := len(names); {
	case n == 0:
		return nil
	case n > 3:
		return []string{names[0] + more}
	case n == 1:
		return names
	default:
		return []string{strings.Join(names[:n-1], ", ") + " and " + names[n-1]}
	}
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

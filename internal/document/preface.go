package document

import (
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// mostHeaders is how many lines the head of a message, or the matter before a text
// in Markdown, has at most.
const mostHeaders = 40

// cutOrigin takes off a plain text what says whence it comes in a form for machines:
// the head of an e-mail, or the matter that Markdown has before it.
func cutOrigin(text string) (origin chancery.Origin, rest string) {
	text = strings.TrimLeft(text, "\n")
	if rest, ok := strings.CutPrefix(text, "---\n"); ok {
		if fields, rest, ok := cutFields(rest, "---"); ok && len(fields) > 0 {
			return headOrigin(fields, "title", "date"), rest
		}
	}
	fields, rest, ok := cutFields(text, "")
	if ok && fields["from"] != "" && fields["subject"] != "" {
		return headOrigin(fields, "subject", "date"), rest
	}
	return chancery.Origin{}, text
}

// cutFields reads lines "Name: value", and those that go on from them, up to a line
// that is end; ok is false where another line comes before it.
func cutFields(text, end string) (fields map[string]string, rest string, ok bool) {
	fields = make(map[string]string)
	for range mostHeaders {
		row, after, more := strings.Cut(text, "\n")
		if strings.TrimRight(row, " ") == end {
			return fields, after, true
		}
		name, value, named := strings.Cut(row, ":")
		goesOn := row != strings.TrimLeft(row, " \t-")
		if !goesOn && (!named || name == "" || strings.Trim(strings.ToLower(name), "abcdefghijklmnopqrstuvwxyz-_") != "") || !more {
			return nil, text, false
		}
		if !goesOn {
			fields[strings.ToLower(name)] = strings.Trim(strings.TrimSpace(value), `"'`)
		}
		text = after
	}
	return nil, text, false
}

// headOrigin is what fields say of the title and the date of a text.
func headOrigin(fields map[string]string, title, date string) chancery.Origin {
	o := chancery.Origin{Title: fields[title], Date: firstOf("", fields[date])}
	for _, prefix := range [...]string{"Re: ", "RE: ", "Fwd: ", "FW: ", "Fw: "} {
		o.Title = strings.TrimPrefix(o.Title, prefix)
	}
	return o
}

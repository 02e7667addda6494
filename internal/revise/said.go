package revise

import (
	"reflect"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// SaysSame reports whether a statement says the same as before: whether text and
// origin are the same, however it was coded and under whatever id it stands.
func SaysSame(before, after chancery.Statement) bool {
	return before.Revision == after.Revision && reflect.DeepEqual(nameless(before), nameless(after))
}

// PassageSaysSame reports whether the record of a passage says the same as before,
// by [SamePassage] but wherever it stands in the text. A statement with another
// title, date or issuer says something else in each of its passages.
func PassageSaysSame(before, after chancery.Record) bool {
	return reflect.DeepEqual(nameless(*before.Statement), nameless(*after.Statement)) &&
		SamePassage(placeless(*before.Passage), placeless(*after.Passage))
}

// nameless is the head of a statement without its id, which is an address.
func nameless(s chancery.Statement) chancery.Statement {
	s = settledHead(s)
	s.ID = ""
	return s
}

// placeless is the passage without where it and its parts stand. It shares nothing
// with p that it alters.
func placeless(p chancery.Passage) chancery.Passage {
	p.Statement, p.Ordinal, p.Locator = "", 0, chancery.Locator{}
	p.Actor.Span = chancery.Span{}
	if p.LeadIn != nil {
		p.LeadIn = &chancery.Quotation{Quote: p.LeadIn.Quote}
	}
	if p.Deadline != nil {
		deadline := *p.Deadline
		deadline.Span = chancery.Span{}
		p.Deadline = &deadline
	}
	p.Amounts = mapped(p.Amounts, func(a chancery.Amount) chancery.Amount {
		a.Span = chancery.Span{}
		return a
	})
	p.Citations = mapped(p.Citations, func(c chancery.Citation) chancery.Citation {
		c.Span = chancery.Span{}
		return c
	})
	return p
}

package postgres

import (
	"time"

	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// selectedPassage are the columns of passageRow, and selectPassages begins the
// queries for no more than these.
const (
	selectPassages  = `SELECT ` + selectedPassage + ` FROM passages p `
	selectedPassage = `
		p.key, p.id, p.statement, p.revision, p.ordinal, p.kind, p.quote,
		p.paragraph, p.sentence, p.marker, p.span_start, p.span_end,
		p.lead_in, p.lead_in_start, p.lead_in_end,
		p.act, p.strength, p.verb, p.actor, p.actor_kind, p.actor_start, p.actor_end, p.beneficiary,
		p.deadline, p.deadline_date, p.deadline_start, p.deadline_end,
		p.restatement, p.conditional, p.reported, p.self, p.evidence, p.ruleset, p.review, p.said_at`
)

// passageRow is a row of passages.
type passageRow struct {
	Key           int64
	ID            chancery.PassageID
	Statement     int64
	Revision      int
	Ordinal       int
	Kind          chancery.BlockKind
	Quote         string
	Paragraph     int
	Sentence      int
	Marker        string
	SpanStart     int
	SpanEnd       int
	LeadIn        *string
	LeadInStart   *int
	LeadInEnd     *int
	Act           chancery.Act
	Strength      chancery.Strength
	Verb          string
	Actor         string
	ActorKind     chancery.ActorKind
	ActorStart    int
	ActorEnd      int
	Beneficiary   string
	Deadline      *string
	DeadlineDate  pgtype.Date
	DeadlineStart *int
	DeadlineEnd   *int
	Restatement   bool
	Conditional   bool
	Reported      bool
	Self          bool
	Evidence      []evidenceRecord
	Ruleset       string
	Review        chancery.Review
	SaidAt        time.Time
}

// passage is the passage without statement and tags.
func (r passageRow) passage() chancery.Passage {
	p := chancery.Passage{
		ID: r.ID, Revision: r.Revision, Ordinal: r.Ordinal, Kind: r.Kind, Quote: r.Quote,
		Locator: chancery.Locator{
			Paragraph: r.Paragraph, Sentence: r.Sentence, Marker: r.Marker, Span: chancery.Span{Start: r.SpanStart, End: r.SpanEnd},
		},
		Ruleset: r.Ruleset, Review: r.Review,
	}
	p.ActCoding = chancery.ActCoding{
		Act: r.Act, Strength: r.Strength, Verb: r.Verb, Beneficiary: r.Beneficiary,
		Actor:       chancery.Actor{Text: r.Actor, Kind: r.ActorKind, Span: chancery.Span{Start: r.ActorStart, End: r.ActorEnd}},
		Restatement: r.Restatement, Conditional: r.Conditional, Reported: r.Reported, Self: r.Self,
		Evidence: evidenceOf(r.Evidence),
	}
	if r.LeadIn != nil {
		p.LeadIn = &chancery.Quotation{Quote: *r.LeadIn, Span: chancery.Span{Start: *r.LeadInStart, End: *r.LeadInEnd}}
	}
	if r.Deadline != nil {
		p.Deadline = &chancery.Deadline{
			Text: *r.Deadline, Date: dateOf(r.DeadlineDate), Span: chancery.Span{Start: *r.DeadlineStart, End: *r.DeadlineEnd},
		}
	}
	return p
}

// keyedPassage is a passage with what its row has besides.
type keyedPassage struct {
	key       int64
	statement int64
	dated     pgtype.Date // as its statement
	saidAt    time.Time
	chancery.Passage
}

// passageColumns are the columns that passageValues gives values for.
var passageColumns = []string{
	"key", "id", "statement", "revision", "dated", "ordinal", "kind", "quote",
	"paragraph", "sentence", "marker", "span_start", "span_end",
	"lead_in", "lead_in_start", "lead_in_end",
	"act", "strength", "verb", "actor", "actor_kind", "actor_start", "actor_end", "beneficiary",
	"deadline", "deadline_date", "deadline_start", "deadline_end",
	"restatement", "conditional", "reported", "self", "evidence", "ruleset", "review", "said_at",
}

func passageValues(p keyedPassage) []any {
	at := p.Locator
	values := []any{
		p.key, p.ID, p.statement, p.Revision, p.dated, p.Ordinal, p.Kind, p.Quote,
		at.Paragraph, at.Sentence, at.Marker, at.Span.Start, at.Span.End,
	}
	values = append(values, leadInValues(p.LeadIn)...)
	values = append(values,
		p.Act, int(p.Strength), p.Verb, p.Actor.Text, p.Actor.Kind, p.Actor.Span.Start, p.Actor.Span.End, p.Beneficiary)
	values = append(values, deadlineValues(p.Deadline)...)
	return append(values,
		p.Restatement, p.Conditional, p.Reported, p.Self, recordEvidence(p.Evidence), p.Ruleset, p.Review, p.saidAt)
}

func leadInValues(q *chancery.Quotation) []any {
	if q == nil {
		return []any{nil, nil, nil}
	}
	return []any{q.Quote, q.Span.Start, q.Span.End}
}

func deadlineValues(d *chancery.Deadline) []any {
	if d == nil {
		return []any{nil, nil, nil, nil}
	}
	return []any{d.Text, dateValue(d.Date), d.Span.Start, d.Span.End}
}

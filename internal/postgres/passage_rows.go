package postgres

import (
	"time"

	"github.com/jackc/pgx/v5"
	"github.com/jackc/pgx/v5/pgtype"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// selectPassages begins the queries for passages p, each with its statement s and
// all that hangs on it, see [scanPassages]. Rank and count are what a list adds.
func selectPassages(rank, count string) string {
	return `
		SELECT p.key, p.dated, ` + rank + `, ` + count + `,
			p.id, p.revision, p.ordinal, p.kind, p.quote,
			p.paragraph, p.sentence, p.marker, p.span_start, p.span_end,
			p.lead_in, p.lead_in_start, p.lead_in_end,
			p.act, p.strength, p.verb, p.actor, p.actor_kind, p.actor_start, p.actor_end, p.beneficiary,
			p.deadline, p.deadline_date, p.deadline_start, p.deadline_end,
			p.restatement, p.conditional, p.reported, p.self, p.ruleset, p.review, p.said_at,
			p.tags, p.citations, ` + withResolutions + `,
			` + statementColumns + `
		FROM passages p
		JOIN statements s ON s.key = p.statement
		`
}

// storedPassage is a passage with the number of its row, and its place in a list.
type storedPassage struct {
	key   int64
	dated pgtype.Date
	rank  int64 // of a list by relevance
	count int   // of the list, see [plan.counting]
	chancery.Found
}

func (p storedPassage) found() chancery.Found { return p.Found }

// passageScan is where a row of [selectPassages] is scanned to.
type passageScan struct {
	storedPassage
	leadIn                 *string
	leadInStart, leadInEnd *int
	deadline               *string
	deadlineDate           pgtype.Date
	dueStart, dueEnd       *int
	tags                   string
	citations, resolutions *string
	statement              statementScan
}

func (s *passageScan) targets() []any {
	p := &s.Passage
	at, actor := &p.Locator, &p.Actor
	return append([]any{
		&s.key, &s.dated, &s.rank, &s.count,
		(*string)(&p.ID), &p.Revision, &p.Ordinal, (*string)(&p.Kind), &p.Quote,
		&at.Paragraph, &at.Sentence, &at.Marker, &at.Span.Start, &at.Span.End,
		&s.leadIn, &s.leadInStart, &s.leadInEnd,
		(*string)(&p.Act), (*int)(&p.Strength), &p.Verb, &actor.Text, (*string)(&actor.Kind), &actor.Span.Start, &actor.Span.End, &p.Beneficiary,
		&s.deadline, &s.deadlineDate, &s.dueStart, &s.dueEnd,
		&p.Restatement, &p.Conditional, &p.Reported, &p.Self, &p.Ruleset, (*string)(&p.Review), &s.SaidAt,
		&s.tags, &s.citations, &s.resolutions,
	}, s.statement.targets()...)
}

// passage makes what was scanned into a passage.
func (s *passageScan) passage() (storedPassage, error) {
	found := s.storedPassage
	found.SaidAt = found.SaidAt.UTC()
	if s.leadIn != nil {
		found.Passage.LeadIn = &chancery.Quotation{Quote: *s.leadIn, Span: chancery.Span{Start: *s.leadInStart, End: *s.leadInEnd}}
	}
	if s.deadline != nil {
		found.Passage.Deadline = &chancery.Deadline{
			Text: *s.deadline, Date: dateOf(s.deadlineDate), Span: chancery.Span{Start: *s.dueStart, End: *s.dueEnd},
		}
	}
	err := readTags(&found.Passage, s.tags, orEmpty(s.citations), orEmpty(s.resolutions))
	if err == nil {
		found.Statement, err = s.statement.statement()
	}
	found.Passage.Statement = found.Statement.ID
	return found, err
}

func orEmpty(text *string) string {
	if text == nil {
		return ""
	}
	return *text
}

// scanPassages reads the rows of a query that begins with [selectPassages]. Every
// row is scanned to the same place: what it is made of is looked up once.
func scanPassages(rows pgx.Rows) ([]storedPassage, error) {
	var (
		scan  passageScan
		found []storedPassage
	)
	_, err := pgx.ForEachRow(rows, scan.targets(), func() error {
		passage, err := scan.passage()
		found = append(found, passage)
		return err
	})
	return found, err
}

// keyedPassage is a passage with what its row has besides.
type keyedPassage struct {
	key       int64
	statement int64
	dated     pgtype.Date // as its statement
	saidAt    time.Time
	*chancery.Passage
	marks []string
	tags  []byte // its evidence, themes and countries as JSON, see [writtenTags]
}

// passageColumns are the columns that [rowWriter.passage] writes.
var passageColumns = []string{
	"key", "id", "statement", "revision", "dated", "ordinal", "kind", "quote",
	"paragraph", "sentence", "marker", "span_start", "span_end",
	"lead_in", "lead_in_start", "lead_in_end",
	"act", "strength", "verb", "actor", "actor_kind", "actor_start", "actor_end", "beneficiary",
	"deadline", "deadline_date", "deadline_start", "deadline_end",
	"restatement", "conditional", "reported", "self", "ruleset", "review", "said_at",
	"tags", "citations", "search", "marks",
}

func (w *rowWriter) passage(p *keyedPassage, words wording) {
	w.bigint(p.key)
	w.text(string(p.ID))
	w.bigint(p.statement)
	w.integer(p.Revision)
	w.date(p.dated)
	w.integer(p.Ordinal)
	w.text(string(p.Kind))
	w.text(p.Quote)
	w.locator(p.Locator)
	w.leadIn(p.LeadIn)
	w.act(&p.ActCoding)
	w.text(p.Ruleset)
	w.text(string(p.Review))
	w.timestamptz(p.saidAt)
	w.tags(p)
	words.searched(w, p)
	writeTexts(w, p.marks)
}

func (w *rowWriter) locator(at chancery.Locator) {
	w.integer(at.Paragraph)
	w.integer(at.Sentence)
	w.text(at.Marker)
	w.span(at.Span)
}

func (w *rowWriter) leadIn(q *chancery.Quotation) {
	if q == nil {
		w.nulls(3)
		return
	}
	w.text(q.Quote)
	w.span(q.Span)
}

func (w *rowWriter) act(c *chancery.ActCoding) {
	w.text(string(c.Act))
	w.smallint(int(c.Strength))
	w.text(c.Verb)
	w.text(c.Actor.Text)
	w.text(string(c.Actor.Kind))
	w.span(c.Actor.Span)
	w.text(c.Beneficiary)
	if d := c.Deadline; d == nil {
		w.nulls(4)
	} else {
		w.text(d.Text)
		w.date(dateValue(d.Date))
		w.span(d.Span)
	}
	w.boolean(c.Restatement)
	w.boolean(c.Conditional)
	w.boolean(c.Reported)
	w.boolean(c.Self)
}

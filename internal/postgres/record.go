package postgres

import (
	"bytes"
	"encoding/json"
	"fmt"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// recordVersion is the version of the form in which changes and reviews keep
// records. A later form gets a later number, and a reader for each stays.
const recordVersion = 1

// record is the full state of a statement or passage in the change log. It is
// the archive's own memory, not the wire format of the API. The same record has
// the same bytes: there are no maps, times are UTC, and what is empty is left out.
type record struct {
	Version   int             `json:"v"`
	Statement statementRecord `json:"statement"`
	Passage   *passageRecord  `json:"passage,omitempty"`
}

// statementRecord is a statement; of one that stands with a passage only id and
// origin are filled.
type statementRecord struct {
	ID        chancery.StatementID `json:"id"`
	Title     string               `json:"title,omitempty"`
	Date      chancery.Date        `json:"date,omitempty"`
	Place     string               `json:"place,omitempty"`
	Issuers   []issuerRecord       `json:"issuers,omitempty"`
	Language  string               `json:"language,omitempty"`
	SourceURL string               `json:"source_url,omitempty"`
	Revision  int                  `json:"revision,omitempty"`
	Status    chancery.Status      `json:"status,omitempty"`
	Ruleset   string               `json:"ruleset,omitempty"`
	CreatedAt time.Time            `json:"created_at,omitzero"`
	UpdatedAt time.Time            `json:"updated_at,omitzero"`
}

type issuerRecord struct {
	ID      chancery.IssuerID    `json:"id"`
	Name    string               `json:"name"`
	Country chancery.CountryCode `json:"country,omitempty"`
}

type passageRecord struct {
	ID        chancery.PassageID `json:"id"`
	Revision  int                `json:"revision"`
	Ordinal   int                `json:"ordinal"`
	Kind      chancery.BlockKind `json:"kind"`
	Quote     string             `json:"quote"`
	LeadIn    *quotationRecord   `json:"lead_in,omitempty"`
	Paragraph int                `json:"paragraph"`
	Sentence  int                `json:"sentence"`
	Marker    string             `json:"marker,omitempty"`
	Span      spanRecord         `json:"span"`

	Act         chancery.Act     `json:"act"`
	Strength    int              `json:"strength,omitempty"`
	Verb        string           `json:"verb,omitempty"`
	Actor       *actorRecord     `json:"actor,omitempty"`
	Beneficiary string           `json:"beneficiary,omitempty"`
	Deadline    *deadlineRecord  `json:"deadline,omitempty"`
	Amounts     []amountRecord   `json:"amounts,omitempty"`
	Restatement bool             `json:"restatement,omitempty"`
	Conditional bool             `json:"conditional,omitempty"`
	Reported    bool             `json:"reported,omitempty"`
	Self        bool             `json:"self,omitempty"`
	Evidence    []evidenceRecord `json:"evidence,omitempty"`

	Themes    []themeRecord    `json:"themes,omitempty"`
	Countries []countryRecord  `json:"countries,omitempty"`
	Citations []citationRecord `json:"citations,omitempty"`

	Ruleset string          `json:"ruleset"`
	Review  chancery.Review `json:"review"`
}

// spanRecord is a span in code points of the body, [start, end].
type spanRecord [2]int

type quotationRecord struct {
	Quote string     `json:"quote"`
	Span  spanRecord `json:"span"`
}

type actorRecord struct {
	Text string             `json:"text,omitempty"`
	Kind chancery.ActorKind `json:"kind,omitempty"`
	Span spanRecord         `json:"span"`
}

type deadlineRecord struct {
	Text string        `json:"text"`
	Date chancery.Date `json:"date,omitempty"`
	Span spanRecord    `json:"span"`
}

type amountRecord struct {
	Text     string     `json:"text"`
	Value    float64    `json:"value"`
	Currency string     `json:"currency,omitempty"`
	Unit     string     `json:"unit,omitempty"`
	Span     spanRecord `json:"span"`
}

type evidenceRecord struct {
	Field string          `json:"field"`
	Value string          `json:"value"`
	Rule  chancery.RuleID `json:"rule"`
	Span  spanRecord      `json:"span"`
}

type themeRecord struct {
	Theme    chancery.ThemeID `json:"theme"`
	Weight   float64          `json:"weight"`
	Evidence []evidenceRecord `json:"evidence,omitempty"`
}

type countryRecord struct {
	Country   chancery.CountryCode `json:"country"`
	Roles     []chancery.Role      `json:"roles"`
	Ambiguous bool                 `json:"ambiguous,omitempty"`
	Evidence  []evidenceRecord     `json:"evidence,omitempty"`
}

type citationRecord struct {
	Symbol  chancery.Symbol `json:"symbol"`
	Organ   chancery.Organ  `json:"organ"`
	Year    int             `json:"year,omitempty"`
	Adopted chancery.Date   `json:"adopted,omitempty"`
	Label   string          `json:"label"`
	Topic   string          `json:"topic,omitempty"`
	URL     string          `json:"url,omitempty"`
	Text    string          `json:"text"`
	Flags   []chancery.Flag `json:"flags,omitempty"`
	Rule    chancery.RuleID `json:"rule"`
	Span    spanRecord      `json:"span"`
}

// recordWriter writes records. What several have of one statement it writes once,
// and what is written of a passage already, see [writtenTags], not again.
type recordWriter struct {
	statement *chancery.Statement
	head      []byte // of the record
	tags      map[*chancery.Passage][]byte
}

// marshalRecord is nil for no record.
func marshalRecord(r *chancery.Record) ([]byte, error) { return new(recordWriter).marshal(r) }

func (w *recordWriter) marshal(r *chancery.Record) ([]byte, error) {
	if r == nil {
		return nil, nil
	}
	out := jsonWriter{out: make([]byte, 0, len(w.head)+1<<10)}
	w.write(&out, r)
	return out.out, out.err
}

func (w *recordWriter) write(out *jsonWriter, r *chancery.Record) {
	out.object(func() {
		w.writeHead(out, r.Statement)
		if r.Passage != nil {
			out.name("passage")
			out.passage(r.Passage, w.tags[r.Passage])
		}
	})
	if out.err != nil {
		out.err = fmt.Errorf("record of statement %s: %w", r.Statement.ID, out.err)
	}
}

// writeHead writes what all records of the passages of a statement have.
func (w *recordWriter) writeHead(out *jsonWriter, s *chancery.Statement) {
	if w.statement != s {
		head, err := json.Marshal(recordStatement(*s))
		out.fail(err)
		w.statement, w.head = s, head
	}
	out.number("v", recordVersion)
	out.name("statement")
	out.out = append(out.out, w.head...)
}

// recordReader reads records that are kept together: their head once.
type recordReader struct {
	head      []byte
	statement chancery.Statement
}

func (r *recordReader) read(head, passage []byte) (*chancery.Record, error) {
	if r.head == nil || !bytes.Equal(r.head, head) {
		of, err := unmarshalRecord(head)
		if err != nil || of == nil {
			return nil, err
		}
		r.head, r.statement = bytes.Clone(head), *of.Statement
	}
	var in passageRecord
	if err := json.Unmarshal(passage, &in); err != nil {
		return nil, fmt.Errorf("read record of passage: %w", err)
	}
	statement, p := r.statement, in.passage()
	p.Statement = statement.ID
	return &chancery.Record{Statement: &statement, Passage: &p}, nil
}

// unmarshalRecord is nil for no data.
func unmarshalRecord(data []byte) (*chancery.Record, error) {
	if data == nil {
		return nil, nil
	}
	var in record
	if err := json.Unmarshal(data, &in); err != nil {
		return nil, fmt.Errorf("read record: %w", err)
	}
	if in.Version != recordVersion {
		return nil, fmt.Errorf("read record: version %d is not known", in.Version)
	}
	statement := in.Statement.statement()
	out := chancery.Record{Statement: &statement}
	if in.Passage != nil {
		passage := in.Passage.passage()
		passage.Statement = statement.ID
		out.Passage = &passage
	}
	return &out, nil
}

package httpapi

import (
	"context"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/feed"
	"github.com/chancery-archive/chancery/internal/oai"
)

// Store is the archive that the server reads. Where there is no such record its
// methods answer an error that is [chancery.ErrNotFound], where there was one
// [chancery.ErrWithdrawn].
type Store interface {
	PassageStore
	StatementStore
	StatementWriter
	ReviewStore
	RevisionStore
	ThemeStore
	CountryStore
	ResolutionStore
	IssuerStore
	FacetStore
	QuoteStore
	KeyStore
	VersionStore
	RecodeStore
	AuditStore
	WebhookStore
	feed.Log
	ExportStore
	oai.Archive
}

// VersionStore tells which state the archive is in, all that was committed before it
// is asked included. Every read asks, so that many have to be answered by one query.
type VersionStore interface {
	Version(ctx context.Context) (chancery.Version, error)
}

// PassageStore has the passages.
type PassageStore interface {
	// Passages lists passages by statement date, newest first.
	Passages(ctx context.Context, f chancery.Filter, p chancery.Page) (chancery.Listing[chancery.Found], error)
	Passage(ctx context.Context, id chancery.PassageID) (chancery.Found, error)
	// Neighbours are the passages before and after one, nil where there is none.
	Neighbours(ctx context.Context, id chancery.PassageID) (previous, next *chancery.Passage, err error)
	// StatementPassages are all passages of a statement in the order of its text.
	StatementPassages(ctx context.Context, id chancery.StatementID) ([]chancery.Found, error)
}

// StatementStore has the statements.
type StatementStore interface {
	// Statements lists, newest first, the statements with a commitment that the
	// filter selects, or with anyAct a passage of any act; all of them under the
	// empty filter.
	Statements(ctx context.Context, f chancery.Filter, anyAct bool, p chancery.Page) (chancery.Listing[chancery.Statement], error)
	// Statement is the one that has the id now or had it once. Of a withdrawn one
	// it gives what is known, beside the error.
	Statement(ctx context.Context, id chancery.StatementID) (chancery.Statement, error)
	// Outline is the sections of a statement in the order of its text.
	Outline(ctx context.Context, id chancery.StatementID) ([]chancery.Section, error)
}

// StatementWriter takes statements back.
type StatementWriter interface {
	// Withdraw answers with the statement as a tombstone. A condition that does not
	// hold is its error.
	Withdraw(ctx context.Context, id chancery.StatementID, why string, now time.Time, conditions ...chancery.Condition) (chancery.Statement, error)
}

// ReviewStore keeps what people say of codings.
type ReviewStore interface {
	// Amend keeps a verdict and changes the coding as the person wants it; where they
	// do not correct it the amendment is nil. What does not go together is a
	// [*chancery.ValueError], whose kind is the member of the request.
	Amend(ctx context.Context, c chancery.Correction, a *chancery.Amendment, conditions ...chancery.Condition) (chancery.Found, error)
	// Verdicts are all on a passage, the oldest first.
	Verdicts(ctx context.Context, id chancery.PassageID) ([]chancery.Verdict, error)
}

// RevisionStore has the revisions of statements.
type RevisionStore interface {
	// Revisions are all of a statement, first to last, without bytes and text.
	Revisions(ctx context.Context, id chancery.StatementID) ([]chancery.Revision, error)
	// Revision is one of them, counted from 1; number 0 is the current one.
	Revision(ctx context.Context, id chancery.StatementID, number int) (chancery.Revision, error)
}

// ThemeStore counts the archive by theme, the whole vocabulary in its order.
type ThemeStore interface {
	Themes(ctx context.Context) ([]chancery.Counted[chancery.Theme], error)
}

// CountryStore counts the archive by country.
type CountryStore interface {
	Countries(ctx context.Context) ([]chancery.Counted[chancery.Country], error)
	Country(ctx context.Context, code chancery.CountryCode) (chancery.Counted[chancery.Country], error)
}

// ResolutionStore counts the archive by resolution cited.
type ResolutionStore interface {
	Resolutions(ctx context.Context) ([]chancery.Counted[chancery.Resolution], error)
	Resolution(ctx context.Context, symbol chancery.Symbol) (chancery.Counted[chancery.Resolution], error)
}

// IssuerStore counts the archive by issuer.
type IssuerStore interface {
	Issuers(ctx context.Context) ([]chancery.Counted[chancery.Issuer], error)
	Issuer(ctx context.Context, id chancery.IssuerID) (chancery.Counted[chancery.Issuer], error)
}

// FacetStore counts the passages that a filter selects. A count that would take
// too long is a [*chancery.CostError].
type FacetStore interface {
	Facets(ctx context.Context, f chancery.Filter, facets []chancery.Facet) ([]chancery.FacetCounts, error)
	// Timeline counts by period, and within it by the facet split where that is not "".
	Timeline(ctx context.Context, f chancery.Filter, per chancery.Period, split chancery.Facet) ([]chancery.Interval, error)
}

// QuoteStore knows in which texts a quotation may stand.
type QuoteStore interface {
	// Sources are the texts that have most of the words of the stretches in their
	// order, the likeliest first.
	Sources(ctx context.Context, stretches []string, f chancery.Filter, limit int) ([]chancery.Source, error)
}

// RecodeStore has every statement coded again, in the background.
type RecodeStore interface {
	// StartRecode answers with the recode that goes on already, where one under the
	// ruleset does.
	StartRecode(ctx context.Context, ruleset string, now time.Time) (chancery.Recode, error)
	Recode(ctx context.Context, number int64) (chancery.Recode, error)
}

// AuditStore keeps who did what, and who was refused it.
type AuditStore interface {
	// Refuse writes down that the author of the context was refused an action.
	Refuse(ctx context.Context, action chancery.Action, detail string, now time.Time) error
	// Deeds lists what was done and refused, the newest first.
	Deeds(ctx context.Context, f chancery.DeedFilter, p chancery.Page) (chancery.Listing[chancery.Deed], error)
}

// WebhookStore has the subscriptions to the change log. A place that the log does
// not have is [chancery.ErrLostPlace], a query without a word to look for a
// [*chancery.ValueError].
type WebhookStore interface {
	CreateWebhook(ctx context.Context, w chancery.Webhook, now time.Time) (chancery.Webhook, chancery.WebhookSecret, error)
	Webhooks(ctx context.Context) ([]chancery.Webhook, error)
	Webhook(ctx context.Context, id chancery.WebhookID) (chancery.Webhook, error)
	// ChangeWebhook changes a subscription as change does, whose error it answers.
	ChangeWebhook(ctx context.Context, id chancery.WebhookID, deed chancery.Deed, change func(*chancery.Webhook) error) (chancery.Webhook, error)
	RenewWebhookSecret(ctx context.Context, id chancery.WebhookID, now time.Time) (chancery.Webhook, chancery.WebhookSecret, error)
	DeleteWebhook(ctx context.Context, id chancery.WebhookID, now time.Time) error
	// Deliveries lists the attempts to deliver, the newest first.
	Deliveries(ctx context.Context, id chancery.WebhookID, p chancery.Page) (chancery.Listing[chancery.Delivery], error)
	// LogEnd is the place behind the last change.
	LogEnd(ctx context.Context) (chancery.Place, error)
}

// WebhookSender sends to subscriptions.
type WebhookSender interface {
	// Check says what is wrong with an address to send to, as a [*chancery.ValueError].
	Check(endpoint string) error
	// Test sends a message without a change, now and once.
	Test(ctx context.Context, w chancery.Webhook) (chancery.Delivery, error)
}

// ExportStore takes snapshots: it hands first to begin the place in the change log
// that the snapshot equals, then to each the records, some at a time and by id.
// What is wrong with a filter it says before begin.
type ExportStore interface {
	ExportPassages(ctx context.Context, f chancery.Filter, begin func(chancery.Place) error, each func([]chancery.Found) error) error
	ExportStatements(ctx context.Context, f chancery.Filter, anyAct bool,
		begin func(chancery.Place) error, each func([]chancery.Statement) error) error
}

// KeyStore knows the access keys. A token that is no key, or no longer one,
// answers [chancery.ErrNotFound], with a [*chancery.KeyError] that says why.
type KeyStore interface {
	AuthenticateKey(ctx context.Context, token string) (chancery.Key, error)
}

// Intake takes documents in. A document that cannot be taken is an error that
// is [chancery.ErrUnsupported], [chancery.ErrUnreadable] or [chancery.ErrTooLarge].
type Intake interface {
	// Ingest stores a document; created is false where the archive held it already.
	// One whose statement was withdrawn is [chancery.ErrWithdrawn], with the statement.
	Ingest(ctx context.Context, sub chancery.Submission) (statement chancery.Statement, created bool, err error)
	// IngestOnce is Ingest for an attempt, which is answered once. A name that was
	// used for something else is [chancery.ErrReused].
	IngestOnce(ctx context.Context, a chancery.Attempt, sub chancery.Submission) (statement chancery.Statement, created bool, err error)
	// Correct codes a document and puts it in the place of the text of a statement.
	// What its sender does not say of it stays as senders said it before. A document
	// that is another statement is a [*chancery.TwinError].
	Correct(ctx context.Context, id chancery.StatementID, sub chancery.Submission, conditions ...chancery.Condition) (chancery.Statement, error)
	// Analyze codes a document and stores nothing.
	Analyze(ctx context.Context, sub chancery.Submission) (chancery.Entry, error)
}

// Vocabulary reads and names the concepts that requests and answers use. The
// Parse functions take any accepted spelling; their errors are
// [*chancery.ValueError] with candidates.
type Vocabulary struct {
	ParseTheme      func(string) (chancery.ThemeID, error)
	ParseCountry    func(string) (chancery.CountryCode, error)
	ParseRegion     func(string) (chancery.RegionCode, error)
	ParseResolution func(string) (chancery.Resolution, error)
	Theme           func(chancery.ThemeID) (chancery.Theme, bool)
	Country         func(chancery.CountryCode) (chancery.Country, bool)
}

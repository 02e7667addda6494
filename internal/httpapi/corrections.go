package httpapi

import (
	"errors"
	"fmt"
	"net/http"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// correctionHandlers change and withdraw statements.
type correctionHandlers struct {
	documents documentHandlers
	intake    Intake
	store     StatementStore
	writer    StatementWriter
	now       func() time.Time
}

// correct puts a document in the place of the text of a statement.
func (h correctionHandlers) correct(w http.ResponseWriter, r *http.Request) error {
	sub, err := h.documents.submission(w, r)
	if err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	unchanged, err := ifMatch(r, true, statementBody)
	if err != nil {
		return err
	}
	if err := hold(unchanged, chancery.Entry{Statement: s}); err != nil {
		return err
	}
	corrected, err := h.intake.Correct(r.Context(), s.ID, sub, unchanged...)
	if err != nil {
		return h.refused(r, documentProblem(err))
	}
	body, err := encode.JSON(encode.Statement(corrected))
	if err != nil {
		return err
	}
	w.Header().Set("Content-Location", encode.StatementURL(corrected.ID))
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// withdraw takes a statement back, and answers with its tombstone.
func (h correctionHandlers) withdraw(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	reason := q.reason()
	if err := q.done(); err != nil {
		return err
	}
	s, err := standingStatement(r, h.store)
	if err != nil {
		return err
	}
	unchanged, err := ifMatch(r, false, statementBody)
	if err != nil {
		return err
	}
	withdrawn, err := h.writer.Withdraw(r.Context(), s.ID, reason, h.now(), unchanged...)
	if err != nil {
		return h.refused(r, err)
	}
	body, err := encode.JSON(encode.Tombstone(withdrawn))
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: neverStored, body: body})
	return nil
}

// refused is the error of a write, with the tombstone where somebody withdrew the
// statement meanwhile.
func (h correctionHandlers) refused(r *http.Request, err error) error {
	if errors.Is(err, chancery.ErrWithdrawn) {
		if _, why := standingStatement(r, h.store); why != nil {
			return why
		}
	}
	return err
}

// reason reads why somebody does what cannot be taken back.
func (q *query) reason() string {
	reason := q.one("reason")
	switch {
	case !q.given("reason"):
		q.reject("reason", "", "is needed: everybody who asks for the statement is told it")
	case utf8.RuneCountInString(reason) > maxMetadata:
		q.reject("reason", "", fmt.Sprintf("has more than %d characters", maxMetadata))
	}
	return reason
}

// statementBody is a statement as GET answers with it.
func statementBody(stored chancery.Entry) ([]byte, error) {
	return encode.JSON(encode.Picked[api.Statement]{Record: encode.Statement(stored.Statement)})
}

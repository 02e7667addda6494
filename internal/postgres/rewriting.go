package postgres

import (
	"context"
	"time"

	"github.com/jackc/pgx/v5"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/revise"
)

// rewriting turns what is stored of a statement into something else, in one
// transaction and with a reason. Every write of the archive's content is one.
type rewriting struct {
	statement int64                            // key
	root      chancery.StatementID             // of whose form the ids of passages are; "" where the statement is new
	stored    chancery.Entry                   // zero where the statement is new; without bytes and body
	keys      map[chancery.PassageID]int64     // of the stored passages
	said      map[chancery.PassageID]time.Time // since when they say what they do
	fresh     chancery.Entry                   // with ids; passages stay out where it is withdrawn
	changes   []chancery.Change                // between the two
	reason    chancery.Reason
	at        time.Time
	deed      chancery.Deed // for the audit log; without an action it is written down already
	recode    int64         // that it is a part of; 0: of none
}

// compared knows what differs, and when and why.
func (w rewriting) compared() rewriting {
	w.changes = revise.Diff(w.stored, w.fresh)
	for i := range w.changes {
		w.changes[i].At, w.changes[i].Reason = w.at, w.reason
	}
	return w
}

// apply writes what differs and nothing else; where nothing does, nothing.
func (w rewriting) apply(ctx context.Context, tx pgx.Tx) (changed bool, err error) {
	w = w.compared()
	if w.recode != 0 {
		if err := insertResult(ctx, tx, w.recode, w.statement, len(w.changes) > 0, passagesIn(w.changes), ""); err != nil {
			return false, err
		}
	}
	if len(w.changes) == 0 {
		return false, nil
	}
	return true, rewritings{w}.write(ctx, tx)
}

// passagesIn counts the changes that are of passages.
func passagesIn(changes []chancery.Change) int {
	n := 0
	for _, c := range changes {
		if c.Before != nil && c.Before.Passage != nil || c.After != nil && c.After.Passage != nil {
			n++
		}
	}
	return n
}

func (w rewriting) isNew() bool { return w.stored.Statement.ID == "" }

// saidAt is since when a passage says what it does after a change: where it only
// stands elsewhere now, since before.
func (w rewriting) saidAt(c chancery.Change) time.Time {
	if c.Before != nil && revise.PassageSaysSame(*c.Before, *c.After) {
		return w.said[c.After.Passage.ID]
	}
	return w.at
}

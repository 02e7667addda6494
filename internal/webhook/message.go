package webhook

import (
	"context"
	"crypto/sha256"
	"encoding/base32"
	"fmt"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

// What a message holds at most; a change that is larger goes alone.
const (
	maxChanges = 100
	maxBytes   = 256 << 10
)

// message is a stretch of the log as it is sent.
type message struct {
	id      string
	body    []byte
	changes int
	end     chancery.Place // behind it
}

// next is the message that a subscription gets next. It has no changes where
// nothing up to its end is to be told.
func (s *Sender) next(ctx context.Context, d chancery.Dispatch) (message, error) {
	page, err := s.feed.Read(ctx, d.Filter, feed.Stretch{After: d.After, To: d.Pending, Limit: maxChanges})
	if err != nil {
		return message{}, err
	}
	changes, end, err := s.fitting(page)
	if err != nil || len(changes) == 0 {
		return message{end: page.Next}, err
	}
	m := message{id: messageID(d, end), changes: len(changes), end: end}
	m.body, err = s.body(d.Webhook, "changes", changes[len(changes)-1].At, changes, end)
	return m, err
}

// fitting are as many changes of a page as go into one message, in the form of the
// feed, and the place behind them.
func (s *Sender) fitting(page feed.Page) (changes []api.Change, end chancery.Place, err error) {
	size := 0
	for _, c := range page.Changes {
		change, shown, err := s.Encode.Change(c, feed.Cursor(c.Place))
		if err != nil {
			return nil, end, err
		}
		if !shown {
			continue
		}
		size += len(change.Before) + len(change.After)
		if len(changes) > 0 && size > maxBytes {
			break
		}
		changes, end = append(changes, change), c.Place
	}
	return changes, end, nil
}

func (s *Sender) body(w chancery.Webhook, kind string, at time.Time, changes []api.Change, next chancery.Place) ([]byte, error) {
	return encode.JSON(api.WebhookMessage{
		Type: kind, Timestamp: at.UTC(),
		Data: api.WebhookData{Webhook: string(w.ID), Edition: s.Edition, Changes: changes, Next: feed.Cursor(next)},
	})
}

// messageID names what is sent: the same stretch of the same run, at every attempt
// and by whichever server.
func messageID(d chancery.Dispatch, end chancery.Place) string {
	return "msg_" + word(fmt.Sprintf("%s %d %s %s", d.ID, d.Run, feed.Cursor(d.After), feed.Cursor(end)))
}

func word(s string) string {
	sum := sha256.Sum256([]byte(s))
	return strings.ToLower(base32.StdEncoding.WithPadding(base32.NoPadding).EncodeToString(sum[:15]))
}

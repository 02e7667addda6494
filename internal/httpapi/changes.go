package httpapi

import (
	"context"
	"fmt"
	"net/http"
	"net/url"
	"strconv"
	"time"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

// maxWait is how many seconds a request may wait for a change at most: less than
// proxies usually do.
const maxWait = 60

type changeHandlers struct {
	reader    feed.Reader
	together  *feed.Together // for who was woken
	bell      *feed.Bell
	filters   filterReader
	encode    encode.Passages
	edition   string
	patience  time.Duration // for reading a page of the log
	heartbeat time.Duration // of event streams
	reading   turns         // how many may read the log at once
	waiting   turns         // how many may wait for it to grow
	broken    func(r *http.Request, err error)
	metrics   metrics
}

// maxReading bounds how much of the database followers have at once: all of them
// wake at once, and there are others who read.
const maxReading = 4

func newChangeHandlers(c Config, filters filterReader, e encode.Passages, broken func(*http.Request, error), m metrics) changeHandlers {
	filters.history = true // a follower goes on when its statement is withdrawn
	return changeHandlers{
		reader:   feed.Reader{Log: c.Store, Match: feed.NewVocabulary(c.Vocabulary.Theme, c.Vocabulary.Country)},
		together: feed.NewTogether(c.Store, c.ReadTimeout), bell: c.Bell, filters: filters, encode: e, edition: c.Edition,
		patience: c.ReadTimeout, heartbeat: c.Heartbeat, reading: newTurns(maxReading), waiting: newTurns(c.MaxWaiting), broken: broken, metrics: m,
	}
}

// follower is who follows the feed: from where, under which filter.
type follower struct {
	filter  chancery.Filter
	stretch feed.Stretch
	wait    time.Duration
}

// list answers with the changes behind a cursor, or streams them.
func (h changeHandlers) list(w http.ResponseWriter, r *http.Request) error {
	q := readQuery(r)
	f, err := h.filters.readAll(r.Context(), q)
	if err != nil {
		return err
	}
	who := follower{filter: f, stretch: feed.Stretch{After: q.place("after")}}
	format := q.format(r, []encode.Format{encode.AsJSON, encode.AsEvents})
	if format == encode.AsEvents {
		for _, name := range []string{"to", "limit", "wait"} {
			q.refuseParameter(name, "has no place with a stream of events")
		}
		if last := r.Header.Get("Last-Event-ID"); last != "" {
			who.stretch.After = q.parsePlace("Last-Event-ID", last)
		}
	}
	who.stretch.To, who.stretch.Limit, who.wait = q.place("to"), q.limit(), q.wait()
	if to := who.stretch.To; to != (chancery.Place{}) && to.Cursor < who.stretch.After.Cursor {
		q.reject("to", q.values["to"][0], "is before after")
	}
	if err := q.done(); err != nil {
		return err
	}
	if format == encode.AsEvents {
		return h.stream(w, r, who)
	}
	page, err := h.await(r.Context(), who)
	if err != nil {
		return lostPlace(err)
	}
	return h.send(w, r, q, who, page)
}

// await reads a page, and where it would be empty waits for one that is not.
func (h changeHandlers) await(ctx context.Context, who follower) (feed.Page, error) {
	bell := h.bell.Next()
	page, err := h.read(ctx, h.reader.Log, who)
	if err != nil || who.wait == 0 || len(page.Changes) > 0 || !page.AtEnd || page.Next == who.stretch.To {
		return page, err
	}
	leave, ok := h.waiting.try()
	if !ok {
		return page, errBusy
	}
	defer leave()
	defer h.metrics.begin(longPolls)()
	up := time.NewTimer(who.wait)
	defer up.Stop()
	for {
		select {
		case <-bell:
		case <-up.C:
			return page, nil
		case <-h.bell.Closed():
			return page, nil
		case <-ctx.Done():
			return page, ctx.Err()
		}
		who.stretch.After = page.Next
		bell = h.bell.Next()
		if page, err = h.read(ctx, h.together.Since(bell), who); err != nil || len(page.Changes) > 0 || page.Next == who.stretch.To {
			return page, err
		}
	}
}

// read reads a page as soon as it is its turn: followers are many, and all wake
// at once.
func (h changeHandlers) read(ctx context.Context, log feed.Log, who follower) (feed.Page, error) {
	ctx, cancel := context.WithTimeout(ctx, h.patience)
	defer cancel()
	leave, err := h.reading.take(ctx)
	if err != nil {
		return feed.Page{}, err
	}
	defer leave()
	return feed.Reader{Log: log, Match: h.reader.Match}.Read(ctx, who.filter, who.stretch)
}

func (h changeHandlers) send(w http.ResponseWriter, r *http.Request, q *query, who follower, page feed.Page) error {
	data, err := h.wire(page)
	if err != nil {
		return err
	}
	body, err := encode.JSON(api.Changes{Data: data, Next: feed.Cursor(page.Next)})
	if err != nil {
		return err
	}
	values := url.Values(q.values)
	values.Set("after", feed.Cursor(page.Next))
	w.Header().Add("Link", fmt.Sprintf("<%s>; rel=%q", address(r.URL.Path, values), "next"))
	w.Header().Set(editionHeader, h.edition)
	cache := alwaysAsked
	if who.wait > 0 {
		cache = neverStored
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: cache, body: body})
	return nil
}

// wire converts the changes of a page, without those that do not show.
func (h changeHandlers) wire(page feed.Page) ([]api.Change, error) {
	data := make([]api.Change, 0, len(page.Changes))
	for _, c := range page.Changes {
		change, shown, err := h.encode.Change(c, feed.Cursor(c.Place))
		if err != nil {
			return nil, err
		}
		if shown {
			data = append(data, change)
		}
	}
	return data, nil
}

// wait reads how long to wait, in seconds.
func (q *query) wait() time.Duration {
	v := q.one("wait")
	if v == "" {
		return 0
	}
	n, err := strconv.Atoi(v)
	if err != nil || strconv.Itoa(n) != v || n < 0 || n > maxWait {
		q.reject("wait", v, fmt.Sprintf("is not a whole number of seconds from 0 to %d", maxWait))
	}
	return time.Duration(n) * time.Second
}

package main_test

import (
	"context"
	"encoding/json"
	"fmt"
	"io"
	"math/rand/v2"
	"net/http"
	"net/url"
	"strings"
	"testing"
	"time"
)

// writer stores, corrects, judges and withdraws statements of its own, and knows
// what it was told is done. A write whose answer it does not get it makes again
// until it gets one.
type writer struct {
	t            *testing.T
	number, n    int
	base, key    string
	dice         *rand.Rand
	texts        map[string]string // of the statements that stand, by id
	withdrawn    []string
	judged       map[string]string // reviews of passages by id, of statements that stand
	acknowledged int
}

func newWriter(t *testing.T, number int, base, key string) *writer {
	return &writer{
		t: t, number: number, base: base, key: key, dice: rand.New(rand.NewPCG(uint64(number), 1)),
		texts: map[string]string{}, judged: map[string]string{},
	}
}

func (w *writer) write(ctx context.Context) {
	for ctx.Err() == nil {
		id := w.any()
		switch dice := w.dice.IntN(100); {
		case id == "" || dice < 50:
			w.store()
		case dice < 70:
			w.correct(id)
		case dice < 90:
			w.judge(id)
		default:
			w.withdraw(id)
		}
		w.acknowledged++
		time.Sleep(time.Duration(w.dice.IntN(20)) * time.Millisecond)
	}
}

// any is one of the statements that stand, "" where none does.
func (w *writer) any() string {
	for id := range w.texts { // in no order
		return id
	}
	return ""
}

// text is one nobody has written before.
func (w *writer) text() string {
	w.n++
	sentences := []string{
		"We will train %d police officers in Iraq by the end of 2031.", "Italy will give %d million euros to Libya.",
		"We welcome the %d recruits of the police.", "We call on all parties to comply with resolution %d.",
		"We condemn the %d attacks by foreign terrorist fighters.", "We support the return of %d families to Mosul.",
	}
	var b strings.Builder
	fmt.Fprintf(&b, "Number %d of writer %d.", w.n, w.number)
	for range 1 + w.dice.IntN(5) {
		fmt.Fprintf(&b, " "+sentences[w.dice.IntN(len(sentences))], 2+w.dice.IntN(2000))
	}
	return b.String()
}

func (w *writer) store() {
	text := w.text()
	title := url.QueryEscape(fmt.Sprintf("Statement %d of writer %d", w.n, w.number))
	status, answer, _ := w.insist(http.MethodPost, "/v1/statements?title="+title, "text/plain", text, nil)
	if status != http.StatusCreated && status != http.StatusOK {
		w.t.Errorf("store: %d %s", status, answer)
		return
	}
	w.texts[idIn(answer)] = text
}

func (w *writer) correct(id string) {
	text := w.text()
	title := url.QueryEscape(fmt.Sprintf("Statement of writer %d, corrected", w.number))
	for {
		_, _, seen := w.insist(http.MethodGet, "/v1/statements/"+id, "", "", nil)
		status, answer, _ := w.insist(http.MethodPut, "/v1/statements/"+id+"?title="+title, "text/plain", text,
			http.Header{"If-Match": {seen.Get("ETag")}})
		switch status {
		case http.StatusOK:
			w.forget(id)
			w.texts[idIn(answer)] = text
			return
		case http.StatusPreconditionFailed: // it was done, and the answer lost
			if _, held, _ := w.insist(http.MethodGet, "/v1/statements/"+id+"/text", "", "", nil); held == text {
				_, answer, _ = w.insist(http.MethodGet, "/v1/statements/"+id, "", "", nil)
				w.forget(id)
				w.texts[idIn(answer)] = text
				return
			}
		default:
			w.t.Errorf("correct %s: %d %s", id, status, answer)
			return
		}
	}
}

func (w *writer) judge(id string) {
	_, list, _ := w.insist(http.MethodGet, "/v1/statements/"+id+"/passages", "", "", nil)
	var passages struct{ Data []struct{ ID string } }
	if err := json.Unmarshal([]byte(list), &passages); err != nil || len(passages.Data) == 0 {
		w.t.Errorf("passages of %s: %v, %s", id, err, list)
		return
	}
	passage := passages.Data[w.dice.IntN(len(passages.Data))].ID
	verdict, body := "confirmed", `{"review":"confirmed"}`
	if w.dice.IntN(2) == 0 {
		verdict, body = "corrected", `{"review":"corrected","reason":"a test","act":"commitment","strength":"soft","themes":["foreign-fighters"]}`
	}
	status, answer, _ := w.insist(http.MethodPatch, "/v1/passages/"+passage, "application/json", body, http.Header{"If-Match": {"*"}})
	if status != http.StatusOK {
		w.t.Errorf("judge %s: %d %s", passage, status, answer)
		return
	}
	w.judged[id+" "+passage] = verdict
}

func (w *writer) withdraw(id string) {
	status, answer, _ := w.insist(http.MethodDelete, "/v1/statements/"+id+"?reason=a+test", "", "", nil)
	if status != http.StatusOK && status != http.StatusGone { // gone: it was done, and the answer lost
		w.t.Errorf("withdraw %s: %d %s", id, status, answer)
		return
	}
	w.forget(id)
	w.withdrawn = append(w.withdrawn, id)
}

// forget lets go of what is known of a statement under an id.
func (w *writer) forget(id string) {
	delete(w.texts, id)
	for key := range w.judged {
		if strings.HasPrefix(key, id+" ") {
			delete(w.judged, key)
		}
	}
}

func idIn(answer string) string {
	var record struct{ ID string }
	_ = json.Unmarshal([]byte(answer), &record)
	return record.ID
}

// insist asks until it gets an answer that is not about the state of the server.
func (w *writer) insist(method, path, mediaType, body string, headers http.Header) (status int, answer string, got http.Header) {
	for deadline := time.Now().Add(time.Minute); time.Now().Before(deadline); time.Sleep(50 * time.Millisecond) {
		status, answer, got, err := w.ask(method, path, mediaType, body, headers)
		if err == nil && status < http.StatusInternalServerError {
			return status, answer, got
		}
	}
	w.t.Errorf("%s %s: no answer in a minute", method, path)
	return 0, "", nil
}

func (w *writer) ask(method, path, mediaType, body string, headers http.Header) (int, string, http.Header, error) {
	ctx, cancel := context.WithTimeout(context.Background(), 15*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, method, w.base+path, strings.NewReader(body))
	if err != nil {
		return 0, "", nil, err
	}
	for name, values := range headers {
		req.Header[name] = values
	}
	req.Header.Set("Authorization", "Bearer "+w.key)
	if mediaType != "" {
		req.Header.Set("Content-Type", mediaType)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return 0, "", nil, err
	}
	defer res.Body.Close()
	answer, err := io.ReadAll(res.Body)
	return res.StatusCode, string(answer), res.Header, err
}

// requireStored holds the archive to everything that the writer was told is done.
func (w *writer) requireStored() {
	w.t.Helper()
	for id, text := range w.texts {
		if status, held, _ := w.insist(http.MethodGet, "/v1/statements/"+id+"/text", "", "", nil); status != http.StatusOK || held != text {
			w.t.Errorf("%s: %d %q, want %q", id, status, held, text)
		}
	}
	for _, id := range w.withdrawn {
		if status, answer, _ := w.insist(http.MethodGet, "/v1/statements/"+id, "", "", nil); status != http.StatusGone {
			w.t.Errorf("%s was withdrawn: %d %s", id, status, answer)
		}
	}
	for key, verdict := range w.judged {
		_, passage, _ := strings.Cut(key, " ")
		_, answer, _ := w.insist(http.MethodGet, "/v1/passages/"+passage, "", "", nil)
		if !strings.Contains(answer, `"review":"`+verdict+`"`) {
			w.t.Errorf("%s was judged %s: %s", passage, verdict, answer)
		}
	}
}

package ingest

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/lines"
)

// Envelope is a document with its metadata as one JSON object: a line of a
// .jsonl file.
type Envelope struct {
	Title     string   `json:"title"`
	Date      string   `json:"date"` // YYYY-MM-DD, or as much of it as is known
	Place     string   `json:"place"`
	Language  string   `json:"language"` // BCP 47
	SourceURL string   `json:"source_url"`
	Issuers   []string `json:"issuers"`
	MediaType string   `json:"media_type"` // of Content; "text/plain" where it is empty
	Content   string   `json:"content"`
	// Names that other collections use for the same things.
	URL  string `json:"url"`
	Text string `json:"text"`
}

// Submission checks the envelope and unwraps it. An error names the field.
func (e Envelope) Submission(name string) (chancery.Submission, error) {
	content := e.Content + e.Text
	if strings.TrimSpace(content) == "" {
		return chancery.Submission{}, errors.New(`field "content" is missing or empty`)
	}
	if e.Content != "" && e.Text != "" {
		return chancery.Submission{}, errors.New(`fields "content" and "text" are both given`)
	}
	origin := chancery.Origin{Title: e.Title, Place: e.Place, Language: e.Language, SourceURL: e.SourceURL}
	if origin.SourceURL == "" {
		origin.SourceURL = e.URL
	}
	if e.Date != "" {
		date, err := chancery.ParsePartialDate(e.Date)
		if err != nil {
			return chancery.Submission{}, fmt.Errorf(`field "date": %w`, err)
		}
		origin.Date = date
	}
	for _, issuer := range e.Issuers {
		origin.Issuers = append(origin.Issuers, chancery.Issuer{Name: issuer})
	}
	mediaType := e.MediaType
	if mediaType == "" {
		mediaType = "text/plain"
	}
	return chancery.Submission{Raw: []byte(content), MediaType: mediaType, Name: name, Given: origin}, nil
}

// readStream reads JSON Lines, or one document of whatever kind.
func readStream(name string, r io.Reader, yield yielder) bool {
	buffered := bufio.NewReader(r)
	if head, _ := buffered.Peek(1); string(head) == "{" {
		return readLines(name, buffered, yield)
	}
	raw, err := readAll(buffered)
	return yield(chancery.Submission{Raw: raw, Name: name}, err)
}

// readLines yields the document of each line; a bad line fails alone.
func readLines(name string, r io.Reader, yield yielder) bool {
	for line, err := range lines.Of(r, maxLine) {
		at := fmt.Sprintf("%s:%d", name, line.Number)
		var sub chancery.Submission
		switch {
		case errors.Is(err, lines.ErrTooLong):
			err = fmt.Errorf("%w: more than %d MB", chancery.ErrTooLarge, maxLine>>20)
		case err != nil:
			err = fmt.Errorf("read line: %w", bare(err))
		default:
			sub, err = readLine(at, line.Text)
		}
		sub.Name = at
		if !yield(sub, err) {
			return false
		}
	}
	return true
}

// maxLine leaves room for a document whose every character is escaped in JSON.
const maxLine = 2 * MaxBytes

func readLine(at string, line []byte) (chancery.Submission, error) {
	var e Envelope
	if err := json.Unmarshal(line, &e); err != nil {
		return chancery.Submission{}, fmt.Errorf("not a JSON object: %w", err)
	}
	return e.Submission(at)
}

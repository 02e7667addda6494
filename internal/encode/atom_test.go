package encode_test

import (
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// TestAtomIsXML holds that no text of a statement breaks the XML of a feed.
func TestAtomIsXML(t *testing.T) {
	for _, text := range []string{"<b>&amp;", "]]>", "\x00\x0b", "\xff\xfe", "\ufffe", `"'`, "東京 – é", strings.Repeat("long ", 100)} {
		s := chancery.Statement{ID: "a/b c", Origin: chancery.Origin{Title: text, Issuers: []chancery.Issuer{{Name: text}}}}
		found := chancery.Found{Statement: s, Passage: chancery.Passage{ID: "p_1", Quote: text, LeadIn: &chancery.Quotation{Quote: text}}}
		body, err := encode.Atom(encode.Feed{
			ID: encode.FeedID("/v1/x?q=" + text), Title: text,
			Entries: []encode.FeedEntry{encode.Passages{}.PassageEntry(found, "http://a"), encode.StatementEntry(s, "http://a")},
		})
		if err != nil {
			t.Fatal(err)
		}
		dec := xml.NewDecoder(strings.NewReader(string(body)))
		for {
			if _, err := dec.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Errorf("%q: %v\n%s", text, err, body)
				break
			}
		}
	}
}

func TestFeedUpdated(t *testing.T) {
	older, newer := time.Date(2026, 1, 1, 23, 59, 59, 0, time.UTC), time.Date(2026, 1, 2, 1, 0, 0, 5e6, time.FixedZone("", 3600))
	entry := func(at time.Time) encode.FeedEntry {
		return encode.StatementEntry(chancery.Statement{Root: "s", SaidAt: at}, "")
	}
	body, err := encode.Atom(encode.Feed{Entries: []encode.FeedEntry{entry(older), entry(newer), entry(older)}})
	head, _, _ := strings.Cut(string(body), "<entry>")
	if err != nil || !strings.Contains(head, "<updated>2026-01-02T00:00:00.005Z</updated>") {
		t.Errorf("%v, %s", err, head)
	}
}

func TestHeadline(t *testing.T) {
	tests := []struct{ rule, quote, want string }{
		{"a short passage is its own", "We will act.", "We will act."},
		{"a long one ends with a word", strings.Repeat("word ", 30), strings.TrimSpace(strings.Repeat("word ", 24)) + "…"},
		{"one without spaces is cut", strings.Repeat("é", 130), strings.Repeat("é", 120) + "…"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			found := chancery.Found{Passage: chancery.Passage{Quote: tt.quote}}
			got := encode.Passages{}.PassageEntry(found, "").Title
			if got != tt.want || !utf8.ValidString(got) {
				t.Errorf("%q, want %q", got, tt.want)
			}
		})
	}
}

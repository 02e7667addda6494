package oai

import (
	"errors"
	"testing"
	"time"
)

func TestReadSpan(t *testing.T) {
	at := func(text string) time.Time {
		if text == "" {
			return time.Time{}
		}
		parsed, err := time.Parse(second, text)
		if err != nil {
			t.Fatal(err)
		}
		return parsed
	}
	tests := []struct{ rule, from, until, begins, before string }{
		{"no bounds", "", "", "", ""},
		{"until is inclusive to the second", "", "2026-02-03T12:00:00Z", "", "2026-02-03T12:00:01Z"},
		{"until is inclusive to the day", "2026-02-03", "2026-02-03", "2026-02-03T00:00:00Z", "2026-02-04T00:00:00Z"},
		{"one second", "2026-02-03T12:00:00Z", "2026-02-03T12:00:00Z", "2026-02-03T12:00:00Z", "2026-02-03T12:00:01Z"},
		{"over the end of a year", "2025-12-31", "2026-12-31", "2025-12-31T00:00:00Z", "2027-01-01T00:00:00Z"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got, err := readSpan(tt.from, tt.until)
			if err != nil || !got.from.Equal(at(tt.begins)) || !got.before.Equal(at(tt.before)) {
				t.Errorf("%s to %s, %v, want %s to %s", got.from, got.before, err, tt.begins, tt.before)
			}
		})
	}
}

func TestReadToken(t *testing.T) {
	want := token{Verb: "ListRecords", Prefix: "oai_dc", From: "2026-01-01", Set: "theme:peace", After: 42, Sent: 50, Total: 125}
	text := want.String()
	if got, err := readToken("ListRecords", text); err != nil || got != want {
		t.Errorf("%+v, %v", got, err)
	}
	wrong := []string{"", "x", text[:len(text)-1], text + "A"}
	for i := range text {
		letter := byte('A')
		if text[i] == letter {
			letter = 'B'
		}
		wrong = append(wrong, text[:i]+string(letter)+text[i+1:])
	}
	for _, text := range wrong {
		var f faults
		if got, err := readToken("ListRecords", text); !errors.As(err, &f) || f[0].Code != badResumptionToken {
			t.Errorf("%q is %+v, %v", text, got, err)
		}
	}
	if _, err := readToken("ListIdentifiers", text); err == nil {
		t.Error("a token of another verb is taken")
	}
}

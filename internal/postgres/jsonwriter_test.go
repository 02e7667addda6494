package postgres

import (
	"encoding/json"
	"math"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// The log is written in the bytes that encoding/json has for what is read of it.
func TestRecordIsWrittenAsItIsRead(t *testing.T) {
	whole := filled[chancery.Passage]()
	hard := whole
	hard.Quote, hard.Verb = "“We” <will> & \"shall\" \\ \u2028 \x01 \t", "\u2029"
	hard.Themes = []chancery.ThemeTag{{Weight: 1e-7}, {Weight: 1e21}, {Weight: -0.25}, {Weight: 1e6}, {Weight: 1.0 / 3}}
	hard.Actor, hard.Deadline, hard.LeadIn = chancery.Actor{Kind: chancery.ActorIssuers}, &chancery.Deadline{}, &chancery.Quotation{}
	hard.Countries = []chancery.CountryTag{{}, {Roles: []chancery.Role{}}}
	for name, p := range map[string]chancery.Passage{"everything": whole, "nothing": {}, "what is hard to write": hard} {
		t.Run(name, func(t *testing.T) {
			got, err := marshalRecord(&chancery.Record{Statement: &chancery.Statement{ID: "s"}, Passage: &p})
			if err != nil {
				t.Fatal(err)
			}
			var read record
			if err := json.Unmarshal(got, &read); err != nil {
				t.Fatalf("%v: %s", err, got)
			}
			want, err := json.Marshal(read)
			if err != nil || string(want) != string(got) {
				t.Errorf("written (%v)\n%s\nencoding/json has\n%s", err, got, want)
			}
			tags, _, err := writtenTags(&p, nil)
			if err != nil {
				t.Fatal(err)
			}
			of := recordWriter{tags: map[*chancery.Passage][]byte{&p: tags}}
			again, err := of.marshal(&chancery.Record{Statement: &chancery.Statement{ID: "s"}, Passage: &p})
			if err != nil || string(again) != string(got) {
				t.Errorf("written around its tags (%v)\n%s\nwant\n%s", err, again, got)
			}
		})
	}
}

func TestRecordOfNoNumberIsAnError(t *testing.T) {
	p := chancery.Passage{Coding: chancery.Coding{Themes: []chancery.ThemeTag{{Weight: math.NaN()}}}}
	if _, err := marshalRecord(&chancery.Record{Statement: &chancery.Statement{}, Passage: &p}); err == nil {
		t.Error("a record with a weight that is no number")
	}
	if _, _, err := writtenTags(&p, nil); err == nil {
		t.Error("tags with a weight that is no number")
	}
}

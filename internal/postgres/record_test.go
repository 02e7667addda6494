package postgres

import (
	"fmt"
	"reflect"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/postgres/pgtest"
)

// filled has a value of its own in every field of the vocabulary, so that a
// field which the record forgets shows.
func filled[T any]() T {
	var value T
	n := 0
	fill(reflect.ValueOf(&value).Elem(), &n)
	return value
}

func fill(v reflect.Value, n *int) {
	*n++
	switch v.Kind() {
	case reflect.Struct:
		if v.Type() == reflect.TypeFor[time.Time]() {
			v.Set(reflect.ValueOf(time.Date(2000, 1, 1, 0, 0, 0, 1000**n, time.UTC)))
			return
		}
		for i := range v.NumField() {
			fill(v.Field(i), n)
		}
	case reflect.Pointer:
		v.Set(reflect.New(v.Type().Elem()))
		fill(v.Elem(), n)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		fill(v.Index(0), n)
		fill(v.Index(1), n)
	case reflect.String:
		v.SetString(fmt.Sprintf("value %d", *n))
	case reflect.Int:
		v.SetInt(int64(*n))
	case reflect.Float64:
		v.SetFloat(float64(*n) + 0.1)
	case reflect.Bool:
		v.SetBool(true)
	default:
		panic(fmt.Sprintf("a field of kind %s", v.Kind()))
	}
}

func TestRecordComesBack(t *testing.T) {
	whole := filled[chancery.Statement]()
	whole.Withdrawn = nil                      // what is withdrawn has no record: it is removed
	whole.Root, whole.SaidAt = "", time.Time{} // which are kept beside the record
	head := chancery.Statement{ID: whole.ID, Origin: whole.Origin}
	passage := filled[chancery.Passage]()
	passage.Statement = whole.ID
	bare := chancery.Passage{ID: "p", Statement: whole.ID, Quote: "Thanks."}
	tests := []struct {
		rule   string
		record *chancery.Record
	}{
		{"a statement with everything", &chancery.Record{Statement: &whole}},
		{"a statement with nothing", &chancery.Record{Statement: &chancery.Statement{ID: "s"}}},
		{"a passage with everything", &chancery.Record{Statement: &head, Passage: &passage}},
		{"a passage with nothing", &chancery.Record{Statement: &head, Passage: &bare}},
		{"no record", nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			data, err := marshalRecord(tt.record)
			if err != nil {
				t.Fatal(err)
			}
			got, err := unmarshalRecord(data)
			if err != nil {
				t.Fatalf("%v: %s", err, data)
			}
			if diff := cmp.Diff(tt.record, got); diff != "" {
				t.Errorf("record (-want +got):\n%s", diff)
			}
			if again, err := marshalRecord(got); err != nil || string(again) != string(data) {
				t.Errorf("written again (%v):\n%s\n%s", err, data, again)
			}
		})
	}
}

// What is kept in two parts is, byte for byte, what it is in one.
func TestRecordsInTwoParts(t *testing.T) {
	pool := pgtest.New(t)
	head := chancery.Statement{ID: "s", Origin: chancery.Origin{Title: "Fog & <mist>, «brume»", Date: "2016-07-21"}}
	for _, p := range []chancery.Passage{
		{ID: "p", Quote: "Thanks."},
		{ID: "q", Quote: "Merci \"à tous\"\n& <bye>.", Coding: chancery.Coding{Themes: []chancery.ThemeTag{{Theme: "aid", Weight: 0.5}}}},
	} {
		p.Statement = head.ID
		record := &chancery.Record{Statement: &head, Passage: &p}
		want, err := marshalRecord(record)
		if err != nil {
			t.Fatal(err)
		}
		var of, passage jsonWriter
		of.object(func() { new(recordWriter).writeHead(&of, &head) })
		passage.passage(&p, nil)
		var whole string
		err = pool.QueryRow(t.Context(), `SELECT whole_record($1, $2)::text`, string(of.out), string(passage.out)).Scan(&whole)
		if err != nil || whole != string(want) {
			t.Errorf("%v\n%s, want\n%s", err, whole, want)
		}
		got, err := new(recordReader).read(of.out, passage.out)
		if err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(record, got); diff != "" {
			t.Errorf("record (-want +got):\n%s", diff)
		}
	}
}

// The form of the log is for ever: this line may only get company.
func TestRecordForm(t *testing.T) {
	const version1 = `{"v":1,"statement":{"id":"s","title":"T","date":"2016-07-21","issuers":[{"id":"i","name":"I"}]},` +
		`"passage":{"id":"p","revision":1,"ordinal":2,"kind":"item","quote":"act","lead_in":{"quote":"We will","span":[3,10]},` +
		`"paragraph":1,"sentence":1,"marker":"(a)","span":[12,15],"act":"commitment","strength":2,` +
		`"actor":{"text":"We","kind":"issuers","span":[3,5]},"amounts":[{"text":"5 %","value":5,"unit":"percent","span":[0,3]}],` +
		`"evidence":[{"field":"act","value":"commitment","rule":"act.will","span":[6,10]}],` +
		`"themes":[{"theme":"aid","weight":1.5}],"countries":[{"country":"IRQ","roles":["target"]}],` +
		`"citations":[{"symbol":"S/RES/2254","organ":"SC","year":2015,"label":"S/RES/2254 (2015)","text":"2254","rule":"r","span":[1,5]}],` +
		`"ruleset":"2026.1","review":"machine"}}`
	record, err := unmarshalRecord([]byte(version1))
	if err != nil {
		t.Fatal(err)
	}
	data, err := marshalRecord(record)
	if err != nil {
		t.Fatal(err)
	}
	if string(data) != version1 {
		t.Errorf("form has changed:\nwant %s\ngot  %s", version1, data)
	}
}

func TestRecordOfAnUnknownVersionIsAnError(t *testing.T) {
	if _, err := unmarshalRecord([]byte(`{"v":2,"statement":{"id":"s"}}`)); err == nil {
		t.Error("a record of version 2 was read")
	}
}

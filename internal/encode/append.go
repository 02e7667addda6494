package encode

import (
	"bytes"
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/jsonvalue"
)

// appendRecord appends a record as [JSON] writes it, without the newline: of the
// fields that are picked, or all.
//
// Passages are what is served most, and a page of them took encoding/json longer
// than the database: they are written field by field, in the same bytes. The first
// member of each is always there, so that commas are part of the names of the others,
// see package jsonvalue.
func appendRecord[T any](b []byte, record *T, fields []string) ([]byte, error) {
	if len(fields) == 0 {
		if written := appendWhole(b, record); written != nil {
			return written, nil
		}
	}
	line, err := JSON(Picked[T]{Record: *record, Fields: fields})
	return append(b, bytes.TrimSuffix(line, []byte("\n"))...), err
}

// appendWhole appends a record that is written field by field; nil where it is none.
func appendWhole(b []byte, record any) []byte {
	switch r := record.(type) {
	case *api.Passage:
		return appendPassage(b, r)
	case *api.Theme:
		if listed(r.Detail) {
			return appendThemeRecord(b, r)
		}
	case *api.Country:
		if listed(r.Detail) {
			return appendCountryRecord(b, r)
		}
	case *api.Resolution:
		if listed(r.Detail) {
			return appendResolutionRecord(b, r)
		}
	case *api.IssuerRecord:
		if listed(r.Detail) {
			return appendIssuerRecord(b, r)
		}
	}
	return nil
}

// List writes a page of records as one JSON object, of the fields that are picked
// or all.
func List[T any](list api.List[T], fields []string) ([]byte, error) {
	b := make([]byte, 0, recordRoom[T]()*len(list.Data)+2<<10)
	b = append(b, `{"data":`...)
	var failure error
	b = appendEach(b, list.Data, func(b []byte, record *T) []byte {
		b, err := appendRecord(b, record, fields)
		if err != nil {
			failure = err
		}
		return b
	})
	if failure != nil {
		return nil, failure
	}
	rest, err := JSON(struct {
		Page   api.Page             `json:"page"`
		Total  api.Total            `json:"total"`
		Facets map[string]api.Facet `json:"facets,omitempty"`
	}{list.Page, list.Total, list.Facets})
	if err != nil {
		return nil, err
	}
	return append(append(b, ','), rest[1:]...), nil
}

// recordRoom is about as many bytes as a record takes, or a few more.
func recordRoom[T any]() int {
	if _, passages := any((*T)(nil)).(*api.Passage); passages {
		return 2 << 10
	}
	return 400
}

// appendEach appends an array; null for nil.
func appendEach[T any](b []byte, list []T, item func([]byte, *T) []byte) []byte {
	if list == nil {
		return append(b, "null"...)
	}
	b = append(b, '[')
	for i := range list {
		if i > 0 {
			b = append(b, ',')
		}
		b = item(b, &list[i])
	}
	return append(b, ']')
}

func appendTexts(b []byte, list []string) []byte {
	return appendEach(b, list, func(b []byte, s *string) []byte { return jsonvalue.AppendReadable(b, *s) })
}

// appendNumber appends a number; null for one that JSON has none for.
func appendNumber(b []byte, n float64) []byte {
	b, err := jsonvalue.AppendNumber(b, n)
	if err != nil {
		return append(b, "null"...)
	}
	return b
}

// The members of an object; key comes with its sign before, `,"name":`.

func textMember(b []byte, key, s string) []byte {
	return jsonvalue.AppendReadable(append(b, key...), s)
}

func textOrNullMember(b []byte, key string, s *string) []byte {
	b = append(b, key...)
	if s == nil {
		return append(b, "null"...)
	}
	return jsonvalue.AppendReadable(b, *s)
}

func intMember(b []byte, key string, n int) []byte {
	return strconv.AppendInt(append(b, key...), int64(n), 10)
}

func boolMember(b []byte, key string, v bool) []byte { return strconv.AppendBool(append(b, key...), v) }

// member appends an object that a pointer leads to, or null.
func member[T any](b []byte, key string, v *T, object func([]byte, *T) []byte) []byte {
	b = append(b, key...)
	if v == nil {
		return append(b, "null"...)
	}
	return object(b, v)
}

func listMember[T any](b []byte, key string, list []T, item func([]byte, *T) []byte) []byte {
	return appendEach(append(b, key...), list, item)
}

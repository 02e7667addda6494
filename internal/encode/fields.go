package encode

import (
	"bytes"
	"encoding/json"
	"fmt"
	"reflect"
	"slices"
	"strings"
)

// Fields lists the top-level fields of the records of type T, in their order.
func Fields[T any]() []string {
	var names []string
	for _, f := range reflect.VisibleFields(reflect.TypeFor[T]()) {
		if name := fieldName(f); name != "" {
			names = append(names, name)
		}
	}
	return names
}

// fieldName is the JSON name of a field, "" for an embedded struct: its own
// fields are visible ones.
func fieldName(f reflect.StructField) string {
	name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
	return name
}

// Picked is a record of which only some top-level fields are written, in the
// order of the record; no fields picked are all.
type Picked[T any] struct {
	Record T
	Fields []string
}

// MarshalJSON writes the fields that are picked.
func (p Picked[T]) MarshalJSON() ([]byte, error) {
	if len(p.Fields) == 0 {
		return JSON(p.Record)
	}
	var b bytes.Buffer
	b.WriteByte('{')
	value := reflect.ValueOf(p.Record)
	for _, f := range reflect.VisibleFields(value.Type()) {
		name := fieldName(f)
		if name == "" || !slices.Contains(p.Fields, name) {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		field, err := JSON(value.FieldByIndex(f.Index).Interface())
		if err != nil {
			return nil, fmt.Errorf("field %s: %w", name, err)
		}
		fmt.Fprintf(&b, "%q:%s", name, bytes.TrimSuffix(field, []byte("\n")))
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

var _ json.Marshaler = Picked[struct{}]{}

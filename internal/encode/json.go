package encode

import (
	"bytes"
	"encoding/json"
	"fmt"
)

// JSON writes a value as one line of JSON with a newline behind it. Unlike
// [json.Marshal] it leaves <, > and & alone, so that quotes stay readable; the
// answers are never embedded in HTML.
func JSON(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, fmt.Errorf("encode %T: %w", v, err)
	}
	return b.Bytes(), nil
}

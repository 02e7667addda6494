package mirror

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"time"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/api"
)

// Describe says in a line what a change did, why, and what is different:
//
//	2026-02-03T12:00:00Z  changed  reviewed  passage p_4h2k…  act: call -> commitment; strength: - -> intent  "We will …"
func Describe(c api.Change) string {
	parts := []string{c.At.UTC().Format(time.RFC3339), c.Op, c.Reason, c.Kind + " " + c.ID}
	before, after := members(c.Before), members(c.After)
	if before != nil && after != nil {
		parts = append(parts, differences(before, after))
	}
	shown := after
	if shown == nil {
		shown = before
	}
	for _, name := range []string{"quote", "title"} {
		if text, there := shown[name]; there {
			parts = append(parts, cut(string(text), 80))
		}
	}
	return strings.Join(parts, "  ")
}

// members are the fields of a record; nil of none.
func members(record json.RawMessage) map[string]json.RawMessage {
	var m map[string]json.RawMessage
	if json.Unmarshal(record, &m) != nil {
		return nil
	}
	return m
}

// quiet are fields that change with every change, or say what others say.
var quiet = []string{"updated_at", "evidence", "url"}

func differences(before, after map[string]json.RawMessage) string {
	names := maps.Clone(before)
	maps.Copy(names, after)
	var parts []string
	for _, name := range slices.Sorted(maps.Keys(names)) {
		if !bytes.Equal(before[name], after[name]) && !slices.Contains(quiet, name) {
			parts = append(parts, fmt.Sprintf("%s: %s -> %s", name, brief(before[name]), brief(after[name])))
		}
	}
	if len(parts) == 0 {
		return "updated"
	}
	return strings.Join(parts, "; ")
}

// brief shows a value, and of a list of tags what they are called.
func brief(value json.RawMessage) string {
	var text *string
	var tags []map[string]any
	switch {
	case len(value) == 0 || string(value) == "null" || string(value) == "[]":
		return "-"
	case json.Unmarshal(value, &text) == nil:
		return cut(*text, 40)
	case json.Unmarshal(value, &tags) == nil:
		names := make([]string, len(tags))
		for i, tag := range tags {
			names[i] = nameOf(tag)
		}
		return cut(strings.Join(names, ","), 80)
	}
	return cut(string(value), 60)
}

func nameOf(tag map[string]any) string {
	for _, name := range []string{"slug", "code", "symbol", "text"} {
		if text, ok := tag[name].(string); ok {
			return text
		}
	}
	return "…"
}

func cut(s string, most int) string {
	if utf8.RuneCountInString(s) <= most {
		return s
	}
	return string([]rune(s)[:most-1]) + "…"
}

package encode

import (
	"fmt"
	"unicode/utf8"

	"github.com/aymanbagabas/go-udiff"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Difference tells what a revision changes in the text of another.
func Difference(id chancery.StatementID, from, to chancery.Revision) api.Difference {
	return api.Difference{
		Statement: string(id),
		From:      from.Number, To: to.Number,
		FromURL: Revision(id, from).URL, ToURL: Revision(id, to).URL,
		Edits: edits(from.Body.Text, to.Body.Text),
	}
}

// edits are whole lines, and a line is a paragraph. Offsets become code points.
func edits(before, after string) []api.Edit {
	out := []api.Edit{}
	byteOfBefore, was, is := 0, 0, 0 // reached in before, in code points of before, of after
	for _, e := range udiff.Lines(before, after) {
		same := utf8.RuneCountInString(before[byteOfBefore:e.Start])
		removed := before[e.Start:e.End]
		edit := api.Edit{Before: stretch(was+same, removed), After: stretch(is+same, e.New)}
		byteOfBefore, was, is = e.End, edit.Before.End, edit.After.End
		out = append(out, edit)
	}
	return out
}

func stretch(start int, text string) api.Stretch {
	return api.Stretch{Start: start, End: start + utf8.RuneCountInString(text), Text: text}
}

// UnifiedDifference is the same as programs like patch read it, with a line of
// the text on either side.
func UnifiedDifference(id chancery.StatementID, from, to chancery.Revision) ([]byte, error) {
	text := from.Body.Text
	unified, err := udiff.ToUnified(Revision(id, from).URL, Revision(id, to).URL, text, udiff.Lines(text, to.Body.Text), 2)
	if err != nil {
		return nil, fmt.Errorf("difference of %s, revision %d to %d: %w", id, from.Number, to.Number, err)
	}
	return []byte(unified), nil
}

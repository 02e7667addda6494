package lines_test

import (
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/lines"
)

func TestOf(t *testing.T) {
	broken := io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(errors.New("broken off")))
	long := strings.Repeat("x", 200_000)
	tests := []struct {
		rule string
		in   io.Reader
		want []string
	}{
		{"nothing", strings.NewReader(""), nil},
		{"lines with either end, and none", strings.NewReader("one\ntwo\r\nthree"), []string{"1 one", "2 two", "3 three"}},
		{"blank lines count", strings.NewReader("\n \t\r\none\n\n"), []string{"3 one"}},
		{"a carriage return within a line stays", strings.NewReader("o\rne\n"), []string{"1 o\rne"}},
		{"as long as may be", strings.NewReader(long[:100_000] + "\n" + long[:100_000]), []string{"1 100000 long", "2 100000 long"}},
		{
			"too long lines fail alone", strings.NewReader("one\n" + long[:100_001] + "\ntwo\n" + long + "\n" + long[:100_001]),
			[]string{"1 one", "2: the line is too long", "3 two", "4: the line is too long", "5: the line is too long"},
		},
		{"what was cut off is no line", broken, []string{"1 one", "2: broken off"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, read(tt.in)); diff != "" {
				t.Errorf("lines (-want +got):\n%s", diff)
			}
		})
	}
	bytewise := iotest.OneByteReader(strings.NewReader("one\r\n\ntwo"))
	if diff := cmp.Diff([]string{"1 one", "3 two"}, read(bytewise)); diff != "" {
		t.Errorf("byte by byte (-want +got):\n%s", diff)
	}
}

func read(in io.Reader) []string {
	var got []string
	for line, err := range lines.Of(in, 100_000) {
		switch {
		case err != nil:
			got = append(got, fmt.Sprintf("%d: %v", line.Number, err))
		case len(line.Text) > 1000:
			got = append(got, fmt.Sprintf("%d %d long", line.Number, len(line.Text)))
		default:
			got = append(got, fmt.Sprintf("%d %s", line.Number, line.Text))
		}
	}
	return got
}

func TestOfStopsWhenAsked(t *testing.T) {
	next := strings.NewReader("one\ntwo\n")
	for line, err := range lines.Of(next, 10) {
		if line.Number != 1 || err != nil {
			t.Errorf("line %d, %v", line.Number, err)
		}
		break
	}
}

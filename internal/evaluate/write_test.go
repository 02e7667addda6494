package evaluate_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/evaluate"
)

func TestWrite(t *testing.T) {
	ps := right()
	ps[3].Act = chancery.Call
	r := score(four(), ps...)
	var out bytes.Buffer
	if err := evaluate.Write(&out, r); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		"1 statements, 4 lines, 4 passages",
		"act call                                  0.500      1.000   0.667  0.667–0.667   1      1      0",
		"act decision                              -          -       -      -             0      0      0",
		"act, macro F1                                                0.556",
		"welcome       0           0         1 ",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("no %q in\n%s", want, out.String())
		}
	}
}

func TestWriteWrong(t *testing.T) {
	ps := right()
	ps[3].Act = chancery.Call
	var out bytes.Buffer
	if err := evaluate.WriteWrong(&out, score(four(), ps...).Wrong); err != nil {
		t.Fatal(err)
	}
	if want := "four line 4, act, accuracy: welcome, coder says call\n  " + texts[4] + "\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func TestWriteDifferences(t *testing.T) {
	var out bytes.Buffer
	err := evaluate.WriteDifferences(&out, []evaluate.Difference{
		{Statement: "s", Line: 3, Text: "One\ntwo.", Field: "act", Before: "call", After: "other", Want: "call", Verdict: evaluate.Loss},
		{Statement: "t", Text: "Three.", Field: "flags", Before: "-", After: "self", Verdict: evaluate.Changed},
	})
	want := "1 losses, 0 gains, 1 other changes\nloss: s line 3, act: call -> other (sheet: call)\n  One two.\nchanged: t, flags: - -> self\n  Three.\n"
	if err != nil || out.String() != want {
		t.Errorf("got %q, %v, want %q", out.String(), err, want)
	}
}

// TestWriteJSON holds lists to be lists, never null.
func TestWriteJSON(t *testing.T) {
	var out bytes.Buffer
	if err := evaluate.WriteJSON(&out, score(four(), right()...)); err != nil {
		t.Fatal(err)
	}
	if !json.Valid(out.Bytes()) || strings.Contains(out.String(), "null") {
		t.Errorf("%s", out.String())
	}
}

type broken struct{}

func (broken) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriteFails(t *testing.T) {
	r := score(four(), right()...)
	for name, err := range map[string]error{
		"Write":            evaluate.Write(broken{}, r),
		"WriteJSON":        evaluate.WriteJSON(broken{}, r),
		"WriteDifferences": evaluate.WriteDifferences(broken{}, nil),
	} {
		if err == nil || !strings.Contains(err.Error(), "no room") {
			t.Errorf("%s = %v", name, err)
		}
	}
}

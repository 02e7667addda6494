package evaluate_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/evaluate"
	"github.com/chancery-archive/chancery/internal/gold"
)

func run(t *testing.T, passages ...chancery.Passage) evaluate.Run {
	t.Helper()
	var saved bytes.Buffer
	r := evaluate.NewRun("2026.1", []string{"four"}, []chancery.Entry{entry(passages...)})
	if err := evaluate.WriteJSON(&saved, r); err != nil {
		t.Fatal(err)
	}
	loaded, err := evaluate.LoadRun(&saved)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(r, loaded); diff != "" {
		t.Errorf("a run saved and loaded (-saved +loaded):\n%s", diff)
	}
	return r
}

func TestCompareWithSheet(t *testing.T) {
	before := right()
	before[0].Strength = chancery.Soft // wrong, and right afterwards
	before[1].Themes = []chancery.ThemeTag{{Theme: "law-peace"}}
	after := right()
	after[1].Themes = []chancery.ThemeTag{{Theme: "law-other"}} // as wrong as before
	after[2].Act = chancery.Assertion                           // right before
	after[0].Deadline.Text = "by 2030 in Mosul"                 // another cut of the same words

	got := evaluate.Compare(run(t, before...), run(t, after...), []gold.Statement{four()})
	want := []evaluate.Difference{
		{Statement: "four", Line: 3, Text: texts[3], Field: "act", Before: "call", After: "assertion", Want: "call", Verdict: evaluate.Loss},
		{Statement: "four", Line: 1, Text: texts[1], Field: "strength", Before: "soft", After: "firm", Want: "firm", Verdict: evaluate.Gain},
		{Statement: "four", Line: 1, Text: texts[1], Field: "deadlines", Before: "by 2030", After: "by 2030 in Mosul", Want: "by 2030", Verdict: evaluate.Changed},
		{Statement: "four", Line: 2, Text: texts[2], Field: "themes", Before: "law-peace", After: "law-other", Want: "aid-home", Verdict: evaluate.Changed},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Compare (-want +got):\n%s", diff)
	}
}

func TestCompareWithoutSheet(t *testing.T) {
	before, after := right(), right()
	after[1].Strength = chancery.Intent
	after[3].Quote = "A new sentence stands here instead of the old."
	after[3].Countries = nil
	got := evaluate.Compare(run(t, before...), run(t, after...), nil)
	want := []evaluate.Difference{
		{Statement: "four", Text: texts[2], Field: "strength", Before: "soft", After: "intent", Verdict: evaluate.Changed},
		{Statement: "four", Text: after[3].Quote, Field: "passage", Before: "-", After: "welcome", Verdict: evaluate.Changed},
		{Statement: "four", Text: texts[4], Field: "passage", Before: "welcome", After: "-", Verdict: evaluate.Changed},
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("Compare (-want +got):\n%s", diff)
	}
	dropped := evaluate.Compare(run(t, before[0]), evaluate.Run{}, nil)
	if len(dropped) != 1 || dropped[0].Before != "commitment" || dropped[0].After != "-" {
		t.Errorf("a statement that is gone: %+v", dropped)
	}
	if got := evaluate.Compare(run(t, before...), run(t, before...), nil); len(got) > 0 {
		t.Errorf("a run differs from itself: %v", got)
	}
}

func TestLoadRunRefuses(t *testing.T) {
	for _, s := range []string{"", "[]", `{"ruleset": "1", "passages": []}`} {
		if _, err := evaluate.LoadRun(strings.NewReader(s)); err == nil {
			t.Errorf("LoadRun(%q) took it", s)
		}
	}
}

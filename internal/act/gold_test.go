package act_test

import (
	"fmt"
	"hash/fnv"
	"os"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/gold"
)

// heldOut is the third of the statements that rules are measured on and never
// written from.
func heldOut(name string) bool {
	h := fnv.New32a()
	h.Write([]byte(name))
	return h.Sum32()%3 == 0
}

// TestGold measures the coder on statements coded by hand. CHANCERY_GOLD_SHOW
// lists the lines of the developed part that it gets wrong.
func TestGold(t *testing.T) {
	dir := os.Getenv("CHANCERY_GOLD")
	if dir == "" {
		t.Skip("CHANCERY_GOLD names no folder of statements coded by hand")
	}
	statements, err := gold.Load(dir)
	if err != nil {
		t.Fatal(err)
	}
	var developed, held, all score
	for _, s := range statements {
		part := &developed
		if heldOut(s.Name) {
			part = &held
		}
		codings := act.Code(act.Input{Body: s.Text, Segments: segments(s), Origin: chancery.Origin{Title: s.Title, Date: s.Date}})
		for i, line := range s.Lines {
			part.count(line, codings[i])
			all.count(line, codings[i])
			if part == &developed || os.Getenv("CHANCERY_GOLD_SHOW") == "held" {
				show(t, s, line, codings[i])
			}
		}
	}
	t.Logf("developed\n%s", &developed)
	t.Logf("held out\n%s", &held)
	t.Logf("all\n%s", &all)
	if f := all.anyStrength.f1(); f < 0.9 {
		t.Errorf("commitment F1 %.3f, want at least 0.90", f)
	}
}

// segments makes passages of the gold's own lines; a line behind a colon that
// has a bullet or a letter is an item of it.
func segments(s gold.Statement) []chancery.Segment {
	segs := make([]chancery.Segment, len(s.Lines))
	lead := -1
	for i, line := range s.Lines {
		text := line.Span.In(s.Text)
		segs[i] = chancery.Segment{Span: line.Span, Kind: chancery.BlockParagraph, LeadIn: -1, Heading: -1, Sentence: 1}
		bullet := strings.HasPrefix(text, "•") || strings.HasPrefix(text, "(") || len(text) > 2 && text[1] == '.' && !strings.HasPrefix(text, "1. We")
		switch {
		case bullet && lead >= 0:
			segs[i].Kind, segs[i].LeadIn = chancery.BlockItem, lead
		case bullet:
			segs[i].Kind = chancery.BlockItem
		case strings.HasSuffix(strings.TrimSpace(text), ":"):
		default:
			if lead < i-1 && !strings.HasPrefix(text, "We") {
				lead = -1
			}
		}
		if strings.HasSuffix(strings.TrimSpace(text), ":") || strings.HasSuffix(text, "necessity") {
			lead = i
		}
	}
	return segs
}

func show(t *testing.T, s gold.Statement, line gold.Line, c chancery.ActCoding) {
	kind := os.Getenv("CHANCERY_GOLD_SHOW")
	if kind == "" {
		return
	}
	wrong := c.Act != line.Act
	if kind == "strength" {
		wrong = c.Act == line.Act && c.Strength != line.Strength
	}
	if kind == "quantity" {
		wrong = deadlineText(c) != strings.Join(line.Deadlines, "; ") || amountText(c) != strings.Join(line.Amounts, "; ")
	}
	if kind == "flags" {
		var got []string
		for i, flag := range []string{"restatement", "conditional", "reported", "self"} {
			if [...]bool{c.Restatement, c.Conditional, c.Reported, c.Self}[i] {
				got = append(got, flag)
			}
		}
		if wrong = strings.Join(got, ",") != strings.Join(line.Flags, ","); wrong {
			t.Logf("flags %v, got %v", line.Flags, got)
		}
	}
	if !wrong {
		return
	}
	t.Logf("%s:%d want %s%d got %s%d %s {%s} [%s] {%s}[%s]\n   %s", s.Name, line.Number, line.Act, line.Strength, c.Act, c.Strength, c.Evidence[0].Rule,
		strings.Join(line.Deadlines, "; "), strings.Join(line.Amounts, "; "), deadlineText(c), amountText(c), strings.ReplaceAll(line.Span.In(s.Text), "\n", " "))
}

func deadlineText(c chancery.ActCoding) string {
	if c.Deadline == nil {
		return ""
	}
	return c.Deadline.Text
}

func amountText(c chancery.ActCoding) string {
	var texts []string
	for _, a := range c.Amounts {
		texts = append(texts, a.Text)
	}
	return strings.Join(texts, "; ")
}

// ratio counts true and false positives and misses.
type ratio struct{ tp, fp, fn float64 }

func (r *ratio) add(want, got bool) {
	switch {
	case want && got:
		r.tp++
	case got:
		r.fp++
	case want:
		r.fn++
	}
}

func (r ratio) f1() float64 {
	if r.tp == 0 {
		return 0
	}
	return 2 * r.tp / (2*r.tp + r.fp + r.fn)
}

func (r ratio) String() string {
	return fmt.Sprintf("P %.3f R %.3f F1 %.3f (tp %.0f fp %.0f fn %.0f)", r.tp/max(1, r.tp+r.fp), r.tp/max(1, r.tp+r.fn), r.f1(), r.tp, r.fp, r.fn)
}

type score struct {
	acts                   map[chancery.Act]*ratio
	confusion              map[[2]chancery.Act]int
	anyStrength, binding   ratio
	deadlines, amounts     ratio
	flags                  [4]ratio
	strengthRight, strengs int
}

func (sc *score) count(line gold.Line, c chancery.ActCoding) {
	if sc.acts == nil {
		sc.acts, sc.confusion = map[chancery.Act]*ratio{}, map[[2]chancery.Act]int{}
		for _, a := range chancery.Acts() {
			sc.acts[a] = &ratio{}
		}
	}
	for a, r := range sc.acts {
		r.add(line.Act == a, c.Act == a)
	}
	sc.confusion[[2]chancery.Act{line.Act, c.Act}]++
	sc.anyStrength.add(line.Act == chancery.Commitment, c.Act == chancery.Commitment)
	sc.binding.add(line.Strength >= 2, c.Strength >= 2)
	if line.Act == chancery.Commitment && c.Act == chancery.Commitment {
		sc.strengs++
		if line.Strength == c.Strength {
			sc.strengthRight++
		}
	}
	sc.quantity(&sc.deadlines, line.Deadlines, deadlineText(c))
	sc.quantity(&sc.amounts, line.Amounts, amountText(c))
	for i, flag := range []string{"restatement", "conditional", "reported", "self"} {
		got := [...]bool{c.Restatement, c.Conditional, c.Reported, c.Self}[i]
		sc.flags[i].add(has(line.Flags, flag), got)
	}
}

func has(list []string, want string) bool {
	for _, s := range list {
		if s == want {
			return true
		}
	}
	return false
}

// quantity matches loosely: one text holds the other.
func (sc *score) quantity(r *ratio, want []string, got string) {
	var have []string
	if got != "" {
		have = strings.Split(got, "; ")
	}
	used := map[int]bool{}
	for _, w := range want {
		hit := false
		for i, h := range have {
			if !used[i] && (strings.Contains(h, w) || strings.Contains(w, h)) {
				used[i], hit = true, true
				break
			}
		}
		r.add(true, hit)
	}
	for i := range have {
		if !used[i] {
			r.add(false, true)
		}
	}
}

func (sc *score) String() string {
	var b strings.Builder
	macro := 0.0
	for _, a := range chancery.Acts() {
		fmt.Fprintf(&b, "%-13s %s\n", a, sc.acts[a])
		macro += sc.acts[a].f1() / 7
	}
	fmt.Fprintf(&b, "macro F1 %.3f\ncommitment    %s\nfirm+intent   %s\nstrength right %d of %d\ndeadlines     %s\namounts       %s\n",
		macro, sc.anyStrength, sc.binding, sc.strengthRight, sc.strengs, sc.deadlines, sc.amounts)
	for i, flag := range []string{"restatement", "conditional", "reported", "self"} {
		fmt.Fprintf(&b, "%-13s %s\n", flag, sc.flags[i])
	}
	for _, want := range chancery.Acts() {
		fmt.Fprintf(&b, "%-13s", want)
		for _, got := range chancery.Acts() {
			fmt.Fprintf(&b, "%5d", sc.confusion[[2]chancery.Act{want, got}])
		}
		b.WriteByte('\n')
	}
	return b.String()
}

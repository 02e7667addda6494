package act

import (
	"reflect"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// TestBegin holds that a word passed over begins nothing, whatever follows it.
func TestBegin(t *testing.T) {
	var body strings.Builder
	in := Input{Origin: chancery.Origin{Date: "2020-05-01"}}
	for word := range loaded().words {
		for _, rest := range []string{"of the next year", "by 2030", "billion dollars", "thirds of them", "they prove necessary", "by the offer", "note", "for its offer", "to act"} {
			start := body.Len()
			body.WriteString(word + " " + rest)
			in.Segments = append(in.Segments, chancery.Segment{Span: chancery.Span{Start: start, End: body.Len()}})
		}
	}
	in.Body = body.String()
	c, s := newCoder(in), &sentence{}
	for i, seg := range in.Segments {
		text := seg.Span.In(in.Body)
		c.read(s, i)
		c.sentence(s, i)
		if _, _, a, ok := s.amountAt(gauged(), 0); ok && !s.words[0].begins(anAmount) {
			t.Errorf("%q begins the amount %+v", text, a)
		}
		if l, ok := (&clock{sentence: s, timeWords: timed(), on: in.Origin.Date}).limitAt(0); ok && !s.words[0].begins(aLimit) {
			t.Errorf("%q begins the limit %+v", text, l)
		}
		if end := s.conditionAt(0); end > 0 && !s.words[0].begins(aCondition) {
			t.Errorf("%q begins the condition that ends at %d", text, end)
		}
		if p, ok := s.predicateAt(0); ok && !s.words[0].begins(aPredicate) {
			t.Errorf("%q begins the predicate %+v", text, p)
		}
		if s.shows(0) && !s.words[0].begins(aShowing) {
			t.Errorf("%q shows what others promised", text)
		}
		if s.promisesAt(0) && !s.words[0].begins(aPromise) {
			t.Errorf("%q promises", text)
		}
		if roleOf(s.words[0].Norm) != "" && !s.words[0].begins(aRole) {
			t.Errorf("%q begins with a role", text)
		}
	}
}

// TestHeardByBeginnings holds that those who speak are learnt alike whether or not a passage is
// passed over for want of the words that a rule needs.
func TestHeardByBeginnings(t *testing.T) {
	in := framed([]string{
		"The %s agreed that Norway and Chad would meet", "The Norwegian %s said", "The %s will meet",
		"%s: Norway, Chad", "Norway and Chad, as %s of the truce, met", "Norway %s by Chad: Mali", "We %s the Reef Summit",
	}, capitalised)
	c := newCoder(in)
	for i, seg := range in.Segments {
		words, begun, _ := c.words(nil, c.in.Words.Of(i))
		gated, all := heardBy(c, words, begun), heardBy(c, words, ^beginning(0))
		if !reflect.DeepEqual(gated, all) {
			t.Errorf("%q (-all +by its words):\n%s", seg.Span.In(in.Body), cmp.Diff(all, gated, cmp.AllowUnexported(issuers{})))
		}
	}
}

// heardBy is who is learnt from the words of an opening that may hold what begun tells.
func heardBy(c *coder, words []word, begun beginning) *issuers {
	who := &issuers{
		nations: map[int]bool{}, names: map[string]bool{}, persons: map[string]bool{}, schemes: map[string]bool{},
		parts: map[string]bool{}, tellings: map[string]int{},
	}
	who.hear(words, begun, 0)
	if begun&aStage != 0 {
		who.stage(c.lex, words)
	}
	return who
}

// TestKinds holds that every kind that words are asked for is one of the tables, and that each
// tells its words from others.
func TestKinds(t *testing.T) {
	seen := beginning(0)
	for _, table := range []struct {
		kinds map[string]beginning
		words map[string]*token.Table[bool]
	}{{kindsOfTimes, timed().kinds}, {kindsOfFlags, flagged().words}} {
		for name, kind := range table.kinds {
			if table.words[name] == nil || kind&ofKinds == 0 || seen&kind != 0 {
				t.Errorf("%s is no kind of a table, or not told from others", name)
				continue
			}
			seen |= kind
			for word := range table.words[name].Words() {
				if e := loaded().entries[word]; !e.begins(kind) {
					t.Errorf("%q is not known to be of kind %s", word, name)
				}
			}
		}
	}
}

// TestPoints holds that points in time are read alike whether or not they are passed over for
// what their words are.
func TestPoints(t *testing.T) {
	in := framed([]string{
		"%s", "%s year", "%s 2030", "%s of June", "the %s of June", "%s -", "%s day of May", "%s half of 2031", "the end of %s year",
		"%s weeks of May", "%s Monday", "%s summer", "%s day after", "the %s year", "%s - May",
	}, asIs, capital)
	c, s := newCoder(in), &sentence{}
	for i, seg := range in.Segments {
		c.read(s, i)
		c.sentence(s, i)
		s.start = 0
		clock := clock{sentence: s, timeWords: timed(), on: in.Origin.Date}
		gated, ok := clock.point(0)
		for k := range s.words {
			s.words[k].begin |= aPoint
		}
		if all, known := clock.point(0); ok && gated != all || ok != known {
			t.Errorf("%q is %+v, %v, and %+v, %v by its words", seg.Span.In(in.Body), all, known, gated, ok)
		}
	}
}

// TestCountsNothing holds that figures passed over for what stands beside them are no amount.
func TestCountsNothing(t *testing.T) {
	in := framed([]string{
		"keep our troops %s 300.", "keep our troops at %s 300,", "cut %s 300 (", "send %s. 300 (", "raise our forces from 200 %s 300:", "plant pines, %s 300,", "send %s 300 May", "send Rs. 300 %s",
		"the ports, %s 300;", "hold it at %s 300)", "raise it from $20 %s 300.", "between 200 %s 300.", "hold it to 300 (%s", "fund 300 %s",
	}, asIs, shouted, capital)
	c, s := newCoder(in), &sentence{}
	for i, seg := range in.Segments {
		c.read(s, i)
		c.sentence(s, i)
		for k := 1; k < len(s.words); k++ {
			if _, _, amount, ok := s.readAmount(gauged(), k); ok && s.countsNothing(k) {
				t.Errorf("%q, word %d, is %+v", seg.Span.In(in.Body), k, amount)
			}
		}
	}
}

// TestMayLast holds that no time and no span is told from a word that is passed over as one from
// which none may be.
func TestMayLast(t *testing.T) {
	in := framed([]string{
		"in %s", "in the %s", "in %s 2030", "in the %s 2030", "for %s years", "in the %s years 2030 to 2032", "in %s six months",
		"for the %s of the year", "in %s of our Presidency", "in the %s session", "over %s period", "in the %s seasons of 2030", "from %s to May",
		"in %s than six months", "between %s and June", "in %s decade", "in the %s coming weeks", "during %s term",
	}, asIs)
	c, s := newCoder(in), &sentence{}
	for i, seg := range in.Segments {
		c.read(s, i)
		c.sentence(s, i)
		clock := clock{sentence: s, timeWords: timed(), on: in.Origin.Date}
		for _, lead := range []cue{inCue, overCue} {
			if l, ok := clock.readTime(0, 1, lead); ok && !clock.mayLast(1) {
				t.Errorf("%q tells %+v", seg.Span.In(in.Body), l)
			}
		}
	}
}

// framed has a passage for each word of the tables in each frame, where "%s" stands for it,
// in each of the forms.
func framed(frames []string, forms ...func(frame, word string) string) Input {
	var body strings.Builder
	in := Input{Origin: chancery.Origin{Date: "2020-05-01"}}
	for word := range loaded().entries {
		for _, frame := range frames {
			for _, form := range forms {
				start := body.Len()
				body.WriteString(form(frame, word))
				in.Segments = append(in.Segments, chancery.Segment{Span: chancery.Span{Start: start, End: body.Len()}})
			}
		}
	}
	in.Body = body.String()
	return in
}

func asIs(frame, word string) string { return strings.ReplaceAll(frame, "%s", word) }

func shouted(frame, word string) string { return asIs(frame, strings.ToUpper(word)) }

func capital(frame, word string) string { return asIs(frame, capitalised("%s", word)) }

// capitalised begins with a capital letter, as a sentence does.
func capitalised(frame, word string) string {
	text := asIs(frame, word)
	return strings.ToUpper(text[:1]) + text[1:]
}

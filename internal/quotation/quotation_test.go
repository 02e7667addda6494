package quotation_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/quotation"
)

const text = `Statement on Iraq

We will continue our support for the program to train additional Iraqi police, led by Italy. The Ministers’ pledge – made in Washington – stands.

We will:

• strengthen the “Stabilization Fund” of the U.N.;
• train 20,000 police by 2017.

We will continue our support for the fund. We condemn Da’esh.`

// show writes a comparison as words: = equal, - deleted, + inserted, … omitted,
// [] bracketed, with what the text has there behind a slash.
func show(asked string, c quotation.Comparison) string {
	var parts []string
	for _, e := range c.Edits {
		mine, its := e.Asked.In(asked), strings.Join(strings.Fields(e.Source.In(text)), " ")
		switch e.Op {
		case quotation.Equal:
			parts = append(parts, "="+its)
		case quotation.Deleted:
			parts = append(parts, "-"+its)
		case quotation.Inserted:
			parts = append(parts, "+"+mine)
		default:
			parts = append(parts, mine+"/"+its)
		}
	}
	return fmt.Sprintf("%s: %s", c.Verdict, strings.Join(parts, " | "))
}

func TestIn(t *testing.T) {
	tests := []struct {
		rule  string
		asked string
		want  string
	}{
		{"word for word", "our support for the program", "verbatim: =our support for the program"},
		{"the nearest of two places", "We will continue our support for the fund", "verbatim: =We will continue our support for the fund"},
		{"typographic quotes, dashes and spaces", "The Ministers' pledge -- made  in Washington - stands.", "verbatim: =The Ministers’ pledge – made in Washington – stands"},
		{"quotation marks within do not count", `strengthen the 'Stabilization Fund' of the U.N.`, "verbatim: =strengthen the “Stabilization Fund” of the U.N."},
		{"nor those around it, nor the comma of the sentence it stands in", `“We condemn Daʼesh,”`, "verbatim: =We condemn Da’esh"},
		{"over the end of a sentence", "led by Italy. The Ministers' pledge", "verbatim: =led by Italy. The Ministers’ pledge"},
		{"over lines", "of the U.N.; train 20,000 police", "verbatim: =of the U.N.; | -• | =train 20,000 police"},
		{"a changed word", "our support for the plan to train additional Iraqi police", "altered: =our support for the | -program | +plan | =to train additional Iraqi police"},
		{"a changed first word", "They will continue our support for the program", "altered: -We | +They | =will continue our support for the program"},
		{"a changed last word", "continue our support for the program to train additional Iraqi soldiers", "altered: =continue our support for the program to train additional Iraqi | -police | +soldiers"},
		{"a word too much at the end of a sentence", "train 20,000 police by 2017 now", "altered: =train 20,000 police by 2017 | +now"},
		{"a word too much", "We will gladly continue our support for the program", "altered: =We will | +gladly | =continue our support for the program"},
		{"a word left out in silence", "continue support for the program to train", "altered: =continue | -our | =support for the program to train"},
		{"a number is a word", "train 30,000 police by 2017", "altered: =train | -20,000 | +30,000 | =police by 2017"},
		{"an ellipsis", "We will continue our support […] to train additional Iraqi police", "shortened: =We will continue our support | […]/for the program | =to train additional Iraqi police"},
		{"an ellipsis of dots", "We will continue ... to train additional Iraqi police", "shortened: =We will continue | .../our support for the program | =to train additional Iraqi police"},
		{"an ellipsis of spaced dots", "We will continue . . . to train", "shortened: =We will continue | . . ./our support for the program | =to train"},
		{"an ellipsis over sentences", "led by Italy … train 20,000 police", "shortened: =led by Italy | …/. The Ministers’ pledge – made in Washington – stands. We will: • strengthen the “Stabilization Fund” of the U.N.; • | =train 20,000 police"},
		{"an ellipsis for nothing", "our support … for the program", "verbatim: =our support | …/ | =for the program"},
		{"ellipses around it", "… our support for the program …", "verbatim: …/ | =our support for the program | …/"},
		{"an ellipsis and a changed word", "We will continue our help (...) to train additional Iraqi police", "altered: =We will continue our | +help | (...)/support for the program | =to train additional Iraqi police"},
		{"a word in brackets", "continue our support for the [police] program", "shortened: =continue our support for the | [police]/ | =program"},
		{"words in brackets for others", "[The allies] will continue our support for the program to [teach] additional Iraqi police", "shortened: [The allies]/ | =will continue our support for the program to | [teach]/train | =additional Iraqi police"},
		{"a letter in brackets", "[w]e will continue our support for the program", "verbatim: =We will continue our support for the program"},
		{"a mark in brackets", "our support for the program[,] to train", "verbatim: =our support for the program | +, | =to train"},
		{"a soft hyphen and a zero width space", "our sup\u00adport for\u200b the program", "verbatim: =our support for the program"},
		{"a short stretch beside a long one", "We … train additional Iraqi police", "shortened: =We | …/will continue our support for the program to | =train additional Iraqi police"},
		{"half of it stands nowhere", "We will continue our support for the program … and nobody else does", "altered: =We will continue our support for the program | …/ | +and nobody else does"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			c, ok := quotation.Parse(tt.asked).In(text)
			if !ok {
				t.Fatal("not found")
			}
			if diff := cmp.Diff(tt.want, show(tt.asked, c)); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.asked, diff)
			}
		})
	}
}

func TestNotIn(t *testing.T) {
	for _, asked := range []string{
		"the moon is made of green cheese", "…", "", "[all of it]", "will nobody come here to eat with us tonight", "?!",
	} {
		if c, ok := quotation.Parse(asked).In(text); ok {
			t.Errorf("%q: %s", asked, show(asked, c))
		}
	}
	if _, ok := quotation.Parse("our support").In(" … "); ok {
		t.Error("found in a text without a word")
	}
}

// What is no alteration is said all the same.
func TestManner(t *testing.T) {
	tests := []struct {
		asked              string
		punctuation, case_ bool
	}{
		{"We will continue our support for the program", true, true},
		{"we will continue our support for the program", true, true},
		{"[w]e will continue our support", true, true},
		{"additional Iraqi police led by Italy", false, true},
		{"additional Iraqi police; led by Italy", false, true},
		{"continue our SUPPORT for the program", true, false},
		{"additional iraqi police, led by italy", true, false},
	}
	for _, tt := range tests {
		c, ok := quotation.Parse(tt.asked).In(text)
		if !ok || c.Verdict != quotation.Verbatim || c.SamePunctuation != tt.punctuation || c.SameCase != tt.case_ {
			t.Errorf("%s: %v, %s, punctuation %v, case %v", tt.asked, ok, c.Verdict, c.SamePunctuation, c.SameCase)
		}
	}
}

func TestStretches(t *testing.T) {
	q := quotation.Parse("“We will [the G7] act … and ‘stay’ […] [sic]”")
	if diff := cmp.Diff([]string{"We will", "act", "and ‘stay"}, q.Stretches()); diff != "" || q.Words() != 5 {
		t.Errorf("%d words, stretches (-want +got):\n%s", q.Words(), diff)
	}
}

// A text and a quotation that say one word over and over are compared in the
// time of any other.
func TestRepetition(t *testing.T) {
	start := time.Now()
	q := quotation.Parse(strings.Repeat("peace ", 350))
	if c, ok := q.In(strings.Repeat("peace ", 20_000)); !ok || c.Verdict != quotation.Verbatim {
		t.Errorf("%v, %s", ok, c.Verdict)
	}
	if took := time.Since(start); took > 3*time.Second {
		t.Errorf("it took %v", took)
	}
}

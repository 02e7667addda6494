package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"github.com/chancery-archive/chancery/internal/document"
)

const statement = "We, the Ministers of the six Governments, met in Lisbon today to take stock of what we promised two years ago.\n\n" +
	"We will provide a further $40 million by the end of 2031 to rebuild the schools and clinics along the coast."

var said = []string{
	"paragraph: We, the Ministers of the six Governments, met in Lisbon today to take stock of what we promised two years ago.",
	"paragraph: We will provide a further $40 million by the end of 2031 to rebuild the schools and clinics along the coast.",
}

func TestFurniture(t *testing.T) {
	tests := []struct{ rule, before, after string }{
		{"a consent banner", "", "This site uses cookies to improve your experience. Accept Read More"},
		{"a consent banner above", "We use cookies to understand how you use our website.\n\nAccept all cookies", ""},
		{"a breadcrumb", "Home > News > Statements", ""},
		{"skip links and a menu", "Skip to main content\n\nMenu\n\nSearch", ""},
		{"sharing", "Share this page\n\nTweet\n\nPrint this page", ""},
		{"a newsletter", "", "Sign up for our newsletter and never miss a story."},
		{"contacts of a press office", "", "Media contacts:\n\nAda Obi, +351 21 000 000\n\npress@example.org"},
		{"whom to ask", "Contact: Ada Obi, 555-0199", "Contact Ada Obi at press@example.org"},
		{"the numbers of an office", "", "Ministry of the Sea, P.O. Box 12, Apia. Phone: 685-20180 Fax: 685-20886"},
		{"a breadcrumb that is cut short", "Home ... Statements of the Ministry", ""},
		{"how long it takes to read", "4 min read", ""},
		{"the banner of a government", "An official website of the Republic", ""},
		{"copyright", "", "© 2031 Ministry of the Sea\n\nAll rights reserved"},
		{"links to more", "", "Read more\n\nBack to top\n\nRelated articles"},
		{"rules", "* * *", "--------"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := outline(parseAs(t, "text/plain", tt.before+"\n\n"+statement+"\n\n"+tt.after).Body)
			if diff := cmp.Diff(said, got); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestProseStays holds that what only resembles furniture is kept.
func TestProseStays(t *testing.T) {
	for _, text := range []string{
		"We will regulate the use of cookies by web sites that are aimed at children.",
		"Share\n\nWe will share the burden of hosting refugees with the countries of the region, in fairness to all.",
		"Privacy\n\nWe reaffirm the right to privacy, online as offline, and will legislate before the end of the year.",
		"We call for copyright rules that reward those who create.",
		"Home to four million people, the delta needs our help.",
		"Help will be given by telephone 24 hours a day.",
		"Contact groups will meet every second month, and report to us in writing within ten days of it.",
	} {
		got := strings.Join(outline(parseAs(t, "text/plain", statement+"\n\n"+text+"\n\n"+statement).Body), "\n")
		for part := range strings.SplitSeq(text, "\n\n") {
			if !strings.Contains(got, part) {
				t.Errorf("%q was left out of\n%s", part, got)
			}
		}
	}
}

func TestTitles(t *testing.T) {
	const title = "Statement by the Ministers of the Expanded Group of the Alliance of River States on the Delta"
	tests := []struct {
		rule string
		head string
		want []string
	}{
		{"printed twice", title + "\n\n" + title, []string{"title: " + title}},
		{"printed cut short, then in full", title[:64] + "\n\n" + title, []string{"title: " + title}},
		{"printed in full, then cut short", title + "\n\n" + title[:64], []string{"title: " + title}},
		{"under a letterhead", "MINISTRY OF RIVERS\n\n" + title, []string{"heading 1: MINISTRY OF RIVERS", "title: " + title}},
		{"in two lines", "JOINT STATEMENT BY THE MINISTERS OF THE\nSIX COASTAL STATES", []string{"title: JOINT STATEMENT BY THE MINISTERS OF THE SIX COASTAL STATES"}},
		{"in plain words", "Ministers condemn the closing of the delta", []string{"title: Ministers condemn the closing of the delta"}},
		{"a part of the text is no title", "INTRODUCTION", []string{"heading 1: INTRODUCTION"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := outline(parseAs(t, "text/plain", tt.head+"\n\n"+statement).Body)
			if diff := cmp.Diff(append(tt.want, said...), got); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

func TestNoTitle(t *testing.T) {
	const want = "We, the Ministers of the six Governments, met in Lisbon today to …"
	if got := parseAs(t, "text/plain", statement).Origin.Title; got != want {
		t.Errorf("title %q, want the first words of the text", got)
	}
	text := "Floods and dams\n\n" + statement + "\n\nBoats and pumps\n\n" + statement
	if got := outline(parseAs(t, "text/plain", text).Body)[0]; got != "heading 1: Floods and dams" {
		t.Errorf("the first of several headings is %q", got)
	}
}

func TestPages(t *testing.T) {
	page := func(number, words string) string {
		return "STATEMENT OF THE ALLIANCE\n" + words + "\n\nPage " + number + " of 4\n\f"
	}
	const line = "We will go on with the work that we began last year and we will report on it to our\nParliaments before the summer, so that all may see what was done and what was not.\n"
	text := page("1", line) + page("2", line) + page("3", line) + page("4", line)
	for _, got := range outline(parseAs(t, "text/plain", text).Body)[1:] {
		if strings.Contains(got, "ALLIANCE") || strings.Contains(got, "Page") {
			t.Errorf("the furniture of a page is left in %q", got)
		}
	}
}

// TestLongFurniture holds that a long block with a phrase of a site anywhere is furniture,
// in whatever case, and one without is none.
func TestLongFurniture(t *testing.T) {
	before, behind := strings.Repeat("Ministers met at the lake and took a boat. ", 3), " They came back before dark."
	for _, phrase := range document.Furniture() {
		for _, text := range []string{before + phrase + behind, before + strings.ToUpper(phrase) + behind} {
			if !document.IsFurniture(text) {
				t.Errorf("%q is no furniture", text)
			}
		}
	}
	if text := before + behind; document.IsFurniture(text) {
		t.Errorf("%q is furniture", text)
	}
}

// TestSqueeze holds that nothing is left of white space but single spaces between words.
func TestSqueeze(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("[ \n]?([aé]{0,9}[ \t\n\r\f]{0,2}){0,4}").Draw(t, "text")
		if got, want := document.Squeeze(text), strings.Join(strings.Fields(text), " "); got != want {
			t.Errorf("%q is squeezed to %q, want %q", text, got, want)
		}
	})
}

// TestOpensAs holds that what tells how a text opens is its plain words.
func TestOpensAs(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("([-( .]{0,2}[aBé’@']{0,3}){0,4}").Draw(t, "text")
		phrase := rapid.StringMatching("[abé']{1,3}( [abé']{1,3}){0,2}").Draw(t, "phrase")
		if got, want := document.OpensAs(text, phrase), strings.HasPrefix(document.PlainWords(text), phrase); got != want {
			t.Errorf("%q opens as %q: %t, want %t", text, phrase, got, want)
		}
	})
}

// TestNormalizeAnywhere holds that a character becomes the same wherever among others it stands.
func TestNormalizeAnywhere(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		text := rapid.StringMatching("[a\n\t\x01\x1f\x7f\u00a0é]{0,20}").Draw(t, "text")
		var want strings.Builder
		for _, r := range text {
			want.WriteString(document.Normalize(string(r)))
		}
		for n := range 9 {
			before := strings.Repeat("~", n)
			if got := document.Normalize(before + text); got != before+want.String() {
				t.Errorf("%q becomes %q, want %q", before+text, got, before+want.String())
			}
		}
	})
}

// TestLongest holds the lengths that words are passed over by to the tables.
func TestLongest(t *testing.T) {
	for _, word := range document.Commonest() {
		if len(word) > document.LongestCommonest {
			t.Errorf("%q is longer than %d letters", word, document.LongestCommonest)
		}
	}
	for _, word := range document.Openings() {
		if len(word) >= document.LongestOpening {
			t.Errorf("%q is not shorter than %d bytes", word, document.LongestOpening)
		}
	}
}

package coding_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/sample"
)

// hostile are texts of a kind that somebody may send to hold a coder up, by
// what is repeated in them. Those that cost time out of proportion once are
// among them.
var hostile = map[string][]string{
	"text/plain": {
		"a", "7", "7 ", " ", ",", ".", "(", ")", "\"", "'s ", "“we will” ", "1,", "5-", "é", "e\u0301\u0302", "我们将", "نحن ", "a@b.c ",
		"we will ", "We will ", "we will; ", "we shall not have been to be ", "that ", "this ", "of the ", "and the ", "which, if they, ",
		"Iraq and ", "Iraq. ", "President of Iraq ", "President Aaaa ", "the Kingdom of ", "Paris Agreement, ", "U.S.", "U.S. ",
		"resolution ", "resolutions and ", "resolution 2254, ", "2254, ", "S/RES/", "377 (V), ", "UNSCR (",
		"$5 million ", "hundred and ", "20-21 July 2016, ", "July ", "by the end of ", "from the ", "period of the ", "next ", "in the 's ",
		"(ABC) ", "Initiative (ABC) ", "in light of ", "in order to ", "terrorist financing and ",
		"a\n", "A b\n\n", "South \n\n ", "- Iraq will\n", "1. We will act.\n", "We will:\n", "THE HEADING\n\nText of it goes on here.\n\n",
		"co-\n", "(a)\n", "\n", "a\f", "1\n\n", "For the Government of Iraq\n\n", "Page 1\n\n", "21 July 2016\n\n",
	},
	"text/html": {
		"<", "&", "<p>We will act.", "<font>a<p>", "<a href=x>a", "a<br>", "<sup>1</sup>", "<ul><li>a</ul>", "<table><tr><td>We will<td>act</table>",
		"<h2>On peace</h2><p>We will act.</p>", "<!---->a", "<script>", "<td>a", "<option>a",
	},
	"text/markdown": {
		"> ", "*", "**a ", "_a_", "`", "[", "[a](b", "[a](", "![", "# a\n", "| a | b |\n", "\\*", "---\n", "- a\n", "a\n===\n",
	},
}

// TestHostile holds that no text takes time out of proportion to its size: four
// times as much of it takes about four times as long, and not sixteen times.
func TestHostile(t *testing.T) {
	if testing.Short() {
		t.Skip("long texts of a hundred kinds")
	}
	const size = 1 << 16
	_, _ = coding.Run(sample.Submission()) // reads the vocabularies
	for mediaType, units := range hostile {
		for _, unit := range units {
			t.Run(fmt.Sprintf("%s %q", mediaType, unit), func(t *testing.T) {
				var small, large time.Duration
				for range 4 { // the machine may have other things to do
					small = code(strings.Repeat(unit, size/len(unit)), mediaType)
					large = code(strings.Repeat(unit, 4*size/len(unit)), mediaType)
					if large < 9*small+200*time.Millisecond {
						return
					}
				}
				t.Errorf("%d bytes took %v, four times as many %v", size, small, large)
			})
		}
	}
}

// TestHostileLine holds the same of the longest line that is let in.
func TestHostileLine(t *testing.T) {
	if testing.Short() {
		t.Skip("ten megabytes a line")
	}
	prose := strings.NewReplacer(".", ",", "!", ",", "?", ",", "\n", " ").Replace(string(sample.Submission().Raw)) + " "
	for name, unit := range map[string]string{"we will": "we will ", "prose without a stop": prose} {
		t.Run(name, func(t *testing.T) {
			took := code(strings.Repeat(unit, document.MaxRaw/len(unit)), "text/plain")
			t.Log(took)
			if took > 2*time.Minute {
				t.Errorf("ten megabytes took %v", took)
			}
		})
	}
}

// code is how long it takes to code a text. It may be refused, as deep nesting is.
func code(text, mediaType string) time.Duration {
	start := time.Now()
	_, _ = coding.Run(chancery.Submission{Raw: []byte(text), MediaType: mediaType, Given: chancery.Origin{Language: "en", Date: "2016-07-21"}})
	return time.Since(start)
}

// FuzzRun holds the promises of an entry on any text: spans stand where the
// words are, in order, and every tag says why.
func FuzzRun(f *testing.F) {
	f.Add("Communiqué of the Ministers\n\nParis, 3 May 2011\n\nWe, the Ministers of Türkiye and Iraq, will:\n\n• provide €4.5 million by the end of 2012;\n• support resolution 1973 (2011).", "text/plain")
	f.Add("Resolution 2254 (2015)\n\nThe Security Council,\n\n1. Requests the Secretary-General:\n\n(a) to convene the parties;\n\n2. Decides to remain seized of the matter.", "text/plain")
	f.Add("<h1>Joint Statement of Iraq and Canada</h1><p>We condemn the “attack” on 3 May. We will, as appropriate, give $20 million.</p><ul><li>Iraq will act", "text/html")
	f.Add("# Statement\n\n**We** will [act](http://example.org) – by 2030.\n\n> UNSCRs 1267, 1989", "text/markdown")
	f.Fuzz(func(t *testing.T, text, mediaType string) {
		if _, known := hostile[mediaType]; !known {
			mediaType = "text/plain"
		}
		checkEntry(t, text, mediaType)
	})
}

package document_test

import (
	"bufio"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/token"
)

// entry is a statement of the corpus with what its publisher says of it.
type entry struct {
	ID, Date, Title, Text string
}

func corpus(t *testing.T) []entry {
	t.Helper()
	dir := os.Getenv("CHANCERY_CORPUS")
	if dir == "" {
		t.Skip("CHANCERY_CORPUS is not set")
	}
	var entries []entry
	for _, name := range []string{"statements.jsonl", "unsc_resolutions.jsonl"} {
		f, err := os.Open(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		defer f.Close()
		lines := bufio.NewScanner(f)
		lines.Buffer(nil, 1<<24)
		for lines.Scan() {
			var e entry
			if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
				t.Fatal(err)
			}
			entries = append(entries, e)
		}
	}
	return entries
}

// tally counts answers: those given, and those of them that are right.
type tally struct{ asked, given, right int }

func (n *tally) add(got string, right bool) {
	n.asked++
	if got != "" {
		n.given++
		if right {
			n.right++
		}
	}
}

func (n tally) recall() float64    { return float64(n.right) / float64(max(1, n.asked)) }
func (n tally) precision() float64 { return float64(n.right) / float64(max(1, n.given)) }

// TestCorpusOrigin measures what is found of the origin of real statements, as
// they are and with their title above them, against what their publishers say.
func TestCorpusOrigin(t *testing.T) {
	verbose := os.Getenv("CHANCERY_CORPUS_MISSES") != ""
	var titles, dates, bare, issuers, issuersBare tally
	for _, e := range corpus(t) {
		titled := parse(t, e.Title+"\n\n"+e.Text)
		alone := parse(t, e.Text)
		if !strings.HasPrefix(e.ID, "S/") { // resolutions carry a title of their own
			titles.add(titled.Origin.Title, sameTitle(titled.Origin.Title, e.Title))
			if verbose && !sameTitle(titled.Origin.Title, e.Title) {
				t.Logf("%s title %q, want %q", e.ID, titled.Origin.Title, e.Title)
			}
		}
		dates.add(string(titled.Origin.Date), strings.HasPrefix(string(titled.Origin.Date), e.Date))
		bare.add(string(alone.Origin.Date), strings.HasPrefix(string(alone.Origin.Date), e.Date))
		if verbose && alone.Origin.Date != "" && !strings.HasPrefix(string(alone.Origin.Date), e.Date) {
			t.Logf("%s date %q, want %q", e.ID, alone.Origin.Date, e.Date)
		}
		issuers.add(names(titled), true)
		issuersBare.add(names(alone), true)
	}
	t.Logf("titles %+v recall %.3f", titles, titles.recall())
	t.Logf("dates with title %+v precision %.3f recall %.3f", dates, dates.precision(), dates.recall())
	t.Logf("dates alone %+v precision %.3f recall %.3f", bare, bare.precision(), bare.recall())
	t.Logf("issuers named in %d of %d with title, %d alone", issuers.given, issuers.asked, issuersBare.given)
}

func parse(t *testing.T, text string) document.Document {
	t.Helper()
	doc, err := document.Parse(document.Source{Raw: []byte(text), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	checkBody(t, doc.Body)
	return doc
}

func names(doc document.Document) string {
	var out []string
	for _, i := range doc.Origin.Issuers {
		out = append(out, i.Name)
	}
	return strings.Join(out, "; ")
}

func sameTitle(got, want string) bool { return token.Slug(got) == token.Slug(want) }

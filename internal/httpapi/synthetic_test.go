package httpapi_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
	"github.com/chancery-archive/chancery/internal/sample"
)

// synthetic makes statements that nobody issued, of sentences that the coder has
// something to say of. The same seed makes the same ones.
func synthetic(seed uint64, n int) []chancery.Submission {
	d := rand.New(rand.NewPCG(seed, 11))
	pick := func(list ...string) string { return list[d.IntN(len(list))] }
	place := func() string {
		return pick("Iraq", "Syria", "Libya", "Côte d’Ivoire", "Japan", "Haiti", "Saudi Arabia", "the Republic of Korea", "Somalia")
	}
	purpose := func() string {
		return pick("border security", "the return of refugees", "clean energy and lower emissions", "the fight against the financing of terrorism",
			"police training", "free and fair trade", "the health of children", "nuclear disarmament", "the rule of law")
	}
	sentence := func() string {
		switch d.IntN(10) {
		case 0:
			return fmt.Sprintf("We will provide $%d million to %s for %s by the end of %d.", 1+d.IntN(90), place(), purpose(), 2020+d.IntN(15))
		case 1:
			return fmt.Sprintf("We reaffirm our support for %s in %s.", purpose(), place())
		case 2:
			return fmt.Sprintf("We call on all parties in %s to comply with Security Council resolution %s.", place(), pick("2254", "1540 (2004)", "2178", "1325"))
		case 3:
			return fmt.Sprintf("We condemn the attacks in %s and in %s.", place(), place())
		case 4:
			return fmt.Sprintf("We welcome the progress of %s on %s.", place(), purpose())
		case 5:
			return fmt.Sprintf("We intend to work with %s on %s, in line with UNSCRs 1267, 1989 and 2253.", place(), purpose())
		case 6:
			return fmt.Sprintf("%s remains of great importance to %s.", purpose(), place())
		case 7:
			return fmt.Sprintf("We decide to meet again in %s next year.", place())
		case 8:
			return fmt.Sprintf("We will train %d officers for %s.", 10+d.IntN(500), purpose())
		default:
			return fmt.Sprintf("We will continue to help %s with %s.", place(), purpose())
		}
	}
	all := make([]chancery.Submission, n)
	for i := range all {
		var text strings.Builder
		for range 2 + d.IntN(5) {
			for range 1 + d.IntN(3) {
				text.WriteString(sentence() + " ")
			}
			text.WriteString("\n\n")
		}
		given := chancery.Origin{
			Title: fmt.Sprintf("Joint statement %d on %s", i+1, purpose()), Language: pick("en", "en", "en-GB"),
			Issuers: []chancery.Issuer{{Name: pick("G7", "Italy", "European Union", "Japan")}},
		}
		if d.IntN(10) > 0 {
			given.Date = chancery.Date(fmt.Sprintf("%d-%02d-%02d", 2010+d.IntN(14), 1+d.IntN(12), 1+d.IntN(28)))
		}
		if d.IntN(3) == 0 {
			given.Issuers = append(given.Issuers, chancery.Issuer{Name: "France"})
		}
		all[i] = chancery.Submission{Raw: []byte(text.String()), MediaType: "text/plain", Name: given.Title, Given: given}
	}
	return all
}

// largeArchive is an archive with the fixture, the bundled statement and
// synthetic ones, all through the real coder, and, where CHANCERY_CORPUS names it,
// the whole corpus.
func largeArchive(t testing.TB) *archive {
	t.Helper()
	a := newArchive(t)
	in := a.intake().(ingest.Ingester)
	for _, sub := range append(synthetic(1, 60), sample.Submission()) {
		if _, _, err := in.Ingest(t.Context(), sub); err != nil {
			t.Fatalf("%s: %v", sub.Name, err)
		}
	}
	if dir := os.Getenv("CHANCERY_CORPUS"); dir != "" {
		paths := []string{filepath.Join(dir, "statements.jsonl"), filepath.Join(dir, "unsc_resolutions.jsonl")}
		report, err := ingest.Run(t.Context(), ingest.Walk(paths, nil), in, 2, nil)
		if err != nil || len(report.Failed) > 0 || report.Created == 0 {
			t.Fatalf("corpus: %v, %+v", err, report.Failed)
		}
	}
	return a
}

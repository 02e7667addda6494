package coding_test

import (
	"bytes"
	"errors"
	"flag"
	"io/fs"
	"os"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/evaluate"
	"github.com/chancery-archive/chancery/internal/sample"
)

var update = flag.Bool("update", false, "accept what the coder now makes of the bundled statement")

const kept = "testdata/run.json"

// TestGainsAndLosses shows what a change to the rules does to the bundled
// statement, so that nobody changes an answer without seeing it. Accept with
// -update, and read the difference of the file.
func TestGainsAndLosses(t *testing.T) {
	now := evaluate.NewRun(coding.Ruleset, []string{"seed"}, []chancery.Entry{seed(t)})
	if *update {
		var out bytes.Buffer
		if err := evaluate.WriteJSON(&out, now); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(kept, out.Bytes(), 0o644); err != nil { //nolint:gosec // it is read by everybody
			t.Fatal(err)
		}
	}
	f, err := os.Open(kept)
	if errors.Is(err, fs.ErrNotExist) {
		t.Fatalf("%s is missing: make it with -update", kept)
	}
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	before, err := evaluate.LoadRun(f)
	if err != nil {
		t.Fatal(err)
	}
	differences := evaluate.Compare(before, now, nil)
	if len(differences) == 0 {
		return
	}
	var out strings.Builder
	if err := evaluate.WriteDifferences(&out, differences); err != nil {
		t.Fatal(err)
	}
	t.Errorf("the coder reads %s otherwise than before:\n%s", sample.Submission().Name, out.String())
}

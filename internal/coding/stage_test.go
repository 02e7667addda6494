package coding_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// TestWatch holds that a watch sees every stage begin and end, in order, and that
// being watched changes nothing.
func TestWatch(t *testing.T) {
	var begun, ended []coding.Stage
	watch := coding.Watch(func(s coding.Stage) func() {
		begun = append(begun, s)
		return func() { ended = append(ended, s) }
	})
	sub := chancery.Submission{Raw: []byte("We will train Iraqi police under resolution 2254."), MediaType: "text/plain"}
	watched, err := watch.Run(sub)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(coding.Stages(), begun); diff != "" {
		t.Errorf("stages that begin (-want +got):\n%s", diff)
	}
	if diff := cmp.Diff(begun, ended); diff != "" {
		t.Errorf("stages that begin and end (-begun +ended):\n%s", diff)
	}
	alone, err := coding.Run(sub)
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff(alone, watched); diff != "" {
		t.Errorf("watched it codes otherwise (-alone +watched):\n%s", diff)
	}
}

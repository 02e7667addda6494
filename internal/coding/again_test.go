package coding_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
)

// What is kept of a document is enough to code it again: its bytes, the media
// type it turned out to have, and what was said of it.
func TestRunAgain(t *testing.T) {
	given := chancery.Origin{Title: "О мерах", Date: "2011-05", Issuers: []chancery.Issuer{{Name: "Italy"}}}
	for name, sub := range map[string]chancery.Submission{
		"a file known by its name":       {Raw: []byte("# Communiqué\n\nWe will act."), Name: "a.md"},
		"a page found out":               {Raw: []byte("<p>Rome, 3 May 2011</p><p>We will act.</p>"), Given: given},
		"a charset that was declared":    {Raw: []byte("\xcc\xfb \xe1\xf3\xe4\xe5\xec \xef\xee\xec\xee\xe3\xe0\xf2\xfc."), MediaType: "text/plain; charset=windows-1251"},
		"a charset that is no charset":   {Raw: []byte("We will act."), MediaType: `text/plain; charset="a b"`},
		"a type that the bytes disprove": {Raw: []byte("We will act."), MediaType: "application/octet-stream", Given: given},
	} {
		first, err := coding.Run(sub)
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		second, err := coding.Run(chancery.Submission{Raw: first.Revision.Raw, MediaType: first.Revision.MediaType, Given: first.Given})
		if diff := cmp.Diff(first, second); diff != "" || err != nil {
			t.Errorf("%s: %v (-first +second):\n%s", name, err, diff)
		}
	}
}

package coding_test

import (
	"sync"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/sample"
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

// TestRunAtOnce holds that statements coded at once, in the memory of each
// other, are coded as each is alone.
func TestRunAtOnce(t *testing.T) {
	subs := []chancery.Submission{
		sample.Submission(),
		{Raw: []byte("Ruritania and Syldavia, Strelsau, 3 May 2011\n\nWe condemn the attack. We will give €20 million to Iraq."), MediaType: "text/plain"},
	}
	var alone []chancery.Entry
	for _, sub := range subs {
		entry, err := coding.Run(sub)
		if err != nil {
			t.Fatal(err)
		}
		alone = append(alone, entry)
	}
	var all sync.WaitGroup
	for i := range 8 {
		all.Go(func() {
			for k := range 2 {
				n := (i + k) % len(subs)
				entry, err := coding.Run(subs[n])
				if diff := cmp.Diff(alone[n], entry); diff != "" || err != nil {
					t.Errorf("statement %d: %v (-alone +at once):\n%s", n, err, diff)
				}
			}
		})
	}
	all.Wait()
}

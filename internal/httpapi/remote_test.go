package httpapi_test

import (
	"net/http"
	"testing"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/ingest"
)

// TestRemoteIngest holds documents that are sent to a server to what becomes of
// them where they are taken in directly: a date known in part is a help in either.
func TestRemoteIngest(t *testing.T) {
	there, here := newArchive(t), newArchive(t)
	remote := ingest.Remote{URL: serve(t, config(there)).URL, Key: there.good, Client: http.DefaultClient}
	const text = "London, 5 July 2005\n\nStatement on fog\n\nWe will wait for the fog to lift.\n"
	for _, given := range []chancery.Date{"", "2005", "2005-07", "2005-07-05", "2007", "2007-01"} {
		sub := chancery.Submission{Raw: []byte(text + string(given)), MediaType: "text/plain", Given: chancery.Origin{
			Title: "Fog " + string(given), Date: given, Issuers: []chancery.Issuer{{Name: "Italy"}},
		}}
		want, _, err := here.intake().Ingest(t.Context(), sub)
		if err != nil {
			t.Fatal(err)
		}
		sent, created, err := remote.Ingest(t.Context(), sub)
		if err != nil || !created {
			t.Fatalf("date %q: %v, created %v", given, err, created)
		}
		got, err := there.Statement(t.Context(), sent.ID)
		if err != nil || got.ID != want.ID || got.Date != want.Date {
			t.Errorf("date %q: sent it is %s of %q, directly %s of %q (%v)", given, got.ID, got.Date, want.ID, want.Date, err)
		}
	}
}

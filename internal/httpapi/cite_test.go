package httpapi_test

import (
	"net/http"
	"strings"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/api"
)

func testCitations(t *testing.T, s server) {
	passage := list[api.Passage](s, "/v1/commitments?theme=foreign-fighters").Data[0]
	for _, path := range []string{passage.URL, "/v1/passages/" + passage.ID, "/v1/statements/2020-05-01-harbour"} {
		for _, tt := range []struct{ format, accept, mediaType, want string }{
			{"bibtex", "application/x-bibtex", "application/x-bibtex; charset=utf-8", "  urldate = {2026-02-03},\n"},
			{"csl", "application/vnd.citationstyles.csl+json", "application/vnd.citationstyles.csl+json", `"accessed":{"date-parts":[[2026,2,3]]}`},
			{"citation", "text/plain", "text/plain; charset=utf-8", "Available at https://example.org/harbour (accessed on 3 February 2026)."},
		} {
			for _, res := range []response{s.get(path + "?format=" + tt.format), s.get(path, "Accept", tt.accept)} {
				if got := res.Header.Get("Content-Type"); res.StatusCode != http.StatusOK || got != tt.mediaType || !strings.Contains(res.body, tt.want) {
					t.Errorf("%s as %s: %d %s\n%s", path, tt.format, res.StatusCode, got, res.body)
				}
			}
			s.problem(s.get(path+"?fields=id&format="+tt.format), http.StatusBadRequest)
		}
	}
	if got := s.get(passage.URL + "?format=citation").body; !strings.Contains(got, ", para. 2. ") {
		t.Errorf("no paragraph in %s", got)
	}
	if got := decode[[]api.CSLItem](t, s.get(passage.URL+"?format=csl").body)[0].Location; got != s.URL+passage.URL {
		t.Errorf("record at %s", got)
	}
	s.problem(s.get("/v1/passages?format=bibtex"), http.StatusNotAcceptable)
}

// TestCitationTag holds that the day of access changes the entity tag, and the
// hour does not.
func TestCitationTag(t *testing.T) {
	now := noon
	c := config(newArchive(t))
	c.Now = func() time.Time { return now }
	s := serve(t, c)
	tag := func() string { return s.get("/v1/statements/undated?format=citation").Header.Get("ETag") }
	first := tag()
	now = noon.Add(11 * time.Hour)
	if tag() != first {
		t.Error("another hour, another tag")
	}
	now = noon.Add(13 * time.Hour)
	if tag() == first {
		t.Error("another day, the same tag")
	}
}

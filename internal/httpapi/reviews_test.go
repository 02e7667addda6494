package httpapi_test

import (
	"net/http"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/api"
)

// judge sends what a person says of a passage.
func (s server) judge(path, key, tag, body string) response {
	s.t.Helper()
	headers := []string{"Content-Type", "application/json", "Authorization", "Bearer " + key}
	if tag != "" {
		headers = append(headers, "If-Match", tag)
	}
	return s.do(http.MethodPatch, path, body, headers...)
}

// guards is the passage that has everything, in a fresh archive.
func guards(t *testing.T) (a *archive, s server, path string) {
	t.Helper()
	a = newArchive(t)
	s = serve(t, config(a))
	id := list[api.Passage](s, "/v1/commitments?q=guards").Data[0].ID
	return a, s, "/v1/passages/" + id
}

func TestReview(t *testing.T) {
	a, s, path := guards(t)
	before := get[api.Passage](s, path)
	res := s.judge(path, a.weak, s.tag(path), `{
		"review": "corrected", "reason": "They ask; they do not promise.", "by": "Ada",
		"act": "call", "themes": ["Terrorist financing", "foreign-fighters"],
		"countries": [{"code": "Iraq"}, {"code": "SY", "roles": ["location", "target"]}], "resolutions": ["1325", "S/RES/2254 (2015)"]
	}`)
	got := decode[api.Passage](t, res.body)
	if res.StatusCode != http.StatusOK || got.ID != before.ID || text(got.Act) != "call" || got.Strength != nil || got.Coded.Review != "corrected" {
		t.Fatalf("%d %s", res.StatusCode, res.body)
	}
	if got.Themes[0].Slug != "ct-financing" || got.Themes[1].Slug != "foreign-fighters" || len(got.Themes) != 2 {
		t.Errorf("themes %+v", got.Themes)
	}
	if c := got.Countries; len(c) != 2 || strings.Join(c[0].Roles, " ") != "beneficiary location" || c[1].Code != "SYR" || strings.Join(c[1].Roles, " ") != "target location" {
		t.Errorf("countries %+v", c)
	}
	if r := got.Resolutions; len(r) != 2 || r[0].Symbol != "S/RES/1325" || r[1].Symbol != "S/RES/2254" || len(r[1].Flags) != 3 {
		t.Errorf("resolutions %+v", r)
	}
	if got.Deadline == nil || len(got.Amounts) != 2 || *got.Verb != "train" {
		t.Error("what was not named did not stay")
	}
	for _, e := range got.Evidence {
		byPerson := e.For == "act" || e.Value == "ct-financing" || e.Value == "SYR" || e.Value == "S/RES/1325"
		if (e.Rule == "review.person") != byPerson {
			t.Errorf("evidence %+v", e)
		}
	}
	if after := s.get(path); after.body != res.body || after.Header.Get("ETag") != res.Header.Get("ETag") || res.Header.Get("Content-Location") != path {
		t.Errorf("answered %s, then %s", res.body, after.body)
	}
	if n := len(list[api.Passage](s, "/v1/passages?review=corrected&theme=ct-financing&country=SYR&resolution=1325&act=call").Data); n != 1 {
		t.Errorf("%d passages are found by what a person said", n)
	}

	s.judge(path, a.admin, res.Header.Get("ETag"), `{"review": "confirmed"}`)
	said := s.get(path+"/reviews", "Authorization", "Bearer "+a.weak)
	verdicts := decode[api.List[api.Verdict]](t, said.body).Data
	if len(verdicts) != 2 || said.Header.Get("Cache-Control") != "no-store" {
		t.Fatalf("%d %s", said.StatusCode, said.body)
	}
	if v := verdicts[0]; v.By != "Ada" || *v.Reason != "They ask; they do not promise." || !v.At.Equal(noon) || text(v.Before.Act) != "commitment" || text(v.After.Act) != "call" {
		t.Errorf("first verdict %+v", v)
	}
	if v := verdicts[1]; v.By != "test" || v.Reason != nil || v.Review != "confirmed" || text(v.Before.Act) != "call" {
		t.Errorf("second verdict %+v", v)
	}
	s.problem(s.get(path+"/reviews"), http.StatusUnauthorized)
	s.problem(s.get(path+"/reviews", "Authorization", "Bearer "+a.good), http.StatusForbidden)
}

// TestReviewSurvivesCorrection holds that what a person said stands when the text
// around the passage is corrected.
func TestReviewSurvivesCorrection(t *testing.T) {
	a := newArchive(t)
	s := serve(t, config(a))
	first := taken(t, s, a.good, pledge, "title=On+harbours")
	passages := list[api.Passage](s, first.URL+"/passages").Data
	last := "/v1/passages/" + passages[len(passages)-1].ID
	judged := decode[api.Passage](t, s.judge(last, a.weak, s.tag(last), `{"review":"rejected","reason":"Genoa is not meant."}`).body)
	s.write(http.MethodPut, first.URL, a.good, s.tag(first.URL), strings.Replace(pledge, "We met", "We, the ministers, met", 1))
	after := get[api.Passage](s, last)
	if after.Locator.Start != judged.Locator.Start+len(", the ministers,") || after.Coded.Review != "rejected" {
		t.Errorf("at %d, was at %d, %+v", after.Locator.Start, judged.Locator.Start, after.Coded)
	}
}

func TestReviewOnlyWhatWasSeen(t *testing.T) {
	a, s, path := guards(t)
	stale := s.tag(path)
	s.problem(s.judge(path, a.weak, "", `{"review":"confirmed"}`), http.StatusPreconditionRequired)
	s.problem(s.judge(path, a.weak, `"other"`, `{"review":"confirmed"}`), http.StatusPreconditionFailed)
	next := "/v1/passages/" + get[api.Passage](s, path).Context.Next.ID
	s.judge(next, a.weak, s.tag(next), `{"review":"corrected","reason":"x","act":"assertion"}`)
	res := s.judge(path, a.weak, stale, `{"review":"confirmed"}`)
	s.problem(res, http.StatusPreconditionFailed) // what stands beside it has changed
	if got := s.judge(path, a.weak, res.Header.Get("ETag"), `{"review":"confirmed"}`); got.StatusCode != http.StatusOK {
		t.Errorf("with the tag of the answer: %d %s", got.StatusCode, got.body)
	}
	coded := s.tag("/v1/commitments/"+strings.TrimPrefix(path, "/v1/passages/"), "Accept-Encoding", "zstd")
	if got := s.judge(path, a.weak, coded, `{"review":"rejected","reason":"no"}`); got.StatusCode != http.StatusOK {
		t.Errorf("with the tag of a coded answer: %d %s", got.StatusCode, got.body)
	}
}

func TestWrongReviews(t *testing.T) {
	a, s, path := guards(t)
	tests := []struct {
		rule, body string
		want       []string // pointer and part of the reason
	}{
		{"nothing", `{}`, []string{"/review is needed"}},
		{"what a machine says", `{"review":"machine"}`, []string{"/review is not a value of review"}},
		{"a correction of nothing", `{"review":"corrected","reason":"x"}`, []string{"/review corrects nothing"}},
		{"a correction without a reason", `{"review":"corrected","act":"call"}`, []string{"/reason is needed"}},
		{"a rejection without a reason", `{"review":"rejected"}`, []string{"/reason is needed"}},
		{"a confirmation that corrects", `{"review":"confirmed","act":"call"}`, []string{"/review does not go with a correction"}},
		{"an act that is none", `{"review":"corrected","reason":"x","act":"boast"}`, []string{"/act is not a value of act"}},
		{"a strength of a call", `{"review":"corrected","reason":"x","act":"call","strength":"firm"}`, []string{"/strength does not go with the act"}},
		{"a theme that is none", `{"review":"corrected","reason":"x","themes":["ct-finance"]}`, []string{"/themes is not a theme"}},
		{"a theme twice", `{"review":"corrected","reason":"x","themes":["ct-financing","Terrorist financing"]}`, []string{"/themes is given twice"}},
		{"themes that are no list", `{"review":"corrected","reason":"x","themes":"ct-financing"}`, []string{"/themes is not a list of strings"}},
		{"a resolution that is none", `{"review":"corrected","reason":"x","resolutions":["banana"]}`, []string{"/resolutions "}},
		{"countries that are no objects", `{"review":"corrected","reason":"x","countries":["IRQ"]}`, []string{"/countries holds at place 0 no object", "/countries/0/code is needed"}},
		{"a country without a code", `{"review":"corrected","reason":"x","countries":[{"roles":["target"]}]}`, []string{"/countries/0/code is needed"}},
		{"a country twice", `{"review":"corrected","reason":"x","countries":[{"code":"IRQ"},{"code":"Iraq"}]}`, []string{"/countries/1/code is given twice"}},
		{"a role that is none", `{"review":"corrected","reason":"x","countries":[{"code":"IRQ","roles":["victim"]}]}`, []string{"/countries/0/roles is not a value of role"}},
		{"a new country without roles", `{"review":"corrected","reason":"x","countries":[{"code":"FRA"}]}`, []string{"/countries plays no part"}},
		{"a member nobody knows", `{"review":"confirmed","verb":"be"}`, []string{"/verb is not a member"}},
		{"every mistake at once", `{"review":"corrected","act":"x","strength":"y"}`, []string{"/act is", "/strength is", "/reason is"}},
	}
	before := s.tag(path)
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			s := server{s.Server, t}
			p := s.problem(s.judge(path, a.weak, before, tt.body), http.StatusBadRequest)
			var got []string
			for i, e := range p.Errors {
				said := e.Pointer + " " + e.Reason
				if i < len(tt.want) && strings.HasPrefix(said, tt.want[i]) {
					said = tt.want[i]
				}
				got = append(got, said)
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("errors (-want +got):\n%s", diff)
			}
		})
	}
	if s.tag(path) != before {
		t.Error("a refused verdict was kept")
	}
	refused := map[int]response{
		401: s.judge(path, "", before, `{"review":"confirmed"}`),
		403: s.judge(path, a.good, before, `{"review":"confirmed"}`),
		404: s.judge("/v1/passages/p_none", a.weak, before, `{"review":"confirmed"}`),
		413: s.judge(path, a.weak, before, `{"reason":"`+strings.Repeat("a", 64<<10)+`"}`),
		415: s.do(http.MethodPatch, path, `review=confirmed`, "Content-Type", "application/x-www-form-urlencoded", "Authorization", "Bearer "+a.weak),
	}
	for status, res := range refused {
		s.problem(res, status)
	}
}

package docs_test

import (
	"crypto/sha256"
	"encoding/hex"
	"io/fs"
	"regexp"
	"testing"

	"github.com/chancery-archive/chancery/api/docs"
)

// TestPublished holds the files of Swagger UI to those that its makers published.
func TestPublished(t *testing.T) {
	for name, want := range map[string]string{
		"swagger-ui-bundle.js": "e6a898692f2d768e807c3ba4626068a69a2c5dd960dd6c76f3e4d3a3de180af2",
		"swagger-ui.css":       "5ed08757e53da3e026d6cbecc61fe5d43585c9560b302d534ad56692519a273d",
	} {
		content, err := docs.Files().ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if sum := sha256.Sum256(content); hex.EncodeToString(sum[:]) != want {
			t.Errorf("%s has the digest %x", name, sum)
		}
	}
}

// TestOwnHost holds our own pages to this host: what they load and where they
// lead begins with a slash, and they hold no script or style of their own.
func TestOwnHost(t *testing.T) {
	reference := regexp.MustCompile(`(?:src|href|url)(?:=|: )"([^"]*)"`)
	inline := regexp.MustCompile(`<style|<script>|\son\w+=|style=|@import|url\(`)
	for _, name := range []string{"home.html", "reference.html", "reference.js", "chancery.css"} {
		content, err := fs.ReadFile(docs.Files(), name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range reference.FindAllStringSubmatch(string(content), -1) {
			if m[1] == "" || m[1][0] != '/' || len(m[1]) > 1 && m[1][1] == '/' {
				t.Errorf("%s leads to %q", name, m[1])
			}
		}
		if found := inline.FindString(string(content)); found != "" {
			t.Errorf("%s holds %q", name, found)
		}
	}
}

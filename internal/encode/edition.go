package encode

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"reflect"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// formVersion changes with the way in which records are written where their
// fields stay the same.
const formVersion = 1

// Edition names the form of records. While it stays, a record that nothing has
// happened to is the same bytes. It changes when records gain a field, and when
// the vocabulary renames or moves a concept: this shows in every record that has
// it and is no change of any, so who keeps copies takes a new snapshot.
func Edition(themes []chancery.Theme, countries []chancery.Country) string {
	digest := sha256.New()
	fmt.Fprintln(digest, formVersion)
	shape(digest, reflect.TypeFor[api.Statement]())
	shape(digest, reflect.TypeFor[api.Passage]())
	for _, t := range themes {
		fmt.Fprintf(digest, "%q %q %q\n", t.ID, t.Broader, t.Label)
	}
	for _, c := range countries {
		fmt.Fprintf(digest, "%q %q %q %q %q\n", c.Code, c.Alpha2, c.M49, c.Name, c.Regions)
	}
	return hex.EncodeToString(digest.Sum(nil)[:8])
}

// shape writes names and types of the fields that a type has in JSON.
func shape(w io.Writer, t reflect.Type) {
	for t.Kind() == reflect.Pointer || t.Kind() == reflect.Slice {
		t = t.Elem()
	}
	if t.Kind() != reflect.Struct {
		return
	}
	for i := range t.NumField() {
		f := t.Field(i)
		fmt.Fprintf(w, "%s %s %s\n", f.Name, f.Type, f.Tag)
		shape(w, f.Type)
	}
}

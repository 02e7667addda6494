package httpapi

import (
	"go/ast"
	"go/parser"
	"go/token"
	"strconv"
	"testing"
)

// TestKindsAreDocumented reads the source, so that no kind is forgotten.
func TestKindsAreDocumented(t *testing.T) {
	file, err := parser.ParseFile(token.NewFileSet(), "kind.go", nil, 0)
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	ast.Inspect(file, func(n ast.Node) bool {
		spec, ok := n.(*ast.ValueSpec)
		if !ok || len(spec.Values) != 1 {
			return true
		}
		if name, ok := spec.Type.(*ast.Ident); !ok || name.Name != "kind" {
			return true
		}
		slug, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
		if err != nil {
			t.Fatal(err)
		}
		found++
		if about := kind(slug).about(); about.Status < 400 || about.Description == "" {
			t.Errorf("kind %s: %+v", slug, about)
		}
		return true
	})
	if found != len(kinds()) {
		t.Errorf("%d kinds, %d documented", found, len(kinds()))
	}
}

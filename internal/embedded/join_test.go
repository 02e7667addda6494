package embedded_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/embedded"
)

func TestJoin(t *testing.T) {
	t.Parallel()
	options := embedded.Options{DataDir: openDir(t)}
	if url, ok := embedded.Join(options.DataDir); ok {
		t.Errorf("joined %s, where nothing runs", url)
	}
	server := start(t, options)
	execute(t, server.URL(), `CREATE TABLE note AS SELECT 'beside' AS body`)
	url, ok := embedded.Join(options.DataDir)
	if !ok {
		t.Fatal("could not join a server that runs")
	}
	if got := value[string](t, url, `SELECT body FROM note`); got != "beside" {
		t.Errorf("note = %q", got)
	}
	stop(t, server)
	if url, ok := embedded.Join(options.DataDir); ok {
		t.Errorf("joined %s, which has stopped", url)
	}
}

package encode

import (
	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Analysis converts what the coder makes of a document.
func (e Passages) Analysis(entry chancery.Entry) api.Analysis {
	passages := make([]api.Passage, len(entry.Passages))
	for i, p := range entry.Passages {
		passages[i] = e.One(chancery.Found{Passage: p, Statement: entry.Statement})
	}
	return api.Analysis{Statement: Statement(entry.Statement), Passages: passages}
}

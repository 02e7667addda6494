package encode

import (
	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// Verdict converts what a person said of a passage.
func (e Passages) Verdict(v chancery.Verdict) api.Verdict {
	return api.Verdict{
		Passage: string(v.Passage), Review: string(v.Review), By: v.By, Reason: textOrNull(v.Reason), At: timeOrNull(v.At),
		Before: e.recorded(v.Before), After: e.recorded(v.After),
	}
}

func (e Passages) recorded(r chancery.Record) api.Passage {
	return e.One(chancery.Found{Passage: *r.Passage, Statement: *r.Statement})
}

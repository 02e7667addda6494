package encode

import (
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// RecodeURL is where the progress of a recode is served.
func RecodeURL(number int64) string { return "/v1/recode/" + strconv.FormatInt(number, 10) }

// Recode converts the progress of a recode.
func Recode(r chancery.Recode) api.Recode {
	return api.Recode{
		ID: strconv.FormatInt(r.Number, 10), URL: RecodeURL(r.Number), Ruleset: r.Ruleset, Status: recodeStatus(r),
		Total: r.Total, Done: r.Done, Changed: r.Changed, Passages: r.Passages, Failed: r.Failed,
		Failures: Each(r.Failures, func(f chancery.RecodeFailure) api.RecodeFailure {
			return api.RecodeFailure{Statement: string(f.Statement), Reason: f.Reason}
		}),
		StartedAt: timeOrNull(r.StartedAt), EndedAt: timeOrNull(r.EndedAt),
	}
}

func recodeStatus(r chancery.Recode) string {
	switch {
	case r.Superseded:
		return "superseded"
	case r.Ended():
		return "done"
	default:
		return "running"
	}
}

package encode

import (
	"time"
)

// orNull is null for the zero value, by which the domain says "unknown".
func orNull[T comparable](v T) *T { return unlessZero(&v) }

func unlessZero[T comparable](v *T) *T {
	var zero T
	if *v == zero {
		return nil
	}
	return v
}

func textOrNull[S ~string](s S) *string { return orNull(string(s)) }

func timeOrNull(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

// texts converts typed strings; the result is never nil, so that it is [] in JSON.
func texts[S ~string](list []S) []string {
	out := make([]string, len(list))
	for i, s := range list {
		out[i] = string(s)
	}
	return out
}

// Each converts a list with the function for one, keeping its order.
func Each[D, W any](list []D, one func(D) W) []W {
	out := make([]W, len(list))
	for i, item := range list {
		out[i] = one(item)
	}
	return out
}

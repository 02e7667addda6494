package httpapi

import (
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/encode"
)

// preference is one element of Accept or Accept-Encoding.
type preference struct {
	value   string // lower case, without parameters
	quality float64
}

// preferences reads a header of values with qualities (RFC 9110 section 12.4.2).
func preferences(header []string) []preference {
	var out []preference
	for _, element := range strings.Split(strings.Join(header, ","), ",") {
		value, parameters, _ := strings.Cut(element, ";")
		value = strings.ToLower(strings.TrimSpace(value))
		if value != "" {
			out = append(out, preference{value, qualityOf(parameters)})
		}
	}
	return out
}

func qualityOf(parameters string) float64 {
	for _, p := range strings.Split(parameters, ";") {
		name, value, _ := strings.Cut(strings.TrimSpace(p), "=")
		if !strings.EqualFold(name, "q") {
			continue
		}
		q, err := strconv.ParseFloat(value, 64)
		if err != nil || q < 0 || q > 1 {
			return 0
		}
		return q
	}
	return 1
}

// quality is that of the first of the names that is preferred at all; the names
// go from the most specific to the least.
func quality(wants []preference, names ...string) (q float64, named bool) {
	for _, name := range names {
		for _, want := range wants {
			if want.value == name {
				return want.quality, true
			}
		}
	}
	return 0, false
}

// acceptable picks the offered format that Accept likes best, the first of them
// where it does not care; ok is false where it takes none.
func acceptable(h http.Header, offered []encode.Format) (best encode.Format, ok bool) {
	wants := preferences(h.Values("Accept"))
	if len(wants) == 0 {
		return offered[0], true
	}
	bestQuality := 0.0
	for _, format := range offered {
		if q := formatQuality(wants, format); q > bestQuality {
			best, bestQuality = format, q
		}
	}
	return best, bestQuality > 0
}

func formatQuality(wants []preference, format encode.Format) float64 {
	names := mediaTypes(format)
	family, _, _ := strings.Cut(names[0], "/")
	q, _ := quality(wants, slices.Concat(names, []string{family + "/*", "*/*"})...)
	return q
}

// mediaTypes are the names by which clients ask for a format.
func mediaTypes(f encode.Format) []string {
	switch f {
	case encode.AsNDJSON:
		return []string{"application/x-ndjson", "application/ndjson", "application/jsonl"}
	case encode.AsCSV:
		return []string{"text/csv"}
	case encode.AsAtom:
		return []string{"application/atom+xml"}
	case encode.AsEvents:
		return []string{"text/event-stream"}
	case encode.AsBibTeX:
		return []string{"application/x-bibtex", "text/x-bibtex"}
	case encode.AsCSL:
		return []string{"application/vnd.citationstyles.csl+json"}
	case encode.AsCitation:
		return []string{"text/plain"}
	case encode.AsDiff:
		return []string{"text/x-diff", "text/x-patch", "text/plain"}
	default:
		return []string{"application/json"}
	}
}

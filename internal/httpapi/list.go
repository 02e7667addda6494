package httpapi

import (
	"bytes"
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// view is how the client wants to see records.
type view struct {
	format encode.Format
	fields []string // none are all
}

// tables are the formats of lists, feeds those of lists that one can follow.
func tables() []encode.Format { return []encode.Format{encode.AsJSON, encode.AsNDJSON, encode.AsCSV} }
func feeds() []encode.Format  { return append(tables(), encode.AsAtom) }

// view reads format, or Accept where it is not given, and fields. The first of
// the formats offered is the default.
func (q *query) view(r *http.Request, fields []string, offered ...encode.Format) view {
	v := view{format: q.format(r, offered), fields: q.fields(fields)}
	if len(v.fields) > 0 && v.format != "" && !slices.Contains(tables(), v.format) {
		q.reject("fields", strings.Join(v.fields, ","), "picks nothing in the format "+string(v.format))
	}
	return v
}

func (q *query) format(r *http.Request, offered []encode.Format) encode.Format {
	var (
		format    encode.Format
		available = encode.Each(offered, func(f encode.Format) string { return string(f) })
	)
	if v := q.one("format"); v != "" {
		known, err := oneOf("format", encode.Formats())(v)
		if err != nil {
			q.reject("format", v, "is not a format", available...)
			return ""
		}
		format = known
	} else if !q.given("format") {
		format, _ = acceptable(r.Header, offered)
	}
	if !slices.Contains(offered, format) {
		q.refuse = &problem{
			kind:   notAcceptable,
			detail: "This comes as " + strings.Join(available, ", ") + " (parameter format, or the header Accept).",
		}
	}
	return format
}

func (q *query) fields(known []string) []string {
	var out []string
	for _, v := range q.list("fields") {
		if !slices.Contains(known, v) {
			q.reject("fields", v, "is not a field of these records", nearestOrAll(v, known)...)
			continue
		}
		out = append(out, v)
	}
	return out
}

// sendList answers with a page of records, in the same order in every format.
func sendList[T any](w http.ResponseWriter, r *http.Request, cache string, v view, columns []encode.Column[T], list api.List[T]) error {
	body, err := encodeList(v, columns, list)
	if err != nil {
		return err
	}
	linkNext(w, list.Page)
	send(w, r, reply{mediaType: v.format.MediaType(), cache: cache, body: body})
	return nil
}

func linkNext(w http.ResponseWriter, page api.Page) {
	if page.NextURL != nil {
		w.Header().Add("Link", fmt.Sprintf("<%s>; rel=%q", *page.NextURL, "next"))
	}
}

// sendWhole answers with a list that has no pages.
func sendWhole[T any](w http.ResponseWriter, r *http.Request, v view, columns []encode.Column[T], data []T) error {
	return sendList(w, r, vocabularyCache, v, columns, whole(data))
}

func whole[T any](data []T) api.List[T] {
	return api.List[T]{Data: data, Total: wireTotal(chancery.Total{Value: len(data), Exact: true})}
}

func encodeList[T any](v view, columns []encode.Column[T], list api.List[T]) ([]byte, error) {
	if v.format == encode.AsJSON {
		return encode.List(list, v.fields)
	}
	var b bytes.Buffer
	rows, err := encode.NewRows(v.format, &b, columns, v.fields)
	if err != nil {
		return nil, err
	}
	for _, record := range list.Data {
		if err := rows.Write(record); err != nil {
			return nil, err
		}
	}
	err = rows.Flush()
	return b.Bytes(), err
}

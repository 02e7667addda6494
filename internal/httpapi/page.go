package httpapi

import (
	"fmt"
	"maps"
	"net/url"
	"strconv"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

const (
	defaultLimit = 50
	maxLimit     = 500
)

// page reads limit and cursor. The cursor must be one of the list under the
// filter, in the order.
func (q *query) page(of binding, by chancery.Sort) chancery.Page {
	return chancery.Page{Limit: q.limit(), After: q.cursor(of), Sort: by}
}

func (q *query) limit() int { return q.upTo("limit", defaultLimit, maxLimit) }

// upTo reads a whole number from 1 to most.
func (q *query) upTo(name string, byDefault, most int) int {
	v := q.one(name)
	if v == "" {
		return byDefault
	}
	n, err := strconv.Atoi(v)
	if err != nil || strconv.Itoa(n) != v {
		q.reject(name, v, fmt.Sprintf("is not a whole number from 1 to %d", most))
	} else if n < 1 || n > most {
		q.reject(name, v, fmt.Sprintf("is not from 1 to %d", most))
	}
	return n
}

func (q *query) cursor(of binding) *chancery.Cursor {
	v := q.one("cursor")
	if v == "" {
		return nil
	}
	c, err := decodeCursor(v, of)
	if err != nil {
		q.reject("cursor", v, err.Error())
		return nil
	}
	return &c
}

// wirePage says where the list at path goes on; next is nil at its end.
func (q *query) wirePage(path string, limit int, next *chancery.Cursor, of binding) api.Page {
	if next == nil {
		return api.Page{Limit: &limit}
	}
	cursor := encodeCursor(*next, of)
	values := maps.Clone(url.Values(q.values))
	values.Set("cursor", cursor)
	address := (&url.URL{Path: path, RawQuery: values.Encode()}).String()
	return api.Page{Limit: &limit, Next: &cursor, NextURL: &address}
}

func wireTotal(t chancery.Total) api.Total {
	return api.Total{Value: t.Value, Relation: encode.Relation(t.Exact)}
}

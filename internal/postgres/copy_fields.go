package postgres

import (
	"encoding/json"
	"fmt"
	"math"
	"time"

	"github.com/jackc/pgx/v5/pgtype"
)

// The fields of a row, each by the name of its type.

func (w *rowWriter) boolean(b bool) {
	w.size(1)
	if b {
		w.out = append(w.out, 1)
	} else {
		w.out = append(w.out, 0)
	}
}

func (w *rowWriter) smallint(n int) {
	if n != int(int16(n)) {
		w.fail(fmt.Errorf("%d is no smallint", n))
	}
	w.size(2)
	w.out = appendBig(w.out, 2, uint64(n))
}

func (w *rowWriter) integer(n int) {
	if n != int(int32(n)) {
		w.fail(fmt.Errorf("%d is no integer", n))
	}
	w.size(4)
	w.out = appendBig(w.out, 4, uint64(n))
}

func (w *rowWriter) bigint(n int64) {
	w.size(8)
	w.out = appendBig(w.out, 8, uint64(n))
}

// double writes a double precision.
func (w *rowWriter) double(f float64) { w.bigint(int64(math.Float64bits(f))) }

func (w *rowWriter) text(s string) {
	w.size(len(s))
	w.out = append(w.out, s...)
}

// bytea also writes text and json from their bytes.
func (w *rowWriter) bytea(data []byte) {
	w.size(len(data))
	w.out = append(w.out, data...)
}

// json writes the value that write writes.
func (w *rowWriter) json(write func(*jsonWriter)) {
	start := w.begin()
	j := jsonWriter{out: w.out, start: start}
	write(&j)
	if w.out = j.out; j.err != nil {
		w.fail(j.err)
	}
	w.finish(start)
}

// marshaled writes any value as json.
func (w *rowWriter) marshaled(v any) {
	data, err := json.Marshal(v)
	if err != nil {
		w.fail(err)
	}
	w.bytea(data)
}

// jsonb writes JSON, which has the version of the format before it; nil is null.
func (w *rowWriter) jsonb(data []byte) {
	if data == nil {
		w.null()
		return
	}
	w.size(1 + len(data))
	w.out = append(append(w.out, 1), data...)
}

// Days and microseconds are counted from the first of January 2000.
var dayZero = time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC)

func (w *rowWriter) date(d pgtype.Date) {
	switch {
	case !d.Valid:
		w.null()
	case d.InfinityModifier == pgtype.NegativeInfinity:
		w.integer(math.MinInt32)
	case d.InfinityModifier == pgtype.Infinity:
		w.integer(math.MaxInt32)
	default:
		w.integer(int((d.Time.Unix() - dayZero.Unix()) / (24 * 60 * 60)))
	}
}

// timestamptz writes a moment, see [moment].
func (w *rowWriter) timestamptz(t time.Time) { w.bigint(t.UnixMicro() - dayZero.UnixMicro()) }

// textType is the number (OID) of the type text, of which arrays are.
const textType = 25

// writeTexts writes an array of text.
func writeTexts[T ~string](w *rowWriter, list []T) {
	w.texts(len(list), func(i int) { w.out = append(w.out, list[i]...) })
}

// texts writes an array of n texts, of which write writes the bytes of each.
func (w *rowWriter) texts(n int, write func(i int)) {
	start := w.begin()
	defer func() { w.finish(start) }()
	dimensions := min(n, 1)
	w.out = appendBig(w.out, 4, uint64(dimensions))
	w.out = appendBig(w.out, 4, 0) // no nulls
	w.out = appendBig(w.out, 4, textType)
	if dimensions == 0 {
		return
	}
	w.out = appendBig(w.out, 4, uint64(n))
	w.out = appendBig(w.out, 4, 1) // number of the first
	for i := range n {
		w.out = appendBig(w.out, 4, 0) // its length, in the end
		text := len(w.out)
		write(i)
		appendBig(w.out[:text-4], 4, uint64(len(w.out)-text))
	}
}

// tsvector is null where the vector comes to the bounds of one.
func (w *rowWriter) tsvector(v *vector) {
	if !v.sort() {
		w.null()
		return
	}
	start := w.begin()
	w.out = appendBig(w.out, 4, 0)
	lexemes := 0
	for i := 0; i < len(v.placed); lexemes++ {
		first, word := i, v.placed[i].word
		w.out = append(append(w.out, word...), 0)
		places := len(w.out)
		w.out = appendBig(w.out, 2, 0)
		for ; i < len(v.placed) && v.placed[i].word == word; i++ {
			at := v.placed[i].at
			w.out = appendBig(w.out, 2, weightBits(at.Weight)|uint64(at.Position))
		}
		appendBig(w.out[:places], 2, uint64(i-first))
	}
	appendBig(w.out[:start], 4, uint64(lexemes))
	w.finish(start)
}

// weightBits are the weight of a place, above its number.
func weightBits(weight pgtype.TSVectorWeight) uint64 {
	switch weight {
	case pgtype.TSVectorWeightA:
		return 3 << 14
	case pgtype.TSVectorWeightB:
		return 2 << 14
	case pgtype.TSVectorWeightC:
		return 1 << 14
	}
	return 0
}

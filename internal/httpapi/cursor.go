package httpapi

import (
	"crypto/sha256"
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A cursor is, in base64url, a version byte, the digest of the list it belongs
// to, the key, rank and date of the last row seen, and a checksum over all of these.
// It is opaque to clients. It is no secret: a forged one can only skip rows.
const (
	cursorVersion = 2
	bindingSize   = 8
	checksumSize  = 4
	cursorSize    = 1 + bindingSize + 8 + 8 + checksumSize // without the date
)

var (
	errNoCursor      = errors.New("is not a cursor of this archive")
	errForeignCursor = errors.New("is a cursor of another list or of other filters")
)

// binding is a digest of a list and its filters. It goes with the meaning of a
// filter, not with how it was written.
type binding [bindingSize]byte

func bind(list string, filter any) (binding, error) {
	canonical, err := json.Marshal(filter)
	if err != nil {
		return binding{}, fmt.Errorf("bind cursor of %s: %w", list, err)
	}
	sum := sha256.Sum256(append([]byte(list+"\x00"), canonical...))
	return binding(sum[:bindingSize]), nil
}

func encodeCursor(c chancery.Cursor, to binding) string {
	b := make([]byte, 0, cursorSize+len(c.Date))
	b = append(b, cursorVersion)
	b = append(b, to[:]...)
	b = binary.BigEndian.AppendUint64(b, uint64(c.Key))
	b = binary.BigEndian.AppendUint64(b, math.Float64bits(c.Rank))
	b = append(b, c.Date...)
	b = append(b, checksum(b)...)
	return base64.RawURLEncoding.EncodeToString(b)
}

// decodeCursor undoes encodeCursor; its errors are errNoCursor and errForeignCursor.
func decodeCursor(s string, of binding) (chancery.Cursor, error) {
	b, err := base64.RawURLEncoding.DecodeString(s)
	if err != nil || len(b) < cursorSize || b[0] != cursorVersion {
		return chancery.Cursor{}, errNoCursor
	}
	body, sum := b[:len(b)-checksumSize], b[len(b)-checksumSize:]
	place := body[1+bindingSize:]
	c := chancery.Cursor{
		Key:  int64(binary.BigEndian.Uint64(place)),
		Rank: math.Float64frombits(binary.BigEndian.Uint64(place[8:])),
		Date: chancery.Date(place[16:]),
	}
	if string(sum) != string(checksum(body)) || !validDate(c.Date) || math.IsNaN(c.Rank) || math.IsInf(c.Rank, 0) || encodeCursor(c, binding(body[1:1+bindingSize])) != s {
		return chancery.Cursor{}, errNoCursor
	}
	if binding(body[1:1+bindingSize]) != of {
		return chancery.Cursor{}, errForeignCursor
	}
	return c, nil
}

func validDate(d chancery.Date) bool {
	_, err := chancery.ParseDate(string(d))
	return d == "" || err == nil
}

func checksum(b []byte) []byte {
	sum := sha256.Sum256(b)
	return sum[:checksumSize]
}

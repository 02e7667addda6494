package feed

import (
	"encoding/base64"
	"encoding/binary"
	"hash/crc32"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// A cursor is, in base64url, a version byte, cursor and mark of a place, and a
// checksum over these. It is opaque to clients, and no secret.
const (
	cursorVersion = 1
	cursorSize    = 1 + 8 + 4 + 4
)

// Cursor names a place in the change log.
func Cursor(p chancery.Place) string {
	b := make([]byte, 0, cursorSize)
	b = append(b, cursorVersion)
	b = binary.BigEndian.AppendUint64(b, uint64(p.Cursor))
	b = binary.BigEndian.AppendUint32(b, p.Mark)
	b = binary.BigEndian.AppendUint32(b, crc32.ChecksumIEEE(b))
	return base64.RawURLEncoding.EncodeToString(b)
}

// ParseCursor undoes [Cursor]; what that did not make is a [*chancery.ValueError].
// Whether the log has the place is for the log to tell.
func ParseCursor(s string) (chancery.Place, error) {
	b, err := base64.RawURLEncoding.Strict().DecodeString(s)
	if err == nil && len(b) == cursorSize && b[0] == cursorVersion {
		p := chancery.Place{Cursor: int64(binary.BigEndian.Uint64(b[1:])), Mark: binary.BigEndian.Uint32(b[9:])}
		if p.Cursor >= 0 && Cursor(p) == s {
			return p, nil
		}
	}
	return chancery.Place{}, &chancery.ValueError{Kind: "cursor", Value: s, Reason: "is not a cursor of the change feed"}
}

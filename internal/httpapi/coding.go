package httpapi

import (
	"bytes"
	"mime"
	"net/http"
	"strings"
	"sync"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// coding is a content coding. Answers are coded here and not in middleware
// because the entity tag of the coded bytes must be known before If-None-Match
// is looked at, and must be the same for HEAD.
type coding string

const (
	identity  coding = ""
	zstandard coding = "zstd"
	gzipped   coding = "gzip"
)

// worthCoding is the size under which a coded body saves no packet.
const worthCoding = 1400

func worthPacking(a reply) bool { return len(a.body) >= worthCoding && compressible(a.mediaType) }

// index numbers the codings.
func (c coding) index() int {
	switch c {
	case gzipped:
		return 1
	case zstandard:
		return 2
	default:
		return 0
	}
}

// chooseCoding takes the coding the client prefers, zstd before gzip before
// none where it does not care.
func chooseCoding(h http.Header) coding {
	header := h["Accept-Encoding"]
	switch { // what most programs say, and need not be taken apart
	case len(header) == 0:
		return identity
	case len(header) == 1 && header[0] == string(gzipped):
		return gzipped
	}
	wants := preferences(header)
	best, bestQuality := identity, identityQuality(wants)
	for _, c := range []coding{gzipped, zstandard} {
		if q, named := quality(wants, string(c), "*"); named && q > 0 && q >= bestQuality {
			best, bestQuality = c, q
		}
	}
	return best
}

// identityQuality is 0 for a client that does not name the identity coding:
// any coding it does name is liked better.
func identityQuality(wants []preference) float64 {
	q, _ := quality(wants, "identity")
	return q
}

func compressible(mediaType string) bool {
	name, _, _ := mime.ParseMediaType(mediaType)
	return strings.HasPrefix(name, "text/") || strings.HasSuffix(name, "json") || strings.HasSuffix(name, "xml") || strings.HasSuffix(name, "yaml") || strings.HasSuffix(name, "javascript") || strings.HasSuffix(name, "bibtex")
}

func (c coding) compress(body []byte) []byte {
	if c == zstandard {
		return zstdEncoder().EncodeAll(body, nil)
	}
	var b bytes.Buffer
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&b)
	_, _ = w.Write(body) // a buffer takes everything
	_ = w.Close()
	return b.Bytes()
}

// Encoders are costly to make and keep nothing between uses.
var (
	zstdEncoder = sync.OnceValue(func() *zstd.Encoder {
		e, err := zstd.NewWriter(nil, zstd.WithEncoderLevel(zstd.SpeedFastest))
		if err != nil { // only wrong options fail
			panic(err)
		}
		return e
	})
	gzipWriters = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}
)

package httpapi

import (
	"bufio"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"hash"
	"io"
	"mime"
	"net/http"
	"strconv"
	"time"

	"github.com/klauspost/compress/gzip"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
	"github.com/chancery-archive/chancery/internal/feed"
)

const (
	cursorHeader  = "Chancery-Cursor"
	recordsHeader = "Chancery-Records"
	digestHeader  = "Content-Digest" // RFC 9530; it may come as a trailer
)

// errNoBody ends a download of which the client wants no body: it has it, or
// asked with HEAD.
var errNoBody = errors.New("no body is wanted")

// download is an answer that is written while it is made. Its length is not known
// before its end, so it is sent in chunks: one that breaks off is visibly no
// whole. Behind the last byte come trailers with the number of records and the
// digest of the content.
type download struct {
	w       http.ResponseWriter
	r       *http.Request
	format  encode.Format
	name    string
	bound   binding // what it is a download of, apart from the moment
	edition string

	begun   bool
	records int
	digest  hash.Hash
	buffer  *bufio.Writer
	zip     *gzip.Writer // nil where the form is not compressed
}

func newDownload(w http.ResponseWriter, r *http.Request, f encode.Format, zipped bool, name string, bound binding, edition string) *download {
	d := &download{w: w, r: r, format: f, name: name, bound: bound, edition: edition, digest: sha256.New()}
	d.buffer = bufio.NewWriterSize(io.MultiWriter(d.digest, patientWriter{w}), 64<<10)
	if zipped {
		d.zip = gzip.NewWriter(d.buffer)
	}
	return d
}

// begin writes the header. What a snapshot says is told by its place in the log,
// what it is of, and the edition; so is its entity tag.
func (d *download) begin(at chancery.Place) error {
	d.begun = true
	cursor := feed.Cursor(at)
	tag := entityTag([]byte(cursor+string(d.bound[:])), identity)
	h := d.w.Header()
	h.Set("Cache-Control", alwaysAsked)
	h.Set("ETag", tag)
	h.Set(cursorHeader, cursor)
	h.Set(editionHeader, d.edition)
	if matches(d.r.Header.Values("If-None-Match"), tag) {
		d.w.WriteHeader(http.StatusNotModified)
		return errNoBody
	}
	h.Set("Content-Disposition", mime.FormatMediaType("attachment", map[string]string{"filename": d.name}))
	h.Set("Content-Type", d.format.MediaType())
	if d.zip != nil {
		h.Set("Content-Type", "application/gzip") // RFC 6713
	}
	h.Set("Trailer", recordsHeader+", "+digestHeader)
	d.w.WriteHeader(http.StatusOK)
	if d.r.Method == http.MethodHead {
		return errNoBody
	}
	return nil
}

// Write takes the text of records.
func (d *download) Write(p []byte) (int, error) {
	if d.zip != nil {
		return d.zip.Write(p)
	}
	return d.buffer.Write(p)
}

// end writes what is left, and the trailers.
func (d *download) end() error {
	if d.zip != nil {
		if err := d.zip.Close(); err != nil {
			return err
		}
	}
	if err := d.buffer.Flush(); err != nil {
		return err
	}
	d.w.Header().Set(recordsHeader, strconv.Itoa(d.records))
	d.w.Header().Set(digestHeader, "sha-256=:"+base64.StdEncoding.EncodeToString(d.digest.Sum(nil))+":")
	return nil
}

// patientWriter gives a client time to take each part of an answer.
type patientWriter struct{ w http.ResponseWriter }

func (p patientWriter) Write(b []byte) (int, error) {
	if err := http.NewResponseController(p.w).SetWriteDeadline(time.Now().Add(writeTime)); err != nil {
		return 0, err
	}
	return p.w.Write(b)
}

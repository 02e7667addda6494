package mirror

import (
	"bufio"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/base64"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"maps"
	"net/http"
	"net/url"
	"strconv"
)

// Snapshot is what is known of a snapshot that came whole.
type Snapshot struct {
	Cursor  string // of the change feed that it equals
	Edition string // of the form of its records
	Records int
	SHA256  string // of the file as it came, in hexadecimal
}

// Download writes a snapshot to w as it comes, "passages.csv.gz" under filters,
// and checks that it is whole. One that is not is [ErrBroken], and what was
// written of it worth nothing.
func (c Client) Download(ctx context.Context, file string, filters url.Values, w io.Writer) (Snapshot, error) {
	o, err := c.open(ctx, file, filters)
	if err != nil {
		return Snapshot{}, err
	}
	defer o.close()
	if _, err := io.Copy(w, o.content); err != nil {
		return Snapshot{}, fmt.Errorf("snapshot %s: %w: %w", file, ErrBroken, err)
	}
	return o.end()
}

// opened is a snapshot whose header has been read.
type opened struct {
	Snapshot
	res     *http.Response
	digest  hash.Hash
	content io.Reader
}

func (c Client) open(ctx context.Context, file string, filters url.Values) (*opened, error) {
	c.Filters = nil
	res, err := c.get(ctx, "/v1/export/"+file, maps.Clone(filters), "*/*")
	if err != nil {
		return nil, fmt.Errorf("snapshot %s: %w", file, err)
	}
	o := &opened{res: res, digest: sha256.New()}
	o.Cursor, o.Edition = res.Header.Get(cursorHeader), res.Header.Get(editionHeader)
	o.content = io.TeeReader(res.Body, o.digest)
	return o, nil
}

func (o *opened) close() { _ = o.res.Body.Close() }

// end checks the trailers against what was read.
func (o *opened) end() (Snapshot, error) {
	if _, err := io.Copy(io.Discard, o.content); err != nil {
		return Snapshot{}, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	sum := o.digest.Sum(nil)
	o.SHA256 = hex.EncodeToString(sum)
	if got := o.res.Trailer.Get("Content-Digest"); got != "sha-256=:"+base64.StdEncoding.EncodeToString(sum)+":" {
		return Snapshot{}, fmt.Errorf("%w: its digest is %s, and what came has sha-256 %s", ErrBroken, got, o.SHA256)
	}
	var err error
	if o.Records, err = strconv.Atoi(o.res.Trailer.Get("Chancery-Records")); err != nil {
		return Snapshot{}, fmt.Errorf("%w: it does not say how many records it has", ErrBroken)
	}
	return o.Snapshot, nil
}

// records hands over the lines of a compressed NDJSON snapshot without their ends,
// and checks that it is whole. A line is for the taker to keep.
func (o *opened) records(each func(line []byte) error) (Snapshot, error) {
	zipped, err := gzip.NewReader(o.content)
	if err != nil {
		return Snapshot{}, fmt.Errorf("%w: %w", ErrBroken, err)
	}
	lines := bufio.NewReaderSize(zipped, 64<<10)
	n := 0
	for {
		line, err := readLine(lines)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return Snapshot{}, fmt.Errorf("%w: %w", ErrBroken, err)
		}
		if err := each(line); err != nil {
			return Snapshot{}, err
		}
		n++
	}
	s, err := o.end()
	if err == nil && s.Records != n {
		err = fmt.Errorf("%w: %d records, and it says %d", ErrBroken, n, s.Records)
	}
	return s, err
}

// readLine reads a line of any length; one that is cut off is an error.
func readLine(r *bufio.Reader) ([]byte, error) {
	line, err := r.ReadBytes('\n')
	switch {
	case err == nil:
		return line[:len(line)-1], nil
	case errors.Is(err, io.EOF) && len(line) > 0:
		return nil, io.ErrUnexpectedEOF
	default:
		return nil, err
	}
}

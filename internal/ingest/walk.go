package ingest

import (
	"errors"
	"fmt"
	"io"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/lines"
)

// MaxBytes is the size of the largest document that is read, in bytes.
const MaxBytes = 10 << 20

// Stdin is the path that stands for standard input.
const Stdin = "-"

// mediaTypes gives the types of the files that a folder is searched for, by
// extension. What a file holds in truth is package document's to find out.
var mediaTypes = map[string]string{
	".txt":  "text/plain",
	".text": "text/plain",
	".md":   "text/plain",
	".htm":  "text/html",
	".html": "text/html",
	".pdf":  "application/pdf",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}

// Walk yields the documents of the paths, in order: a file is one document, a
// .jsonl or .ndjson file is one a line (see [Envelope]), a folder is every such
// file below it, and "-" is stdin, read as JSON Lines where it begins with "{". An
// error is yielded with the name of what could not be read, and the walk goes on.
func Walk(paths []string, stdin io.Reader) iter.Seq2[chancery.Submission, error] {
	return func(yield func(chancery.Submission, error) bool) {
		for name, err := range files(paths) {
			more := true
			switch {
			case err != nil:
				more = yield(chancery.Submission{Name: name}, err)
			case name == Stdin:
				more = readStream("standard input", stdin, yield)
			default:
				more = readFile(name, yield)
			}
			if !more {
				return
			}
		}
	}
}

// Count is how many documents [Walk] would yield, told without reading more than
// the lines of files that have one a line; ok is false where it cannot be told
// before it is read, from stdin.
func Count(paths []string) (n int, ok bool) {
	for name, err := range files(paths) {
		switch {
		case name == Stdin:
			return 0, false
		case err != nil || !isLines(name):
			n++
		default:
			n += countLines(name)
		}
	}
	return n, true
}

func countLines(name string) int {
	f, err := os.Open(name)
	if err != nil {
		return 1 // the failure to read it
	}
	defer f.Close()
	n := 0
	for range lines.Of(f, maxLine) {
		n++
	}
	return n
}

// files yields the files of the paths, stdin among them, and what of them cannot
// be looked into.
func files(paths []string) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		for _, path := range paths {
			if !walkPath(path, yield) {
				return
			}
		}
	}
}

func walkPath(path string, yield func(string, error) bool) bool {
	if path == Stdin {
		return yield(path, nil)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(path, bare(err))
	}
	if !info.IsDir() {
		return yield(path, nil)
	}
	return walkFolder(path, yield)
}

// walkFolder yields every file below path that may be a document, in lexical
// order; hidden ones are left out.
func walkFolder(path string, yield func(string, error) bool) bool {
	more := true
	_ = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = yield(name, bare(err))
		case name != path && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && (isLines(name) || mediaType(name) != ""):
			more = yield(name, regular(name))
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	return more
}

// regular refuses what is no file: to open a named pipe that somebody left in a
// folder would wait for ever. One that is named itself is meant.
func regular(name string) error {
	info, err := os.Stat(name)
	if err == nil && !info.Mode().IsRegular() {
		return errors.New("is no regular file")
	}
	return bare(err)
}

func mediaType(name string) string { return mediaTypes[strings.ToLower(filepath.Ext(name))] }

// isLines reports whether a file holds a document a line.
func isLines(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return ext == ".jsonl" || ext == ".ndjson"
}

type yielder = func(chancery.Submission, error) bool

func readFile(name string, yield yielder) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(chancery.Submission{Name: name}, bare(err))
	}
	defer f.Close()
	if isLines(name) {
		return readLines(name, f, yield)
	}
	raw, err := readAll(f)
	return yield(chancery.Submission{Raw: raw, MediaType: mediaType(name), Name: name}, err)
}

// readAll reads a document and refuses one that is too large.
func readAll(r io.Reader) ([]byte, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxBytes+1))
	if err != nil {
		return nil, bare(err)
	}
	if len(raw) > MaxBytes {
		return nil, fmt.Errorf("%w: more than %d MB", chancery.ErrTooLarge, MaxBytes>>20)
	}
	return raw, nil
}

// bare drops the path from a file system error: the report names it already.
func bare(err error) error {
	var pathErr *fs.PathError
	if errors.As(err, &pathErr) {
		return pathErr.Err
	}
	return err
}

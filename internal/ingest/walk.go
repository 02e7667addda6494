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
// .jsonl file is one a line (see [Envelope]), a folder is every such file below
// it, and "-" is stdin, read as JSON Lines where it begins with "{". An error
// is yielded with the name of what could not be read, and the walk goes on.
func Walk(paths []string, stdin io.Reader) iter.Seq2[chancery.Submission, error] {
	return func(yield func(chancery.Submission, error) bool) {
		for _, path := range paths {
			if !walkPath(path, stdin, yield) {
				return
			}
		}
	}
}

type yielder = func(chancery.Submission, error) bool

func walkPath(path string, stdin io.Reader, yield yielder) bool {
	if path == Stdin {
		return readStream("standard input", stdin, yield)
	}
	info, err := os.Stat(path)
	if err != nil {
		return yield(chancery.Submission{Name: path}, bare(err))
	}
	if !info.IsDir() {
		return readFile(path, yield)
	}
	return walkFolder(path, yield)
}

// walkFolder reads every file below path that may be a document, in lexical
// order; hidden ones are left out.
func walkFolder(path string, yield yielder) bool {
	more := true
	_ = filepath.WalkDir(path, func(name string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			more = yield(chancery.Submission{Name: name}, bare(err))
		case name != path && strings.HasPrefix(d.Name(), "."):
			if d.IsDir() {
				return fs.SkipDir
			}
		case !d.IsDir() && isDocument(name):
			more = readFile(name, yield)
		}
		if !more {
			return fs.SkipAll
		}
		return nil
	})
	return more
}

func isDocument(name string) bool {
	ext := strings.ToLower(filepath.Ext(name))
	return mediaTypes[ext] != "" || ext == ".jsonl"
}

func readFile(name string, yield yielder) bool {
	f, err := os.Open(name)
	if err != nil {
		return yield(chancery.Submission{Name: name}, bare(err))
	}
	defer f.Close()
	ext := strings.ToLower(filepath.Ext(name))
	if ext == ".jsonl" {
		return readLines(name, f, yield)
	}
	raw, err := readAll(f)
	return yield(chancery.Submission{Raw: raw, MediaType: mediaTypes[ext], Name: name}, err)
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

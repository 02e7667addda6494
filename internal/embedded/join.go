package embedded

import (
	"os"
	"path/filepath"
	"strings"
)

// Join is the connection string of the server that another process runs in a
// data directory, for a short errand beside it; ok is false where none answers.
// The server ends when that process does, whoever else is connected.
func Join(dataDir string) (url string, ok bool) {
	dir, err := openDirectory(dataDir)
	if err != nil {
		return "", false
	}
	target, err := os.Readlink(filepath.Join(dir, socketLink))
	if err != nil || !strings.HasPrefix(filepath.Base(target), socketPrefix) {
		return "", false
	}
	s := &socket{dir: target}
	return s.url(), s.answers()
}

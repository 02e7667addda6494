package mirror

import (
	"bufio"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	bolt "go.etcd.io/bbolt"
)

// file is a file of records that was written.
type file struct {
	Name    string `json:"name"`
	Records int    `json:"records"`
	SHA256  string `json:"sha256"`
}

// manifest says what the files are, and is written behind them.
type manifest struct {
	Archive string `json:"archive"`
	Filters string `json:"filters"`
	Edition string `json:"edition"`
	Cursor  string `json:"cursor"`
	Files   []file `json:"files"`
}

// WriteFiles writes the records of the copy as statements.ndjson and
// passages.ndjson, in the canonical form, and manifest.json, which says at which
// cursor they are and what digest they have. Each takes the place of the file
// before it in one step.
func (m *Mirror) WriteFiles() error {
	list := manifest{Archive: m.about.Archive, Filters: m.about.Filters, Edition: m.about.Edition, Cursor: m.about.Cursor}
	err := m.copied.db.View(func(tx *bolt.Tx) error {
		for _, kind := range kinds() {
			f, err := m.writeRecords(tx.Bucket(bucketOf(m.about.Generation, kind)), kind+"s.ndjson")
			if err != nil {
				return err
			}
			list.Files = append(list.Files, f)
		}
		return nil
	})
	if err == nil {
		err = Replace(filepath.Join(m.dir, "manifest.json"), func(w io.Writer) error {
			enc := json.NewEncoder(w)
			enc.SetIndent("", "  ")
			return enc.Encode(list)
		})
	}
	if err != nil {
		return fmt.Errorf("write files of the copy: %w", err)
	}
	return nil
}

func (m *Mirror) writeRecords(b *bolt.Bucket, name string) (file, error) {
	f, digest := file{Name: name}, sha256.New()
	err := Replace(filepath.Join(m.dir, name), func(w io.Writer) error {
		out := io.MultiWriter(w, digest)
		return b.ForEach(func(_, line []byte) error {
			f.Records++
			if _, err := out.Write(line); err != nil {
				return err
			}
			_, err := out.Write([]byte{'\n'})
			return err
		})
	})
	f.SHA256 = hex.EncodeToString(digest.Sum(nil))
	return f, err
}

// Replace writes a file beside its place and puts it there in one step, once it
// is whole and on the disk.
func Replace(path string, write func(io.Writer) error) error {
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+"-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name()) // gone where all went well
	out := bufio.NewWriterSize(f, 256<<10)
	err = write(out)
	if err == nil {
		err = errors.Join(out.Flush(), f.Chmod(0o644), f.Sync())
	}
	if err = errors.Join(err, f.Close()); err != nil {
		return err
	}
	return os.Rename(f.Name(), path)
}

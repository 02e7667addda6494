package embedded

import (
	"archive/tar"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path"
	"strings"
)

const (
	// The one directory of a parcel that matters.
	parcelRoot = "package/native/"
	// A list of the links that the libraries are loaded by; the archives of npm
	// hold none, and npm makes them by a script after an install.
	linkList = "pg-symlinks.json"
)

// unpack writes the programs of a parcel to dir, which it makes, and makes the
// links between their libraries.
func unpack(archive io.ReadSeeker, dir string) error {
	if _, err := archive.Seek(0, io.SeekStart); err != nil {
		return fmt.Errorf("unpack Postgres: %w", err)
	}
	if err := os.Mkdir(dir, 0o755); err != nil {
		return fmt.Errorf("unpack Postgres: %w", err)
	}
	// A root keeps every name in the archive within dir.
	root, err := os.OpenRoot(dir)
	if err != nil {
		return fmt.Errorf("unpack Postgres: %w", err)
	}
	defer root.Close()
	if err := errors.Join(unpackFiles(archive, root), makeLinks(root), openToAll(root)); err != nil {
		return fmt.Errorf("unpack Postgres: %w", err)
	}
	return nil
}

func unpackFiles(archive io.Reader, root *os.Root) error {
	unzipped, err := gzip.NewReader(archive)
	if err != nil {
		return err
	}
	files := tar.NewReader(unzipped)
	for {
		header, err := files.Next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		name, inside := strings.CutPrefix(header.Name, parcelRoot)
		if !inside || header.Typeflag != tar.TypeReg {
			continue
		}
		if err := unpackFile(root, name, header.FileInfo().Mode().Perm(), files); err != nil {
			return err
		}
	}
}

// openToAll lets everybody pass, whatever the umask: root unpacks, and postgres
// runs as another.
func openToAll(root *os.Root) error {
	return fs.WalkDir(root.FS(), ".", func(name string, entry fs.DirEntry, err error) error {
		if err != nil || !entry.IsDir() {
			return err
		}
		return root.Chmod(name, 0o755)
	})
}

func unpackFile(root *os.Root, name string, mode fs.FileMode, content io.Reader) error {
	if err := root.MkdirAll(path.Dir(name), 0o755); err != nil {
		return err
	}
	file, err := root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(file, content)
	return errors.Join(err, file.Chmod(mode&0o755), file.Close())
}

func makeLinks(root *os.Root) error {
	list, err := root.ReadFile(linkList)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	var links []struct{ Source, Target string }
	if err := json.Unmarshal(list, &links); err != nil {
		return fmt.Errorf("%s: %w", linkList, err)
	}
	for _, link := range links {
		name := strings.TrimPrefix(link.Target, "native/")
		// Links stand beside what they name, so that the tree can be moved.
		if err := root.Symlink(path.Base(link.Source), name); err != nil {
			return err
		}
	}
	return nil
}

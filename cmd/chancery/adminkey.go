package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// ensureAdminKey sees to it that the owner of a private archive holds a key to
// it: a file only they can read. A key that was revoked or lost is made anew,
// for who can read the directory can do as they like with the archive.
func (a *archive) ensureAdminKey(ctx context.Context, w io.Writer) error {
	if a.private == nil {
		return nil
	}
	path := filepath.Join(a.dir, "admin.key")
	secret, err := os.ReadFile(path)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("read admin key: %w", err)
	}
	if err == nil {
		if _, err := a.store.AuthenticateKey(ctx, strings.TrimSpace(string(secret))); err == nil {
			fmt.Fprintf(w, "The key for writing is in %s\n", path)
			return nil
		}
	}
	_, fresh, err := a.store.CreateKey(ctx, "admin of the private archive", []chancery.Scope{chancery.ScopeAdmin}, time.Time{})
	if err != nil {
		return fmt.Errorf("make admin key: %w", err)
	}
	if err := writePrivate(path, fresh+"\n"); err != nil {
		return fmt.Errorf("write admin key: %w", err)
	}
	fmt.Fprintf(w, "The key for writing is in %s\n", path)
	return nil
}

// writePrivate replaces a file in one step by one that only its owner can read.
func writePrivate(path, content string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".admin-*")
	if err != nil {
		return err
	}
	defer os.Remove(f.Name())
	if _, err := f.WriteString(content); err != nil {
		return errors.Join(err, f.Close())
	}
	if err := f.Close(); err != nil {
		return err
	}
	return os.Rename(f.Name(), path) // CreateTemp made it 0600
}

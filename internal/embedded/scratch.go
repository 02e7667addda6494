package embedded

import (
	"context"
	"crypto/rand"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"syscall"
)

// discard removes a scratch cluster. It takes the cluster's name away first: a
// process that a killed postgres left may still write there.
func (i instance) discard() error {
	if !i.scratch {
		return nil
	}
	if err := os.Rename(i.cluster(), filepath.Join(i.dir, unfinishedFor+rand.Text())); err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("discard cluster: %w", err)
	}
	removeUnfinished(i.dir)
	return nil
}

// scratchSettings are arguments that trade safety for speed.
func scratchSettings() []string {
	return []string{"-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"}
}

// stopSignal has postgres write everything down before it ends, or not even try.
func (i instance) stopSignal() syscall.Signal {
	if i.scratch {
		return syscall.SIGQUIT
	}
	return syscall.SIGINT
}

// copyPristine makes the cluster from a copy of one that initdb made before: 70
// ms against 850. The pristine one lies beside the data directory, so that many
// data directories share it; a lock lets one process at a time make it.
func (i instance) copyPristine(ctx context.Context) error {
	// Of other programs, or made otherwise, it would be another.
	kind := fnv.New32a()
	fmt.Fprint(kind, i.bin, clusterSettings(), locales(i.bin.Major))
	pristine := filepath.Join(filepath.Dir(i.dir), fmt.Sprintf("pristine-%s-%x", i.bin.Version, kind.Sum32()))
	if err := i.makePristine(ctx, pristine); err != nil {
		return fmt.Errorf("make pristine cluster: %w", err)
	}
	err := createCluster(i.cluster(), i.account, func(dir string) error {
		return copyTree(filepath.Join(pristine, clusterName), dir, i.account)
	})
	if err != nil {
		return fmt.Errorf("copy pristine cluster: %w", err)
	}
	return nil
}

func (i instance) makePristine(ctx context.Context, dir string) error {
	if err := makeDirectory(dir); err != nil {
		return err
	}
	lock, err := acquireWaiting(ctx, dir)
	if err != nil {
		return err
	}
	cluster := filepath.Join(dir, clusterName)
	major, err := clusterMajor(cluster)
	if err == nil && major == 0 {
		err = createCluster(cluster, i.account, func(dir string) error {
			return initdb(ctx, i.bin, i.account, dir, "--no-sync")
		})
	}
	return errors.Join(err, lock.release())
}

// copyTree copies what is in from into the directory to, for a to own. A fresh
// cluster holds directories and plain files only.
func copyTree(from, to string, a account) error {
	return filepath.WalkDir(from, func(path string, entry fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		inner, err := filepath.Rel(from, path)
		if err != nil || inner == "." {
			return err
		}
		target := filepath.Join(to, inner)
		if entry.IsDir() {
			err = os.Mkdir(target, 0o700)
		} else {
			err = copyFile(path, target)
		}
		if err != nil {
			return err
		}
		return a.give(target)
	})
}

func copyFile(from, to string) error {
	source, err := os.Open(from)
	if err != nil {
		return err
	}
	defer source.Close()
	target, err := os.OpenFile(to, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(target, source)
	return errors.Join(err, target.Close())
}

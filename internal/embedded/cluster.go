package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const (
	// The cluster's name in a data directory, and the beginning of the names of
	// clusters that are not complete yet.
	clusterName   = "postgres"
	unfinishedFor = clusterName + ".new-"
)

// clusterMajor is the major version of Postgres that made the cluster, 0 where
// there is no cluster. A cluster is complete when it is there: it gets its name
// when initdb is done.
func clusterMajor(cluster string) (int, error) {
	text, err := os.ReadFile(filepath.Join(cluster, "PG_VERSION"))
	if errors.Is(err, fs.ErrNotExist) {
		return 0, emptyOrMissing(cluster)
	}
	if err != nil {
		return 0, fmt.Errorf("cluster: %w", err)
	}
	major, err := strconv.Atoi(strings.TrimSpace(string(text)))
	if err != nil {
		return 0, fmt.Errorf("cluster %s: PG_VERSION %q names no version", cluster, text)
	}
	return major, nil
}

func emptyOrMissing(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("cluster: %w", err)
	}
	if len(entries) > 0 {
		return fmt.Errorf("%s is not empty and not a cluster of Postgres: choose another place with --data-dir", dir)
	}
	return nil
}

// createCluster fills a directory beside cluster with fill, and gives it its
// name when it is complete. What it or a killed start leaves unfinished is
// removed at the end, when an initdb that lost its parent is surely gone.
func createCluster(cluster string, as account, fill func(dir string) error) error {
	defer removeUnfinished(filepath.Dir(cluster))
	dir, err := os.MkdirTemp(filepath.Dir(cluster), unfinishedFor)
	if err != nil {
		return err
	}
	err = as.give(dir)
	if err == nil {
		err = fill(dir)
	}
	if err == nil {
		_ = os.Remove(cluster) // an empty directory, which Rename does not replace
		err = os.Rename(dir, cluster)
	}
	if err != nil {
		return err
	}
	return syncDirectory(filepath.Dir(cluster))
}

// removeUnfinished removes what is not a cluster yet. A process of a killed
// initdb may write to it for a moment longer and put a file where the last was
// just removed, so it tries again for as long as such a process can last.
func removeUnfinished(dir string) {
	for range 50 {
		found, _ := filepath.Glob(filepath.Join(escapeGlob(dir), unfinishedFor+"*")) // fails only for a bad pattern
		for _, unfinished := range found {
			_ = os.RemoveAll(unfinished)
		}
		if len(found) == 0 {
			return
		}
		time.Sleep(20 * time.Millisecond)
	}
}

// escapeGlob makes a pattern that matches dir alone.
func escapeGlob(dir string) string {
	return strings.NewReplacer(`\`, `\\`, `*`, `\*`, `?`, `\?`, `[`, `\[`).Replace(dir)
}

// syncDirectory makes what happened to the names in dir last.
func syncDirectory(dir string) error {
	file, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer file.Close()
	return file.Sync()
}

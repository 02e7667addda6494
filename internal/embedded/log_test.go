package embedded

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"strings"
	"testing"
)

func TestServerLogPassesLinesOn(t *testing.T) {
	t.Parallel()
	var out bytes.Buffer
	log := &serverLog{logger: slog.New(slog.NewTextHandler(&out, nil))}
	for _, part := range []string{"00000 LOG:  start", "ing\nXX000 PA", "NIC:  no spa", "ce\n", "unfinished"} {
		if n, err := log.Write([]byte(part)); n != len(part) || err != nil {
			t.Fatalf("Write = %d, %v", n, err)
		}
	}
	if got := out.String(); !strings.Contains(got, "level=ERROR") || !strings.Contains(got, "PANIC:  no space") {
		t.Errorf("logged %q, want the panic as an error", got)
	}
	if strings.Contains(out.String(), "starting") {
		t.Errorf("logged %q, want ordinary lines for debugging only", out.String())
	}
}

func TestServerLogExplains(t *testing.T) {
	t.Parallel()
	exit := errors.New("exit status 1")
	for _, tt := range []struct {
		rule  string
		lines []string
		want  string
		inUse bool
	}{
		{"by what postgres gave up for", []string{"00000 LOG:  starting", "XX000 FATAL:  bad file", "XX000 HINT:  mend it"}, "postgres gave up: exit status 1: XX000 FATAL:  bad file; XX000 HINT:  mend it", false},
		{"by all it said where it does not say", []string{"postgres: cannot load a library"}, "postgres gave up: exit status 1: postgres: cannot load a library", false},
		{"by another postgres", []string{"00000 LOG:  starting", `F0001 FATAL:  lock file "postmaster.pid" already exists`}, `another postgres has the cluster: F0001 FATAL:  lock file "postmaster.pid" already exists`, true},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			t.Parallel()
			log := &serverLog{logger: slog.New(slog.DiscardHandler)}
			for _, line := range tt.lines {
				fmt.Fprintln(log, line)
			}
			err := log.explain(exit)
			if err.Error() != tt.want {
				t.Errorf("explain = %q, want %q", err, tt.want)
			}
			if errors.Is(err, errInUse) != tt.inUse {
				t.Errorf("explain is errInUse = %t, want %t", !tt.inUse, tt.inUse)
			}
		})
	}
}

func TestServerLogRemembersTheEndOnly(t *testing.T) {
	t.Parallel()
	log := &serverLog{logger: slog.New(slog.DiscardHandler)}
	for n := range 1000 {
		fmt.Fprintf(log, "line %d\n", n)
	}
	if got := strings.Split(log.String(), "; "); len(got) != tailLines || got[tailLines-1] != "line 999" {
		t.Errorf("remembers %q", got)
	}
}

package main

import (
	"runtime/debug"
	"testing"
)

func TestTheEnvironmentSaysHowMemoryIsCollected(t *testing.T) {
	percent, limit := debug.SetGCPercent(100), debug.SetMemoryLimit(-1)
	t.Cleanup(func() {
		debug.SetGCPercent(percent)
		debug.SetMemoryLimit(limit)
	})
	tests := []struct {
		rule, percent, limit string
		wantPercent          int
		wantLimit            int64
	}{
		{"nothing said", "", "", collectAt, workingMemory + 5},
		{"how often", "70", "", 100, workingMemory + 5},
		{"how much", "", "1GiB", collectAt, 1 << 40},
	}
	for _, tt := range tests {
		t.Setenv("GOGC", tt.percent) // the runtime has read them before
		t.Setenv("GOMEMLIMIT", tt.limit)
		debug.SetGCPercent(100)
		debug.SetMemoryLimit(1 << 40)
		collectSeldom(5)
		if p, l := debug.SetGCPercent(100), debug.SetMemoryLimit(-1); p != tt.wantPercent || l != tt.wantLimit {
			t.Errorf("%s: %d %% and %d bytes, want %d %% and %d", tt.rule, p, l, tt.wantPercent, tt.wantLimit)
		}
	}
}

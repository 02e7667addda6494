package main

import (
	"os"
	"runtime/debug"
)

// A page is made of some ten thousand short-lived pieces of memory beside a small heap
// that stays, which the collector of Go's defaults goes through every few pages: up to
// two fifths more pages a second were made where it ran seldom. With much more memory
// than this a flood of requests meets a collector that is at its bound.
const (
	// collectAt is how much larger than what is in use the heap grows before it is
	// collected, in percent.
	collectAt = 200
	// workingMemory is, in bytes and beside the kept pages, beyond which it is collected
	// more often instead.
	workingMemory = 200 << 20
)

// collectSeldom has the collector run as a server needs it, unless the environment
// says how (GOGC, GOMEMLIMIT). Kept is in bytes, of pages.
func collectSeldom(kept int64) {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(collectAt)
	}
	if os.Getenv("GOMEMLIMIT") == "" {
		debug.SetMemoryLimit(workingMemory + kept)
	}
}

// Package migrations holds the schema of the archive as numbered steps, each
// with its way back: NNNNNN_verb_object.up.sql and .down.sql. What they add up to
// can be read in internal/postgres/schema.sql. A step that has been released is
// never edited; a correction is a new step.
package migrations

import "embed"

// FS holds every step, at its root.
//
//go:embed *.sql
var FS embed.FS

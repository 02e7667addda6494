// Package mirror keeps a copy of an archive that another server has: it takes a
// snapshot, follows the change feed, and can prove at any moment that what it
// holds is what the archive holds, byte for byte. It knows the public contract
// and nothing of how the archive is made.
//
//	m, err := mirror.Open(dir, mirror.Client{Base: "https://archive.example.org"})
//	…
//	defer m.Close()
//	err = m.CatchUp(ctx, print)  // a snapshot where there is none, then every change
//	report, err := m.Verify(ctx) // against fresh snapshots
//	err = m.WriteFiles()         // statements.ndjson, passages.ndjson
//
// Records and cursor are written in one transaction of an embedded database, so a
// copy that is killed in the middle of anything goes on exactly where it was.
package mirror

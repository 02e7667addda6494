package chancery

// Version is the state that an archive is in: every write that an answer can show
// makes another. The zero value is that of an archive in which nothing happened.
// Two that are equal are one state, also where a log that was restored from a
// backup gives cursors out again.
type Version struct {
	Log     Place // of the last change
	Altered Place // of the last alteration of what records are shown with, such as the vocabulary
}

// Reached reports whether an archive in the state v holds all that one in the
// state w does: whether it is w, or a later one. Of states of a replica and of the
// archive that it copies this is its replay position.
func (v Version) Reached(w Version) bool {
	return v.Log.Cursor >= w.Log.Cursor && v.Altered.Cursor >= w.Altered.Cursor
}

package api

// Difference is what a revision of a statement changes in the text of another,
// paragraph by paragraph.
type Difference struct {
	Statement string `json:"statement"`
	From      int    `json:"from"` // number of the revision that is compared with
	To        int    `json:"to"`
	FromURL   string `json:"from_url"`
	ToURL     string `json:"to_url"`
	Edits     []Edit `json:"edits"` // in order; none where the texts are the same
}

// Edit is a stretch of a text that stands in the place of a stretch of another.
type Edit struct {
	Before Stretch `json:"before"` // empty where something was put in
	After  Stretch `json:"after"`  // empty where something was left out
}

// Stretch is a part of a text, in code points.
type Stretch struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

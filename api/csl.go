package api

// CSLItem is a reference as the Citation Style Language has it, CSL-JSON 1.0.
// What is unknown is left out, as its schema asks.
type CSLItem struct {
	ID       string    `json:"id"`
	Type     string    `json:"type"` // "document"
	Title    string    `json:"title"`
	Author   []CSLName `json:"author"`
	Issued   *CSLDate  `json:"issued,omitempty"`
	Place    string    `json:"publisher-place,omitempty"`
	Language string    `json:"language,omitempty"`
	URL      string    `json:"URL"` // where it was published, or else the record here
	Accessed CSLDate   `json:"accessed"`
	Archive  string    `json:"archive"`
	Location string    `json:"archive_location"` // the record here
	Note     string    `json:"note,omitempty"`   // of a passage: where it stands and what it says
}

// CSLName is the name of a body.
type CSLName struct {
	Literal string `json:"literal"`
}

// CSLDate is a day.
type CSLDate struct {
	Parts [][]int `json:"date-parts"` // one of year, month and day
}

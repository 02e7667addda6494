package api

// Quotes is the answer of /v1/quotes: does a quotation stand in the archive?
type Quotes struct {
	Text    string       `json:"text"`    // as it was read
	Verdict string       `json:"verdict"` // of the best match; "absent" where there is none
	Data    []QuoteMatch `json:"data"`    // the best first, one for each statement
}

// QuoteMatch is the place of a statement that a quotation is nearest to.
type QuoteMatch struct {
	Verdict         string       `json:"verdict"`    // "verbatim", "shortened", "altered"
	Similarity      float64      `json:"similarity"` // share of the words that are the same, openly omitted ones apart
	SamePunctuation bool         `json:"same_punctuation"`
	SameCase        bool         `json:"same_case"` // but for the first word
	Quote           string       `json:"quote"`     // what the statement says there
	Start           int          `json:"start"`     // of the statement's text
	End             int          `json:"end"`
	Edits           []QuoteEdit  `json:"edits"`    // from the first word to the last
	Passages        []Neighbour  `json:"passages"` // that the place touches
	Statement       StatementRef `json:"statement"`
	Revision        int          `json:"revision"`
}

// QuoteEdit is a stretch that a quotation and a statement have both, or only one
// of them.
type QuoteEdit struct {
	Op     string `json:"op"`     // "equal", "deleted", "inserted", "omitted", "bracketed"
	Words  string `json:"words"`  // as the statement has them; those inserted as the quotation has them
	Text   *Range `json:"text"`   // of the quotation; null where it has nothing there
	Source *Range `json:"source"` // of the statement's text; null where it has nothing there
}

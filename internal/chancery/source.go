package chancery

// Source is a text in which a quotation may stand.
type Source struct {
	Statement Statement
	Text      string      // the body of its current revision
	Passages  []PassageAt // in the order of the text
}

// PassageAt is where a passage stands in its text.
type PassageAt struct {
	ID   PassageID
	Act  Act
	Span Span // code points
}

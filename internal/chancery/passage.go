package chancery

// PassageID identifies a passage by its content: its statement, its normalised
// quote and which occurrence of it this is; "p_" and 26 characters.
type PassageID string

// Passage is a sentence or list item of a statement, coded. Spans are code
// points of the body (see [Span]).
type Passage struct {
	ID        PassageID
	Statement StatementID
	Revision  int
	Ordinal   int // place in the statement, from 1
	Quote     string
	LeadIn    *Quotation // the words a list item completes; nil where it stands alone
	Locator   Locator
	Kind      BlockKind
	Coding
	Ruleset string
	Review  Review
}

// Quotation is a stretch of the body with its words.
type Quotation struct {
	Quote string
	Span  Span
}

// Locator says where a passage stands, for people (paragraph, sentence) and programs (span).
type Locator struct {
	Paragraph int
	Sentence  int
	Marker    string // as printed: "12.", "(b)", "•"; "" where there is none
	Span      Span
}

// Coding is what the coder found in one passage.
type Coding struct {
	ActCoding
	Themes    []ThemeTag
	Countries []CountryTag
	Citations []Citation
}

// Features are those that the coding found, in the order of [Features].
func (c Coding) Features() []Feature {
	var features []Feature
	if c.Deadline != nil {
		features = append(features, HasDeadline)
	}
	if len(c.Amounts) > 0 {
		features = append(features, HasAmount)
	}
	if len(c.Citations) > 0 {
		features = append(features, HasResolution)
	}
	return features
}

package api

// Passage is a sentence or list item of a statement, with what it does and what
// it is about. text[start:end] of the statement's text is its quote.
type Passage struct {
	ID          string       `json:"id"`
	URL         string       `json:"url"`      // of commitments /v1/commitments/{id}, of others /v1/passages/{id}
	Act         *string      `json:"act"`      // "commitment", "decision", "call", "condemnation", "welcome", "assertion", "other"; null where it was not read
	Strength    *string      `json:"strength"` // "firm", "intent", "soft"; null unless the act is commitment
	Verb        *string      `json:"verb"`     // lemma: "provide", "call on"
	Actor       *Actor       `json:"actor"`
	Beneficiary *string      `json:"beneficiary"` // as written
	Quote       string       `json:"quote"`
	LeadIn      *Quotation   `json:"lead_in"` // the words that a list item completes
	Kind        string       `json:"kind"`    // "paragraph", "item", "title", "heading", "dateline", "footnote", "signature"
	Locator     Locator      `json:"locator"`
	Themes      []ThemeTag   `json:"themes"` // most central first
	Countries   []CountryTag `json:"countries"`
	Resolutions []Citation   `json:"resolutions"`
	Deadline    *Deadline    `json:"deadline"`
	Amounts     []Amount     `json:"amounts"`
	Restatement bool         `json:"restatement"` // reaffirms, reiterates, continues
	Conditional bool         `json:"conditional"` // as appropriate, subject to, when
	Reported    bool         `json:"reported"`    // promised elsewhere or by others
	Self        bool         `json:"self"`        // a call on the issuers' own members
	Statement   StatementRef `json:"statement"`
	Revision    int          `json:"revision"`
	Coded       Coded        `json:"coded"`
	Evidence    []Evidence   `json:"evidence"`
	Highlights  []Range      `json:"highlights"`        // where the words of q stand in quote and lead-in
	Context     *Context     `json:"context,omitempty"` // of a single passage only
}

// Actor is who acts: all issuers, one issuer by name, or somebody else.
type Actor struct {
	Text *string `json:"text"` // as written; null where it is understood
	Kind string  `json:"kind"` // "issuers", "issuer", "other"
}

// Quotation is a stretch of the text.
type Quotation struct {
	Quote string `json:"quote"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Range is a stretch of the text, in code points.
type Range struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Locator says where a passage stands.
type Locator struct {
	Paragraph int     `json:"paragraph"` // from 1; 0 before the first
	Sentence  int     `json:"sentence"`  // from 1, within its paragraph
	Marker    *string `json:"marker"`    // as printed: "12.", "(b)", "•"
	Start     int     `json:"start"`
	End       int     `json:"end"`
}

// ThemeTag is a theme of a passage.
type ThemeTag struct {
	Slug    string  `json:"slug"`
	Label   string  `json:"label"`
	Broader *string `json:"broader"`
}

// CountryTag is a country of a passage and the parts it plays.
type CountryTag struct {
	Code      string   `json:"code"` // ISO 3166-1 alpha-3, or XKX
	Alpha2    *string  `json:"alpha2"`
	M49       *string  `json:"m49"`
	Name      string   `json:"name"`
	Roles     []string `json:"roles"`     // "issuer", "actor", "target", "beneficiary", "location", "venue"
	Ambiguous bool     `json:"ambiguous"` // the name fits several countries
}

// Citation is a UN resolution that a passage names.
type Citation struct {
	Symbol string   `json:"symbol"`
	Label  string   `json:"label"`
	Year   *int     `json:"year"`
	URL    *string  `json:"url"`   // of the UN document
	Flags  []string `json:"flags"` // "organ_inferred", "year_inferred", "year_conflict", "unverified", "open_reference", "range"
}

// Deadline is a time limit.
type Deadline struct {
	Text string  `json:"text"` // as written
	Date *string `json:"date"` // its last day, where that can be told
}

// Amount is money or a quantified target.
type Amount struct {
	Text     string  `json:"text"` // as written
	Value    float64 `json:"value"`
	Currency *string `json:"currency"` // ISO 4217
	Unit     *string `json:"unit"`     // where it is not money
}

// Coded says by which rules a passage was coded, and who stands behind it.
type Coded struct {
	Ruleset string `json:"ruleset"`
	Review  string `json:"review"` // "machine", "confirmed", "corrected", "rejected"
}

// Evidence is the span that led to an act or a tag, and the rule that read it so.
type Evidence struct {
	For   string `json:"for"`   // "act", "strength", …, "theme", "country", "resolution"
	Value string `json:"value"` // "commitment", "ct-financing", "IRQ", "S/RES/2254"
	Rule  string `json:"rule"`
	Start int    `json:"start"`
	End   int    `json:"end"`
}

// Context is what stands around a passage.
type Context struct {
	Previous *Neighbour `json:"previous"`
	Next     *Neighbour `json:"next"`
}

// Neighbour is a passage beside another.
type Neighbour struct {
	ID    string  `json:"id"`
	URL   string  `json:"url"`
	Act   *string `json:"act"`
	Quote string  `json:"quote"`
}

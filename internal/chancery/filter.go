package chancery

// Filter selects passages. Values of one field are alternatives, fields narrow
// one another, and an empty field does not filter.
type Filter struct {
	Themes      []ThemeID // a top concept covers what is under it
	Countries   []CountryCode
	Roles       []Role // of Countries; without them every role but venue counts
	Resolutions []Symbol
	Issuers     []IssuerID
	Acts        []Act
	Strengths   []Strength
	Statements  []StatementID
	Since       Date // statement date, inclusive
	Until       Date // statement date, inclusive
	Query       string
}

// Total is how many records a filter selects.
type Total struct {
	Value int
	Exact bool // false: at least Value
}

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

	// The fields below select as those above do.

	ThemesAll      []ThemeID // every one of them
	ThemesNot      []ThemeID // none of them
	CountriesAll   []CountryCode
	CountriesNot   []CountryCode // in a role that counts, see Roles
	ResolutionsAll []Symbol
	Regions        []RegionCode // holding one of the countries, in a role that counts
	DeadlineAfter  Date         // deadline date, inclusive
	DeadlineBefore Date         // deadline date, inclusive
	Has            []Feature    // every one of them
	Restatement    *bool        // nil: either
	Languages      []string     // BCP 47
	Reviews        []Review
}

// Feature is something a passage may have or not.
type Feature string

// The features.
const (
	HasDeadline   Feature = "deadline"
	HasAmount     Feature = "amount"
	HasResolution Feature = "resolution"
)

// Features lists every feature.
func Features() []Feature { return []Feature{HasDeadline, HasAmount, HasResolution} }

// Total is how many records a filter selects.
type Total struct {
	Value int
	Exact bool // false: at least Value
}

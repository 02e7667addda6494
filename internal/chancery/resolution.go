package chancery

// Symbol is the canonical symbol of a UN resolution without its year and
// without spaces: "S/RES/2254", "A/RES/60/288", "A/RES/3419A(XXX)", "A/HRC/RES/S-30/1".
type Symbol string

// Organ is a UN organ that adopts resolutions.
type Organ string

// The organs.
const (
	SecurityCouncil     Organ = "SC"
	GeneralAssembly     Organ = "GA"
	HumanRightsCouncil  Organ = "HRC"
	ECOSOC              Organ = "ECOSOC"
	EnvironmentAssembly Organ = "UNEA"
)

// Resolution is a UN resolution.
type Resolution struct {
	Symbol  Symbol
	Organ   Organ
	Year    int    // of adoption; 0 where the symbol does not tell
	Adopted Date   // "" where unknown
	Label   string // as the UN writes it: "S/RES/2254 (2015)", "A/RES/3419 A (XXX)"
	Topic   string // agenda item or subject; "" where unknown
	URL     string // of the UN document
}

// Flag qualifies a citation.
type Flag string

// The flags of a citation.
const (
	OrganInferred Flag = "organ_inferred" // "resolution 2254", without saying whose
	YearInferred  Flag = "year_inferred"  // the year is the table's, not the text's
	YearConflict  Flag = "year_conflict"  // the text gives another year than the table
	Unverified    Flag = "unverified"     // beyond the table of known resolutions
	OpenReference Flag = "open_reference" // followed by "and all other relevant resolutions"
	InRange       Flag = "range"          // end point of a range of numbers that is not expanded
)

// Citation is one mention of a resolution.
type Citation struct {
	Resolution Resolution
	Text       string // as written
	Flags      []Flag
	Rule       RuleID
	Span       Span
}

package api

// Counts is how much of the archive is filed under a concept.
type Counts struct {
	Commitments int `json:"commitments"`
	Passages    int `json:"passages"` // of every act
	Statements  int `json:"statements"`
}

// Detail is what a single concept is shown with, and lists of them are not.
type Detail struct {
	Facets map[string]Facet `json:"facets,omitempty"` // passages of every act by "act" and "year"; left out where counting takes too long
	Links  *ConceptLinks    `json:"links,omitempty"`
}

// ConceptLinks lead to what is filed under a concept.
type ConceptLinks struct {
	Commitments string `json:"commitments"`
	Passages    string `json:"passages"`   // of every act
	Statements  string `json:"statements"` // with a passage of any act
	Timeline    string `json:"timeline"`   // by act
	Facets      string `json:"facets"`
	Feed        string `json:"feed"` // of commitments
}

// Theme is a concept of the controlled vocabulary.
type Theme struct {
	Slug           string     `json:"slug"`
	URL            string     `json:"url"`
	Label          string     `json:"label"`
	ScopeNote      *string    `json:"scope_note"`
	Broader        *string    `json:"broader"` // slug
	CAP            []string   `json:"cap"`     // close matches: Comparative Agendas Project, major topics
	SDG            []string   `json:"sdg"`     // close matches: UN Sustainable Development Goals
	Counts         Counts     `json:"counts"`  // of a top concept, with all under it
	CommitmentsURL string     `json:"commitments_url"`
	Narrower       []Narrower `json:"narrower"`
	Detail
}

// Narrower is a theme under another.
type Narrower struct {
	Slug   string `json:"slug"`
	URL    string `json:"url"`
	Label  string `json:"label"`
	Counts Counts `json:"counts"`
}

// Country is a country or territory.
type Country struct {
	Code           string   `json:"code"` // ISO 3166-1 alpha-3, or XKX
	URL            string   `json:"url"`
	Alpha2         *string  `json:"alpha2"`
	M49            *string  `json:"m49"`
	Name           string   `json:"name"`
	FormalName     *string  `json:"formal_name"`
	Regions        []string `json:"regions"` // M49 codes, widest first
	Counts         Counts   `json:"counts"`
	CommitmentsURL string   `json:"commitments_url"`
	Detail
}

// Resolution is a UN resolution.
type Resolution struct {
	Symbol         string  `json:"symbol"`
	URL            *string `json:"url"` // of the UN document, as in a [Citation]
	Label          string  `json:"label"`
	Organ          string  `json:"organ"` // "SC", "GA", "HRC", "ECOSOC", "UNEA"
	Year           *int    `json:"year"`
	Adopted        *string `json:"adopted"` // the day
	Topic          *string `json:"topic"`
	Counts         Counts  `json:"counts"`
	CommitmentsURL string  `json:"commitments_url"`
	Detail
}

// IssuerRecord is an issuer with what it issued.
type IssuerRecord struct {
	Issuer
	URL            string `json:"url"`
	Counts         Counts `json:"counts"`
	CommitmentsURL string `json:"commitments_url"`
	Detail
}

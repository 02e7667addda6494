package chancery

// ThemeID is the slug of a theme: "ct-financing".
type ThemeID string

// Theme is a concept of the controlled vocabulary, in the sense of SKOS. The
// vocabulary has two levels.
type Theme struct {
	ID        ThemeID
	Broader   ThemeID  // "" for a top concept
	Label     string   // skos:prefLabel
	ScopeNote string   // skos:scopeNote
	CAP       []string // Comparative Agendas Project major topics, skos:closeMatch
	SDG       []string // UN Sustainable Development Goals, skos:closeMatch
}

// ThemeTag is a theme of a passage, most central first in a list of them.
type ThemeTag struct {
	Theme    ThemeID
	Weight   float64 // how likely a reader names it, from 0 to 1
	Evidence []Evidence
}

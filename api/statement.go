package api

import "time"

// Statement is one official text.
type Statement struct {
	ID        string     `json:"id"`
	URL       string     `json:"url"`
	Title     string     `json:"title"`
	Date      *string    `json:"date"`
	Place     *string    `json:"place"`
	Language  *string    `json:"language"` // BCP 47
	SourceURL *string    `json:"source_url"`
	Issuers   []Issuer   `json:"issuers"`
	Revision  int        `json:"revision"` // number of the current one
	Status    string     `json:"status"`   // "coded"; "uncoded" in a language the coder does not read
	Ruleset   *string    `json:"ruleset"`
	CreatedAt *time.Time `json:"created_at"` // null where it is not stored
	UpdatedAt *time.Time `json:"updated_at"`
}

// StatementRef is the statement of a passage.
type StatementRef struct {
	ID        string   `json:"id"`
	Title     string   `json:"title"`
	Date      *string  `json:"date"`
	Issuers   []string `json:"issuers"` // names
	SourceURL *string  `json:"source_url"`
}

// Issuer is a body or government in whose name a statement is made.
type Issuer struct {
	Slug    string  `json:"slug"`
	Name    string  `json:"name"`
	Country *string `json:"country"` // alpha-3 code, where it is a country
}

// Revision is one version of a statement's text. It never changes.
type Revision struct {
	Statement  string     `json:"statement"`
	Number     int        `json:"number"`
	URL        string     `json:"url"`
	MediaType  string     `json:"media_type"` // of the bytes received
	SHA256     string     `json:"sha256"`     // of the bytes received, in hexadecimal
	ReceivedAt *time.Time `json:"received_at"`

	// Of a single revision only:
	Bytes      *int    `json:"bytes,omitempty"`      // received
	Characters *int    `json:"characters,omitempty"` // of the text, in code points
	Text       *string `json:"text,omitempty"`
}

// Analysis is a document coded without being stored. Its urls say where the
// records would be.
type Analysis struct {
	Statement Statement `json:"statement"`
	Passages  []Passage `json:"passages"`
}

// Submission is a document on its way into the archive, as JSON. One of Content
// and ContentBase64 is given. What is left out is looked for in the document.
type Submission struct {
	Title         string   `json:"title,omitempty"`
	Date          string   `json:"date,omitempty"`
	Place         string   `json:"place,omitempty"`
	Language      string   `json:"language,omitempty"`
	SourceURL     string   `json:"source_url,omitempty"`
	Issuers       []string `json:"issuers,omitempty"` // names
	MediaType     string   `json:"media_type,omitempty"`
	Content       string   `json:"content,omitempty"`
	ContentBase64 string   `json:"content_base64,omitempty"` // standard base64, RFC 4648 section 4
}

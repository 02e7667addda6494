package api

// Index is what the service is and where it begins.
type Index struct {
	Title            string  `json:"title"`
	Description      string  `json:"description"`
	OpenAPIURL       string  `json:"openapi_url"`
	DocumentationURL string  `json:"documentation_url"` // for people
	Entries          []Entry `json:"entries"`
}

// Entry is an address to begin at.
type Entry struct {
	URL         string `json:"url"`
	Description string `json:"description"`
}

package api

// Mention is a UN resolution that a text names.
type Mention struct {
	Text        string   `json:"text"`  // as written
	Start       int      `json:"start"` // in code points of the text as it was sent
	End         int      `json:"end"`
	Symbol      string   `json:"symbol"`
	Label       string   `json:"label"`
	Year        *int     `json:"year"`
	DocumentURL *string  `json:"document_url"` // of the UN document
	Flags       []string `json:"flags"`        // as in a [Citation]
	Rule        string   `json:"rule"`
	URL         string   `json:"url"`    // of the resolution here
	Counts      Counts   `json:"counts"` // of what the archive files under it
}

// Question is a text to look for resolutions in.
type Question struct {
	Text string `json:"text"`
}

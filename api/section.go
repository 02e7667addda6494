package api

// Section is a stretch of a statement under one heading.
type Section struct {
	Kind       *string     `json:"kind"`    // "title", "heading"; null for what stands before the first
	Heading    *string     `json:"heading"` // as written
	Level      int         `json:"level"`   // of a heading, from 1; 0 of a title, and without one
	Marker     *string     `json:"marker"`  // as printed: "II."
	Start      int         `json:"start"`   // of the heading
	End        int         `json:"end"`     // where the next one begins
	Paragraphs *Paragraphs `json:"paragraphs"`
	Acts       []Bucket    `json:"acts"` // passages in it, the heading among them, by what they do
}

// Paragraphs are those from one to another, as in a [Locator].
type Paragraphs struct {
	First int `json:"first"`
	Last  int `json:"last"`
}

package api

// BatchResult is what became of one line of a batch.
type BatchResult struct {
	Line    int      `json:"line"`    // its number, from 1; blank lines count
	Status  int      `json:"status"`  // 201 taken in, 200 there already, else that of the problem
	ID      *string  `json:"id"`      // of the statement; null where there is a problem
	URL     *string  `json:"url"`     // of the statement
	Problem *Problem `json:"problem"` // null where the document is in
}

package chancery

// Submission is a document on its way into the archive: the bytes as received,
// and what the sender says of them. What is given wins over what is found.
type Submission struct {
	Raw       []byte
	MediaType string // as declared; "" to find out
	Name      string // file name, for messages and to tell the type; may be ""
	Given     Origin // its date may be partial, see [ParsePartialDate]
}

// Entry is a statement with its revision and coded passages: what the coder
// makes of a submission and the store writes in one transaction.
type Entry struct {
	Given     Origin // what the sender said of the document, see [Submission]
	Statement Statement
	Revision  Revision
	Passages  []Passage
}

// Receipt is what became of a document that was handed in: the statement that it
// is now, and whether it was taken in as that just now or is known. The statement
// of one that was withdrawn comes with [ErrWithdrawn].
type Receipt struct {
	Statement Statement
	Created   bool
	Err       error
}

// Condition is what must hold of a statement for a write to be made; it sees
// the statement and its passages as they stand at that moment, without bytes and
// text. Its error stops the write and is what the writer is told.
type Condition func(stored Entry) error

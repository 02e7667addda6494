package chancery

// BlockKind says what a block of a body is.
type BlockKind string

// The kinds of block.
const (
	BlockTitle     BlockKind = "title"     // the title of the statement
	BlockHeading   BlockKind = "heading"   // a heading within it
	BlockDateline  BlockKind = "dateline"  // "Washington D.C., 21 July 2016", "Adopted by the Security Council at …"
	BlockParagraph BlockKind = "paragraph" // running prose
	BlockItem      BlockKind = "item"      // an item of a bulleted, numbered or lettered list, or a numbered paragraph
	BlockFootnote  BlockKind = "footnote"  // a note to the text
	BlockSignature BlockKind = "signature" // signatories, "END", contact lines that belong to the text
)

// Numbered reports whether blocks of this kind count as paragraphs in a [Locator].
func (k BlockKind) Numbered() bool { return k == BlockParagraph || k == BlockItem }

// Block is a stretch of a body that is one thing: a heading, a paragraph, a list item.
type Block struct {
	Kind   BlockKind
	Level  int    // nesting: of headings from 1, of items from 1, else 0
	Marker string // as printed before an item or a numbered paragraph: "•", "1.", "(a)", "IV."
	Span   Span   // bytes of the body; without the marker
}

// Body is the normalised text of a revision with its structure. The text is
// UTF-8 in NFC, has "\n" line ends, no hard-wrapped lines, one blank line
// between blocks, and is what every offset refers to. Blocks are in order, do
// not overlap, and between them stand only white space and markers.
type Body struct {
	Text   string
	Blocks []Block
}

// Origin is what is known of where a statement comes from. Empty fields are unknown.
type Origin struct {
	Title     string
	Date      Date
	Place     string
	Issuers   []Issuer
	Language  string // BCP 47
	SourceURL string
}

// Segment is one passage as it stands in a body, before it is coded.
type Segment struct {
	Span      Span // bytes of the body; trimmed of white space
	Kind      BlockKind
	Block     int // index into Body.Blocks
	Level     int // nesting of an item, from 1; else 0
	Paragraph int // number of its paragraph, counting [BlockKind.Numbered] blocks from 1; before the first, 0; a heading has that of the paragraph before it
	Sentence  int // number within its block, from 1
	LeadIn    int // index of the segment whose words it completes ("We will:"), or -1
	Heading   int // index of the heading it stands under, or -1
}

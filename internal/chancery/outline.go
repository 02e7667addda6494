package chancery

// Section is a stretch of a statement under one heading.
type Section struct {
	Kind    BlockKind // [BlockTitle] or [BlockHeading]; "" for what stands before the first
	Heading string
	Level   int    // of the heading, from 1; of a title 0
	Marker  string // as printed before the heading: "II."
	Span    Span   // code points, from the heading to the next one
	// First and Last are the paragraphs in it; 0 where it has none.
	First, Last int
	Acts        map[Act]int // passages in it, the heading among them
}

// Holds reports whether a passage that begins there is in the section.
func (s Section) Holds(start int) bool { return s.Span.Start <= start && start < s.Span.End }

// Take counts a passage of the section and the paragraph that it is in.
func (s *Section) Take(act Act, paragraph int, kind BlockKind) {
	if s.Acts == nil {
		s.Acts = make(map[Act]int)
	}
	if act != "" {
		s.Acts[act]++
	}
	if !kind.Numbered() || paragraph == 0 {
		return
	}
	if s.First == 0 {
		s.First = paragraph
	}
	s.Last = paragraph
}

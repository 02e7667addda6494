// Package theme tags the passages of a statement with the themes of the
// archive's vocabulary. It weighs words: a lexicon says which theme a term
// speaks for and how strongly, the passage's own terms count first, and where
// they say little its lead-in, its heading, the passage before it and the
// statement as a whole speak for it. It is no classifier trained on examples:
// every tag names the terms that led to it, and a term is one line of
// data/lexicon.tsv.
//
//	tags := theme.Code(theme.Input{Body: body, Segments: segments, Acts: acts})
//	// "We will freeze the assets of those who finance Daesh."
//	// tags[0][0].Theme == "ct-financing", by the terms "freeze asset" and "finances"
//
// The knowledge is five tables under data: themes.tsv is the vocabulary;
// lexicon.tsv the terms, their weights and conditions; asides.tsv the phrases
// that open what a sentence is not about; pointers.tsv those that say it by
// pointing elsewhere, "to this end"; yields.tsv the boundaries between
// themes, each with its reason.
package theme

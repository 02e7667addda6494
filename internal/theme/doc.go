// Package theme tags the passages of a statement with the themes of the
// archive's vocabulary. It weighs words: a lexicon says which theme a term
// speaks for and how strongly, the passage's own terms count first, and where
// they say little its lead-in, its heading, the passage before it and the
// statement as a whole speak for it. Which of the themes that are claimed so a
// reader would name is judged by a few traits of each claim, and once more by
// what the passages around were judged to be about. Every tag names
// the terms that led to it, and a term is one line of data/lexicon.tsv.
//
//	tags := theme.Code(theme.Input{Body: body, Segments: segments, Acts: acts})
//	// "We will freeze the assets of those who finance Daesh."
//	// tags[0][0].Theme == "ct-financing", by the terms "freeze asset" and "finances"
//
// What is known is tables under data. Five are written by hand: themes.tsv is
// the vocabulary; lexicon.tsv the terms, their weights and conditions;
// asides.tsv the phrases that open what a sentence is not about; pointers.tsv
// those that say it by pointing elsewhere, "to this end"; yields.tsv the
// boundaries between themes, each with its reason. Six are estimated, by
// estimate_test.go, and are to be so again when the lexicon has grown much:
// leanings.tsv, which themes other words keep company with; areas.tsv, what any
// words say of the top concepts, those too that no term has; company.tsv, how
// readers name themes beside each other; hints.tsv, what single words say for a theme;
// judgement.tsv, what each trait of a claim is worth, in the first judgement and in
// the second; amends.tsv, what single words add to the second or take from it.
// On the statements they are estimated from they come nearer to readers than on
// others: how near they come to a statement that is new, TestEstimate tells.
package theme

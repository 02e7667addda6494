// Package chancery is the vocabulary of the archive: what a statement, a
// passage, a commitment, a citation and a change are. It holds plain values
// without tags, SQL or HTTP, imports the standard library only, and is imported
// by every other package.
//
// A statement is one official text. Its body is paragraphs, a paragraph is
// passages, and a passage does one act: it commits, decides, calls, condemns,
// welcomes, asserts, or none of these. A passage is tagged with themes,
// countries and UN resolutions, and every act and every tag names the rule and
// the span that led to it.
//
// The coding packages (document, segment, act, resolution, country, theme) are
// pure functions over these values; coding composes them; postgres stores them;
// httpapi answers with them.
package chancery

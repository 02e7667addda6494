// Package evaluate measures the coder against statements coded by hand, and one
// run of the coder against another.
//
//	report := evaluate.Score(statements, entries, broader)
//	evaluate.Write(os.Stdout, report)
//
//	run := evaluate.NewRun(ruleset, names, entries) // keep it: evaluate.WriteJSON(file, run)
//	evaluate.Compare(before, run, statements)       // what was gained and lost since
//
// A line coded by hand is compared with the one passage that has its words. A
// line that the coder split, merged or dropped has no such passage: it counts
// as missed in every task that counts lines, and is listed; rules and other
// lines without a word are passed over. Tasks on what a line holds (strength,
// flags, countries, themes, deadlines, amounts) are measured on lines that have
// a passage, so that one fault is counted once.
//
// The package does not code: it takes entries as package coding made them. It
// reads and writes no files of its own and asks for no vocabulary but the theme
// above a theme.
package evaluate

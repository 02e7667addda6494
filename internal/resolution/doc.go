// Package resolution finds citations of numbered UN resolutions in a text and
// parses the ways in which people write one.
//
//	resolution.Find("UNSCRs 1267, 1989 and 2253")
//	// S/RES/1267 (1999) · S/RES/1989 (2011) · S/RES/2253 (2015), each with its span and flags
//	resolution.Parse("unscr 2254")
//	// S/RES/2254 (2015)
//
// It knows the Security Council, the General Assembly, the Human Rights
// Council, the Economic and Social Council and the Environment Assembly, in
// English, French and Spanish. It does not guess: "this resolution" and "all
// relevant resolutions" name none, nor do the resolutions of parliaments and of
// other organisations.
//
// A citation is a head ("resolutions", "UNSCRs", the RES of a symbol) and the
// numbers it announces. Find looks for heads byte by byte, reads the numbers
// from there, asks the words before and behind whose they are, and lets the
// tables under data say which number belongs to which year and session.
package resolution

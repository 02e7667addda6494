// Package quotation compares a quotation with a text, word by word: does it
// stand there, where, and what differs? It finds the place in one text; which
// texts are worth looking at is for the caller to know.
//
//	q := quotation.Parse("We will […] train 30,000 police")
//	found, ok := q.In("As agreed, we will help to train 20,000 police.")
//	// 12 to 46: equal "we will", omitted "help to", equal "train",
//	// deleted "20,000", inserted "30,000", equal "police"
//
// Words are compared by their letters: case, diacritics and the shapes of
// apostrophes and dashes are the typesetter's. Quotation marks do not count, as
// a quotation within another one changes them. An ellipsis says openly that
// words were left out, square brackets that the editor put words in; neither is
// an alteration. Everything is bounded: the time is that of reading the text
// once, and of comparing the quotation with a few stretches of about its length.
package quotation

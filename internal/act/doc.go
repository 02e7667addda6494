// Package act says what each passage of a statement does: it commits, decides,
// calls, condemns, welcomes, asserts, or none of these; and, for a commitment,
// how far it binds, who is bound to what, for whom, by when and how much.
//
//	act.Code(act.Input{Body: body, Segments: segments, Origin: origin})
//	// "We welcome the truce and will provide $20 million by June." is a firm
//	// commitment: provide, We, $20 million, by June
//
// A passage is read clause by clause: a subject, a verb group, what the verb
// governs. Only what an issuer of the statement says of the issuers can be a
// commitment; what others will do is an assertion, what they must do a call.
// Which words are verbs of promising, nouns of resolve or names of those who
// speak is told by the tables under data/; the code holds grammar only.
//
// It does not find passages (package segment), nor themes, countries or
// resolutions, and it does not ask whether a promise was kept. It reads English.
package act

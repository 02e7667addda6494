// Package oai answers OAI-PMH 2.0, the Open Archives Initiative Protocol for
// Metadata Harvesting, by which libraries and aggregators take records over. An
// item is a statement; it comes as Dublin Core (oai_dc) and in a richer format
// with its commitments (chancery). Sets are themes and issuers. The package knows
// neither SQL nor HTTP.
//
//	repository := oai.Repository{Archive: store, Encode: wire, Contact: "archive@example.org"}
//	document, err := repository.Answer(ctx, "https://archive.example.org", request.Form)
//
// # What a harvester can rely on
//
// A datestamp is when the last change of a statement, or of anything in it, was
// logged. It moves with every change and with nothing else, but for one case: when
// a new version of the server gives all records another form, all datestamps move.
// A list goes by it, so that a record that changes while it is harvested comes
// again at the end, and a resumption token says behind which change it goes on:
// it is good for ever, whatever is written meanwhile. The responseDate of a list
// is no later than anything that was not visible to it: harvesting from there
// misses nothing. Withdrawn statements stay as deleted records, in the sets they
// were in.
package oai

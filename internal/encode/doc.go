// Package encode turns records of the archive into what goes over the wire:
// values of package api, and from them JSON, newline-delimited JSON, CSV and
// Atom. It decides nothing about requests; package httpapi does, and so do the
// other ways out (exports, feeds, the command line).
//
//	wire := encode.Passages{Themes: themes, Countries: countries}.One(found)
//	rows, err := encode.NewRows[api.Passage](encode.AsCSV, w, encode.PassageColumns(), nil)
//	err = rows.Write(wire)
package encode

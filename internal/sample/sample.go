// Package sample holds the founding document of the archive, so that a new one
// has something to answer for: the statement that the ministers of the Global
// Coalition to Counter Daesh made in Washington on 21 July 2016, a work of the
// United States government in the public domain. It is kept exactly as it was
// scraped, with its doubled title and cookie banner.
package sample

import (
	_ "embed"
	"slices"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed global-coalition-2016-07-21.txt
var text []byte

// Submission is the founding document, ready to be ingested.
func Submission() chancery.Submission {
	return chancery.Submission{
		Raw:       slices.Clone(text),
		MediaType: "text/plain",
		Name:      "global-coalition-2016-07-21.txt",
	}
}

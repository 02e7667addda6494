package country

import (
	"embed"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

//go:embed data/*.tsv
var data embed.FS

// table reads the rows of an embedded table; a line that starts with "#" is a
// comment. The tables ship with the program, so a missing one is a defect of
// the build and stops it.
func table(name string) [][]string {
	text, err := data.ReadFile("data/" + name + ".tsv")
	if err != nil {
		panic("country: " + err.Error())
	}
	var rows [][]string
	for line := range strings.Lines(string(text)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			rows = append(rows, strings.Split(line, "\t"))
		}
	}
	return rows
}

// list cuts a cell of several values; "-" is none.
func list(cell string) []string {
	if cell == "-" || cell == "" {
		return nil
	}
	return strings.Split(cell, "; ")
}

// cell reads a value that may be absent.
func cell(s string) string {
	if s == "-" {
		return ""
	}
	return s
}

// codes reads a cell of country codes with spaces between; "-" is none.
func codes(cell string) []chancery.CountryCode {
	var out []chancery.CountryCode
	for _, code := range strings.Fields(cell) {
		if code != "-" {
			out = append(out, chancery.CountryCode(code))
		}
	}
	return out
}

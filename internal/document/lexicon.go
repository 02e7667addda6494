package document

import (
	"embed"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/token"
)

//go:embed data
var data embed.FS

// rows reads a data file: one entry a line, fields parted by tabs, without
// empty lines and lines that begin with "#".
func rows(name string) [][]string {
	raw, err := data.ReadFile("data/" + name)
	if err != nil {
		panic("document: embedded data: " + err.Error())
	}
	var out [][]string
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimRight(line, "\n")
		if line != "" && line[0] != '#' {
			out = append(out, strings.Split(line, "\t"))
		}
	}
	return out
}

var (
	openers    = sync.OnceValue(func() *token.List { return wordsOf("openers.txt") })
	operatives = sync.OnceValue(func() *token.List { return wordsOf("operatives.txt") })
)

func wordsOf(file string) *token.List {
	var words []string
	for _, row := range rows(file) {
		words = append(words, row[0])
	}
	return newList(words)
}

// isOperative reports whether s opens as an operative paragraph of a resolution
// does: "Calls upon", "Urgently appeals to".
func isOperative(s string) bool {
	first, rest, _ := strings.Cut(window(s, 60), " ")
	if strings.HasSuffix(first, "ly") || first == "Also" || first == "Further" {
		second := firstWord(rest)
		return second != "" && operatives().Has(strings.ToUpper(second[:1])+second[1:])
	}
	return operatives().Has(first)
}

// isOpener reports whether s opens as a paragraph of a resolution does.
func isOpener(s string) bool {
	word := strings.TrimRight(firstWord(window(s, 40)), ",")
	if len(word) < 4 || word[0] < 'A' || word[0] > 'Z' {
		return false
	}
	return openers().Has(word) || strings.HasSuffix(word, "ing") && strings.IndexByte(word, '-') < 0
}

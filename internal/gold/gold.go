// Package gold reads statements coded by hand: NAME.txt is the text, NAME.json
// its title, date and the spans of its lines, NAME.tsv the coding of each line.
// Packages measure themselves against it; nothing of it is part of the archive.
package gold

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Statement is one statement coded by hand.
type Statement struct {
	Name  string
	Title string
	Date  chancery.Date // "" where the file has no full date
	Text  string
	Lines []Line
}

// Line is a sentence or list item with its codes.
type Line struct {
	Number      int
	Span        chancery.Span // bytes of Statement.Text
	Act         chancery.Act
	Strength    chancery.Strength
	Flags       []string
	Themes      []chancery.ThemeID
	Countries   []string // alpha-3, or alpha-3 + ":venue"
	Resolutions []chancery.Symbol
	Deadlines   []string
	Amounts     []string
}

// Load reads every statement of dir, in order of name.
func Load(dir string) ([]Statement, error) {
	sheets, err := filepath.Glob(filepath.Join(dir, "*.tsv"))
	if err != nil {
		return nil, fmt.Errorf("list %s: %w", dir, err)
	}
	if len(sheets) == 0 {
		return nil, fmt.Errorf("%s holds no coding sheet (*.tsv)", dir)
	}
	statements := make([]Statement, 0, len(sheets))
	for _, sheet := range sheets {
		s, err := load(strings.TrimSuffix(sheet, ".tsv"))
		if err != nil {
			return nil, err
		}
		statements = append(statements, s)
	}
	return statements, nil
}

func load(stem string) (Statement, error) {
	text, err := os.ReadFile(stem + ".txt")
	if err != nil {
		return Statement{}, fmt.Errorf("read text: %w", err)
	}
	head, err := os.ReadFile(stem + ".json")
	if err != nil {
		return Statement{}, fmt.Errorf("read head: %w", err)
	}
	var meta struct {
		Title, Date string
		Sentences   [][2]int
	}
	if err := json.Unmarshal(head, &meta); err != nil {
		return Statement{}, fmt.Errorf("%s.json: %w", stem, err)
	}
	sheet, err := os.ReadFile(stem + ".tsv")
	if err != nil {
		return Statement{}, fmt.Errorf("read sheet: %w", err)
	}
	rows := strings.Split(strings.TrimRight(string(sheet), "\n"), "\n")
	if len(rows) != len(meta.Sentences) {
		return Statement{}, fmt.Errorf("%s: %d rows for %d spans", stem, len(rows), len(meta.Sentences))
	}
	s := Statement{Name: filepath.Base(stem), Title: meta.Title, Text: string(text)}
	if d, err := chancery.ParseDate(meta.Date); err == nil {
		s.Date = d
	}
	offsets := byteOffsets(s.Text)
	for i, row := range rows {
		line, err := parseRow(row)
		if err != nil {
			return Statement{}, fmt.Errorf("%s.tsv row %d: %w", stem, i+1, err)
		}
		span := meta.Sentences[i]
		if span[0] < 0 || span[0] > span[1] || span[1] >= len(offsets) {
			return Statement{}, fmt.Errorf("%s.json: span %d %v outside the text", stem, i+1, span)
		}
		line.Span = chancery.Span{Start: offsets[span[0]], End: offsets[span[1]]}
		s.Lines = append(s.Lines, line)
	}
	return s, nil
}

// byteOffsets maps each code point of text, and its end, to a byte offset.
func byteOffsets(text string) []int {
	offsets := make([]int, 0, utf8.RuneCountInString(text)+1)
	for i := range text {
		offsets = append(offsets, i)
	}
	return append(offsets, len(text))
}

func parseRow(row string) (Line, error) {
	f := strings.Split(row, "\t")
	if len(f) != 10 {
		return Line{}, fmt.Errorf("%d fields, want 10", len(f))
	}
	n, err := strconv.Atoi(f[1])
	if err != nil {
		return Line{}, fmt.Errorf("line number: %w", err)
	}
	line := Line{
		Number: n, Act: chancery.Act(f[2]), Flags: list(f[4], ","), Countries: list(f[6], ","),
		Deadlines: list(f[8], ";"), Amounts: list(f[9], ";"),
	}
	if f[3] != "-" {
		strength, err := strconv.Atoi(f[3])
		if err != nil {
			return Line{}, fmt.Errorf("strength: %w", err)
		}
		line.Strength = chancery.Strength(strength)
	}
	for _, id := range list(f[5], ",") {
		line.Themes = append(line.Themes, chancery.ThemeID(id))
	}
	for _, symbol := range list(f[7], ",") {
		line.Resolutions = append(line.Resolutions, chancery.Symbol(symbol))
	}
	return line, nil
}

func list(field, separator string) []string {
	if field == "-" || field == "" {
		return nil
	}
	parts := strings.Split(field, separator)
	for i := range parts {
		parts[i] = strings.TrimSpace(parts[i])
	}
	return parts
}

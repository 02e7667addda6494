package act_test

import (
	"bufio"
	"encoding/json"
	"hash/fnv"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestCorpus reads the statements of CHANCERY_CORPUS through the coder: the
// codings are as many as the passages, and in bounds. With
// CHANCERY_CORPUS_SHOW="file every offset" it lists one passage in every so many.
func TestCorpus(t *testing.T) {
	dir := os.Getenv("CHANCERY_CORPUS")
	if dir == "" {
		t.Skip("CHANCERY_CORPUS names no folder of statements")
	}
	for _, name := range []string{"statements.jsonl", "unsc_resolutions.jsonl"} {
		t.Run(name, func(t *testing.T) { readCorpus(t, filepath.Join(dir, name)) })
	}
}

func readCorpus(t *testing.T, path string) {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	lines := bufio.NewScanner(f)
	lines.Buffer(nil, 1<<24)
	for lines.Scan() {
		var doc struct{ ID, Date, Title, Text string }
		if err := json.Unmarshal(lines.Bytes(), &doc); err != nil {
			t.Fatal(err)
		}
		doc.Text = unwrapped(doc.Text)
		in := act.Input{Body: doc.Text, Segments: roughly(doc.Text), Origin: chancery.Origin{Title: doc.Title, Date: chancery.Date(doc.Date)}}
		codings := act.Code(in)
		if len(codings) != len(in.Segments) {
			t.Fatalf("%s: %d codings of %d passages", doc.ID, len(codings), len(in.Segments))
		}
		for i, c := range codings {
			bounded(t, in.Body, c)
			sample(t, doc.ID, in.Segments[i].Span.In(doc.Text), c)
		}
	}
}

// roughly cuts a text into sentences, well enough to read the coder's verdicts.
func roughly(text string) []chancery.Segment {
	var segs []chancery.Segment
	at, lead := 0, -1
	for line := range strings.Lines(text) {
		start := at
		at += len(line)
		item := strings.HasPrefix(strings.TrimLeft(line, " \t"), "*") || strings.HasPrefix(strings.TrimLeft(line, " "), "-") || strings.HasPrefix(line, "(")
		if !item && strings.TrimSpace(line) != "" && len(segs) > 0 && !strings.HasSuffix(segs[len(segs)-1].Span.In(text), ":") {
			lead = -1
		}
		for start < at {
			end := sentenceEnd(text, start, at)
			sp := trimmed(text, start, end)
			start = end
			if sp.Len() == 0 {
				continue
			}
			seg := chancery.Segment{Span: sp, Kind: chancery.BlockParagraph, LeadIn: -1, Heading: -1}
			if strings.HasPrefix(line, "#") {
				seg.Kind = chancery.BlockHeading
			}
			if item && lead >= 0 {
				seg.Kind, seg.LeadIn = chancery.BlockItem, lead
			} else if strings.HasSuffix(sp.In(text), ":") {
				lead = len(segs)
			}
			segs = append(segs, seg)
		}
	}
	return segs
}

func sentenceEnd(text string, start, limit int) int {
	for i := start; i+2 < limit; i++ {
		if (text[i] == '.' || text[i] == ';') && text[i+1] == ' ' && text[i+2] >= 'A' && text[i+2] <= 'Z' && i > start+3 && text[i-2] != '.' && text[i-2] != ' ' {
			return i + 1
		}
	}
	return limit
}

func trimmed(text string, start, end int) chancery.Span {
	for start < end && strings.ContainsRune(" \t\r\n", rune(text[start])) {
		start++
	}
	for end > start && strings.ContainsRune(" \t\r\n", rune(text[end-1])) {
		end--
	}
	return chancery.Span{Start: start, End: end}
}

// sample logs the passages that CHANCERY_CORPUS_SHOW picks.
func sample(t *testing.T, id, text string, c chancery.ActCoding) {
	show := strings.Fields(os.Getenv("CHANCERY_CORPUS_SHOW"))
	if len(show) < 3 || !strings.HasPrefix(string(c.Act), show[0]) {
		return
	}
	every, _ := strconv.Atoi(show[1])
	offset, _ := strconv.Atoi(show[2])
	h := fnv.New32a()
	h.Write([]byte(text))
	if every == 0 || int(h.Sum32()%uint32(every)) != offset {
		return
	}
	rule := ""
	if len(c.Evidence) > 0 {
		rule = string(c.Evidence[0].Rule)
	}
	if len(show) > 3 && !strings.Contains(strings.ToLower(text), show[3]) {
		return
	}
	t.Logf("%s %s%d %s\n   %s", id, c.Act, c.Strength, rule, strings.ReplaceAll(text, "\n", " "))
}

func bounded(t *testing.T, body string, c chancery.ActCoding) {
	t.Helper()
	for _, e := range c.Evidence {
		if e.Span.Start < 0 || e.Span.End > len(body) || e.Span.Start > e.Span.End {
			t.Fatalf("evidence %s %v out of a body of %d bytes", e.Rule, e.Span, len(body))
		}
	}
}

// unwrapped joins the lines of a paragraph, as a body has them.
func unwrapped(text string) string {
	lines := strings.Split(text, "\n")
	var b strings.Builder
	for i, line := range lines {
		b.WriteString(line)
		next := ""
		if i+1 < len(lines) {
			next = strings.TrimSpace(lines[i+1])
		}
		if next == "" || strings.TrimSpace(line) == "" || strings.ContainsAny(next[:1], "#*-•([0123456789") || strings.ContainsAny(line[len(line)-1:], ".;:,") && next[0] >= 'A' && next[0] <= 'Z' {
			b.WriteByte('\n')
		} else {
			b.WriteByte(' ')
		}
	}
	return b.String()
}

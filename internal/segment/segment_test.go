package segment_test

import (
	"fmt"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
	"github.com/chancery-archive/chancery/internal/segment"
)

// bodyOf builds a body of lines "kind level marker|text".
func bodyOf(lines ...string) chancery.Body {
	var body chancery.Body
	for _, line := range lines {
		head, text, _ := strings.Cut(line, "|")
		b := chancery.Block{}
		var kind string
		fmt.Sscan(head, &kind, &b.Level, &b.Marker)
		b.Kind = chancery.BlockKind(kind)
		if body.Text != "" {
			body.Text += "\n\n"
		}
		if b.Marker != "" {
			body.Text += b.Marker + " "
		}
		b.Span = chancery.Span{Start: len(body.Text), End: len(body.Text) + len(text)}
		body.Text += text
		body.Blocks = append(body.Blocks, b)
	}
	return body
}

// leads is, for each passage, the words that it completes, shortened.
func leads(body chancery.Body) []string {
	segments := segment.Split(body)
	var out []string
	for _, s := range segments {
		lead := "-"
		if s.LeadIn >= 0 {
			lead = segments[s.LeadIn].Span.In(body.Text)
		}
		out = append(out, s.Span.In(body.Text)+" < "+lead)
	}
	return out
}

func TestRecordsOfVotes(t *testing.T) {
	body := bodyOf("dateline|Adopted at the 32nd meeting by 14 votes to none. One member (Peru) did not vote.", "dateline|Rome, 4 May 2001. Noon")
	want := []string{"Adopted at the 32nd meeting by 14 votes to none.", "One member (Peru) did not vote.", "Rome, 4 May 2001. Noon"}
	if diff := cmp.Diff(want, quotes(body)); diff != "" {
		t.Errorf("passages (-want +got):\n%s", diff)
	}
}

func TestNumbers(t *testing.T) {
	body := bodyOf("title|Joint Statement", "dateline|Rome, 4 May 2001", "paragraph|We met. We agreed.",
		"heading 1|Trade. And more", "item 1 1.|We will trade. It helps.", "item 2 (a)|freely;", "signature|The Ministers")
	var got []string
	for _, s := range segment.Split(body) {
		got = append(got, fmt.Sprintf("%s %d.%d block %d level %d heading %d", s.Kind, s.Paragraph, s.Sentence, s.Block, s.Level, s.Heading))
	}
	want := []string{
		"title 0.1 block 0 level 0 heading -1",
		"dateline 0.1 block 1 level 0 heading -1",
		"paragraph 1.1 block 2 level 0 heading -1",
		"paragraph 1.2 block 2 level 0 heading -1",
		"heading 1.1 block 3 level 0 heading -1",
		"item 2.1 block 4 level 1 heading 4",
		"item 2.2 block 4 level 1 heading 4",
		"item 3.1 block 5 level 2 heading 4",
		"signature 3.1 block 6 level 0 heading 4",
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("numbers (-want +got):\n%s", diff)
	}
}

func TestLeadIns(t *testing.T) {
	tests := []struct {
		rule string
		body chancery.Body
		want []string
	}{
		{
			"a colon hands on to each item",
			bodyOf("paragraph|We met. We will:", "item 1 •|act.", "item 1 •|stay. It matters.", "paragraph|We thank all."),
			[]string{"We met. < -", "We will: < -", "act. < We will:", "stay. < We will:", "It matters. < -", "We thank all. < -"},
		},
		{
			"a nested item completes the nearest list above it",
			bodyOf("paragraph|We will:", "item 1 1.|support:", "item 2 (a)|schools;", "item 2 (b)|roads;", "item 1 2.|act."),
			[]string{"We will: < -", "support: < We will:", "schools; < support:", "roads; < support:", "act. < We will:"},
		},
		{
			"a numbered paragraph leads in to what is nested in it, and no further",
			bodyOf("item 1 5.|We will:", "item 2 •|act.", "item 1 6.|We met."),
			[]string{"We will: < -", "act. < We will:", "We met. < -"},
		},
		{
			"words that end in no mark lead in",
			bodyOf("item 1 2.|Affirms the need", "item 2 (a)|for peace;"),
			[]string{"Affirms the need < -", "for peace; < Affirms the need"},
		},
		{
			"an item that breaks off at a comma leads in to what is nested in it",
			bodyOf("paragraph|We will:", "item 1 1.|strengthen, by law,", "item 2 (a)|schools;", "item 1 2.|act."),
			[]string{"We will: < -", "strengthen, by law, < We will:", "schools; < strengthen, by law,", "act. < We will:"},
		},
		{
			"a sentence that speaks of what follows leads in",
			bodyOf("paragraph|We agreed on the following steps.", "item 1 •|More trade."),
			[]string{"We agreed on the following steps. < -", "More trade. < We agreed on the following steps."},
		},
		{
			"a full sentence does not",
			bodyOf("paragraph|We agreed on all.", "item 1 •|We will trade."),
			[]string{"We agreed on all. < -", "We will trade. < -"},
		},
		{
			"a bullet may lead in to the bullets beside it",
			bodyOf("paragraph|They agreed to:", "item 1 •|a pact on farms, with:", "item 1 •|seed", "item 1 •|a pact on oil, with:", "item 1 •|pipes"),
			[]string{
				"They agreed to: < -", "a pact on farms, with: < They agreed to:", "seed < a pact on farms, with:",
				"a pact on oil, with: < They agreed to:", "pipes < a pact on oil, with:",
			},
		},
		{
			"who adopts a resolution leads in to its paragraphs",
			bodyOf("paragraph|The Harbour Council,", "paragraph|Recalling its rules,", "item 1 1.|Decides:", "item 2 (a)|to act;", "dateline|Adopted."),
			[]string{"The Harbour Council, < -", "Recalling its rules, < The Harbour Council,", "Decides: < The Harbour Council,", "to act; < Decides:", "Adopted. < -"},
		},
		{
			"a heading ends a list",
			bodyOf("paragraph|We will:", "heading 1|Trade", "item 1 •|act."),
			[]string{"We will: < -", "Trade < -", "act. < -"},
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, leads(tt.body)); diff != "" {
				t.Errorf("lead-ins (-want +got):\n%s", diff)
			}
		})
	}
}

func FuzzSplit(f *testing.F) {
	f.Add("We will:\n\n• act. Mr. X. U.S. “Yes.” (No.)\n\n1. a.b.c 4.5 … 。\n\nThe Council,\n\nRecalling,")
	f.Add("\xff.\xfe \u0301. A.\u2028")
	f.Fuzz(func(t *testing.T, text string) {
		body := paragraph(text)
		check(t, body, segment.Split(body))
		doc, err := document.Parse(document.Source{Raw: []byte(text), MediaType: "text/plain"})
		if err != nil {
			return
		}
		check(t, doc.Body, segment.Split(doc.Body))
	})
}

// check holds what [chancery.Segment] promises, and that no word is lost.
func check(t *testing.T, body chancery.Body, segments []chancery.Segment) {
	t.Helper()
	end, kept := 0, 0
	for i, s := range segments {
		if s.Span.Start < end || s.Span.End <= s.Span.Start || !body.Blocks[s.Block].Span.Contains(s.Span) {
			t.Fatalf("segment %d %v overlaps the one before or its block %v", i, s.Span, body.Blocks[s.Block].Span)
		}
		words := s.Span.In(body.Text)
		if utf8.ValidString(body.Text) && !utf8.ValidString(words) || strings.TrimSpace(words) != words {
			t.Fatalf("segment %q is not cut at characters or has white space around it", words)
		}
		if s.LeadIn >= i || s.Heading >= i || s.Sentence < 1 {
			t.Fatalf("segment %d points ahead: %+v", i, s)
		}
		end = s.Span.End
		kept += len(strings.Join(strings.Fields(words), ""))
	}
	all := 0
	for _, b := range body.Blocks {
		all += len(strings.Join(strings.Fields(b.Span.In(body.Text)), ""))
	}
	if all != kept {
		t.Fatalf("%d bytes of words in the blocks, %d in the segments", all, kept)
	}
}

package segment_test

import (
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/segment"
)

// paragraph is a body of one paragraph.
func paragraph(text string) chancery.Body {
	return chancery.Body{Text: text, Blocks: []chancery.Block{{Kind: chancery.BlockParagraph, Span: chancery.Span{End: len(text)}}}}
}

func quotes(body chancery.Body) []string {
	var out []string
	for _, s := range segment.Split(body) {
		out = append(out, s.Span.In(body.Text))
	}
	return out
}

func TestSentences(t *testing.T) {
	tests := []struct {
		rule string
		text string
		want []string
	}{
		{"a full stop and a capital", "We met. We agreed.", []string{"We met.", "We agreed."}},
		{"question and exclamation", "Is it enough? No! We will do more.", []string{"Is it enough?", "No!", "We will do more."}},
		{"two spaces", "We met.  We agreed.", []string{"We met.", "We agreed."}},
		{"no space, where a capitalised word follows", "with our partners.We will act", []string{"with our partners.", "We will act"}},
		{"no space after a bracket", "the Pact (LFP).The Pact stands.", []string{"the Pact (LFP).", "The Pact stands."}},
		{"an abbreviation of a state within", "the U.S. Department of Labor acts.", []string{"the U.S. Department of Labor acts."}},
		{"an abbreviation of a state at the end", "led by the U.S. The group met.", []string{"led by the U.S.", "The group met."}},
		{"one joined by a hyphen", "the Oslo-U.S. Forum met.", []string{"the Oslo-U.S. Forum met."}},
		{"the number of a resolution", "Under resolution No. 2254 we act.", []string{"Under resolution No. 2254 we act."}},
		{"a symbol after No.", "In Resolution No. ES-11/1 it said so.", []string{"In Resolution No. ES-11/1 it said so."}},
		{"the word no", "The answer is no. We stand firm.", []string{"The answer is no.", "We stand firm."}},
		{"a paragraph cited", "See para. 5 and art. 3. It binds.", []string{"See para. 5 and art. 3.", "It binds."}},
		{"the number of a chapter before its heading", "Chapter II. Bread and Salt", []string{"Chapter II. Bread and Salt"}},
		{"the number of an article before a sentence", "Article 4. The Parties meet.", []string{"Article 4.", "The Parties meet."}},
		{"a currency", "Norway: NKr. 20 million and Dfl. 3 million. It is paid.", []string{"Norway: NKr. 20 million and Dfl. 3 million.", "It is paid."}},
		{"forms of address", "H.E. Mr. Ada Obi and Rt. Hon. Jo Lee spoke.", []string{"H.E. Mr. Ada Obi and Rt. Hon. Jo Lee spoke."}},
		{"initials", "President John Q. Public and J. P. Doe met.", []string{"President John Q. Public and J. P. Doe met."}},
		{"a letter that counts", "see App. B and Fig. C. It binds.", []string{"see App. B and Fig. C.", "It binds."}},
		{"clergy and revisions", "the Rev. Jo Lee read Doc. 4, Rev. 2. It holds.", []string{"the Rev. Jo Lee read Doc. 4, Rev. 2.", "It holds."}},
		{"parts of bodies and tables", "Sub-Comm. 3 cited Sch. 2 and Tab. 4. It rose.", []string{"Sub-Comm. 3 cited Sch. 2 and Tab. 4.", "It rose."}},
		{"an initial at the end", "as in Annex B. The rest stands.", []string{"as in Annex B.", "The rest stands."}},
		{"junior before a verb", "Doe Jr. met him. They agreed.", []string{"Doe Jr. met him.", "They agreed."}},
		{"a company", "Acme Inc. Ltd. and others pay. We note it.", []string{"Acme Inc. Ltd. and others pay.", "We note it."}},
		{"for example", "some, e.g. Malta, i.e. islands, agreed.", []string{"some, e.g. Malta, i.e. islands, agreed."}},
		{"decimals and dotted numbers", "It rose by 4.5 percent. In 2.1 it fell.", []string{"It rose by 4.5 percent.", "In 2.1 it fell."}},
		{"a date with a short month", "on Sept. 4 we met. It rained.", []string{"on Sept. 4 we met.", "It rained."}},
		{"a number that opens a sentence", "It grew. 15 months passed.", []string{"It grew.", "15 months passed."}},
		{"an ellipsis that goes on", "we will ... and shall act.", []string{"we will ... and shall act."}},
		{"an ellipsis that ends", "we waited … Then it came.", []string{"we waited …", "Then it came."}},
		{"a quotation that ends with its sentence", "They said “we will act.” We agree.", []string{"They said “we will act.”", "We agree."}},
		{"a quotation that its sentence goes on from", "“We will act.” he said.", []string{"“We will act.” he said."}},
		{"a bracket closed behind the stop", "(See the annex.) We agree.", []string{"(See the annex.)", "We agree."}},
		{"the number of a note", "It is at peace.4 We welcome it.", []string{"It is at peace.4", "We welcome it."}},
		{"a note in brackets", "It is at peace.[12] We welcome it.", []string{"It is at peace.[12]", "We welcome it."}},
		{"a list parted by semicolons is one", "We support health; schools; and roads.", []string{"We support health; schools; and roads."}},
		{"a small letter goes on", "acceptable to both sides. of all issues.", []string{"acceptable to both sides. of all issues."}},
		{"addresses of the web", "See www.example.org for more. We do.", []string{"See www.example.org for more.", "We do."}},
		{"a number that marks an item", "2. We will act. 3. We will stay.", []string{"2. We will act.", "3. We will stay."}},
		{"a number in quotation marks", "“1. Calls upon all.”", []string{"“1. Calls upon all.”"}},
		{"a label that opens an item within a paragraph", "We agree. (a) We act. (b) We stay. iii. We go.", []string{"We agree.", "(a) We act.", "(b) We stay.", "iii. We go."}},
		{"an address of the web that ends a sentence", "See www.un.org. Or write to us.", []string{"See www.un.org.", "Or write to us."}},
		{"a rank in brackets", "Col. (ret.) Obi and Gen. (Rtd.) Lee met. They agreed.", []string{"Col. (ret.) Obi and Gen. (Rtd.) Lee met.", "They agreed."}},
		{"ranks with a hyphen", "Lt.-Gen. Obi and Pres. Lee met. They agreed.", []string{"Lt.-Gen. Obi and Pres. Lee met.", "They agreed."}},
		{"an office or a section", "Sec. Obi cited sec. 5 and Sec. 6. They hold.", []string{"Sec. Obi cited sec. 5 and Sec. 6.", "They hold."}},
		{"months and weekdays", "from Jan. - Feb. 2020 and on Mon. 5 Sept. 2011 we met. It rained.", []string{"from Jan. - Feb. 2020 and on Mon. 5 Sept. 2011 we met.", "It rained."}},
		{"a raised number", "It is at peace.¹² We welcome it.", []string{"It is at peace.¹²", "We welcome it."}},
		{"a dagger", "It is at peace.† We welcome it.", []string{"It is at peace.†", "We welcome it."}},
		{"a number of a note behind all", "It was adopted. 27", []string{"It was adopted. 27"}},
		{"as Germans quote", "„Wir handeln.“ Wir bleiben.", []string{"„Wir handeln.“", "Wir bleiben."}},
		{"a bracket that goes on behind the stop", "adopted by 9 votes to 2 (Peru. Chile), with no abstention. It holds.", []string{"adopted by 9 votes to 2 (Peru. Chile), with no abstention.", "It holds."}},
		{"a bracket that a scan has not closed", "We met (in Rome. We agreed. We left.", []string{"We met (in Rome.", "We agreed.", "We left."}},
		{"sentences in a bracket of their own", "We met. (It rained. We stayed.) We left.", []string{"We met.", "(It rained.", "We stayed.)", "We left."}},
		{"a stop that a scan has put behind an article", "We thank the. Secretary-General and met in. Rome today. We left.", []string{"We thank the. Secretary-General and met in. Rome today.", "We left."}},
		{"a preposition that ends a sentence", "It is what we live for, and in. The rest stands.", []string{"It is what we live for, and in.", "The rest stands."}},
		{"a word in capitals that a scan has torn", "The DEL. TA states met. We thank the DELTA states.", []string{"The DEL. TA states met.", "We thank the DELTA states."}},
		{"two words in capitals", "It is a matter for NATO. IMF loans help.", []string{"It is a matter for NATO.", "IMF loans help."}},
		{"all in capitals", "WE MET IN ROME. WE AGREED ON SALT.", []string{"WE MET IN ROME.", "WE AGREED ON SALT."}},
		{"scripts without spaces", "我们同意。我们将行动。", []string{"我们同意。", "我们将行动。"}},
		{"scripts without capitals", "اتفقنا على ذلك. سنعمل معا.", []string{"اتفقنا على ذلك.", "سنعمل معا."}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, quotes(paragraph(tt.text))); diff != "" {
				t.Errorf("passages (-want +got):\n%s", diff)
			}
		})
	}
}

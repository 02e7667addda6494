package document_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

// outline writes each block as "kind level [marker] text", level and marker
// where there are any.
func outline(body chancery.Body) []string {
	var out []string
	for _, b := range body.Blocks {
		s := string(b.Kind)
		if b.Level > 0 {
			s += fmt.Sprint(" ", b.Level)
		}
		if b.Marker != "" {
			s += " [" + b.Marker + "]"
		}
		out = append(out, s+": "+b.Span.In(body.Text))
	}
	return out
}

func parseAs(t *testing.T, mediaType, text string) document.Document {
	t.Helper()
	doc, err := document.Parse(document.Source{Raw: []byte(text), MediaType: mediaType})
	if err != nil {
		t.Fatal(err)
	}
	checkBody(t, doc.Body)
	return doc
}

// TestPlainHeads holds that what a message or a Markdown file says above its text,
// in a form for machines, is no part of it and tells its title and date.
func TestPlainHeads(t *testing.T) {
	text := "\n\nWe, the Ministers of Peru, agreed on salt.\n\nNote: we will meet again."
	tests := []struct {
		rule, head, title string
		date              chancery.Date
	}{
		{"an e-mail", "From: Press <press@example.org>\nTo: all\nDate: Thu, 4 Jun 2009 10:12:00 +0200\nSubject: Fwd: Statement on Salt", "Statement on Salt", "2009-06-04"},
		{"Markdown", "---\ntitle: \"Statement on Salt\"\ndate: 2009-06-04\ntags:\n  - salt\n---", "Statement on Salt", "2009-06-04"},
	}
	want := []string{"paragraph: We, the Ministers of Peru, agreed on salt.", "paragraph: Note: we will meet again."}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			doc := parseAs(t, "text/plain", tt.head+text)
			if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
			if doc.Origin.Title != tt.title || doc.Origin.Date != tt.date {
				t.Errorf("title %q, date %q", doc.Origin.Title, doc.Origin.Date)
			}
		})
	}
	kept := "paragraph: From: the north, we come."
	if got := outline(parseAs(t, "text/plain", "From: the north, we come.\n\nWe, the Ministers of Peru, agreed on salt.").Body); got[0] != kept {
		t.Errorf("%q, want %q first", got, kept)
	}
}

func TestPlainText(t *testing.T) {
	tests := []struct {
		rule string
		text string
		want []string
	}{
		{
			"a title, a dateline, a paragraph",
			"Joint Statement on Fisheries\n\nLisbon, 3 June 2030\n\nWe met in Lisbon today.",
			[]string{"title: Joint Statement on Fisheries", "dateline: Lisbon, 3 June 2030", "paragraph: We met in Lisbon today."},
		},
		{
			"what a press office says a text is about is a heading, not a place",
			"Joint Press Conference\n\nLisbon, 3 June 2030\n\nSUBJECTS: Trade with Brazil, the visit to Norway\n\nWe met in Lisbon today and agreed on many things.",
			[]string{
				"title: Joint Press Conference", "dateline: Lisbon, 3 June 2030",
				"heading 1: SUBJECTS: Trade with Brazil, the visit to Norway", "paragraph: We met in Lisbon today and agreed on many things.",
			},
		},
		{
			"a line that stands alone is no title",
			"Support the Fund for Safe Harbours",
			[]string{"paragraph: Support the Fund for Safe Harbours"},
		},
		{
			"wrapped lines are joined and broken words mended",
			"We the undersigned Ministers of the three coastal States met and agreed upon co-\noperation and pro-\ntection of the sea and of all who live from it, by\nall means at hand.",
			[]string{"paragraph: We the undersigned Ministers of the three coastal States met and agreed upon co-operation and protection of the sea and of all who live from it, by all means at hand."},
		},
		{
			"a hyphen before a capital, a figure or after a suspended part stays",
			"We welcome the long report of the Secretary-\nGeneral upon the COVID-\n19 pandemic and what it means for small-\nand medium-sized firms of the region as a whole.",
			[]string{"paragraph: We welcome the long report of the Secretary-General upon the COVID-19 pandemic and what it means for small- and medium-sized firms of the region as a whole."},
		},
		{
			"a scan with an empty line after each line",
			"JOINT COMMUNIQUE\n\nThe two Prime Ministers met in the capital and had a\n\nlong talk on the matters that concern both of their\n\ncountries at this time.\n\nThey agreed to meet again before the end of the year\n\nand to keep one another informed of all that the two\n\nGovernments do in the meantime for the common good of\n\nthe region.",
			[]string{
				"title: JOINT COMMUNIQUE", "paragraph: The two Prime Ministers met in the capital and had a long talk on the matters that concern both of their countries at this time.",
				"paragraph: They agreed to meet again before the end of the year and to keep one another informed of all that the two Governments do in the meantime for the common good of the region.",
			},
		},
		{
			"bullets, without their glyphs",
			"We will:\n\n• act;\n• stay.\n\nWe thank all.",
			[]string{"paragraph: We will:", "item 1 [•]: act;", "item 1 [•]: stay.", "paragraph: We thank all."},
		},
		{
			"dashes and stars that open items",
			"We agreed:\n- to act;\n- to stay.\n\nMinisters noted:\n* one;\n* two.",
			[]string{"paragraph: We agreed:", "item 1 [-]: to act;", "item 1 [-]: to stay.", "paragraph: Ministers noted:", "item 1 [*]: one;", "item 1 [*]: two."},
		},
		{
			"numbered paragraphs with lettered and Roman items",
			"1. Decides that all shall:\n\n(a) Pay;\n\n(b) Report on:\n\n(i) ships;\n\n(ii) ports;\n\n2. Requests a report.",
			[]string{"item 1 [1.]: Decides that all shall:", "item 2 [(a)]: Pay;", "item 2 [(b)]: Report on:", "item 3 [(i)]: ships;", "item 3 [(ii)]: ports;", "item 1 [2.]: Requests a report."},
		},
		{
			"the letter i after h, and the numeral v after iv",
			"(g) seven;\n\n(h) eight;\n\n(i) nine;\n\n1. Ten:\n\n(iv) four;\n\n(v) five.",
			[]string{"item 1 [(g)]: seven;", "item 1 [(h)]: eight;", "item 1 [(i)]: nine;", "item 2 [1.]: Ten:", "item 3 [(iv)]: four;", "item 3 [(v)]: five."},
		},
		{
			"bullets nested by indent",
			"We will:\n\n- support:\n    - schools;\n    - roads;\n- act.",
			[]string{"paragraph: We will:", "item 1 [-]: support:", "item 2 [-]: schools;", "item 2 [-]: roads;", "item 1 [-]: act."},
		},
		{
			"items parted by semicolons, without markers",
			"We will:\n\nLower tariffs on fish;\n\nRaise the quota for salt; and\n\nOpen the ports to all.\n\nWe thank our hosts.",
			[]string{
				"paragraph: We will:", "item 1: Lower tariffs on fish;", "item 1: Raise the quota for salt; and", "item 1: Open the ports to all.",
				"paragraph: We thank our hosts.",
			},
		},
		{
			"a list behind a paragraph lies in none before it",
			"We decide:\n\n(a) to act;\n\n(b) to stay.\n\nMinisters will:\n\n• meet;\n\n• report.\n\n(c) to go.",
			[]string{
				"paragraph: We decide:", "item 1 [(a)]: to act;", "item 1 [(b)]: to stay.", "paragraph: Ministers will:", "item 1 [•]: meet;",
				"item 1 [•]: report.", "item 1 [(c)]: to go.",
			},
		},
		{
			"bullets of word processors and of the web",
			"We will:\no meet;\no report.\n\nMinisters:\n§ meet;\n§ report.\n\nAll:\n» meet;\n» report.\n\n§ 12 of the Act binds us all.",
			[]string{
				"paragraph: We will:", "item 1 [o]: meet;", "item 1 [o]: report.", "paragraph: Ministers:", "item 1 [§]: meet;", "item 1 [§]: report.",
				"paragraph: All:", "item 1 [»]: meet;", "item 1 [»]: report.", "paragraph: § 12 of the Act binds us all.",
			},
		},
		{
			"typed in capitals throughout, with an empty line after each line",
			"DECLARATION OF THE SUMMIT\n\nWE HAVE MET AT A TIME OF RAPID CHANGE AND OF GREAT CHALLENGE\n\nFOR THE PEOPLES OF THE DELTA. OUR MEETING HAS SERVED TO MAKE US\n\nSTRONGER. WE ARE CONSCIOUS THAT FLOODS REFLECT AND AFFECT THE\n\nPURPOSES WE SHARE.\n\nTHE WATERS\n\n2. THE FIRST TASK WE SPOKE OF AT THIS MEETING WAS THE NEED TO\n\nDEEPEN THE CHANNELS OF THE DELTA, AND TO MEET THE NEEDS OF ALL\n\nWHO LIVE THERE.\n\n3. WE WILL MEET AGAIN NEXT YEAR AND REPORT ON WHAT WAS DONE BY\n\nEACH OF US.",
			[]string{
				"title: DECLARATION OF THE SUMMIT",
				"paragraph: WE HAVE MET AT A TIME OF RAPID CHANGE AND OF GREAT CHALLENGE FOR THE PEOPLES OF THE DELTA. OUR MEETING HAS SERVED TO MAKE US STRONGER. WE ARE CONSCIOUS THAT FLOODS REFLECT AND AFFECT THE PURPOSES WE SHARE.",
				"heading 1: THE WATERS",
				"item 1 [2.]: THE FIRST TASK WE SPOKE OF AT THIS MEETING WAS THE NEED TO DEEPEN THE CHANNELS OF THE DELTA, AND TO MEET THE NEEDS OF ALL WHO LIVE THERE.",
				"item 1 [3.]: WE WILL MEET AGAIN NEXT YEAR AND REPORT ON WHAT WAS DONE BY EACH OF US.",
			},
		},
		{
			"items that run on in the block before them",
			"We will:\n\n(a) act;\n\n(b) stay; and (c) go.\n\n1. We met in the capital and had a long talk. 2. We will meet again.\n\n3. It follows paragraph 4. It binds all.",
			[]string{
				"paragraph: We will:", "item 1 [(a)]: act;", "item 1 [(b)]: stay; and", "item 1 [(c)]: go.", "item 2 [1.]: We met in the capital and had a long talk.",
				"item 2 [2.]: We will meet again.", "item 2 [3.]: It follows paragraph 4. It binds all.",
			},
		},
		{
			"markers that a scan has misread",
			"1. Decides:\n\n(a) to act;\n\nb) to stay;\n\n2, Calls upon all to come;\n\n9. Urges all to go;\n\n10. Notes it;\n\nll. Requests a report.",
			[]string{
				"item 1 [1.]: Decides:", "item 2 [(a)]: to act;", "item 2 [b)]: to stay;", "item 1 [2,]: Calls upon all to come;", "item 1 [9.]: Urges all to go;", "item 1 [10.]: Notes it;",
				"item 1 [ll.]: Requests a report.",
			},
		},
		{
			"lines of several widths, where some were joined by hand",
			"Resolution 9999 (2031)\nof 4 March 2031\n\nThe Harbour Council,\n\nHaving considered, at the invitation of the General\nAssembly, the request of the Organization of African\nUnity concerning the holding of meetings of the Harbour Council on another continent than its own (resolution 9 (XX), paragraph 2), in the coming winter,\n\n1. Reaffirms the validity of the General Armistice\nAgreement 26 between Peru and Chile in accordance\nwith its relevant decisions;\n\n(a) Comply fully, in spirit and in practice, with the\nprovisions of the Universal Declaration of Human\nRights;\n\n2. Welcomes the readiness of the South West\nAfrica League to sign;\n\n3. Recommends to the General Assembly that the Union of the Upper Rivers be admitted to membership in the United\nNations.",
			[]string{
				"title: Resolution 9999 (2031) of 4 March 2031", "paragraph: The Harbour Council,",
				"paragraph: Having considered, at the invitation of the General Assembly, the request of the Organization of African Unity concerning the holding of meetings of the Harbour Council on another continent than its own (resolution 9 (XX), paragraph 2), in the coming winter,",
				"item 1 [1.]: Reaffirms the validity of the General Armistice Agreement 26 between Peru and Chile in accordance with its relevant decisions;",
				"item 2 [(a)]: Comply fully, in spirit and in practice, with the provisions of the Universal Declaration of Human Rights;",
				"item 1 [2.]: Welcomes the readiness of the South West Africa League to sign;",
				"item 1 [3.]: Recommends to the General Assembly that the Union of the Upper Rivers be admitted to membership in the United Nations.",
			},
		},
		{
			"a paragraph that ends in the number of a note is no heading",
			"The Harbour Council,\n\nRecalling the statement of its President of 9 May 1972, 127\n\nTaking note of his letter, 2/\n\nThe U.S. Alliance: Strengthening Deterrence\n\n1. Decides to act.",
			[]string{
				"paragraph: The Harbour Council,", "paragraph: Recalling the statement of its President of 9 May 1972, 127", "paragraph: Taking note of his letter, 2/",
				"heading 1: The U.S. Alliance: Strengthening Deterrence", "item 1 [1.]: Decides to act.",
			},
		},
		{
			"a preamble in small letters, a paragraph for each clause",
			"JOINT STATEMENT\n\nSuva, 4 May 2031\n\nWe, the Ministers of the Islands,\n\nhaving met in Suva for the second time,\n\ndeeply alarmed at the loss of salt,\n\nbearing in mind what was agreed,\n\nhave agreed as follows:\n\nWe will meet again.",
			[]string{
				"title: JOINT STATEMENT", "dateline: Suva, 4 May 2031", "paragraph: We, the Ministers of the Islands,", "paragraph: having met in Suva for the second time,",
				"paragraph: deeply alarmed at the loss of salt,", "paragraph: bearing in mind what was agreed,", "paragraph: have agreed as follows:", "paragraph: We will meet again.",
			},
		},
		{
			"a paragraph parted before what ties a noun to it",
			"We, the Ministers of the Islands, met to speak of salt and other goods of the sea,\n\nincluding fish, and agreed to meet again in Suva.\n\nWe will meet again.",
			[]string{"paragraph: We, the Ministers of the Islands, met to speak of salt and other goods of the sea, including fish, and agreed to meet again in Suva.", "paragraph: We will meet again."},
		},
		{
			"signatures one below the other",
			"We will meet again in Suva.\n\nFor the Republic of Peru – A. Paz\nFor the Republic of Chile – J. Rey\nFor Tonga: M. Lee",
			[]string{"paragraph: We will meet again in Suva.", "signature: For the Republic of Peru – A. Paz", "signature: For the Republic of Chile – J. Rey", "signature: For Tonga: M. Lee"},
		},
		{
			"a marker in a line of its own",
			"2.\n\nBoth Ministers agreed.\n\n3.\n\nThey will meet again.",
			[]string{"item 1 [2.]: Both Ministers agreed.", "item 1 [3.]: They will meet again."},
		},
		{
			"bare numbers that count paragraphs",
			"1 WE, the Member States, met here;\n\n2 NOTING the progress that was made;\n\n3 RECALLING our last declaration;",
			[]string{"item 1 [1]: WE, the Member States, met here;", "item 1 [2]: NOTING the progress that was made;", "item 1 [3]: RECALLING our last declaration;"},
		},
		{
			"a number, a year or an initial that opens a line is no marker",
			"We adopted the plan of action in\n1996. It has served us well since, and we have met each\nyear with J. Smith and with A. Jones in\n12 cities of the region to take stock of how it is\ncarried out.",
			[]string{"paragraph: We adopted the plan of action in 1996. It has served us well since, and we have met each year with J. Smith and with A. Jones in 12 cities of the region to take stock of how it is carried out."},
		},
		{
			"a decimal that opens a paragraph is no marker",
			"1.5 million people were displaced, and 4.2 million need help.",
			[]string{"paragraph: 1.5 million people were displaced, and 4.2 million need help."},
		},
		{
			"headings by their shape",
			"We met and we agreed.\n\nTrade and Investment\n\nWe will lower tariffs on fish.\n\nLooking forward\n\nWe will meet again next year, in the spring.\n\nHEALTH\n\nWe will share vaccines.",
			[]string{
				"paragraph: We met and we agreed.", "heading 1: Trade and Investment", "paragraph: We will lower tariffs on fish.", "heading 1: Looking forward",
				"paragraph: We will meet again next year, in the spring.", "heading 1: HEALTH", "paragraph: We will share vaccines.",
			},
		},
		{
			"numbered headings over prose",
			"1. Preamble\n\nWe met today in Hiroshima to speak of it.\n\n2. Safety of the plants\n\nWe urge all to keep clear of them.",
			[]string{"heading 1 [1.]: Preamble", "paragraph: We met today in Hiroshima to speak of it.", "heading 1 [2.]: Safety of the plants", "paragraph: We urge all to keep clear of them."},
		},
		{
			"a heading below another, in plain words",
			"We met and we agreed.\n\nEnhancing global resilience\n\nBuilding chains of supply\n\nWe will build chains of supply that hold whatever may come to pass in the years ahead.",
			[]string{
				"paragraph: We met and we agreed.", "heading 1: Enhancing global resilience", "heading 1: Building chains of supply",
				"paragraph: We will build chains of supply that hold whatever may come to pass in the years ahead.",
			},
		},
		{
			"unmarked lines behind a lead-in are no headings",
			"The pact covers:\n\nTrade in fish\n\nTrade in salt",
			[]string{"paragraph: The pact covers:", "paragraph: Trade in fish", "paragraph: Trade in salt"},
		},
		{
			"a lead-in that fills its line",
			"We welcome the long report of the Secretary of the Group upon the floods\nof the last two years and what they mean for the small and middle towns\nof the region as a whole, and we thank all who have worked upon it.\n\nWe, the Ministers of the delta, met in Lima today to speak of the way on:\nstrengthening the open system of trade;\nraising all that is lent to the poor; and\nopening the ports.\n\nf\n\nWe thank our hosts.",
			[]string{
				"paragraph: We welcome the long report of the Secretary of the Group upon the floods of the last two years and what they mean for the small and middle towns of the region as a whole, and we thank all who have worked upon it.",
				"paragraph: We, the Ministers of the delta, met in Lima today to speak of the way on:", "item 1: strengthening the open system of trade;",
				"item 1: raising all that is lent to the poor; and", "item 1: opening the ports.", "paragraph: We thank our hosts.",
			},
		},
		{
			"items without a marker, in small letters",
			"We agreed:\n\nto lower tariffs;\n\nto raise wages.\n\nWe will meet again.",
			[]string{"paragraph: We agreed:", "item 1: to lower tariffs;", "item 1: to raise wages.", "paragraph: We will meet again."},
		},
		{
			"a paragraph that a page has broken",
			"We welcome the recommendation by the Co-Chairs of the\n\n- 4 -\n\ngroup that was set up last year, and we will act on it.",
			[]string{"paragraph: We welcome the recommendation by the Co-Chairs of the group that was set up last year, and we will act on it."},
		},
		{
			"a resolution",
			"Resolution 9999 (2031)\nof 4 March 2031\n\nThe Harbour Council,\nRecalling its resolution 9998 (2030),\nDeeply concerned at the state of the quays,\n\n1. Decides to mend them;\n2. Decides to remain seized of the matter.\n\nAdopted unanimously at the 12th meeting.\n\n31 Ibid., document S/12607.",
			[]string{
				"title: Resolution 9999 (2031) of 4 March 2031", "paragraph: The Harbour Council,", "paragraph: Recalling its resolution 9998 (2030),",
				"paragraph: Deeply concerned at the state of the quays,", "item 1 [1.]: Decides to mend them;", "item 1 [2.]: Decides to remain seized of the matter.",
				"dateline: Adopted unanimously at the 12th meeting.", "footnote [31]: Ibid., document S/12607.",
			},
		},
		{
			"signatures and the words that end a text",
			"We will act on all of this together.\n\nFor the Government of Fiji\n\nMere Tuisawau\n\nMinister for Fisheries\n\n[Ends]",
			[]string{"paragraph: We will act on all of this together.", "signature: For the Government of Fiji", "signature: Mere Tuisawau", "signature: Minister for Fisheries", "signature: [Ends]"},
		},
		{
			"the mark of a press office that ends a text",
			"We will act on all of this together.\n\n-- END --",
			[]string{"paragraph: We will act on all of this together.", "signature: -- END --"},
		},
		{
			"a dateline that the prose runs on from",
			"Statement on Salt\n\nSuva, July 9, 2018 -- The Ministers of Fiji and Peru met today and agreed on the price of salt.\n\nSuva: they met again.",
			[]string{"title: Statement on Salt", "dateline: Suva, July 9, 2018", "paragraph: The Ministers of Fiji and Peru met today and agreed on the price of salt.", "paragraph: Suva: they met again."},
		},
		{
			"a sentence that the end of a page parts before a name",
			"Statement on Salt\n\nWe met in the harbour and agreed on all that is to be done to keep open\n\n- 2 -\n\fPort Royal, Suva and the other harbours that salt is shipped from.",
			[]string{"title: Statement on Salt", "paragraph: We met in the harbour and agreed on all that is to be done to keep open Port Royal, Suva and the other harbours that salt is shipped from."},
		},
		{
			"words broken at their hyphens",
			"Statement on Salt\n\nWe met in the harbour and we thank the two EU-\naccredited pilots for the above-\nmentioned charts.",
			[]string{"title: Statement on Salt", "paragraph: We met in the harbour and we thank the two EU-accredited pilots for the above-mentioned charts."},
		},
		{
			"in capitals throughout, as by telex",
			"JOINT COMMUNIQUE OF THE KINGS OF PERU AND TOGO\n\nTHE KING OF PERU AND THE KING OF TOGO MET IN\nLIMA ON 16 AND 17 MARCH 1979. THEY DECIDED TO SHARE\nTHE SALT OF BOTH KINGDOMS.\n\nTHEY THANKED THE CITY.",
			[]string{
				"title: JOINT COMMUNIQUE OF THE KINGS OF PERU AND TOGO",
				"paragraph: THE KING OF PERU AND THE KING OF TOGO MET IN LIMA ON 16 AND 17 MARCH 1979. THEY DECIDED TO SHARE THE SALT OF BOTH KINGDOMS.", "paragraph: THEY THANKED THE CITY.",
			},
		},
		{
			"notes at the foot of a page, and a head with its number",
			"Statement on Salt\n\nWe met,1 and we have agreed on all that is to be done about\nsalt, as follows:\n\n1.  We will dig.\n\n__________\n1 In the harbour of\nthe north.\n\f          - 2 -          SM/4\n\n2.  We will sell.\n\n--ooOoo--",
			[]string{
				"title: Statement on Salt", "paragraph: We met,1 and we have agreed on all that is to be done about salt, as follows:", "item 1 [1.]: We will dig.", "item 1 [2.]: We will sell.",
				"signature: --ooOoo--", "footnote [1]: In the harbour of the north.",
			},
		},
		{
			"quotations and notes in Markdown",
			"# Statement on Salt\n\nWe met in the harbour[^1] and agreed.\n\n> Salt is\n> life.\n\n[^1]: That of the north.",
			[]string{"title: Statement on Salt", "paragraph: We met in the harbour and agreed.", "paragraph: Salt is life.", "footnote [¹]: That of the north."},
		},
		{
			"a lead-in in capitals", "Statement on Salt\n\nWe met in the harbour and agreed on salt.\n\nWE HEREBY DECLARE THAT:\n\n1. salt is free;\n\n2. it will be sold.",
			[]string{"title: Statement on Salt", "paragraph: We met in the harbour and agreed on salt.", "paragraph: WE HEREBY DECLARE THAT:", "item 1 [1.]: salt is free;", "item 1 [2.]: it will be sold."},
		},
		{
			"a name in capitals that ends a paragraph",
			"Statement on Salt\n\nThe Kings met in the harbour and agreed on all that is to be done\nfor the price of salt, with the help of Peru, its neighbours, and\nMINUSAL.\n\nThey will meet again before the end of the year in the town of\nLima.",
			[]string{
				"title: Statement on Salt", "paragraph: The Kings met in the harbour and agreed on all that is to be done for the price of salt, with the help of Peru, its neighbours, and MINUSAL.",
				"paragraph: They will meet again before the end of the year in the town of Lima.",
			},
		},
		{
			"a marker behind the number of a note",
			"Resolution on Salt\n\nThe Council of Salt,\n\nRecalling all that was agreed on the price of salt in the harbour of Suva, and at\nthe Conference on the Protection of Salt in Time of War of 12 August 1949, 40\n1. Decides to act;\n2. Decides to stay.",
			[]string{
				"title: Resolution on Salt", "paragraph: The Council of Salt,",
				"paragraph: Recalling all that was agreed on the price of salt in the harbour of Suva, and at the Conference on the Protection of Salt in Time of War of 12 August 1949, 40",
				"item 1 [1.]: Decides to act;", "item 1 [2.]: Decides to stay.",
			},
		},
		{
			"a head above the number of its page",
			"Statement on Salt\n\nWe met in the harbour and agreed on what salt is to\n\fSM/4\nPage 2\n\ncost from now on.",
			[]string{"title: Statement on Salt", "paragraph: We met in the harbour and agreed on what salt is to cost from now on."},
		},
		{
			"speakers of a transcript are headings",
			"PRIME MINISTER:\n\nWe agreed on trade.\n\nJOURNALIST:\n\nWhat of the reef?",
			[]string{"heading 1: PRIME MINISTER:", "paragraph: We agreed on trade.", "heading 1: JOURNALIST:", "paragraph: What of the reef?"},
		},
		{
			"a table in Markdown",
			"Ministers pledged:\n\n| State | Amount |\n|---|---:|\n| Peru | $10 million for the harbours of the delta |\n| Chile | $20 million |\n\nThey will meet again.",
			[]string{"paragraph: Ministers pledged:", "paragraph: State | Amount", "paragraph: Peru | $10 million for the harbours of the delta", "paragraph: Chile | $20 million", "paragraph: They will meet again."},
		},
		{
			"Markdown",
			"# Joint Statement\n\n*Salt and Fish * We met.\n\n**Trade ** We *will* lower [tariffs](https://example.org/t), on April 22<sup>nd</sup><s>of</s>.\n\n<!-- -->\n\n-   Fish, at last. -   Salt too.\n\n---\n\n## Health\n\nWe will share \\*all\\* of it.",
			[]string{
				"title: Joint Statement", "heading 1: Salt and Fish", "paragraph: We met.", "heading 1: Trade", "paragraph: We will lower tariffs, on April 22nd.", "item 1 [-]: Fish, at last.", "item 1 [-]: Salt too.",
				"heading 1: Health", "paragraph: We will share *all* of it.",
			},
		},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := outline(parseAs(t, "text/plain", tt.text).Body)
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

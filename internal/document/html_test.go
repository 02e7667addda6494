package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
)

const page = `<!DOCTYPE html>
<html lang="en-GB"><head><meta charset="utf-8"><title>Joint Communiqué of the Third Dialogue | Ministry of Rivers</title>
<meta property="og:title" content="Joint Communiqué of the Third Dialogue | Ministry of Rivers">
<meta property="article:published_time" content="2019-05-15T09:00:00+02:00">
<link rel="canonical" href="https://example.org/news/dialogue"></head>
<body class="page has-sidebar">
<a class="skip-link" href="#main">Skip to main content</a>
<header><nav><ul><li><a href="/">Home</a><li><a href="/news">News</a></ul></nav></header>
<div id="cookieBanner"><p>We use cookies to improve your experience.</p><button>Accept</button></div>
<main id="main" class="has-sidebar"><article>
<h1>Joint Communiqué of the
  Third Dialogue</h1>
<p>Suva, 13&nbsp;May 2019</p>
<div class="social-share"><a href="#">Share on Facebook</a></div>
<p>We, the Foreign Ministers of Fiji, Norway and Samoa, met in Suva.<sup><a href="#fn1">1</a></sup> This is the 2<sup>nd</sup> time; CO<sub>2</sub> matters.</p>
<h2>Climate</h2>
<p><strong>Adaptation</strong><br>We will:</p>
<ul><li>double our support;<ul><li>through grants;</li><li>through loans;</li></ul></li><li><p>share data.</p><p>This includes satellites.</p></li></ul>
<h2>II. Trade</h2>
<ol start="3"><li>Ministers agreed on tariffs.<li>They also agreed:<ol type="a"><li>to publish rules;<li>to meet again.</ol></ol>
<blockquote><p>“All Members shall cooperate.”</p></blockquote>
<table><tr><th>Country</th><th>Pledge</th></tr><tr><td>Norway</td><td>$10 million</td></tr></table>
<p>First line.<br/>Second line stands alone.<br/><br/>Third paragraph<del> struck</del> here.</p>
<p>For the Government of Fiji<br>Mere Tuisawau<br>Minister for Foreign Affairs</p>
<p><a href="#ref1">1</a> See document 14.</p>
</article><aside><h3>Related</h3><p>Another story about ministers.</p></aside></main>
<footer><p>© 2019 Ministry of Rivers. All rights reserved.</p></footer>
<script>var cookies = "We will";</script></body></html>`

func TestHTML(t *testing.T) {
	want := []string{
		"title: Joint Communiqué of the Third Dialogue",
		"dateline: Suva, 13 May 2019",
		"paragraph: We, the Foreign Ministers of Fiji, Norway and Samoa, met in Suva. This is the 2nd time; CO2 matters.",
		"heading 1: Climate",
		"heading 2: Adaptation",
		"paragraph: We will:",
		"item 1 [•]: double our support;",
		"item 2 [•]: through grants;",
		"item 2 [•]: through loans;",
		"item 1 [•]: share data.",
		"paragraph: This includes satellites.",
		"heading 1 [II.]: Trade",
		"item 1 [3.]: Ministers agreed on tariffs.",
		"item 1 [4.]: They also agreed:",
		"item 2 [a.]: to publish rules;",
		"item 2 [b.]: to meet again.",
		"paragraph: “All Members shall cooperate.”",
		"paragraph: Country | Pledge",
		"paragraph: Norway | $10 million",
		"paragraph: First line.",
		"paragraph: Second line stands alone.",
		"paragraph: Third paragraph here.",
		"signature: For the Government of Fiji",
		"signature: Mere Tuisawau",
		"signature: Minister for Foreign Affairs",
		"footnote [1]: See document 14.",
	}
	doc := parseAs(t, "text/html", page)
	if diff := cmp.Diff(want, outline(doc.Body)); diff != "" {
		t.Errorf("blocks (-want +got):\n%s", diff)
	}
	origin := chancery.Origin{
		Title: "Joint Communiqué of the Third Dialogue", Date: "2019-05-13", Place: "Suva", Language: "en-GB", SourceURL: "https://example.org/news/dialogue",
		Issuers: []chancery.Issuer{{ID: "fiji", Name: "Fiji"}, {ID: "norway", Name: "Norway"}, {ID: "samoa", Name: "Samoa"}},
	}
	if diff := cmp.Diff(origin, doc.Origin); diff != "" {
		t.Errorf("origin (-want +got):\n%s", diff)
	}
}

func TestHTMLPieces(t *testing.T) {
	tests := []struct {
		rule string
		html string
		want []string
	}{
		{
			"a page without marks of its main part", "<body><div id=menu><a href=/>Home</a></div><div><div><p>We met.</p><p>We agreed.</p></div></div></body>",
			[]string{"paragraph: We met.", "paragraph: We agreed."},
		},
		{
			"the title of a page stands above a text without one", "<head><title>Statement on the Delta</title></head><main><p>We met and we agreed on it.</p></main>",
			[]string{"title: Statement on the Delta", "paragraph: We met and we agreed on it."},
		},
		{
			"clauses of a preamble in small letters, and what ties a noun to it",
			"<main><p>We, the Ministers of the Islands, who met in Suva for the second time,</p><p>deeply alarmed at the loss of salt and of all that is made of it,</p>" +
				"<p>have agreed as follows:</p><p>We will meet again to speak of salt and other goods of the sea,</p><p>including fish and all that is made of it.</p></main>",
			[]string{
				"paragraph: We, the Ministers of the Islands, who met in Suva for the second time,", "paragraph: deeply alarmed at the loss of salt and of all that is made of it,",
				"paragraph: have agreed as follows:", "paragraph: We will meet again to speak of salt and other goods of the sea, including fish and all that is made of it.",
			},
		},
		{
			"a table that lays out the page", "<table><tr><td><p>We met.</p><ul><li>fish</li></ul></td><td><p>We agreed.</p></td></tr></table>",
			[]string{"paragraph: We met.", "item 1 [•]: fish", "paragraph: We agreed."},
		},
		{
			"hidden elements", "<p>We met.</p><p hidden>Draft.</p><p style='display: none'>Secret.</p><p aria-hidden=true>Icon.</p>",
			[]string{"paragraph: We met."},
		},
		{
			"markers in the text win over those of the list", "<ul><li>(a) to act;</li><li>(b) to stay.</li></ul>",
			[]string{"item 1 [(a)]: to act;", "item 1 [(b)]: to stay."},
		},
		{"numbers in the text", "<p>1. We met.</p><p>2. We agreed.</p>", []string{"item 1 [1.]: We met.", "item 1 [2.]: We agreed."}},
		{"preformatted text", "<pre>We met.\n\n- to act;\n- to stay.</pre>", []string{"paragraph: We met.", "item 1 [-]: to act;", "item 1 [-]: to stay."}},
		{
			"a bold heading that the text runs on from", "<p>We met and we agreed.</p><p><b>Food Security</b> We will ship grain to all who need it, at once and for free.</p>",
			[]string{"paragraph: We met and we agreed.", "heading 1: Food Security", "paragraph: We will ship grain to all who need it, at once and for free."},
		},
		{
			"a bold word within the text", "<p><b>REAFFIRMING</b> our last declaration, we will ship grain to all who need it.</p>",
			[]string{"paragraph: REAFFIRMING our last declaration, we will ship grain to all who need it."},
		},
		{
			"notes and the links back from them", `<p>We met.<sup><a href="#fn1">1</a></sup></p><ol class="footnotes"><li id="fn1">In Rome. <a href="#r1">↩</a></li><li id="fn2">See S/RES/1.</li></ol><div style='mso-element:footnote'><p><a href="#x">[3]</a> In Lima.</p></div>`,
			[]string{"paragraph: We met.", "footnote [1.]: In Rome.", "footnote [2.]: See S/RES/1.", "footnote [[3]]: In Lima."},
		},
		{
			"a title that the page gives cut short", "<title>Joint Communique</title><p><b>JOINT COMMUNIQUE</b><br><b>of the Kings of Peru and Tonga</b></p><p>Lima, 5 June 1997</p><p>The Kings met today and agreed.</p>",
			[]string{"title: JOINT COMMUNIQUE of the Kings of Peru and Tonga", "dateline: Lima, 5 June 1997", "paragraph: The Kings met today and agreed."},
		},
		{
			"a list of particulars above the title", "<ul><li>Statements and remarks</li><li>12 May 2023</li><li>14:05</li></ul><h1>Statement on the Delta</h1><p>We met and we agreed on it.</p>",
			[]string{"paragraph: Statements and remarks", "dateline: 12 May 2023", "title: Statement on the Delta", "paragraph: We met and we agreed on it."},
		},
		{
			"navigation by its name, and rows of labels", `<div class="sidenav"><p>News</p></div><p>We met and we agreed on the delta today.</p><p class="field-tags">Delta</p><p>Back to top | Home | office@example.org</p>`,
			[]string{"paragraph: We met and we agreed on the delta today."},
		},
		{
			"the caption of a table", "<p>We met and we agreed on the delta today.</p><table><caption>Table 1</caption><tr><th>State</th><th>Pledge</th></tr><tr><td>Peru</td><td>$1</td></tr></table>",
			[]string{"paragraph: We met and we agreed on the delta today.", "heading 1: Table 1", "paragraph: State | Pledge", "paragraph: Peru | $1"},
		},
		{
			"lists and rows of nothing but links", `<ul><li><a href=1>Ports</a></li><li><a href=2>Archive 1996-2002</a></li></ul><h1>Statement on the Delta</h1><p>We met and we agreed on it.</p><p><a href=3>Older</a> | <a href=4>Newer</a></p>`,
			[]string{"title: Statement on the Delta", "paragraph: We met and we agreed on it."},
		},
		{
			"links that the text leads in to", `<h1>Statement on the Delta</h1><p>We adopted these:</p><ul><li><a href=1>The Delta Charter</a></li><li><a href=2>The Silt Plan</a></li></ul><p><a href=3>We met.</a> <a href=4>We agreed.</a></p>`,
			[]string{"title: Statement on the Delta", "paragraph: We adopted these:", "item 1 [•]: The Delta Charter", "item 1 [•]: The Silt Plan", "paragraph: We met. We agreed."},
		},
		{
			"the name of the site before the title", "<title>Ministry of Silt: Joint Statement of Peru and Togo</title><p><b>Joint Statement of Peru and Togo</b></p><p>Lima, 5 June 1997</p><p>We met and we agreed on it.</p>",
			[]string{"title: Joint Statement of Peru and Togo", "dateline: Lima, 5 June 1997", "paragraph: We met and we agreed on it."},
		},
		{
			"the name of a page, over a text with a title of its own", "<title>Ministry of Silt - Press Releases</title><p><b>Joint Statement of Peru and Togo</b></p><p>Lima, 5 June 1997</p><p>We met and we agreed on it.</p>",
			[]string{"title: Joint Statement of Peru and Togo", "dateline: Lima, 5 June 1997", "paragraph: We met and we agreed on it."},
		},
		{
			"the title before the name of the site", "<title>Statement on the Delta - Laman Web Rasmi</title><h1>Statement on the Delta</h1><div itemprop=articleBody><p>We met and we agreed on it.</p><p>We will dredge the delta.</p></div>",
			[]string{"title: Statement on the Delta", "paragraph: We met and we agreed on it.", "paragraph: We will dredge the delta."},
		},
		{
			"the title below what the site says of itself", "<title>Statement on the Delta</title><p>We bring you all that the Ministry says, in full, and as soon as we have it from its press office.</p><h1>Statement on the Delta</h1><p>We met and we agreed on it.</p>",
			[]string{"paragraph: We bring you all that the Ministry says, in full, and as soon as we have it from its press office.", "title: Statement on the Delta", "paragraph: We met and we agreed on it."},
		},
		{
			"a page that nobody named, and lines within cells", "<title>Untitled Document</title><p><b>AGREED MINUTES<br>OF THE COMMISSION OF PERU AND TOGO</b></p><p>The Commission of Peru and Togo met in Lima.</p><p>It will meet again.</p><table><tr><td>For the<br>Side of Peru<td>For the<br>Side of Togo</table>",
			[]string{"title: AGREED MINUTES OF THE COMMISSION OF PERU AND TOGO", "paragraph: The Commission of Peru and Togo met in Lima.", "paragraph: It will meet again.", "paragraph: For the Side of Peru | For the Side of Togo"},
		},
		{
			"the title behind the name of the site", "<title>Silt Council | Statement on the Delta</title><h1>Silt Council</h1><div id=content><h3>Statement on the Delta</h3><p>Lima, 5 June 1997</p><p>We met and we agreed on it.</p></div>",
			[]string{"heading 1: Silt Council", "title: Statement on the Delta", "dateline: Lima, 5 June 1997", "paragraph: We met and we agreed on it."},
		},
		{
			"a dateline between the title and the main content", `<h1>Statement on the Delta</h1><div class=by>Lima, 5 June 1997</div><div class=article-content><p>We met and we agreed on it.</p><p>We will dredge the delta of all its silt by the end of the year.</p></div>`,
			[]string{"title: Statement on the Delta", "dateline: Lima, 5 June 1997", "paragraph: We met and we agreed on it.", "paragraph: We will dredge the delta of all its silt by the end of the year."},
		},
		{
			"markers that a style sheet sets apart", "<p>We met and we agreed on it.</p><p><span>(a)</span><span>We will dredge.</span></p><p><span>(b)</span><span>We will plant.</span></p>",
			[]string{"paragraph: We met and we agreed on it.", "item 1 [(a)]: We will dredge.", "item 1 [(b)]: We will plant."},
		},
		{
			"a table that lays out a list", "<p>We met and we agreed on it:</p><table><tr><td>1.<td>We will act:<table><tr><td>(a)<td>on silt;<tr><td>(b)<td>on salt.</table></table>",
			[]string{"paragraph: We met and we agreed on it:", "item 1 [1.]: We will act:", "item 2 [(a)]: on silt;", "item 2 [(b)]: on salt."},
		},
		{
			"notes beside the main content", `<div class=Section1><p>We met and we agreed on the delta of the river today.<a href="#n1">[1]</a></p></div><div style='mso-element:footnote-list'><div style='mso-element:footnote'><p><a href="#r1">[1]</a> In Lima.</p></div></div>`,
			[]string{"paragraph: We met and we agreed on the delta of the river today.", "footnote [[1]]: In Lima."},
		},
		{
			"links of a heading to itself", `<h1>Statement on the Delta</h1><h2 id=s>Silt <a href="#s">#</a></h2><p>We met and we agreed on it.</p>`,
			[]string{"title: Statement on the Delta", "heading 1: Silt", "paragraph: We met and we agreed on it."},
		},
		{
			"furniture by its class", `<p>We met and we agreed on the delta of the river today.</p><div class="jp-relatedposts"><p>Silt sold</p></div><div class="field-contact"><p>Ask Ms Obi</p></div><div>-----</div>`,
			[]string{"paragraph: We met and we agreed on the delta of the river today."},
		},
		{"lists of Roman numerals", "<ol type=i><li>one</li><li value=4>four</li></ol>", []string{"item 1 [i.]: one", "item 1 [iv.]: four"}},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, outline(parseAs(t, "text/html", tt.html).Body)); diff != "" {
				t.Errorf("blocks (-want +got):\n%s", diff)
			}
		})
	}
}

// TestHTMLDateAbove holds that a date that a page gives under its title, outside of
// its main content, is that of the statement where nothing else is.
func TestHTMLDateAbove(t *testing.T) {
	page := `<h1>Statement on the Delta</h1><div>June 5, 1997</div><div class=article-content><p>We agreed on it, as we had said we would.</p><p>We will dredge the delta.</p></div>`
	if got := parseAs(t, "text/html", page).Origin.Date; got != "1997-06-05" {
		t.Errorf("date %q", got)
	}
}

func TestHTMLLanguage(t *testing.T) {
	text := strings.Repeat("Nous, les ministres, continuerons à soutenir les populations du delta. ", 8)
	if got := parseAs(t, "text/html", `<html lang="en-US"><p>`+text+`</p>`).Origin.Language; got != "fr" {
		t.Errorf("language %q of a French text on a page that says en-US", got)
	}
	if got := parseAs(t, "text/html", `<html lang="fr-CA"><p>`+text+`</p>`).Origin.Language; got != "fr-CA" {
		t.Errorf("language %q, want that of the page", got)
	}
}

func TestHTMLCharsets(t *testing.T) {
	for name, page := range map[string]string{
		"declared in the page":    "<meta charset=windows-1251><p>\xc4\xee\xe3\xee\xe2\xee\xf0 2001 \xe3.</p>",
		"UTF-8, whatever it says": "<meta charset=windows-1251><p>Договор 2001 г.</p>",
	} {
		if got := outline(parseAs(t, "text/html", page).Body); !cmp.Equal(got, []string{"paragraph: Договор 2001 г."}) {
			t.Errorf("%s: %q", name, got)
		}
	}
	if got := parseAs(t, "text/html", "<meta charset=utf-8><p>d\xe9cid\xe9 ici.</p>").Body.Text; !strings.Contains(got, "décidé") {
		t.Errorf("not the UTF-8 that it says it is: %q", got)
	}
	if got := parseAs(t, "text/html", "<meta charset=utf-8><p>décidé à Orl\xe9ans.</p>").Body.Text; !strings.Contains(got, "décidé à Orl\uFFFDans") {
		t.Errorf("UTF-8 with a torn character: %q", got)
	}
	if got := parseAs(t, "text/html; charset=iso-8859-1", "<p>d\xe9cid\xe9 ici.</p>").Body.Text; !strings.Contains(got, "décidé") {
		t.Errorf("declared by the sender: %q", got)
	}
}

package document

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"github.com/chancery-archive/chancery/internal/token"
)

// phrases are the words of the furniture of web sites, by how they are to be met.
type phrases struct {
	is     *token.List         // all of a block
	edge   *token.List         // all of a block that does not head prose
	starts map[string][]string // a block opens with one, by its first word
	has    [256][]string       // anywhere in a block at the edge of the document, by its first letter
	pairs  pairSet             // of the letters that those open with
	opens  map[string]bool     // the first words of those that a long block at the edge may open with
	parts  partSet             // of a word of each that a block may have anywhere
}

var furniture = sync.OnceValue(func() *phrases {
	p := &phrases{starts: make(map[string][]string), opens: make(map[string]bool)}
	for _, home := range homes.Words() {
		p.opens[home] = true
	}
	whole := make(map[string][]string)
	for _, row := range rows("furniture.tsv") {
		switch how, phrase := row[0], row[1]; how {
		case "is":
			whole[how] = append(whole[how], phrase)
		case "edge":
			whole[how] = append(whole[how], phrase)
			p.opens[firstWord(phrase)] = true
		case "starts":
			first := firstWord(phrase)
			p.starts[first] = append(p.starts[first], phrase)
			p.opens[first] = true
		case "has":
			p.has[phrase[0]] = append(p.has[phrase[0]], phrase)
			p.pairs.add(phrase[0], phrase[1])
			p.parts.add(tellingPart(phrase))
		}
	}
	p.is, p.edge = newList(whole["is"]), newList(whole["edge"])
	return p
})

// Blocks that are taken for furniture are short, and what could be prose of a
// statement is taken for it at the edges of a document only.
const (
	longestFurniture = 600 // bytes
	longestSiteLabel = 80  // bytes of one that is furniture anywhere
	head             = 12  // blocks at the beginning that are its edge
	tail             = 15  // blocks at the end that are
)

// strip leaves out the furniture of web sites: consent banners, navigation,
// sharing links, sign-ups, contacts of a press office, copyright lines.
func strip(drafts []draft) []draft {
	drafts = stripContacts(drafts)
	out := drafts[:0]
	dropped := false // the block before
	for i, d := range drafts {
		alone := func() bool { return !dropped && i+1 < len(drafts) && isProse(drafts[i+1]) }
		edge := i < head || i >= len(drafts)-tail
		if dropped = isFurniture(d.text, edge, alone); !dropped {
			out = append(out, d)
		}
	}
	return out
}

// isFurniture reports whether a block, at the edge of a document or not, is furniture;
// alone tells whether it stands alone over prose.
func isFurniture(s string, edge bool, alone func() bool) bool {
	if len(s) > longestFurniture || len(s) > longestSiteLabel && !edge {
		return false
	}
	if len(s) > longestSiteLabel && !mayBeContact(s) && !furniture().mayBeEdge(s) {
		return false
	}
	words := plainWords(s)
	return len(s) <= longestSiteLabel && isSiteLabel(s, words) || edge && isEdge(s, words, alone)
}

// isSiteLabel reports whether a block is nothing but furniture, wherever it
// stands: a known label, or no letter and no digit at all.
func isSiteLabel(s, words string) bool {
	return strings.Trim(words, "-'@") == "" || furniture().is.Has(words) || isClock(s) || isReadingTime(words) || isBarred(s)
}

// isClock reports whether s is a time of day and nothing else: "14:05".
func isClock(s string) bool {
	return len(s) >= 4 && len(s) <= 5 && strings.IndexByte(s, ':') > 0 && strings.Trim(s, "0123456789:") == ""
}

// isReadingTime reports whether words say how long a text takes to read: "4 min read".
func isReadingTime(words string) bool {
	number, unit, _ := strings.Cut(strings.TrimPrefix(words, "reading time "), " ")
	if !isCount(number) {
		return false
	}
	return readingTimes.Has(unit)
}

// readingTimes are the units of the time a site thinks a reader needs.
var readingTimes = wordList("reading times")

// longestContact is the length in bytes of the longest line that says whom to ask.
const longestContact = 120

// mayBeContact reports whether a line has a digit, as a number or a date has, or may open
// with the word for a contact: no other says whom to ask.
func mayBeContact(s string) bool {
	return len(s) <= longestContact && (hasDigit(s) || firstPlain(s) == 'c')
}

// isContact reports whether a line says whom to ask, with a number or an address.
func isContact(s, words string) bool {
	if len(s) > longestContact {
		return false
	}
	if hasDigit(words) && givesNumber(words) {
		return len(findDates(s)) == 0 // of a letterhead
	}
	if first := firstWord(words); first != "contact" && first != "contacts" {
		return false
	}
	digits := 0
	for i := 0; i < len(s); i++ {
		if isDigit(s[i]) {
			digits++
		}
	}
	return digits >= 6 || strings.IndexByte(s, '@') > 0
}

// givesNumber reports whether words have the number of a telephone: "Phone: 685-20180".
func givesNumber(words string) bool {
	label := false
	for word := range strings.SplitSeq(words, " ") {
		if label && len(word) > 2 && isDigit(word[0]) {
			return true
		}
		switch {
		case numberLabels.Has(word):
			label = true
		default:
			label = label && len(word) <= 3 && isDigit(word[0]) // the code of a country
		}
	}
	return false
}

// numberLabels are labels of telephone numbers.
var numberLabels = wordList("number labels")

// isBarred reports whether s is a row of the labels of a site, parted by bars:
// "Back to top | Home | webmaster@example.org".
func isBarred(s string) bool {
	if strings.IndexByte(s, '|') < 0 {
		return false
	}
	for label := range strings.SplitSeq(s, "|") {
		words := plainWords(label)
		if !furniture().is.Has(words) && !furniture().edge.Has(words) && !strings.Contains(words, "@") {
			return false
		}
	}
	return true
}

// isEdge reports whether a block at the edge of a document is furniture. A label
// that stands alone over prose may be a heading: "Privacy".
func isEdge(s, words string, alone func() bool) bool {
	if isBreadcrumb(s) || strings.HasPrefix(s, "©") {
		return true
	}
	if isContact(s, words) {
		return true
	}
	p := furniture()
	if p.edge.Has(words) && !alone() {
		return true
	}
	return hasPrefix(words, p.starts[firstWord(words)]) || p.hasIn(words)
}

// mayBeEdge reports whether a block that is no contact may be furniture at
// the edge of a document. Of most it tells without reading their words.
func (p *phrases) mayBeEdge(s string) bool {
	at := strings.IndexFunc(s, func(r rune) bool { return plainLetter(r) != 0 })
	return p.parts.mayBeIn(s) || at >= 0 && p.opens[firstWord(plainWords(window(s[at:], longestOpening)))] || strings.HasPrefix(s, "©")
}

// longestOpening is more bytes than the first word of any of the phrases has.
const longestOpening = 24

// hasIn reports whether words have one of the phrases that are furniture anywhere.
func (p *phrases) hasIn(words string) bool {
	if !p.parts.mayBeIn(words) {
		return false
	}
	first := byte(0)
	for i := range len(words) {
		second := words[i]
		if p.pairs.has(first, second) && hasPrefix(words[i-1:], p.has[first]) {
			return true
		}
		first = second
	}
	return false
}

func hasPrefix(words string, phrases []string) bool {
	return slices.ContainsFunc(phrases, func(phrase string) bool { return strings.HasPrefix(words, phrase) })
}

// plainWords is s in lower case, its words parted by single spaces, without
// punctuation but inner hyphens and apostrophes.
func plainWords(s string) string {
	var memory [longestFurniture]byte // nobody asks for those of a longer text
	return string(appendPlain(memory[:0], s))
}

func appendPlain(b []byte, s string) []byte {
	gap := false
	for i := 0; i < len(s); {
		if c := s[i]; c < utf8.RuneSelf { // nearly all
			i++
			if c = plainASCII[c]; c == 0 {
				gap = true
				continue
			}
			if gap {
				b, gap = parted(b), false
			}
			b = append(b, c)
			continue
		}
		r, size := utf8.DecodeRuneInString(s[i:])
		i += size
		if r == '’' {
			b = append(b, '\'')
			continue
		}
		if r = plainLetter(r); r == 0 {
			gap = true
			continue
		}
		if gap {
			b, gap = parted(b), false
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

// parted is plain words and the space before the next.
func parted(b []byte) []byte {
	if len(b) == 0 {
		return b
	}
	return append(b, ' ')
}

// plainLetter is a character as it stands in plain words, 0 where it parts them.
func plainLetter(r rune) rune {
	if r >= 0 && r < utf8.RuneSelf {
		return rune(plainASCII[r])
	}
	return plainOf(r)
}

func plainOf(r rune) rune {
	if unicode.IsLetter(r) || unicode.IsDigit(r) || r == '\'' || r == '-' || r == '@' || r == '©' {
		return unicode.ToLower(r)
	}
	return 0
}

// plainASCII is plainLetter of the characters that most of a text is made of.
var plainASCII = func() (plain [utf8.RuneSelf]byte) {
	for r := range plain {
		plain[r] = byte(plainOf(rune(r)))
	}
	return plain
}()

// mayOpenWith reports whether the plain words of s may begin with a phrase of a list:
// the first letter of most blocks tells that they do not.
func mayOpenWith(s string, phrases *token.List) bool {
	first := firstPlain(s)
	return first >= utf8.RuneSelf || first != 0 && phrases.Opens(byte(first))
}

// firstPlain is the character that the plain words of s begin with, 0 where there are none.
func firstPlain(s string) rune {
	for _, r := range s {
		if r == '’' {
			return '\''
		}
		if r = plainLetter(r); r != 0 {
			return r
		}
	}
	return 0
}

// opensWith reports whether the plain words of s begin with a phrase of a list.
func opensWith(s string, phrases *token.List) bool {
	if !mayOpenWith(s, phrases) {
		return false
	}
	first := firstPlain(s)
	return slices.ContainsFunc(phrases.Words(), func(phrase string) bool {
		return (rune(phrase[0]) == first || first >= utf8.RuneSelf) && opensAs(s, phrase)
	})
}

// opensAs reports whether the plain words of s begin with a phrase. It reads no more of
// s than the phrase is long.
func opensAs(s, phrase string) bool {
	begun, gap := false, false
	for _, r := range s {
		if phrase == "" {
			return true
		}
		if r == '’' { // which no space is set before
			if phrase[0] != '\'' {
				return false
			}
			phrase, begun = phrase[1:], true
			continue
		}
		if r = plainLetter(r); r == 0 {
			gap = true
			continue
		}
		if gap && begun {
			if phrase[0] != ' ' {
				return false
			}
			if phrase = phrase[1:]; phrase == "" {
				return true
			}
		}
		next, size := utf8.DecodeRuneInString(phrase)
		if next != r {
			return false
		}
		phrase, begun, gap = phrase[size:], true, false
	}
	return phrase == ""
}

// homes are what the first page of a site is called.
var homes = wordList("homes")

// isBreadcrumb reports whether s is a path through a site: "Home > News > Statements".
func isBreadcrumb(s string) bool {
	if len(s) > 200 {
		return false
	}
	first, rest, _ := strings.Cut(s, " ")
	if !homes.HasFold(first) {
		return false
	}
	r := []rune(window(rest, 8))
	return len(r) > 0 && strings.ContainsRune(">›»/|→\\.…", r[0])
}

// stripContacts leaves out the contacts of a press office at the end: from the
// line that announces them, where nothing but short lines follows.
func stripContacts(drafts []draft) []draft {
	for i := max(1, len(drafts)-tail); i < len(drafts); i++ {
		if announcesContacts(drafts[i].text) && allShort(drafts[i+1:]) {
			return drafts[:i]
		}
	}
	return drafts
}

func announcesContacts(s string) bool {
	return len(s) <= 200 && opensWith(s, contacts)
}

// contacts are words that announce the contacts of a press office.
var contacts = wordList("contacts")

func allShort(drafts []draft) bool {
	for _, d := range drafts {
		if len(d.text) > 120 {
			return false
		}
	}
	return true
}

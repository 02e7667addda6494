package country

import (
	"strconv"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// office is what a title is the title of.
type office uint8

const (
	president office = iota + 1
	minister         // head of government
	monarch
	foreign // minister of foreign affairs or defence
	anybody // Mr, Dr, General: the name must be known from elsewhere in the text
	body    // officer of an organisation: no country
)

var offices = map[string]office{
	"president": president, "minister": minister, "monarch": monarch, "foreign": foreign, "any": anybody, "body": body,
}

// leader is one term of somebody who speaks for a country, or, without a
// country, for an organisation.
type leader struct {
	code     chancery.CountryCode
	office   office
	from, to int  // years
	initial  byte // of the given name; 0 where the surname stands first
}

func (x *lexicon) addTitles() {
	for _, row := range table("titles") {
		for _, text := range list(row[1]) {
			title, several := strings.CutSuffix(text, "+")
			x.add(title, entry{class: classTitle, office: offices[row[0]], several: several})
		}
	}
}

func (x *lexicon) addLeaders() {
	for _, row := range table("leaders") {
		for _, text := range list(row[2]) {
			x.addLeader(text, leader{code: chancery.CountryCode(cell(row[0])), office: offices[row[1]]})
		}
	}
}

// addLeader reads "Angela Merkel* 2005-2021" and enters the full name and the
// surname, the latter with and without the Arabic article.
func (x *lexicon) addLeader(text string, who leader) {
	cut := strings.LastIndexByte(text, ' ')
	from, to, _ := strings.Cut(text[cut+1:], "-")
	who.from, _ = strconv.Atoi(from)
	who.to, _ = strconv.Atoi(to)
	name, enough := strings.CutSuffix(text[:cut], "*")
	surname := surnameOf(name)
	full := strings.NewReplacer("[", "", "]", "").Replace(name)
	if !strings.HasPrefix(full, surname) {
		who.initial = token.Fold(full)[0]
	}
	one := []leader{who}
	x.add(full, entry{class: classLeader, leaders: one, wary: !strings.Contains(full, " ") && !enough})
	if strings.Trim(surname, "IVX") == "" {
		return // "King Mohammed VI"
	}
	x.add(surname, entry{class: classLeader, leaders: one, wary: !enough})
	for _, article := range []string{"al-", "Al-", "el-", "el "} {
		if bare, ok := strings.CutPrefix(surname, article); ok {
			x.add(bare, entry{class: classLeader, leaders: one, wary: !enough})
		}
	}
}

// surnameOf is the part of a name in brackets, else its last word.
func surnameOf(name string) string {
	if open := strings.IndexByte(name, '['); open >= 0 {
		inner, rest, _ := strings.Cut(name[open+1:], "]")
		if rest != "" && rest[0] != ' ' {
			return inner + rest // "[Zia]-ul-Haq"
		}
		return inner
	}
	return name[strings.LastIndexByte(name, ' ')+1:]
}

// who settles which country a leader stands for in a year, given the office the
// title names (0 where no title stands before). With the title of an office a full
// name holds in any year; without one nobody stands for a country who is not in office.
// It is "" where nobody fits, an organisation fits, or several countries do.
// Given is the given name in the text, or "".
func (e *entry) who(given string, held office, year int, known func(chancery.CountryCode) bool) chancery.CountryCode {
	named := called(e.leaders, given)
	titled := held != 0 && held != anybody
	slack := 0
	if titled {
		slack = 1
	}
	fit := inYear(named, year, slack)
	if len(fit) == 0 && !e.wary && titled {
		fit = named
	}
	if len(fit) == 0 {
		return ""
	}
	if same := inOffice(fit, held); len(same) > 0 {
		fit = same
	}
	code, alone := fit[0].code, true
	for _, l := range fit[1:] {
		alone = alone && l.code == code
	}
	if alone {
		return code
	}
	if code := onlyKnown(fit, known); code != "" || year != 0 || held == 0 || held == anybody {
		return code
	}
	return foremost(fit)
}

// foremost is the country of the leader who held office at least twice as long as
// those of other countries: in a text without a date, of the surname Castro, the one
// of Cuba.
func foremost(leaders []leader) chancery.CountryCode {
	longest := leaders[0]
	for _, l := range leaders {
		if l.term() > longest.term() {
			longest = l
		}
	}
	for _, l := range leaders {
		if l.code != longest.code && 2*l.term() > longest.term() {
			return ""
		}
	}
	return longest.code
}

// term is how many years of office the tables give.
func (l leader) term() int { return l.to - l.from }

// inYear is the leaders who may be meant in a text of the year: in office, or up to
// slack years before or after.
func inYear(leaders []leader, year, slack int) []leader {
	if year == 0 {
		return leaders
	}
	var fit []leader
	for _, l := range leaders {
		slack := slack
		if l.code == "" {
			slack = 1 // who goes to an organisation or comes from one speaks for no country
		}
		if l.from-slack <= year && year <= l.to+slack {
			fit = append(fit, l)
		}
	}
	return fit
}

// called is the leaders whose given name may be the word.
func called(leaders []leader, given string) []leader {
	if given == "" {
		return leaders
	}
	var fit []leader
	for _, l := range leaders {
		if l.initial == 0 || l.initial == given[0] {
			fit = append(fit, l)
		}
	}
	return fit
}

func inOffice(leaders []leader, held office) []leader {
	var same []leader
	for _, l := range leaders {
		if l.office == held {
			same = append(same, l)
		}
	}
	return same
}

// onlyKnown is the one country among those of the leaders that the document names.
func onlyKnown(leaders []leader, known func(chancery.CountryCode) bool) chancery.CountryCode {
	found := chancery.CountryCode("")
	for _, l := range leaders {
		switch {
		case l.code == "":
			return ""
		case !known(l.code) || l.code == found:
		case found != "":
			return ""
		default:
			found = l.code
		}
	}
	return found
}

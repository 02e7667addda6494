package act

import "strings"

// What those who speak are to a matter, by which a text calls them: "the guarantors",
// "each creditor", "the riparian States".

// roleOf is the role, in the singular, that the word is the noun of, or "".
func roleOf(norm string) string {
	if roles.Has(norm) {
		return norm
	}
	if one, ok := strings.CutSuffix(norm, "s"); ok && roles.Has(one) {
		return one
	}
	return ""
}

// roles are nouns of what states are to a matter, and may be of those who speak.
var roles = list("roles")

// enoughRoleLines is in how many paragraphs those of a role must say or undertake
// something to be those who speak, where nothing else tells.
const enoughRoleLines = 2

// role learns what those who speak call themselves: from what they are called beside
// their names, "Chad and Norway, the guarantors of the truce", and from the paragraphs in
// which those of a role say something or undertake it, "The guarantors agreed".
func (who *issuers) role(words []word, n int) {
	if role, k := roleAhead(words); role != "" && (words[k].Norm != role || k+1 < len(words) && words[k+1].heading(stateHead)) {
		for k++; k < len(words) && (words[k].is(isAdv) || words[k].heading(stateHead)); {
			k++
		}
		if k < len(words) && voices(&words[k]) {
			who.playing(role, 1)
		}
	}
	if n < firstPassages {
		who.beside(words)
	}
}

// roleAhead is the role that the words begin with, behind "the" and a number, and where
// its noun stands.
func roleAhead(words []word) (role string, at int) {
	for k := 0; k < len(words) && k < 4; k++ {
		if role := roleOf(words[k].Norm); role != "" {
			return role, k
		}
		if words[k].Norm != "the" && !words[k].is(isQuant) {
			break
		}
	}
	return "", 0
}

// voices reports whether the word is a verb by which those who speak say, or undertake,
// something.
func voices(w *word) bool {
	switch {
	case w.modal == "will", w.modal == "shall", w.modal == "would":
		return true
	case w.verb == nil || !w.has(pastForm|baseForm) || w.Upper:
		return false
	}
	return performs(w.verb) || w.verb.lemma == "agree" || w.verb.lemma == "decide" || w.verb.force("to") == firm
}

// beside takes the roles that states are said to have right behind their names, or that
// "we" take: "Chad and Norway, as guarantors", "We, the co-hosts".
func (who *issuers) beside(words []word) {
	named := false
	for k := range words {
		w := &words[k]
		named = named || w.nation != 0 || w.is(isWe)
		if !named || k == 0 || !w.begins(aRole) {
			continue
		}
		role := roleOf(w.Norm)
		if role == "" || role == w.Norm {
			continue
		}
		a := k - 1
		for a > 0 && (words[a].is(isDet|isPoss|isQuant) || roleOf(words[a].Norm) != "" || words[a].is(isCoord)) {
			a--
		}
		if words[a].Norm == "as" || words[a].Norm == "," && a < k-1 && (words[a-1].nation != 0 || words[a-1].is(isWe)) {
			who.playing(role, enoughRoleLines)
		}
	}
}

// playing counts n signs that those who speak have the role.
func (who *issuers) playing(role string, n int) {
	if who.roles == nil {
		who.roles = map[string]int{}
	}
	who.roles[role] += n
}

// plays reports whether those who speak have the role.
func (who *issuers) plays(role string) bool {
	if role == "" || who.organ || who.alone {
		return false
	}
	return who.roles[role] >= enoughRoleLines || who.parts[role] || who.parts[role+"s"]
}

// brokers reports whether those who speak keep the peace between others.
func (who *issuers) brokers() bool {
	if who.reconciled {
		return false
	}
	for role := range who.roles {
		if keepsPeace.Has(role) && who.plays(role) {
			return true
		}
	}
	return false
}

// keepsPeace are roles of those who stand between the parties to a peace.
var keepsPeace = list("keeps peace")

// givesForUs reports whether the phrase is those of a group that speaks who lend or give: "G20
// creditors", "official creditors of the G20".
func (s *sentence) givesForUs(a, b, head int) bool {
	if !givers.Has(roleOf(s.at(head).Norm)) || s.speaks.organ || s.nationIn(a, b) {
		return false
	}
	if b > head+1 {
		return !s.within(a, head, "private") && !s.within(a, head, "commercial") && s.ofThem(head, b)
	}
	k := a
	for k < head-1 && s.at(k).is(isDet|isQuant) {
		k++
	}
	return k == head-1 && s.at(k).Upper && s.speaks.names[s.at(k).Norm]
}

// givers are roles of those who lend or give.
var givers = list("givers")

// ofSeveral reports whether states are named, by several who speak and go by no group, by what
// some of them are to the matter, and undertake something: "the recipient countries will".
func (s *sentence) ofSeveral(a, b, head int) bool {
	if len(s.speaks.nations) < fewestMembers || len(s.speaks.names) > 0 || s.speaks.unknown || s.speaks.organ || s.speaks.pledging {
		return false
	}
	if s.at(a).Norm != "the" || head != a+2 || b != head+1 || !partsOfSeveral.Has(s.at(a+1).Norm) {
		return false
	}
	next := s.at(s.past(b)).Norm
	return next == "will" || next == "shall"
}

// partsOfSeveral are words for what some of several states are to a matter.
var partsOfSeveral = list("parts of several")

// inRole reports whether the phrase names those who speak by what they are to the matter:
// "the three guarantors", "each creditor", "no riparian State".
func (s *sentence) inRole(a, head int) bool {
	w := s.at(head)
	role, from := roleOf(w.Norm), head
	if role == "" && (w.heading(stateHead) || w.Norm == "powers" || w.Norm == "power") && head > a {
		role, from = roleOf(s.at(head-1).Norm), head-1
	}
	if !s.speaks.plays(role) {
		return false
	}
	for k := a; k < from; k++ {
		if w := s.at(k); !w.is(isDet|isQuant|isCoord|isAdv) && roleOf(w.Norm) == "" && !s.speaks.parts[w.Norm] && w.nation == 0 {
			return false
		}
	}
	return !s.nationIn(a, from) || s.nations(a, from) == oneOf
}

package act

import "github.com/chancery-archive/chancery/internal/token"

// resolve learns whether an organ speaks in resolutions, whose paragraphs name
// nobody: from its name alone before them ("The General Assembly,", "the
// Authority:"), or from verbs in the third person that begin them ("Decides").
func (who *issuers) resolve(words []word) {
	if len(words) == 0 {
		return
	}
	if head := organAlone(words); head != nil {
		who.organ, who.it = true, true
		who.names[head.Norm] = true
		return
	}
	if chorusAlone(words) {
		who.chorus = true
		return
	}
	if bidding(words) {
		if who.bids++; who.bids >= openersOfOrgan {
			who.chorus = true
		}
		return
	}
	if resolving(words) {
		if who.openers++; who.openers >= openersOfOrgan {
			who.organ = true
		}
		return
	}
	if head := organTelling(words); head != nil {
		if who.tellings[head.Norm]++; who.tellings[head.Norm] > 1 {
			who.names[head.Norm], who.it = true, true
		}
	}
}

// chorusAlone reports whether the words only name persons who speak together,
// before a comma or a colon: "The Ministers:", "The Heads of State and Government,".
func chorusAlone(words []word) bool {
	n := len(words)
	if n > longestName || n < 3 || words[0].Norm != "the" || !words[1].heading(speakerHead) || !words[1].Upper {
		return false
	}
	if last := words[n-1].Norm; last != "," && last != ":" {
		return false
	}
	for k := 2; k < n; k++ {
		if w := &words[k]; finiteVerb(w) || w.verb != nil && w.has(baseForm) && w.noun == nil && w.heads == 0 && !w.Upper {
			return false
		}
	}
	return true
}

// organTelling is the head of the organ that begins the words and then does an
// act by being said to: "The Conference decided", "The Authority calls upon".
func organTelling(words []word) *word {
	if words[0].Norm != "the" && !(words[0].organ && words[0].Upper) { // "Summit agreed"
		return nil
	}
	for k := 1; k < len(words) && k < longestName/2; k++ {
		w, before := &words[k], &words[k-1]
		if w.verb == nil || w.form&(pastForm|thirdForm) == 0 || w.Upper && !w.Caps {
			if w.is(isModal|isBe|isRel|isThat) || w.Norm == "," {
				return nil
			}
			continue
		}
		if !before.is(isAdv|isHave) && before.Kind != token.Word || !performs(w.verb) && w.verb.lemma != "decide" && w.verb.lemma != "agree" {
			return nil
		}
		return organNamed(words[:k])
	}
	return nil
}

// openersOfOrgan is how many paragraphs that begin with "Decides", "Requests"
// and the like show that an organ speaks; one may be a torn line.
const openersOfOrgan = 3

// longestName is the most words in the name of an organ with all that goes with it.
const longestName = 30

// organAlone is the noun that heads the name of an organ, where the words are
// only that name before a comma or a colon; or nil.
func organAlone(words []word) *word {
	n := len(words)
	if last := words[n-1].Norm; n > longestName || last != "," && last != ":" {
		return nil
	}
	a := 0
	if words[n-1].Norm == ":" { // "After long deliberations, the Authority:"
		for k := range words {
			if words[k].Norm == "," {
				a = k + 1
			}
		}
	}
	for k := a; k < n; k++ {
		if w := &words[k]; w.is(isWe) || finiteVerb(w) {
			return nil
		}
	}
	return organNamed(words[a:])
}

// organNamed is the head of the capitalised name that begins the words, if it
// is that of an organ: "The Economic and Social Council of …".
func organNamed(words []word) *word {
	var head *word
	for k := range words {
		w := &words[k]
		switch {
		case k == 0 && w.Norm == "the", w.is(isCoord) && head != nil:
		case w.Kind == token.Word && w.Upper && !w.is(isPrep):
			head = w
		case head == nil || !head.organ:
			return nil
		default:
			return head
		}
	}
	if head != nil && head.organ {
		return head
	}
	return nil
}

// bidding reports whether the words begin as a paragraph of those who speak together
// and name nobody does: a verb in its bare form that does an act by being said.
func bidding(words []word) bool {
	w := &words[0]
	if w.verb == nil || !w.has(baseForm) || !w.Upper || len(words) < 4 || !performs(w.verb) && w.verb.force("to") != firm {
		return false
	}
	next := &words[1]
	return next.is(isDet|isPoss|isThat) || next.Norm == "on" || next.Norm == "upon" || next.is(isTo) && !performs(w.verb)
}

// resolving reports whether the words begin as an operative paragraph does: a
// verb in the third person that does an act by being said.
func resolving(words []word) bool {
	w := &words[0]
	if w.verb == nil || !w.has(thirdForm) || len(words) < 3 {
		return false
	}
	next := &words[1]
	if w.noun != nil && !next.is(isDet|isThat) && !takenUp.Has(next.Norm) && !(next.is(isTo) && words[2].is(isDet|isThat)) {
		return false
	}
	return performs(w.verb) || w.verb.lemma == "decide" || w.verb.force("np") == charge || w.verb.force("np") == decision
}

// takenUp are prepositions by which an organ goes on from the verb it resolves with.
var takenUp = list("taken up")

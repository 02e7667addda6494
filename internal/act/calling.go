package act

// invitesAll reports whether whoever will is welcomed, at word at, to take part:
// "welcome all who share this aim to join us".
func (s *sentence) invitesAll(at int) bool {
	if first := s.at(at).Norm; !anyone.Has(first) {
		return false
	}
	told := false // who they are, behind "who" or "that"
	for k := at + 1; k < len(s.words) && k < at+farthest; k++ {
		switch w := &s.words[k]; {
		case w.is(isRel | isThat):
			told = true
		case w.is(isTo) && s.joinsUp(k+1):
			return true
		case w.noun != nil && !told && w.heads == 0, w.is(isModal), noInvitation.Has(w.Norm):
			return false
		}
	}
	return false
}

// joinsUp reports whether "join", "take part" or "participate" stands at word k.
func (s *sentence) joinsUp(k int) bool {
	switch s.at(k).Norm {
	case "join", "participate":
		return true
	case "take":
		return s.at(k+1).Norm == "part"
	}
	return false
}

// noInvitation are words with which those who may be invited are no longer named.
var noInvitation = list("no invitation")

// anyone are words that leave open who is meant.
var anyone = list("anyone")

// calling judges a verb of calling on somebody to do something.
func (s *sentence) calling(p *predicate, v verdict, c string, at int) verdict {
	if s.calls(p, c, at) {
		v.sense, v.rule, v.self = isCall, "call."+p.lemma(), s.ownMembers(at)
	}
	return v
}

// asksOf reports whether something is asked of whom was called on, at word at;
// otherwise they were paid a visit.
func (s *sentence) asksOf(at int) bool {
	if s.at(at).Norm != "on" && s.at(at).Norm != "upon" {
		return true
	}
	if s.leads {
		return true // what the items tell
	}
	for k := at + 1; k < len(s.words) && k < at+farthest; k++ {
		if s.words[k].is(isTo) || s.words[k].Norm == "for" {
			return true
		}
	}
	return false
}

// informs are verbs of asking that only tell where a clause follows who was
// told: "advised the President that".
var informs = list("informs")

// remindsTo reports whether who is reminded, at word at, is reminded to act:
// "Reminding the parties of their duty to let the convoys pass".
func (s *sentence) remindsTo(at int) bool {
	for k := at; k < len(s.words) && k < at+farthest; k++ {
		if s.words[k].is(isTo) && s.next(k) == "to" {
			return true
		}
	}
	return false
}

// toldThat reports whether the noun phrase at word at is followed by a clause
// rather than an infinitive.
func (s *sentence) toldThat(at int) bool {
	for k := at; k < len(s.words) && k < at+8; k++ {
		w := &s.words[k]
		if w.is(isThat) && k > at && !s.at(k-1).is(isPrep) {
			return true
		}
		if w.is(isTo|isModal) || w.Norm == "," || w.Norm == ";" {
			return false
		}
	}
	return false
}

// charging judges "we task our ministers to" and "directs the Committee to".
func (s *sentence) charging(p *predicate, at int) (verdict, bool) {
	v := s.verdict(p, isCall, "call."+p.lemma())
	v.object, v.self = at, !s.speaks.organ && (s.ownMembers(at) || s.takesOrders(at))
	return v, true
}

// ownMembers reports whether those called on are the issuers' own.
func (s *sentence) ownMembers(at int) bool {
	ours := false
	for k := at; k < len(s.words) && k < at+8; k++ {
		w := &s.words[k]
		if w.is(isTo|isThat) || w.Norm == "," {
			return false
		}
		if w.is(isRefl) {
			return true
		}
		ours = ours || w.Norm == "our" || w.Norm == "their"
		if !w.heading(stateHead|speakerHead) && w.Norm != "officials" && w.Norm != "experts" && w.Norm != "sherpas" && w.Norm != "deputies" {
			continue
		}
		if ours && w.Norm != "partners" && w.Norm != "allies" && !w.is(isPrep) {
			return true
		}
		if s.speaks.names[s.at(k-1).Norm] || s.speaks.names[s.at(k-2).Norm] || w.Norm == "members" && s.ownMembersAt(k) {
			return true
		}
	}
	return false
}

// ownMembersAt reports whether "members" at word k may be those of the body that speaks, and
// not some of another who are told by what they do: "exporting Members", "the Members concerned".
func (s *sentence) ownMembersAt(k int) bool {
	before := s.at(k - 1)
	if s.speaks.council || before.Norm == "other" || s.gerundAt(k-1) && !memberKinds.Has(before.Norm) || s.ofOtherBody(k-1) {
		return false
	}
	return s.at(k+1).Norm != "of" && !involved.Has(s.at(k+1).Norm)
}

// ofOtherBody reports whether the word at k is the short name of a body that does not
// speak: "all WTO members".
func (s *sentence) ofOtherBody(k int) bool {
	w := s.at(k)
	return w.Caps && len(w.Norm) > 2 && !s.speaks.names[w.Norm] && !s.speaks.schemes[w.Norm]
}

// reports reports whether what is welcomed was promised by somebody.
func (s *sentence) reports(at int) bool {
	for k := at; k < len(s.words) && k < at+14; k++ {
		switch {
		case promisedThings.Has(s.words[k].Norm):
			return s.at(k-1).Norm != "this"
		case intents.Has(s.words[k].Norm):
			if s.at(k+1).Norm == "by" || s.within(at, k, "'s") || s.at(k+1).Norm == "that" {
				return true
			}
		case s.words[k].Norm == ",", s.words[k].Norm == ";":
			return false
		}
	}
	return false
}

// promisedThings are nouns of what somebody has promised.
var promisedThings = list("promised things")

// intents are nouns of what somebody has promised where it is said who.
var intents = list("intents")

// expectsDeed reports whether somebody is expected, or looked to, to do what
// the infinitive says: "expect the company, for its part, to pay", "look to
// Denmark for leadership". What is expected of things is foreseen.
func (s *sentence) expectsDeed(p *predicate, at int) bool {
	actor := p.lemma() == "look" && s.at(at).Norm != "a"
	for k := at; k < len(s.words) && k < at+14; k++ {
		w := &s.words[k]
		switch {
		case w.Norm == "future" || w.Norm == "day" || w.Norm == "time":
			return false
		case k > at && w.is(isTo):
			return actor && s.at(s.past(k+1)).has(baseForm)
		case k > at && w.Norm == "for" && p.lemma() == "look":
			return actor
		case w.Norm == ",":
			next := s.pastAside(k)
			if !s.at(next).is(isTo) && !s.at(k+1).is(isTo|isRel|isSub|isThat|isPron|isWe|isPrep|isModal) {
				continue // of a list: "suppliers, vendors and others"
			}
			return actor && s.at(next).is(isTo) && s.at(s.past(next+1)).has(baseForm)
		case w.is(isPrep) && w.Norm != "of" && w.Norm != "in" && w.Norm != "at", w.is(isModal | isBe | isHave), w.Norm == ";":
			return false
		case w.nation != 0, w.Upper, w.heading(stateHead | otherHead | bodyHead | speakerHead | titleHead), addressed.Has(w.Norm),
			w.Norm == "powers" && powerKinds.Has(s.at(k-1).Norm):
			actor = true
		}
	}
	return false
}

// addressed are pronouns of those who are looked to.
var addressed = list("addressed")

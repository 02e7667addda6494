package country

// longestMission is how many words a mission's name may have on either side of
// the country in it.
const longestMission = 12

// ofMission reports whether hit i is within the name of what an organisation
// has sent to the country or keeps for it: "EULEX Ruritania", "the United Nations
// Mission in Ruritania", "the United Nations Council for Ruritania", "the United
// Nations Ruritania Verification Mission", "the United Nations Observer Mission
// Ruritania-Syldavia".
func (p *passage) ofMission(i int) bool {
	if c := p.hits[i].class; c != className && c != classArea {
		return false
	}
	first, last := p.compoundOf(i)
	at := p.hits[first].from - 1
	if first == i && i > 0 && p.is(at, "and") && p.hits[i-1].to == at && p.keptFor(i-1) {
		return true
	}
	if p.is(at, "the") {
		at--
	}
	switch {
	case p.has(at, wordDeployed) && p.at(at).Caps:
		return true
	case p.is(at, "in") || p.is(at, "for") || p.is(at, "on") || p.is(at, "to") || p.is(at, "-"):
		return p.missionAt(at-1) && p.sentBy(at-1)
	case p.missionAt(at):
		return p.sentBy(at)
	}
	return p.missionAhead(p.hits[last].to) && p.sentBy(at+1)
}

// keptFor reports whether hit i is the first of two countries that a body is kept
// for: "the United Nations Commission for Ruritania and Syldavia". Of two after
// "in", the second may have nothing to do with the mission in the first.
func (p *passage) keptFor(i int) bool {
	at := p.before(&p.hits[i])
	return (p.is(at, "for") || p.is(at, "on")) && p.missionAt(at-1) && p.sentBy(at-1)
}

func (p *passage) missionAt(j int) bool { return p.at(j).Upper && p.has(j, wordMission) }

// missionAhead reports whether the capitals from word j on name a mission:
// "Verification Mission".
func (p *passage) missionAhead(j int) bool {
	for end := j + longestMission; j < end && p.at(j).Upper && p.hitFrom(j) == nil; j++ {
		if p.has(j, wordMission) {
			return true
		}
	}
	return false
}

// sentBy reports whether the name that goes on at word j begins with an
// organisation.
func (p *passage) sentBy(j int) bool {
	for k := j - 1; k >= 0 && k > j-longestMission; k-- {
		w := p.at(k)
		if !w.Upper && w.Norm != "and" && w.Norm != "of" && w.Norm != "-" && !p.is(k-1, "-") { // "Peace-keeping Force"
			return false
		}
		if w.Upper && p.has(k, wordSender) {
			return true
		}
	}
	return false
}

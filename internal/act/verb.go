package act

import (
	"fmt"
	"slices"
	"strings"
)

// form is the inflections a word form can be of its verb.
type form uint8

const (
	baseForm  form = 1 << iota // welcome
	thirdForm                  // welcomes
	pastForm                   // welcomed
	partForm                   // welcomed, agreed, taken
	ingForm                    // welcoming
)

// force is what a verb does with what it governs.
type force string

const (
	firm      force = "firm"
	intent    force = "intent"
	soft      force = "soft"
	decision  force = "decision"
	call      force = "call"
	charge    force = "charge"
	condemn   force = "condemn"
	welcome   force = "welcome"
	express   force = "express"
	assert    force = "assert"
	semi      force = "semi"
	agree     force = "agree"
	agreed    force = "agreed"
	decide    force = "decide"
	carryOn   force = "continue"
	forward   force = "forward"
	extend    force = "extend"
	noted     force = "noted"
	announce  force = "announce"
	reached   force = "reached"
	expect    force = "expect"
	byNoun    force = "noun"
	united    force = "united"
	focused   force = "focused"
	guided    force = "guided"
	committed force = "committed"
	placing   force = "placing" // "place priority on": what is placed decides
	credit    force = "credit"  // "acknowledge the leadership of": a merit is praised
	blame     force = "blame"   // an adjective that condemns what it is said of
	praise    force = "praise"  // an adjective that welcomes it
)

var forces = map[force]bool{
	firm: true, intent: true, soft: true, decision: true, call: true, charge: true, condemn: true, welcome: true,
	express: true, assert: true, semi: true, agree: true, agreed: true, decide: true, carryOn: true, forward: true,
	extend: true, noted: true, announce: true, reached: true, expect: true, byNoun: true, united: true,
	focused: true, guided: true, committed: true, placing: true, blame: true, praise: true, credit: true,
}

// frame is a verb's force before one kind of complement; "*" stands for any.
type frame struct {
	complement string
	force      force
}

// action is how a verb of doing is done.
type action string

const (
	concrete action = "concrete" // seen to be done: host, ratify, pay
	general  action = "general"  // strengthen, promote
	effect   action = "effect"   // what things do of themselves: help, require
	state    action = "state"    // know, believe
)

// verb is a verb of the tables.
type verb struct {
	lemma   string
	frames  []frame
	action  action           // "" where it is none
	phrasal map[string]*verb // by the word that follows: "forward" of look
	again   bool             // says that something is said or done again
	shows   bool             // shows what others promised
}

func (v *verb) force(complement string) force { return lookup(v.frames, complement) }

// takes reports whether the table names the complement among the verb's frames.
func (v *verb) takes(complement string) bool {
	return slices.ContainsFunc(v.frames, func(f frame) bool { return f.complement == complement })
}

// does reports whether the verb is one of doing that binds only softly, and
// only where the issuers say it of themselves outright: "we promote".
func (v *verb) does() bool {
	return v.action != "" && v.force("np") == soft && v.lemma != "support"
}

func lookup(frames []frame, complement string) force {
	for _, f := range frames {
		if f.complement == complement {
			return f.force
		}
	}
	for _, f := range frames {
		if f.complement == "*" {
			return f.force
		}
	}
	return ""
}

// predicative is an adjective or participle that speaks for its subject:
// "are committed to".
type predicative struct {
	lemma  string
	frames []frame
}

func (l *lexicon) addVerb(row []string) error {
	if len(row) != 3 {
		return fmt.Errorf("%d fields, want 3", len(row))
	}
	frames, err := parseFrames(row[2])
	if err != nil {
		return err
	}
	first, second, phrasal := strings.Cut(row[0], " ")
	if phrasal {
		return l.addPhrasal(first, second, row[0], frames)
	}
	v, err := l.conjugate(row[0], row[1])
	if err != nil {
		return err
	}
	v.frames = frames
	return nil
}

func (l *lexicon) addPhrasal(first, second, lemma string, frames []frame) error {
	entry := l.words[first]
	if entry == nil || entry.verb == nil {
		return fmt.Errorf("%q is no verb yet", first)
	}
	if entry.verb.phrasal == nil {
		entry.verb.phrasal = map[string]*verb{}
	}
	entry.verb.phrasal[second] = &verb{lemma: lemma, frames: frames, action: entry.verb.action}
	return nil
}

func (l *lexicon) addAction(row []string) error {
	if len(row) != 3 {
		return fmt.Errorf("%d fields, want 3", len(row))
	}
	kind := action(row[2])
	if kind != concrete && kind != general && kind != effect && kind != state {
		return fmt.Errorf("unknown kind %q", row[2])
	}
	v, err := l.conjugate(row[0], row[1])
	if err != nil {
		return err
	}
	v.action = kind
	return nil
}

func (l *lexicon) addAdjective(row []string) error {
	word, text, err := two(row)
	if err != nil {
		return err
	}
	frames, err := parseFrames(text)
	if err != nil {
		return err
	}
	l.word(word).adj = &predicative{lemma: word, frames: frames}
	return nil
}

func parseFrames(text string) ([]frame, error) {
	var frames []frame
	for f := range strings.FieldsSeq(text) {
		complement, name, ok := strings.Cut(f, "=")
		if !ok || !forces[force(name)] {
			return nil, fmt.Errorf("frame %q is not complement=force", f)
		}
		frames = append(frames, frame{complement, force(name)})
	}
	return frames, nil
}

// conjugate enters the forms of a verb, or finds it where it was entered.
func (l *lexicon) conjugate(lemma, irregular string) (*verb, error) {
	forms := regular(lemma)
	if irregular != "-" {
		forms = strings.Split(irregular, "/")
	}
	if len(forms) != 4 {
		return nil, fmt.Errorf("%d forms, want 4", len(forms))
	}
	v := &verb{lemma: lemma}
	if entry := l.words[lemma]; entry != nil && entry.verb != nil && entry.verb.lemma == lemma {
		v = entry.verb
		if irregular == "-" {
			return v, nil
		}
	}
	for i, text := range append([]string{lemma}, forms...) {
		entry := l.word(text)
		if entry.verb == nil || i == 0 {
			entry.verb = v
		}
		if entry.verb == v {
			entry.form |= form(1) << i
		}
	}
	return v, nil
}

// regular spells the third person, past, participle and gerund of a verb.
func regular(lemma string) []string {
	switch {
	case strings.HasSuffix(lemma, "ee"):
		return []string{lemma + "s", lemma + "d", lemma + "d", lemma + "ing"}
	case strings.HasSuffix(lemma, "e"):
		stem := strings.TrimSuffix(lemma, "e")
		return []string{lemma + "s", lemma + "d", lemma + "d", stem + "ing"}
	case strings.HasSuffix(lemma, "y") && !strings.ContainsAny(lemma[len(lemma)-2:len(lemma)-1], "aeou"):
		stem := strings.TrimSuffix(lemma, "y")
		return []string{stem + "ies", stem + "ied", stem + "ied", lemma + "ing"}
	case strings.HasSuffix(lemma, "s"), strings.HasSuffix(lemma, "sh"), strings.HasSuffix(lemma, "ch"), strings.HasSuffix(lemma, "x"):
		return []string{lemma + "es", lemma + "ed", lemma + "ed", lemma + "ing"}
	}
	return []string{lemma + "s", lemma + "ed", lemma + "ed", lemma + "ing"}
}

// tellVerbs notes of each verb what flags ask of it at every place.
func (l *lexicon) tellVerbs() {
	for _, entry := range l.words {
		v := entry.verb
		if v == nil {
			continue
		}
		v.tell()
		for _, phrasal := range v.phrasal {
			phrasal.tell()
		}
	}
}

func (v *verb) tell() {
	if repeating.Has(v.lemma) {
		v.again = true
	}
	v.shows = flagged().lists("shown", v.lemma)
}

// repeating are verbs of saying or doing something again.
var repeating = list("repeating")

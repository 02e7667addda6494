package quotation

// chosen is the place of each part of a quotation in a text; nil for a gap, and
// for a stretch that stands nowhere.
type chosen []*place

// choose puts the stretches of a quotation one behind the other in a text, where
// together they have most words the same, and of such places where they stand
// closest.
func (q Quotation) choose(source []unit, words []int) chosen {
	type step struct {
		part  int
		place place
		score int
		from  int // index of the step before, or -1
	}
	var steps []step
	best := -1
	for n, p := range q.parts {
		if len(p.units) == 0 {
			continue
		}
		earlier := len(steps)
		for _, at := range places(p.units, source, words) {
			s := step{n, at, at.score(), -1}
			for i, before := range steps[:earlier] {
				if gap := at.start - before.place.end; gap >= 0 && before.score+at.score()-min(gap, farthest) > s.score {
					s.score, s.from = before.score+at.score()-min(gap, farthest), i
				}
			}
			steps = append(steps, s)
			if best < 0 || s.score > steps[best].score {
				best = len(steps) - 1
			}
		}
	}
	at := make(chosen, len(q.parts))
	for i := best; i >= 0; i = steps[i].from {
		at[steps[i].part] = &steps[i].place
	}
	return at
}

// farthest is how many units between two stretches are told from more.
const farthest = worthWord / 2

// worthWord is what a word that is the same is worth, in units of distance.
const worthWord = 1 << 12

func (p place) score() int { return p.equal*worthWord - (p.end-p.start-p.equal)*2 }

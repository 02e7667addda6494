package evaluate

import "slices"

// Counts are what a task got right and wrong.
type Counts struct {
	TP int `json:"tp"` // in the sheet and found
	FP int `json:"fp"` // found, not in the sheet
	FN int `json:"fn"` // in the sheet, not found
}

// Precision is the share of what was found that is right; 0 where nothing was found.
func (c Counts) Precision() float64 { return ratio(c.TP, c.TP+c.FP) }

// Recall is the share of what is in the sheet that was found; 0 where nothing is.
func (c Counts) Recall() float64 { return ratio(c.TP, c.TP+c.FN) }

// F1 is the harmonic mean of precision and recall.
func (c Counts) F1() float64 { return ratio(2*c.TP, 2*c.TP+c.FP+c.FN) }

func ratio(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

func (c Counts) plus(o Counts) Counts { return Counts{c.TP + o.TP, c.FP + o.FP, c.FN + o.FN} }

// compare counts the labels of two sets.
func compare(want, got []string) Counts {
	n := 0
	for _, w := range want {
		if slices.Contains(got, w) {
			n++
		}
	}
	return Counts{TP: n, FP: len(got) - n, FN: len(want) - n}
}

// compareText counts phrases cut out of a text, which two coders cut in
// slightly different places: "by 2030" and "by 2030 at the latest" are one.
func compareText(want, got []string) Counts {
	c := Counts{FP: len(got), FN: len(want)}
	taken := make([]bool, len(got))
	for _, w := range want {
		for j, g := range got {
			if !taken[j] && samePhrase(w, g) {
				taken[j] = true
				c = c.plus(Counts{TP: 1, FP: -1, FN: -1})
				break
			}
		}
	}
	return c
}

// samePhrase reports whether one phrase has all words of the other, or most.
func samePhrase(a, b string) bool {
	x, y := wordsOf(a), wordsOf(b)
	n := shared(x, y)
	return n > 0 && (n == len(x) || n == len(y) || overlap(x, y) >= 0.6)
}

// one counts a yes-or-no label.
func one(want, got bool) Counts {
	switch {
	case want && got:
		return Counts{TP: 1}
	case want:
		return Counts{FN: 1}
	case got:
		return Counts{FP: 1}
	}
	return Counts{}
}

// right counts an answer where there is always one: accuracy is its F1.
func right(ok bool) Counts {
	if ok {
		return Counts{TP: 1}
	}
	return Counts{FP: 1, FN: 1}
}

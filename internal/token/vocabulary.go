package token

import "unicode/utf8"

// vocabulary numbers the words of a body: those that are common as [Common]
// does, its own behind them.
type vocabulary struct {
	common  *dictionary
	own     []Token           // one of each, as it occurs first
	plain   map[letters]int32 // numbers of plain words, by their keys
	numbers map[string]int32  // and of all others
	lower   []byte
}

func newVocabulary() vocabulary {
	return vocabulary{common: common(), plain: map[letters]int32{}, numbers: map[string]int32{}}
}

// clear makes the vocabulary that of another body.
func (v *vocabulary) clear() {
	clear(v.own)
	v.own = v.own[:0]
	clear(v.plain)
	clear(v.numbers)
}

// mark is the number of a character that is a common mark by itself, or -1.
func (v *vocabulary) mark(c byte) int32 {
	if v == nil || c >= utf8.RuneSelf {
		return -1
	}
	return v.common.marks[c]
}

// number sets the number of a token.
func (v *vocabulary) number(t *Token) {
	if t.Kind == Number {
		if t.Word = v.common.figure(t.Norm); t.Word >= 0 {
			return
		}
	}
	if w, ok := plainWord(t.Norm); ok && int(w.length) == len(t.Norm) {
		v.numberPlain(t, w)
		return
	}
	if n := v.common.find(t.Norm); n >= 0 {
		t.Word, t.Norm = n, v.common.words[n].Norm
		return
	}
	n, known := v.numbers[t.Norm]
	if !known {
		n = v.add(t)
		v.numbers[t.Norm] = n
	}
	t.Word = n
}

// numberPlain sets the number of a token that is a plain word, as it is written,
// and its norm where that is not the word itself.
func (v *vocabulary) numberPlain(t *Token, w plain) {
	if w.length > keyLetters {
		v.numberLong(t, w)
		return
	}
	n := v.common.findPlain(w.key)
	if n < 0 {
		var known bool
		if n, known = v.plain[w.key]; !known {
			t.Norm = v.normOf(t.Norm, w)
			n = v.add(t)
			v.plain[w.key] = n
		}
	}
	v.named(t, n, w)
}

func (v *vocabulary) numberLong(t *Token, w plain) {
	n := v.common.find(t.Norm)
	if n < 0 {
		v.lower = appendLower(v.lower[:0], t.Norm)
		var known bool
		if n, known = v.numbers[string(v.lower)]; !known {
			t.Norm = v.normOf(t.Norm, w)
			n = v.add(t)
			v.numbers[t.Norm] = n
		}
	}
	v.named(t, n, w)
}

// normOf is the norm of a plain word that is new.
func (v *vocabulary) normOf(word string, w plain) string {
	if w.upper == 0 {
		return word
	}
	v.lower = appendLower(v.lower[:0], word)
	return string(v.lower)
}

// named gives a plain word its number and, where it is not in lower case, the
// norm of the word that has it.
func (v *vocabulary) named(t *Token, n int32, w plain) {
	t.Word = n
	if w.upper == 0 {
		return
	}
	if own := int(n) - len(v.common.words); own >= 0 {
		t.Norm = v.own[own].Norm
	} else {
		t.Norm = v.common.words[n].Norm
	}
}

func (v *vocabulary) add(t *Token) int32 {
	n := int32(len(v.common.words) + len(v.own))
	v.own = append(v.own, *t)
	return n
}

func appendLower(dst []byte, word string) []byte {
	for i := 0; i < len(word); i++ {
		dst = append(dst, lower(word[i]))
	}
	return dst
}

func lower(c byte) byte {
	if c >= 'A' && c <= 'Z' {
		c += 'a' - 'A'
	}
	return c
}

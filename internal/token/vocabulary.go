package token

// vocabulary numbers the words of a body: those that are common as [Common]
// does, its own behind them.
type vocabulary struct {
	common  *dictionary
	own     []Token // one of each, as it occurs first
	numbers map[string]int32
	lower   []byte
}

func newVocabulary(size int) *vocabulary {
	return &vocabulary{common: common(), numbers: make(map[string]int32, size)}
}

// number sets the number of a token.
func (v *vocabulary) number(t *Token) {
	if n := v.common.find(t.Norm); n >= 0 {
		t.Word, t.Norm = n, v.common.words[n].Norm
		return
	}
	n, known := v.numbers[t.Norm]
	if !known {
		n = v.add(t)
	}
	t.Word = n
}

// numberPlain sets the norm and number of a token that is a word of ASCII
// letters, some of them in upper case.
func (v *vocabulary) numberPlain(t *Token, word string, upper bool) {
	if n := v.common.find(word); n >= 0 {
		t.Word, t.Norm = n, v.common.words[n].Norm
		return
	}
	v.lower = appendLower(v.lower[:0], word)
	n, known := v.numbers[string(v.lower)]
	if !known {
		if t.Norm = word; upper {
			t.Norm = string(v.lower)
		}
		n = v.add(t)
	}
	t.Word, t.Norm = n, v.own[int(n)-len(v.common.words)].Norm
}

func (v *vocabulary) add(t *Token) int32 {
	n := int32(len(v.common.words) + len(v.own))
	v.numbers[t.Norm] = n
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

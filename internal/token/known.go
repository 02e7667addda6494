package token

// Known is what somebody knows of the words of a body.
type Known[E any] struct {
	common, own []E
}

// Know tells what is known of the words of p: of the common ones, learnt once
// and for all, and of its own.
func Know[E any](p *Passages, common []E, look func(Token) E) Known[E] {
	return Known[E]{common, each(p.Own, look)}
}

// KnowCommon tells what is known of [Common].
func KnowCommon[E any](look func(Token) E) []E { return each(Common(), look) }

func each[E any](words []Token, look func(Token) E) []E {
	known := make([]E, len(words))
	for i, w := range words {
		known[i] = look(w)
	}
	return known
}

// Of is what is known of the word with a number, [Token.Word].
func (k *Known[E]) Of(word int32) *E {
	if n := int(word) - len(k.common); n >= 0 {
		return &k.own[n]
	}
	return &k.common[word]
}

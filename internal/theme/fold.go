package theme

import (
	"bytes"

	"github.com/chancery-archive/chancery/internal/token"
)

// fold appends to dst the form of a word by which terms are compared: singular,
// British and American spellings as one. The result is a key, not a word:
// "defence" and "defense" give "defense", "organisations" gives "organization",
// and "court" may well give "cort". Numbers and marks stay as they are.
func fold(dst []byte, t token.Token) []byte {
	if t.Kind != token.Word {
		return append(dst, t.Norm...)
	}
	for i := 0; i < len(t.Norm); i++ {
		c, n := t.Norm[i], len(dst)
		switch {
		case c == '.' || c == '\'': // U.S., Da'esh
		case c == 'l' && n > 0 && dst[n-1] == 'l': // travelling, fulfill
		default:
			dst = append(dst, c)
		}
	}
	return respell(singular(dst))
}

// irregular is plurals and spellings that follow no rule.
var irregular = map[string]string{
	"women": "woman", "men": "man", "children": "child", "crises": "crisis", "bases": "base", "analyses": "analysis",
	"media": "media", "people": "people", "indices": "index", "matrices": "matrix", "aluminum": "aluminium", "moslem": "muslim",
	"policemen": "policeman", "servicemen": "serviceman", "fishermen": "fisherman", "livelihoods": "livelihood", "lives": "life",
	"knives": "knife", "halves": "half", "leaves": "leaf", "wolves": "wolf", "criteria": "criterion", "treaties": "treaty",
	"gases": "gas", "viruses": "virus", "artefact": "artifact", "sulphur": "sulfur", "ageing": "aging", "tonne": "ton",
	"enquiry": "inquiry", "cheque": "check",
}

func singular(w []byte) []byte {
	if base, ok := irregular[string(w)]; ok {
		return append(w[:0], base...)
	}
	n := len(w)
	switch {
	case n < 4 || w[n-1] != 's':
		return w
	case bytes.HasSuffix(w, []byte("ies")) && n > 4:
		return append(w[:n-3], 'y')
	case bytes.HasSuffix(w, []byte("sses")), bytes.HasSuffix(w, []byte("shes")), bytes.HasSuffix(w, []byte("ches")),
		bytes.HasSuffix(w, []byte("xes")), bytes.HasSuffix(w, []byte("zes")):
		return w[:n-2]
	case w[n-2] == 's' || w[n-2] == 'u' || w[n-2] == 'i':
		return w // crisis, virus, progress
	}
	w = w[:n-1]
	if base, ok := irregular[string(w)]; ok {
		return append(w[:0], base...)
	}
	return w
}

// endings are those that differ between British and
// American usage. They are applied wherever they occur: both spellings of a
// word must meet, whatever else the key looks like.
var endings = [...]struct{ from, to string }{
	{"isation", "ization"},
	{"ising", "izing"},
	{"ised", "ized"},
	{"ise", "ize"},
	{"iser", "izer"},
	{"ysing", "yzing"},
	{"yse", "yze"},
	{"ysed", "yzed"},
	{"ence", "ense"},
	{"mme", "m"},
	{"tre", "ter"},
	{"ogue", "og"},
	{"gement", "gment"},
}

func respell(w []byte) []byte {
	if len(w) < 5 {
		return w
	}
	for _, e := range endings {
		if bytes.HasSuffix(w, []byte(e.from)) {
			w = append(w[:len(w)-len(e.from)], e.to...)
			break
		}
	}
	if i := bytes.Index(w, []byte("our")); i > 0 { // labour, behavioural
		w = append(w[:i+1], w[i+2:]...)
	}
	return w
}

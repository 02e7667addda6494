package chancery

import (
	"crypto/sha256"
	"encoding/base32"
	"strconv"
	"strings"
)

var passageAlphabet = base32.NewEncoding("0123456789abcdefghjkmnpqrstvwxyz").WithPadding(base32.NoPadding)

// Identify gives each passage of a statement its id. An id comes from the
// statement, the words of the passage and which occurrence of them it is, so
// that coding again, or a correction elsewhere in the text, leaves it alone.
func Identify(statement StatementID, passages []Passage) {
	seen := make(map[string]int, len(passages))
	for i := range passages {
		words := sameWords(passages[i].Quote)
		seen[words]++
		passages[i].Statement = statement
		passages[i].ID = passageID(statement, words, seen[words])
	}
}

// passageID hashes its parts, each ended by a zero byte, to 130 bits.
func passageID(statement StatementID, words string, occurrence int) PassageID {
	sum := sha256.Sum256([]byte(string(statement) + "\x00" + words + "\x00" + strconv.Itoa(occurrence) + "\x00"))
	return PassageID("p_" + passageAlphabet.EncodeToString(sum[:])[:26])
}

// plainer undoes what publishers change when they set a text again.
var plainer = strings.NewReplacer("’", "'", "‘", "'", "“", `"`, "”", `"`, "–", "-", "—", "-", "\u00a0", " ", "\u00ad", "")

func sameWords(quote string) string {
	return strings.Join(strings.Fields(strings.ToLower(plainer.Replace(quote))), " ")
}

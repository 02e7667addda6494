package httpapi

import (
	"crypto/sha256"
	"encoding/base64"
	"strings"
)

// entityTag is the strong validator of a body in a coding: a digest of its
// bytes, and the coding, because the coded bytes are another representation
// (RFC 9110 section 8.8.3.3).
func entityTag(body []byte, c coding) string {
	sum := sha256.Sum256(body)
	tag := base64.RawURLEncoding.EncodeToString(sum[:16])
	if c != identity {
		tag += "-" + string(c)
	}
	return `"` + tag + `"`
}

// matches reports whether If-None-Match names the tag. The comparison is weak
// (RFC 9110 section 13.1.2): W/"x" names "x".
func matches(header []string, tag string) bool {
	for _, rest := range header {
		for rest != "" {
			rest = strings.TrimLeft(rest, ", \t")
			if strings.HasPrefix(rest, "*") {
				return true
			}
			rest = strings.TrimPrefix(rest, "W/")
			end := closingQuote(rest)
			if end < 0 {
				break
			}
			if rest[:end] == tag {
				return true
			}
			rest = rest[end:]
		}
	}
	return false
}

// closingQuote is where the entity tag at the start of s ends, or -1 where none
// stands there. A tag may hold a comma but no quote.
func closingQuote(s string) int {
	if !strings.HasPrefix(s, `"`) {
		return -1
	}
	end := strings.IndexByte(s[1:], '"')
	if end < 0 {
		return -1
	}
	return end + 2
}

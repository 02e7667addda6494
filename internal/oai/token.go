package oai

import (
	"encoding/base64"
	"encoding/binary"
	"encoding/json"
	"hash/crc32"
)

// token is where a list that came in parts goes on. It holds all there is to
// know, so any server understands it at any time.
type token struct {
	Verb   string `json:"v"`
	Prefix string `json:"p,omitempty"`
	From   string `json:"f,omitempty"`
	Until  string `json:"u,omitempty"`
	Set    string `json:"s,omitempty"`
	After  int64  `json:"a"` // the last change that was listed, or the last set
	Sent   int    `json:"n"` // how many were listed before
	Total  int    `json:"t"` // how many the list had when it was begun
}

// String writes the token, with a checksum: nobody is to guess at one.
func (t token) String() string {
	text, err := json.Marshal(t)
	if err != nil { // strings and numbers always encode
		panic(err)
	}
	return base64.RawURLEncoding.EncodeToString(binary.BigEndian.AppendUint32(text, crc32.ChecksumIEEE(text)))
}

// readToken reads a token of the verb.
func readToken(verb, text string) (token, error) {
	var t token
	raw, err := base64.RawURLEncoding.Strict().DecodeString(text)
	if err == nil && len(raw) > 4 {
		body := raw[:len(raw)-4]
		if binary.BigEndian.Uint32(raw[len(raw)-4:]) == crc32.ChecksumIEEE(body) && json.Unmarshal(body, &t) == nil && t.Verb == verb {
			return t, nil
		}
	}
	return token{}, faults{faultOf(badResumptionToken, "%q is no token of %s from here", text, verb)}
}

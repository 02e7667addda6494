package httpapi

import (
	"bytes"
	"encoding/base64"
	"encoding/json"
	"mime"
	"strconv"
	"strings"
)

// text is a member that is a line of text; "" where it is not given.
func (e *envelope) text(member string) string {
	v, ok := e.str(member)
	v = strings.TrimSpace(v)
	if ok && v == "" {
		e.reject(member, v, "is empty")
	}
	if !isText(v) {
		e.reject(member, v, "holds control characters")
	}
	return v
}

// str is a member that is a string of any kind; ok is false where it is none.
func (e *envelope) str(member string) (value string, ok bool) {
	raw, ok := e.members[member]
	if !ok {
		return "", false
	}
	if err := json.Unmarshal(raw, &value); err != nil {
		e.reject(member, brief(raw), "is not a string")
		return "", false
	}
	return value, true
}

func (e *envelope) texts(member string) []string {
	raw, ok := e.members[member]
	if !ok {
		return nil
	}
	var list []string
	if err := json.Unmarshal(raw, &list); err != nil {
		e.reject(member, brief(raw), "is not a list of strings")
		return nil
	}
	var out []string
	for i, v := range list {
		if v = strings.TrimSpace(v); v == "" || !isText(v) {
			e.reject(member, v, "holds at place "+strconv.Itoa(i)+" an empty string or control characters")
			continue
		}
		out = append(out, v)
	}
	return out
}

func (e *envelope) mediaType() string {
	v := e.text("media_type")
	name, _, err := mime.ParseMediaType(v)
	if v != "" && (err != nil || !strings.Contains(name, "/")) {
		e.reject("media_type", v, "is not a media type, such as text/html; charset=utf-8")
	}
	return v
}

// content is the document, from the one of two members that is given.
func (e *envelope) content() []byte {
	_, asText := e.members["content"]
	_, asBase64 := e.members["content_base64"]
	if asText == asBase64 {
		e.reject("content", "", "or else content_base64 is needed, and only one of them")
		return nil
	}
	if asText {
		text, ok := e.str("content")
		return e.filled("content", ok, []byte(text))
	}
	coded, ok := e.str("content_base64")
	raw, err := base64.StdEncoding.DecodeString(coded)
	if err != nil {
		e.reject("content_base64", brief([]byte(coded)), "is not base64 (RFC 4648 section 4)")
		return nil
	}
	return e.filled("content_base64", ok, raw)
}

// filled rejects a document in which nothing stands.
func (e *envelope) filled(member string, isString bool, raw []byte) []byte {
	if isString && len(bytes.TrimSpace(raw)) == 0 {
		e.reject(member, "", "is empty")
	}
	return raw
}

// brief shows the beginning of a value that may be long.
func brief(raw []byte) string {
	const most = 60
	if len(raw) <= most {
		return string(raw)
	}
	return strings.ToValidUTF8(string(raw[:most]), "") + "…"
}

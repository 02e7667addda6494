package httpapi

import (
	"bytes"
	"encoding/json"
	"fmt"
	"net/http"
	"sync"

	"go.yaml.in/yaml/v3"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/encode"
)

// described leads from every answer to the description of the API: for programs
// (service-desc, RFC 8631) and for people (service-doc).
const described = `</openapi.json>; rel="service-desc describedby"; type="application/json", ` +
	`</docs>; rel="service-doc"; type="text/html"`

func openAPIYAML(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	send(w, r, reply{mediaType: "application/yaml", cache: vocabularyCache, body: []byte(api.OpenAPI())}) // RFC 9512
	return nil
}

func openAPIJSON(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	body, err := openAPIAsJSON()
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: encode.AsJSON.MediaType(), cache: vocabularyCache, body: body})
	return nil
}

var openAPIAsJSON = sync.OnceValues(func() ([]byte, error) { return yamlToJSON(api.OpenAPI()) })

// yamlToJSON keeps the order of the document, which is made to be read.
func yamlToJSON(document string) ([]byte, error) {
	var root yaml.Node
	if err := yaml.Unmarshal([]byte(document), &root); err != nil {
		return nil, fmt.Errorf("read openapi.yaml: %w", err)
	}
	var b bytes.Buffer
	if err := writeJSON(&b, &root); err != nil {
		return nil, fmt.Errorf("convert openapi.yaml: %w", err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

func writeJSON(b *bytes.Buffer, n *yaml.Node) error {
	switch n.Kind {
	case yaml.DocumentNode:
		return writeJSON(b, n.Content[0])
	case yaml.AliasNode:
		return writeJSON(b, n.Alias)
	case yaml.MappingNode:
		return writeMembers(b, n.Content)
	case yaml.SequenceNode:
		return writeItems(b, n.Content)
	default:
		return writeScalar(b, n)
	}
}

// writeMembers writes an object; keys and values stand in turn.
func writeMembers(b *bytes.Buffer, content []*yaml.Node) error {
	b.WriteByte('{')
	for i := 0; i < len(content); i += 2 {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := writeValue(b, content[i].Value); err != nil {
			return err
		}
		b.WriteByte(':')
		if err := writeJSON(b, content[i+1]); err != nil {
			return err
		}
	}
	b.WriteByte('}')
	return nil
}

func writeItems(b *bytes.Buffer, content []*yaml.Node) error {
	b.WriteByte('[')
	for i, item := range content {
		if i > 0 {
			b.WriteByte(',')
		}
		if err := writeJSON(b, item); err != nil {
			return err
		}
	}
	b.WriteByte(']')
	return nil
}

func writeScalar(b *bytes.Buffer, n *yaml.Node) error {
	var v any
	if err := n.Decode(&v); err != nil {
		return fmt.Errorf("line %d: %w", n.Line, err)
	}
	return writeValue(b, v)
}

func writeValue(b *bytes.Buffer, v any) error {
	text, err := json.Marshal(v)
	b.Write(text)
	return err
}

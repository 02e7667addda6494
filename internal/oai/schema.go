package oai

import _ "embed"

//go:embed chancery.xsd
var schema []byte

// Schema describes the richer format, in XML Schema.
func Schema() []byte { return schema }

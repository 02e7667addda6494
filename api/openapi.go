package api

import _ "embed"

//go:embed openapi.yaml
var openAPI string

// OpenAPI is the description of the API in OpenAPI 3.1, as YAML. Tests of
// package httpapi hold it to the code: every route, parameter, field and answer.
func OpenAPI() string { return openAPI }

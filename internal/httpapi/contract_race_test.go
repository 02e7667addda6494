//go:build race

package httpapi_test

import (
	"net/http"
	"testing"
)

// holdsContract leaves the document of the API to tests without the race detector.
func holdsContract(testing.TB, *http.Request, *http.Response, string) {}

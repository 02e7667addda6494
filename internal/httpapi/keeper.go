package httpapi

import "net/http"

// keeper stands in the place of the client while an answer is made. It keeps a
// reply that others may have, too, and passes everything else on.
type keeper struct {
	http.ResponseWriter             // the client's
	header              http.Header // what the handler sets
	kept                *rendering
	passed              bool
}

func newKeeper(w http.ResponseWriter) *keeper {
	return &keeper{ResponseWriter: w, header: make(http.Header)}
}

// keeperOf is the one that stands behind w; nil: none does.
func keeperOf(w http.ResponseWriter) *keeper {
	for {
		switch v := w.(type) {
		case *keeper:
			return v
		case interface{ Unwrap() http.ResponseWriter }:
			w = v.Unwrap()
		default:
			return nil
		}
	}
}

// Header is that of the answer of the handler, without what middleware set.
func (k *keeper) Header() http.Header { return k.header }

// WriteHeader begins an answer that is not kept.
func (k *keeper) WriteHeader(status int) {
	k.pass()
	k.ResponseWriter.WriteHeader(status)
}

func (k *keeper) Write(p []byte) (int, error) {
	k.pass()
	return k.ResponseWriter.Write(p)
}

func (k *keeper) pass() {
	if k.passed {
		return
	}
	k.passed = true
	for name, values := range k.header {
		put(k.ResponseWriter.Header(), []headerField{{name, values}})
	}
}

// Unwrap lets [http.ResponseController] set deadlines.
func (k *keeper) Unwrap() http.ResponseWriter { return k.ResponseWriter }

package httpapi

import (
	"context"
	"fmt"
	"net/http"
)

type healthHandlers struct {
	ready func(context.Context) error
}

// live says that the process answers.
func (healthHandlers) live(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	send(w, r, reply{mediaType: "application/json", cache: neverStored, body: []byte("{\"status\":\"ok\"}\n")})
	return nil
}

// readiness says whether requests should be sent here.
func (h healthHandlers) readiness(w http.ResponseWriter, r *http.Request) error {
	if err := readQuery(r).done(); err != nil {
		return err
	}
	if err := h.ready(r.Context()); err != nil {
		return fmt.Errorf("%w: %w", errNotReady, err)
	}
	send(w, r, reply{mediaType: "application/json", cache: neverStored, body: []byte("{\"status\":\"ready\"}\n")})
	return nil
}

package main

import (
	"context"
	"fmt"
	"net/http"
	"time"
)

type healthcheckCommand struct {
	URL     string        `default:"http://127.0.0.1:8080/readyz" help:"Address to ask."`
	Timeout time.Duration `default:"3s" help:"How long to wait."`
}

func (*healthcheckCommand) Help() string {
	return "For container health checks: the exit code is 0 where the server answers that it is ready."
}

// Run asks a server whether it is ready.
func (h *healthcheckCommand) Run(ctx context.Context, c console) error {
	ctx, cancel := context.WithTimeout(ctx, h.Timeout)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, h.URL, http.NoBody)
	if err != nil {
		return &exitError{exitUsage, fmt.Errorf("--url: %w", err)}
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		return fmt.Errorf("not ready: %w", err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusOK {
		return fmt.Errorf("not ready: %s answered %s", h.URL, res.Status)
	}
	fmt.Fprintln(c.out, "ready")
	return nil
}

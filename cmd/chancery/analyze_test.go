package main_test

import (
	"encoding/json"
	"errors"
	"os/exec"
	"strings"
	"testing"

	"github.com/chancery-archive/chancery/api"
)

// TestAnalyzeDate gives a date that is known in part, as POST /v1/analyze takes it:
// of the days that a document names it settles which is meant.
func TestAnalyzeDate(t *testing.T) {
	const text = "London, 5 July 2005\n\nStatement on fog\n\nWe will wait for the fog to lift.\n"
	tests := []struct {
		given, want string
		code        int
	}{
		{"2005", "2005-07-05", 0},
		{"2005-07", "2005-07-05", 0},
		{"2005-07-06", "2005-07-06", 0},
		{"05", "", 2},
		{"2005-13", "", 2},
	}
	for _, tt := range tests {
		cmd := exec.CommandContext(t.Context(), binary, "analyze", "--json", "--date", tt.given, "-")
		cmd.Stdin = strings.NewReader(text)
		out, err := cmd.Output()
		var exit *exec.ExitError
		if errors.As(err, &exit) && exit.ExitCode() == tt.code {
			continue
		}
		var got api.Analysis
		if err != nil || tt.code != 0 || json.Unmarshal(out, &got) != nil || got.Statement.Date == nil || *got.Statement.Date != tt.want {
			t.Errorf("--date %s: %v, %.200s", tt.given, err, out)
		}
	}
}

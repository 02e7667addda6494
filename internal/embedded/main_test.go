package embedded_test

import (
	"context"
	"encoding/json"
	"io"
	"log/slog"
	"os"
	"strconv"
	"syscall"
	"testing"

	"go.uber.org/goleak"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// maskVar has the program take this umask, in octal.
const maskVar = "CHANCERY_EMBEDDED_TEST_UMASK"

// childVar turns the test binary into a program that runs a server, to be killed
// and to be run as another user; it holds the Options as JSON.
const childVar = "CHANCERY_EMBEDDED_TEST_SERVE"

func TestMain(m *testing.M) {
	if options := os.Getenv(childVar); options != "" {
		os.Exit(serve(options))
	}
	goleak.VerifyTestMain(m)
}

// report is what the program says of its start.
type report struct {
	URL   string
	Error string
}

// serve starts a server, reports, and stops it when standard input ends.
func serve(encoded string) int {
	var options embedded.Options
	if err := json.Unmarshal([]byte(encoded), &options); err != nil {
		panic(err)
	}
	if mask, err := strconv.ParseInt(os.Getenv(maskVar), 8, 32); err == nil {
		syscall.Umask(int(mask))
	}
	options.Logger = slog.New(slog.DiscardHandler)
	var said report
	server, err := embedded.Start(context.Background(), options)
	if err != nil {
		said.Error = err.Error()
	} else {
		said.URL = server.URL()
	}
	_ = json.NewEncoder(os.Stdout).Encode(said)
	if err != nil {
		return 1
	}
	_, _ = io.Copy(io.Discard, os.Stdin)
	if err := server.Stop(context.Background()); err != nil {
		return 2
	}
	return 0
}

// Command chancery is an archive of official statements that can be asked what
// was promised: a server, and the tools around it. See "chancery --help".
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// Exit codes.
const (
	exitOK      = 0
	exitFailed  = 1 // the command could not do its work
	exitUsage   = 2 // the command line or the configuration is wrong
	exitPartial = 3 // some documents failed, the others are in
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	context.AfterFunc(ctx, stop) // who says it twice does not want to wait
	code := run(ctx, os.Args[1:], console{os.Stdin, os.Stdout, os.Stderr})
	stop()
	os.Exit(code)
}

// console is where a command reads and writes.
type console struct {
	in  io.Reader
	out io.Writer
	err io.Writer
}

// run executes the command line and returns the exit code.
func run(ctx context.Context, args []string, c console) int {
	var commands cli
	exited := -1
	parser, err := kong.New(
		&commands,
		kong.Name("chancery"),
		kong.Description(description),
		kong.Writers(c.out, c.err),
		kong.Exit(func(code int) { exited = code }),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.UsageOnError(),
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	if err != nil {
		return report(c, err)
	}
	command, err := parser.Parse(args)
	if exited >= 0 { // --help has been answered
		return exited
	}
	if err != nil {
		fmt.Fprintf(c.err, "chancery: %v\n", err)
		return exitUsage
	}
	name, _, _ := strings.Cut(command.Command(), " <")
	command.BindTo(chancery.WithAuthor(ctx, operator(name)), (*context.Context)(nil))
	return report(c, command.Run(c, commands.logger(c.err)))
}

// exitError is an error with an exit code of its own.
type exitError struct {
	code int
	err  error // nil where all has been said
}

func (e *exitError) Error() string { return fmt.Sprint(e.err) }
func (e *exitError) Unwrap() error { return e.err }

// report says what went wrong and turns it into an exit code.
func report(c console, err error) int {
	if err == nil {
		return exitOK
	}
	code := exitFailed
	var e *exitError
	if errors.As(err, &e) {
		code, err = e.code, e.err
	}
	if err != nil {
		fmt.Fprintf(c.err, "chancery: %v\n", err)
	}
	return code
}

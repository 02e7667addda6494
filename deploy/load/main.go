// Command load tries Chancery out at any size: it makes archives of as many
// passages as wanted, asks them what people ask, and tells how fast the answers are
// beside what the machine could do at most. See "go run ./deploy/load --help".
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"syscall"

	"github.com/alecthomas/kong"
)

type cli struct {
	Make   makeCommand   `cmd:"" help:"Make an archive of any size by varying real statements."`
	Drive  driveCommand  `cmd:"" help:"Ask an archive what people ask it, and measure the answers."`
	Limits limitsCommand `cmd:"" hidden:"" help:"Serve a page at the least cost, for drive."`
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	var commands cli
	command := kong.Parse(
		&commands,
		kong.Name("load"),
		kong.Description("Tries Chancery out at any size."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.BindTo(ctx, (*context.Context)(nil)),
	)
	if err := command.Run(); err != nil {
		fmt.Fprintf(os.Stderr, "load: %v\n", err)
		stop()
		os.Exit(1) //nolint:gocritic // stop has been called
	}
}

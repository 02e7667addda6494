package main

import (
	"context"
	"fmt"
	"log/slog"
	"os"
	"os/user"
	"strconv"
	"text/tabwriter"

	"github.com/chancery-archive/chancery/api"
	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

type auditCommand struct {
	database
	Key     string `placeholder:"ID" help:"Only what was done with this key."`
	Subject string `placeholder:"ID" help:"Only what was done to this statement, passage or key."`
	Refused bool   `help:"Only what was refused."`
	Limit   int    `default:"50" help:"How many entries at most."`
	JSON    bool   `help:"Print as JSON, an entry a line."`
}

func (*auditCommand) Help() string {
	return `The newest entry comes first. GET /v1/audit of a server shows the same to a key with the scope admin.

Examples:
  chancery audit --refused
  chancery audit --subject 2016-07-21-foreign-defense-ministers-expanded-small-group-global-coalition --json`
}

// Validate refuses a limit that is none.
func (a *auditCommand) Validate() error {
	if a.Limit < 1 {
		return fmt.Errorf("--limit %d is below 1", a.Limit)
	}
	return nil
}

// Run lists who did what.
func (a *auditCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	archive, err := openArchive(ctx, a.database, log)
	if err != nil {
		return err
	}
	defer archive.close()
	f := chancery.DeedFilter{Key: a.Key, Subject: a.Subject}
	if a.Refused {
		f.Refused = &a.Refused
	}
	listing, err := archive.store.Deeds(ctx, f, chancery.Page{Limit: a.Limit})
	if err != nil {
		return err
	}
	if a.JSON {
		rows, err := encode.NewRows[api.Deed](encode.AsNDJSON, c.out, nil, nil)
		if err != nil {
			return err
		}
		for _, d := range listing.Items {
			if err := rows.Write(encode.Deed(d)); err != nil {
				return err
			}
		}
		return rows.Flush()
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "AT\tWHO\tWHAT\tTO\tDETAIL")
	for _, d := range listing.Items {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\n", when(d.At), doer(d.Author), what(d), d.Subject, d.Detail)
	}
	return table.Flush()
}

func doer(a chancery.Author) string {
	if a.Key == "" {
		return a.Name + a.Client
	}
	return a.Name + " (" + a.Key + ")"
}

func what(d chancery.Deed) string {
	if d.Refused {
		return "refused " + string(d.Action)
	}
	return string(d.Action)
}

// operator is who runs the command, for the audit log.
func operator(command string) chancery.Author {
	name := "user " + strconv.Itoa(os.Geteuid())
	if u, err := user.Current(); err == nil {
		name = u.Username
	}
	return chancery.Author{Name: fmt.Sprintf("%s, by chancery %s", name, command)}
}

package main

import (
	"context"
	"encoding/json"
	"fmt"
	"log/slog"
	"strings"
	"text/tabwriter"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

type keysCommand struct {
	Create keysCreateCommand `cmd:"" help:"Make a key and print its secret, once."`
	List   keysListCommand   `cmd:"" help:"List the keys."`
	Revoke keysRevokeCommand `cmd:"" help:"Take a key back, at once and for ever."`
}

type keysCreateCommand struct {
	database
	Name   string        `arg:"" help:"Who or what the key is for."`
	Scope  []string      `required:"" enum:"ingest,review,admin" help:"What the key allows: ingest, review or admin; repeat for several."`
	Expire time.Duration `placeholder:"DURATION" help:"How long the key is good, as 2160h; without it, until revoked."`
	JSON   bool          `help:"Print as JSON."`
}

func (*keysCreateCommand) Help() string {
	return `The archive keeps a hash of the secret and cannot show it again.

Example:
  chancery keys create --scope ingest "press office feed"`
}

// Validate refuses a key that would never be good.
func (k *keysCreateCommand) Validate() error {
	if k.Expire < 0 {
		return fmt.Errorf("--expire %s is in the past", k.Expire)
	}
	return nil
}

// Run makes a key.
func (k *keysCreateCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	archive, err := openArchive(ctx, k.database, log)
	if err != nil {
		return err
	}
	defer archive.close()
	granted := make([]chancery.Scope, len(k.Scope))
	for i, name := range k.Scope {
		granted[i] = chancery.Scope(name)
	}
	var expires time.Time
	if k.Expire > 0 {
		expires = time.Now().Add(k.Expire)
	}
	key, token, err := archive.store.CreateKey(ctx, k.Name, granted, expires)
	if err != nil {
		return err
	}
	if k.JSON {
		return json.NewEncoder(c.out).Encode(map[string]string{"id": key.ID, "key": token})
	}
	_, err = fmt.Fprintln(c.out, token)
	return err
}

type keysListCommand struct {
	database
	JSON bool `help:"Print as JSON, a key a line."`
}

// keyRow is a key as it is listed.
type keyRow struct {
	ID        string           `json:"id"`
	Name      string           `json:"name"`
	Scopes    []chancery.Scope `json:"scopes"`
	CreatedAt time.Time        `json:"created_at"`
	ExpiresAt *time.Time       `json:"expires_at"`
	RevokedAt *time.Time       `json:"revoked_at"`
	LastUsed  *time.Time       `json:"last_used"`
}

// Run lists the keys.
func (k *keysListCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	archive, err := openArchive(ctx, k.database, log)
	if err != nil {
		return err
	}
	defer archive.close()
	keys, err := archive.store.Keys(ctx)
	if err != nil {
		return err
	}
	if k.JSON {
		enc := json.NewEncoder(c.out)
		for _, key := range keys {
			row := keyRow{key.ID, key.Name, key.Scopes, key.CreatedAt.UTC(), known(key.ExpiresAt), known(key.RevokedAt), known(key.LastUsed)}
			if err := enc.Encode(row); err != nil {
				return err
			}
		}
		return nil
	}
	table := tabwriter.NewWriter(c.out, 0, 0, 2, ' ', 0)
	fmt.Fprintln(table, "ID\tNAME\tSCOPES\tCREATED\tEXPIRES\tREVOKED\tLAST USED")
	for _, key := range keys {
		fmt.Fprintf(table, "%s\t%s\t%s\t%s\t%s\t%s\t%s\n", key.ID, key.Name, scopes(key.Scopes),
			when(key.CreatedAt), when(key.ExpiresAt), when(key.RevokedAt), when(key.LastUsed))
	}
	return table.Flush()
}

type keysRevokeCommand struct {
	database
	ID string `arg:"" help:"Id of the key, as listed."`
}

// Run revokes a key.
func (k *keysRevokeCommand) Run(ctx context.Context, c console, log *slog.Logger) error {
	archive, err := openArchive(ctx, k.database, log)
	if err != nil {
		return err
	}
	defer archive.close()
	if err := archive.store.RevokeKey(ctx, k.ID); err != nil {
		return fmt.Errorf("key %s: %w", k.ID, err)
	}
	_, err = fmt.Fprintf(c.out, "%s is revoked\n", k.ID)
	return err
}

func scopes(all []chancery.Scope) string {
	names := make([]string, len(all))
	for i, s := range all {
		names[i] = string(s)
	}
	return strings.Join(names, ",")
}

func known(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	t = t.UTC()
	return &t
}

func when(t time.Time) string {
	if t.IsZero() {
		return "-"
	}
	return t.UTC().Format("2006-01-02 15:04")
}

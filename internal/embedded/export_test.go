package embedded

import (
	"context"
	"log/slog"
)

// Programs are those that a new cluster is made with.
func Programs(ctx context.Context, logger *slog.Logger) (Binaries, error) {
	return instance{logger: logger}.everywhere().choose(ctx, "", 0)
}

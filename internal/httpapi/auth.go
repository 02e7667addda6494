package httpapi

import (
	"context"
	"errors"
	"fmt"
	"net/http"
	"strings"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// authorized lets requests through that carry a key with the scope (RFC 6750).
func authorized(keys KeyStore, scope chancery.Scope, next handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		token, ok := bearer(r.Header.Get("Authorization"))
		if !ok {
			return (&problem{kind: unauthorized, detail: "Send a key: Authorization: Bearer KEY."}).
				with("WWW-Authenticate", `Bearer realm="chancery"`)
		}
		key, err := keys.AuthenticateKey(r.Context(), token)
		if errors.Is(err, chancery.ErrNotFound) {
			return (&problem{kind: unauthorized, detail: "The key is unknown, expired or revoked."}).
				with("WWW-Authenticate", `Bearer realm="chancery", error="invalid_token"`)
		}
		if err != nil {
			return fmt.Errorf("authenticate key: %w", err)
		}
		if !key.Allows(scope) {
			return (&problem{kind: forbidden, detail: fmt.Sprintf("This needs a key with the scope %s.", scope)}).
				with("WWW-Authenticate", fmt.Sprintf("Bearer realm=%q, error=%q, scope=%q", "chancery", "insufficient_scope", scope))
		}
		return next(w, r.WithContext(context.WithValue(r.Context(), keyKey{}, key)))
	}
}

type keyKey struct{}

// keyOf is the key that a request was let through with.
func keyOf(ctx context.Context) chancery.Key {
	key, _ := ctx.Value(keyKey{}).(chancery.Key)
	return key
}

// bearer is the token of an Authorization header of that scheme.
func bearer(header string) (token string, ok bool) {
	scheme, token, _ := strings.Cut(header, " ")
	token = strings.TrimSpace(token)
	return token, strings.EqualFold(scheme, "Bearer") && token != "" && isText(token)
}

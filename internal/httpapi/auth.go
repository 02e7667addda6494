package httpapi

import (
	"context"
	"errors"
	"fmt"
	"log/slog"
	"net/http"
	"strings"
	"time"

	"github.com/go-chi/chi/v5"
	"github.com/go-chi/httprate"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxRefusals is how many refusals of one address the audit log takes in a
// minute; who guesses keys is not to fill it. The log of the server has them all.
const maxRefusals = 20

// guard lets requests through that carry a key with the scope they need.
type guard struct {
	keys     KeyStore
	audit    AuditStore
	address  func(*http.Request) string
	refusals *httprate.RateLimiter
	log      *slog.Logger
	now      func() time.Time
}

func newGuard(c Config) guard {
	return guard{
		keys: c.Store, audit: c.Store, address: limiter{proxies: c.TrustedProxies}.address, log: c.Log, now: c.Now,
		refusals: httprate.NewRateLimiter(maxRefusals, time.Minute),
	}
}

// withKey guards a handler (RFC 6750). What lies behind is done in the name of
// the key, and who is turned away is in the audit log.
func (g guard) withKey(scope chancery.Scope, next handler) handler {
	return func(w http.ResponseWriter, r *http.Request) error {
		author := chancery.Author{Request: requestID(r.Context()), Client: g.address(r)}
		key, err := g.authenticate(r)
		author.Key, author.Name = key.ID, key.Name
		ctx := chancery.WithAuthor(r.Context(), author)
		if err == nil && !key.Allows(scope) {
			err = &refusal{fmt.Sprintf("the key has not the scope %s", scope), outOfScope(scope)}
		}
		var refused *refusal
		if errors.As(err, &refused) {
			g.note(r.WithContext(ctx), refused.why)
			return refused.answer
		}
		if err != nil {
			return fmt.Errorf("authenticate key: %w", err)
		}
		return next(w, r.WithContext(context.WithValue(ctx, keyKey{}, key)))
	}
}

// refusal is why somebody is turned away, for the audit log, and what they are
// told, which is less.
type refusal struct {
	why    string
	answer *problem
}

func (r *refusal) Error() string { return r.why }

// authenticate is the key of a request. Of a key that lets nobody in, it is known
// to the audit log whose id was given.
func (g guard) authenticate(r *http.Request) (chancery.Key, error) {
	token, ok := bearer(r.Header.Get("Authorization"))
	if !ok {
		return chancery.Key{}, &refusal{"no key was given", (&problem{kind: unauthorized, detail: "Send a key: Authorization: Bearer KEY."}).
			with("WWW-Authenticate", `Bearer realm="chancery"`)}
	}
	key, err := g.keys.AuthenticateKey(r.Context(), token)
	if !errors.Is(err, chancery.ErrNotFound) {
		return key, err
	}
	why := "the key is unknown"
	var wrong *chancery.KeyError
	if errors.As(err, &wrong) {
		key, why = wrong.Key, "the key "+wrong.Why
	}
	return key, &refusal{why, (&problem{kind: unauthorized, detail: "The key is unknown, expired or revoked."}).
		with("WWW-Authenticate", `Bearer realm="chancery", error="invalid_token"`)}
}

func outOfScope(scope chancery.Scope) *problem {
	return (&problem{kind: forbidden, detail: fmt.Sprintf("This needs a key with the scope %s.", scope)}).
		with("WWW-Authenticate", fmt.Sprintf("Bearer realm=%q, error=%q, scope=%q", "chancery", "insufficient_scope", scope))
}

// note writes a refusal down. That it cannot be written is no reason to let
// anybody in, and none to answer otherwise.
func (g guard) note(r *http.Request, why string) {
	if g.refusals.OnLimit(headerOnly{make(http.Header)}, r, g.address(r)) {
		return
	}
	action := chancery.Action(r.Method + " " + chi.RouteContext(r.Context()).RoutePattern())
	if err := g.audit.Refuse(r.Context(), action, why, g.now()); err != nil {
		g.log.ErrorContext(r.Context(), "refusal is not in the audit log", "request_id", requestID(r.Context()), "error", err)
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

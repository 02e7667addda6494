package httpapi

import (
	"net/http"
	"time"
)

// site tells under which address clients reach the server, and when.
type site struct {
	public string // as configured, without a slash at its end; "" takes the request's word
	now    func() time.Time
}

// base is the address before the path, for answers that cannot hold relative
// ones.
func (s site) base(r *http.Request) string {
	switch {
	case s.public != "":
		return s.public
	case r.TLS != nil:
		return "https://" + r.Host
	default:
		return "http://" + r.Host
	}
}

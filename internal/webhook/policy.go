package webhook

import (
	"net"
	"net/http"
	"net/netip"
	"net/url"
	"strconv"
	"strings"
	"time"

	"code.dny.dev/ssrf"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// maxEndpoint is how many bytes an address may have.
const maxEndpoint = 2000

// Policy is where messages may go.
type Policy struct {
	// AllowPrivate lets them go to private and loopback addresses, and over plain
	// HTTP: for receivers on the operator's own network.
	AllowPrivate bool
}

// Check says what is wrong with an address as it is written, as a
// [*chancery.ValueError]. What a name leads to shows when it is dialled.
func (p Policy) Check(endpoint string) error {
	if reason := p.fault(endpoint); reason != "" {
		return &chancery.ValueError{Kind: "endpoint", Value: endpoint, Reason: reason}
	}
	return nil
}

func (p Policy) fault(endpoint string) string {
	u, err := url.Parse(endpoint)
	switch {
	case err != nil || u.Host == "" || u.Hostname() == "" || u.Opaque != "":
		return "is not an address such as https://example.org/hook"
	case len(endpoint) > maxEndpoint:
		return "is longer than " + strconv.Itoa(maxEndpoint) + " bytes"
	case u.Scheme != "https" && (u.Scheme != "http" || !p.AllowPrivate):
		return "does not begin with https://"
	case u.User != nil:
		return "holds a name or password, which an address is no place for"
	case u.Fragment != "":
		return "holds a fragment, which is not sent"
	case !usualPort(u.Port()):
		return "has a port that is not 443, 80, or 1024 or higher"
	case !p.AllowPrivate && !mayBePublic(u.Hostname()):
		return "is not a public address"
	}
	return ""
}

// usualPort keeps messages from the services of old, which would read them as
// commands.
func usualPort(port string) bool {
	n, err := strconv.ParseUint(port, 10, 16)
	return port == "" || err == nil && (n == 443 || n == 80 || n >= 1024)
}

// mayBePublic refuses at once what could never be reached.
func mayBePublic(host string) bool {
	if addr, err := netip.ParseAddr(host); err == nil {
		return public.SafeAddr(addr) == nil
	}
	host = strings.ToLower(strings.TrimSuffix(host, "."))
	return host != "localhost" && !strings.HasSuffix(host, ".localhost")
}

// public knows the addresses that the registries of IANA set apart.
var public = ssrf.New(ssrf.WithAnyPort())

// client sends messages. The address is judged when it is dialled, after the name
// was resolved, so that no name can lead elsewhere than it was judged to.
func (p Policy) client(timeout time.Duration) *http.Client {
	dialer := &net.Dialer{Timeout: timeout}
	if !p.AllowPrivate {
		dialer.Control = public.Safe
	}
	return &http.Client{
		Timeout: timeout,
		Transport: &http.Transport{ // and no Proxy: one would dial in our stead
			DialContext:            dialer.DialContext,
			ForceAttemptHTTP2:      true,
			TLSHandshakeTimeout:    timeout,
			MaxResponseHeaderBytes: 64 << 10,
			MaxIdleConnsPerHost:    1,
			IdleConnTimeout:        time.Minute,
		},
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
}

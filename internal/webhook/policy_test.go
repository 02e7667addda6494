package webhook

import (
	"context"
	"errors"
	"net"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"code.dny.dev/ssrf"

	"github.com/chancery-archive/chancery/internal/chancery"
)

func TestCheck(t *testing.T) {
	for _, c := range []struct {
		endpoint       string
		public, nearby bool // taken by default, and where private addresses are allowed
	}{
		{"https://partner.example.org/hooks?key=1", true, true},
		{"https://partner.example.org:8443/", true, true},
		{"https://93.184.215.14/", true, true},
		{"https://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", true, true},
		{"http://partner.example.org/", false, true},
		{"https://localhost/", false, true},
		{"https://LOCALHOST./", false, true},
		{"https://db.localhost/", false, true},
		{"https://127.0.0.1:8443/", false, true},
		{"https://10.1.2.3/", false, true},
		{"https://169.254.169.254/latest/meta-data", false, true},
		{"https://[::1]/", false, true},
		{"https://[::ffff:10.0.0.1]/", false, true},
		{"https://partner.example.org:22/", false, false},
		{"https://partner.example.org:70000/", false, false},
		{"https://user:secret@partner.example.org/", false, false},
		{"https://partner.example.org/#top", false, false},
		{"ftp://partner.example.org/", false, false},
		{"file:///etc/passwd", false, false},
		{"https://", false, false},
		{"https://:443/", false, false},
		{"partner.example.org", false, false},
		{"https://partner.example.org/" + strings.Repeat("a", maxEndpoint), false, false},
	} {
		for _, p := range []Policy{{}, {AllowPrivate: true}} {
			want := c.public
			if p.AllowPrivate {
				want = c.nearby
			}
			err := p.Check(c.endpoint)
			if (err == nil) != want {
				t.Errorf("%.60s under %+v: %v", c.endpoint, p, err)
			}
			if err != nil && !errors.As(err, new(*chancery.ValueError)) {
				t.Errorf("%.60s: %T", c.endpoint, err)
			}
		}
	}
}

// TestDialled is what the dialler asks before each connection, whatever name led
// there.
func TestDialled(t *testing.T) {
	for address, ok := range map[string]bool{
		"93.184.215.14:443":          true,
		"[2606:2800:21f::1]:443":     true,
		"0.0.0.0:443":                false, // this host
		"10.0.0.1:443":               false,
		"100.64.0.1:443":             false, // carrier-grade NAT
		"127.0.0.1:443":              false,
		"127.8.8.8:443":              false,
		"169.254.169.254:80":         false, // metadata of clouds
		"172.31.255.255:443":         false,
		"192.168.0.1:443":            false,
		"192.0.0.192:443":            false, // metadata, too
		"198.18.0.1:443":             false,
		"224.0.0.1:443":              false,
		"255.255.255.255:443":        false,
		"[::]:443":                   false,
		"[::1]:443":                  false,
		"[::ffff:127.0.0.1]:443":     false, // IPv4 in IPv6 clothes
		"[::ffff:93.184.215.14]:443": false,
		"[64:ff9b::7f00:1]:443":      false, // by NAT64
		"[2002:7f00:1::]:443":        false, // by 6to4
		"[2001:0:7f00:1::]:443":      false, // by Teredo
		"[2001:db8::1]:443":          false,
		"[fc00::1]:443":              false, // unique local
		"[fd00:ec2::254]:80":         false, // metadata over IPv6
		"[fe80::1%eth0]:443":         false, // link-local
		"[ff02::1]:443":              false,
		"/run/docker.sock":           false,
	} {
		network := "tcp4"
		if strings.HasPrefix(address, "[") {
			network = "tcp6"
		}
		if err := public.Safe(network, address, nil); (err == nil) != ok {
			t.Errorf("%s: %v", address, err)
		}
	}
	if public.Safe("udp4", "93.184.215.14:443", nil) == nil || public.Safe("unix", "/run/docker.sock", nil) == nil {
		t.Error("only TCP is for messages")
	}
}

// TestClientJudgesWhatItDials resolves a name to an address of this machine.
func TestClientJudgesWhatItDials(t *testing.T) {
	asked := false
	receiver := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { asked = true }))
	defer receiver.Close()
	_, port, _ := net.SplitHostPort(receiver.Listener.Addr().String())
	for _, host := range []string{"localhost", "127.0.0.1", "[::ffff:127.0.0.1]"} {
		_, err := Policy{}.client(time.Minute).Get("http://" + host + ":" + port)
		if !errors.Is(err, ssrf.ErrProhibitedIP) {
			t.Errorf("%s: %v", host, err)
		}
	}
	if asked {
		t.Error("the receiver was reached")
	}
	res, err := Policy{AllowPrivate: true}.client(time.Minute).Get(receiver.URL)
	if err != nil || !asked {
		t.Errorf("allowed: %v", err)
	} else {
		res.Body.Close()
	}
}

// TestClientAsksNoProxy and follows nothing.
func TestClientAsksNoProxy(t *testing.T) {
	elsewhere := httptest.NewServer(http.HandlerFunc(func(http.ResponseWriter, *http.Request) { t.Error("it was asked") }))
	defer elsewhere.Close()
	t.Setenv("HTTP_PROXY", elsewhere.URL)
	receiver := httptest.NewServer(http.RedirectHandler(elsewhere.URL, http.StatusTemporaryRedirect))
	defer receiver.Close()
	client := Policy{AllowPrivate: true}.client(time.Minute)
	req, err := http.NewRequestWithContext(context.Background(), http.MethodPost, receiver.URL, strings.NewReader("{}"))
	if err != nil {
		t.Fatal(err)
	}
	res, err := client.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	if res.StatusCode != http.StatusTemporaryRedirect {
		t.Errorf("answered %d", res.StatusCode)
	}
	if client.Transport.(*http.Transport).Proxy != nil {
		t.Error("there is a proxy") // the environment is read once a process, so the request alone does not tell
	}
}

package main_test

import (
	"context"
	"fmt"
	"io"
	"net/http"
	"os/exec"
	"regexp"
	"strings"
	"sync"
	"syscall"
	"testing"
	"time"

	"github.com/chancery-archive/chancery/internal/embedded"
)

// text is the body of an answer, at any address.
func text(t *testing.T, url string) (status int, body string) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 30*time.Second)
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, url, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	res, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer res.Body.Close()
	all, err := io.ReadAll(res.Body)
	if err != nil {
		t.Fatal(err)
	}
	return res.StatusCode, string(all)
}

// await asks until an answer holds what is wanted.
func await(t *testing.T, url, want string) {
	t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(5 * time.Millisecond) {
		_, body := text(t, url)
		if strings.Contains(body, want) {
			return
		}
		if time.Now().After(end) {
			t.Fatalf("%s never has %s:\n%s", url, want, body)
		}
	}
}

// startPostgres starts one for servers to share, for as long as the test goes on.
func startPostgres(t *testing.T) *embedded.Server {
	t.Helper()
	if testing.Short() {
		t.Skip("it runs the program and waits for it")
	}
	database, err := embedded.Start(t.Context(), embedded.Options{DataDir: dataDir(t)})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { _ = database.Stop(context.Background()) })
	return database
}

// TestOperations runs a server as operators do, and with a replica that is lost,
// which keeps nobody from being served.
func TestOperations(t *testing.T) {
	database := startPostgres(t)
	s := startServer(t, t.TempDir(), "--database-url", database.URL(), "--read-url", "postgres://nobody@127.0.0.1:1/lost",
		"--metrics-addr", "127.0.0.1:0", "--pprof-addr", "127.0.0.1:0")
	testOperatorsAddresses(t, s)
	testServeLeaves(t, s)
}

// testServeLeaves stops a server that is followed: streams end where they can be
// taken up again, and long polls are answered.
func testServeLeaves(t *testing.T, s *server) {
	_, page := s.get("/v1/changes?limit=500")
	after := fmt.Sprint(page["next"])
	req, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.base+"/v1/changes?after="+after, http.NoBody)
	if err != nil {
		t.Fatal(err)
	}
	req.Header.Set("Accept", "text/event-stream")
	events, err := http.DefaultClient.Do(req)
	if err != nil {
		t.Fatal(err)
	}
	defer events.Body.Close()
	polled := make(chan int)
	go func() {
		status, _ := text(t, s.base+"/v1/changes?wait=25&after="+after)
		polled <- status
	}()
	await(t, s.base+"/metrics", `chancery_http_streams{kind="long_poll"} 1`)
	if err := s.cmd.Process.Signal(syscall.SIGTERM); err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadAll(events.Body); err != nil {
		t.Errorf("the stream breaks off: %v", err)
	}
	if status := <-polled; status != http.StatusOK {
		t.Errorf("the long poll is answered %d", status)
	}
	<-s.done
	if code := s.cmd.ProcessState.ExitCode(); code != 0 {
		t.Errorf("exit code %d: %s", code, s.log)
	}
}

var operatorsLine = regexp.MustCompile(`which=(\w+) address=(\S+)`)

// testOperatorsAddresses asks the addresses for operators, which exist where they
// are asked for.
func testOperatorsAddresses(t *testing.T, s *server) {
	at := map[string]string{}
	for end := time.Now().Add(30 * time.Second); len(at) < 2 && time.Now().Before(end); time.Sleep(time.Millisecond) {
		for _, m := range operatorsLine.FindAllStringSubmatch(s.log.String(), -1) {
			at[m[1]] = "http://" + m[2]
		}
	}
	s.get("/v1/themes")
	await(t, at["metrics"]+"/metrics", `route="/v1/themes"`) // a request is counted when its answer is out
	_, metrics := text(t, at["metrics"]+"/metrics")
	deployNames(t, metrics)
	for _, name := range []string{
		"chancery_build_info{", "chancery_database_up 1", `chancery_database_connections{pool="primary",state="idle"}`, "chancery_change_log_end ",
		`chancery_coder_stage_duration_seconds_count{stage="theme"} 1`, `chancery_coder_documents_total{outcome="coded"} 1`, "go_goroutines ",
	} {
		if !strings.Contains(metrics, name) {
			t.Errorf("no %s among the metrics:\n%s", name, metrics)
		}
	}
	if status, body := text(t, at["pprof"]+"/debug/pprof/goroutine?debug=1"); status != http.StatusOK || !strings.Contains(body, "goroutine profile") {
		t.Errorf("pprof: %d %s", status, body)
	}
	for _, url := range []string{
		at["pprof"] + "/debug/pprof/cmdline", at["pprof"] + "/v1/statements", at["metrics"] + "/debug/pprof/", at["metrics"] + "/v1/statements", s.base + "/debug/pprof/",
	} {
		if status, _ := text(t, url); status != http.StatusNotFound {
			t.Errorf("%s: %d", url, status)
		}
	}
}

// TestNoPasswordIsTold gives the program databases that it cannot reach or read.
func TestNoPasswordIsTold(t *testing.T) {
	const password = "hunter2hunter2"
	for _, url := range []string{
		"postgres://chancery:" + password + "@127.0.0.1:1/chancery",
		"postgres://chancery:" + password + "@127.0.0.1:port/chancery",
		"postgres://chancery:" + password + "@127.0.0.1:1/chancery?sslmode=nonsense",
		"postgres://chancery:" + password + "@%zz/chancery",
		"postgres://chancery:" + password + "@127.0.0.1:1/chancery?pool_max_conns=many",
		"host=127.0.0.1 port=1 user=chancery password=" + password,
		"host=127.0.0.1 port=x user=chancery password='" + password + "'",
		"host=127.0.0.1 user=chancery password='" + password,
	} {
		cmd := exec.Command(binary, "--log-level", "DEBUG", "serve", "--addr", "127.0.0.1:0", "--database-wait", "50ms")
		cmd.Env = append(withoutDatabase(), "DATABASE_URL="+url)
		out, err := cmd.CombinedOutput()
		if err == nil || len(out) == 0 {
			t.Errorf("%s: %v %s", url, err, out)
		}
		if strings.Contains(string(out), password) {
			t.Errorf("the password is told: %s", out)
		}
	}
}

// TestServersStartTogether starts four servers at once on a database with nothing
// in it.
func TestServersStartTogether(t *testing.T) {
	t.Parallel()
	database := startPostgres(t)
	var group sync.WaitGroup
	servers := make([]*server, 4)
	for i := range servers {
		group.Go(func() { servers[i] = startServer(t, t.TempDir(), "--database-url", database.URL()) })
	}
	group.Wait()
	if t.Failed() {
		return
	}
	want := fmt.Sprint(servers[0].quotes("/v1/commitments?limit=500"))
	for _, s := range servers {
		_, list := s.get("/v1/statements")
		if n := len(list["data"].([]any)); n != 1 {
			t.Errorf("%d statements, want the sample once", n)
		}
		if got := fmt.Sprint(s.quotes("/v1/commitments?limit=500")); got != want {
			t.Errorf("one server has %s, another %s", got, want)
		}
	}
}

// TestServeWaitsForPostgres starts a server whose database does not come.
func TestServeWaitsForPostgres(t *testing.T) {
	cmd := exec.Command(binary, "serve", "--addr", "127.0.0.1:0", "--database-wait", "100ms",
		"--database-url", "postgres:///chancery?user=chancery&host="+t.TempDir())
	cmd.Env = withoutDatabase()
	out, err := cmd.CombinedOutput()
	if err == nil || !strings.Contains(string(out), "waiting for Postgres") || !strings.Contains(string(out), "wait for the database: ") {
		t.Errorf("%v: %s", err, out)
	}
}

package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"time"
)

// process is a server that this program started.
type process struct {
	name string
	base string // "http://127.0.0.1:40123"
	cmd  *exec.Cmd
}

// address is what a server prints when it is ready.
var address = regexp.MustCompile(`http://[0-9.:]+`)

// launch starts a server and waits until it says at what address it is ready. Its
// log is in the directory.
func launch(ctx context.Context, dir, name string, env []string, program string, args ...string) (*process, error) {
	cmd := exec.CommandContext(ctx, program, args...)
	cmd.Cancel = func() error { return cmd.Process.Signal(os.Interrupt) }
	cmd.WaitDelay = 30 * time.Second
	cmd.Env = append(os.Environ(), env...)
	log, err := os.Create(filepath.Join(dir, name+".log"))
	if err != nil {
		return nil, err
	}
	defer func() { _ = log.Close() }()
	cmd.Stderr = log
	out, err := cmd.StdoutPipe()
	if err != nil {
		return nil, err
	}
	if err := cmd.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", name, err)
	}
	p := &process{name: name, cmd: cmd}
	lines := bufio.NewScanner(out)
	for lines.Scan() {
		if p.base = address.FindString(lines.Text()); p.base != "" {
			go func() { // so that the server never waits for a reader
				for lines.Scan() {
				}
			}()
			return p, nil
		}
	}
	said, _ := os.ReadFile(log.Name())
	return nil, errors.Join(fmt.Errorf("start %s: it ended without an address: %s", name, said), p.stop())
}

func (p *process) stop() error {
	if p == nil {
		return nil
	}
	_ = p.cmd.Process.Signal(os.Interrupt)
	return p.cmd.Wait()
}

// peakMemory is the most memory that the process had so far, where the system
// tells (Linux, proc(5): VmHWM).
func (p *process) peakMemory() string {
	status, err := os.ReadFile(fmt.Sprintf("/proc/%d/status", p.cmd.Process.Pid))
	if err != nil {
		return "unknown"
	}
	for line := range strings.Lines(string(status)) {
		if peak, ok := strings.CutPrefix(line, "VmHWM:"); ok {
			return strings.TrimSpace(peak)
		}
	}
	return "unknown"
}

// start starts the servers one after the other: the first migrates.
func (r *run) start(ctx context.Context) (err error) {
	serve := func(name, url string, env ...string) (*process, error) {
		return launch(ctx, r.work, name, append(env, "DATABASE_URL="+url), r.Chancery, "serve", "--addr", "127.0.0.1:0", "--no-sample")
	}
	if r.plain, err = serve("plain", r.DatabaseURL, "CHANCERY_PAGE_CACHE=0"); err != nil {
		return err
	}
	if r.caching, err = serve("caching", r.DatabaseURL); err != nil {
		return err
	}
	if r.Small != "" {
		if r.small, err = serve("small", r.Small, "CHANCERY_PAGE_CACHE=0"); err != nil {
			return err
		}
	}
	self, err := os.Executable()
	if err != nil {
		return err
	}
	r.limits, err = launch(ctx, r.work, "limits", []string{"DATABASE_URL=" + r.DatabaseURL}, self, "limits", "--page", r.plain.base+onePage)
	return err
}

func (r *run) stop() {
	for _, p := range []*process{r.limits, r.small, r.caching, r.plain} {
		_ = p.stop()
	}
}

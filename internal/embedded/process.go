package embedded

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// command is a program of Postgres's to be run as a user, in a process group of
// its own, so that a Ctrl-C at the terminal reaches us alone, and told to quit
// by the kernel when we die.
func command(as account, dir, path string, args ...string) *exec.Cmd {
	cmd := exec.Command(path, args...)
	cmd.Dir = dir
	cmd.Env = environment()
	cmd.SysProcAttr = &syscall.SysProcAttr{Setpgid: true, Credential: as.credential()}
	quitWithParent(cmd.SysProcAttr)
	// What postgres forked may hold its standard error open a little longer.
	cmd.WaitDelay = 2 * time.Second
	return cmd
}

// environment leaves out whatever could turn Postgres from what its arguments
// say (PGDATA, PGPORT, LC_ALL, …) and keeps messages in English, which errors quote.
func environment() []string {
	env := []string{"LC_ALL=C"}
	for _, name := range []string{"PATH", "LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"} {
		if value, ok := os.LookupEnv(name); ok {
			env = append(env, name+"="+value)
		}
	}
	return env
}

// child is a started process.
type child struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when the process has ended and been waited for
	err  error         // how it ended; to be read after done
}

// spawn starts cmd. Linux sends the signal of quitWithParent when the *thread*
// that forked ends, so one thread starts the process and stays with it.
func spawn(cmd *exec.Cmd) (*child, error) {
	c := &child{cmd: cmd, done: make(chan struct{})}
	started := make(chan error)
	go func() {
		runtime.LockOSThread()
		defer runtime.UnlockOSThread()
		err := cmd.Start()
		started <- err
		if err != nil {
			return
		}
		c.err = cmd.Wait()
		close(c.done)
	}()
	if err := <-started; err != nil {
		return nil, err
	}
	return c, nil
}

// run runs cmd to its end and returns what it wrote. When ctx ends first, cmd is
// asked to clean up and quit.
func run(ctx context.Context, cmd *exec.Cmd) (string, error) {
	if err := ctx.Err(); err != nil {
		return "", err
	}
	var output bytes.Buffer
	cmd.Stdout, cmd.Stderr = &output, &output
	c, err := spawn(cmd)
	if err != nil {
		return "", err
	}
	select {
	case <-c.done:
	case <-ctx.Done():
		c.end(syscall.SIGTERM, 5*time.Second)
		return output.String(), ctx.Err()
	}
	if c.err != nil {
		err = fmt.Errorf("%s: %w: %s", filepath.Base(cmd.Path), c.err, strings.TrimSpace(output.String()))
	}
	return output.String(), err
}

func (c *child) pid() int { return c.cmd.Process.Pid }

// end sends sig and waits; after grace it kills the whole group.
func (c *child) end(sig syscall.Signal, grace time.Duration) {
	c.signal(sig)
	select {
	case <-c.done:
	case <-time.After(grace):
		_ = syscall.Kill(-c.pid(), syscall.SIGKILL)
		<-c.done
	}
}

// signal sends sig to the process if it is still there.
func (c *child) signal(sig syscall.Signal) {
	_ = c.cmd.Process.Signal(sig) // fails only for a process that has ended
}

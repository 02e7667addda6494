package embedded

import (
	"fmt"
	"os"
	"strings"
	"syscall"
)

// quitWithParent has the kernel send SIGQUIT, Postgres's immediate shutdown,
// when this process is gone, also after a kill -9.
func quitWithParent(attr *syscall.SysProcAttr) {
	attr.Pdeathsig = syscall.SIGQUIT
}

// commandLine is the program and the arguments of a process, with spaces
// between; false where there is no such process.
func commandLine(pid int) (string, bool) {
	text, err := os.ReadFile(fmt.Sprintf("/proc/%d/cmdline", pid))
	if err != nil {
		return "", false
	}
	return strings.TrimRight(strings.ReplaceAll(string(text), "\x00", " "), " "), true
}

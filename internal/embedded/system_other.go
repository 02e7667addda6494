//go:build unix && !linux

package embedded

import (
	"os/exec"
	"strconv"
	"strings"
	"syscall"
)

// quitWithParent does nothing: only Linux can tell a child of its parent's
// death. What a killed process leaves running is ended by the next start.
func quitWithParent(*syscall.SysProcAttr) {}

// commandLine is the program and the arguments of a process, with spaces
// between; false where there is no such process.
func commandLine(pid int) (string, bool) {
	text, err := exec.Command("ps", "-ww", "-o", "command=", "-p", strconv.Itoa(pid)).Output()
	return strings.TrimSpace(string(text)), err == nil
}

//go:build unix && !linux

package embedded

import "syscall"

// quitWithParent does nothing: only Linux can tell a child of its parent's
// death. What a killed process leaves running is stopped by the next start.
func quitWithParent(*syscall.SysProcAttr) {}

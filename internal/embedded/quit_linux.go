package embedded

import "syscall"

// quitWithParent has the kernel send SIGQUIT, Postgres's immediate shutdown,
// when this process is gone, also after a kill -9.
func quitWithParent(attr *syscall.SysProcAttr) {
	attr.Pdeathsig = syscall.SIGQUIT
}

package embedded

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"os/user"
	"path/filepath"
	"strconv"
	"syscall"
)

// account is the user that initdb and postgres run as.
type account struct {
	name     string
	uid, gid uint32
	drop     bool // this process is root and has to become the user
}

// chooseAccount is this process's own user, or for root, whom Postgres refuses,
// the owner of the cluster, else the first of the users that systems have for
// such ends.
func chooseAccount(cluster string) (account, error) {
	owner, err := ownerOf(cluster)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return account{}, err
	}
	exists := err == nil
	if uid := os.Geteuid(); uid != 0 {
		self := account{name: userName(uint32(uid)), uid: uint32(uid), gid: uint32(os.Getegid())}
		if exists && owner.uid != self.uid {
			return account{}, fmt.Errorf("cluster %s belongs to user %s and not to %s: run as its owner or as root, or choose another place with --data-dir",
				cluster, owner.name, self.name)
		}
		return self, nil
	}
	if exists && owner.uid != 0 {
		owner.drop = true
		return owner, nil
	}
	return unprivileged("postgres", "nobody")
}

// unprivileged is the first of the named users that the system has. Whatever else
// runs as nobody can reach a cluster of nobody's; a system with the package
// postgresql has the better user.
func unprivileged(names ...string) (account, error) {
	for _, name := range names {
		u, err := user.Lookup(name)
		if err != nil {
			continue
		}
		uid, uidErr := strconv.ParseUint(u.Uid, 10, 32)
		gid, gidErr := strconv.ParseUint(u.Gid, 10, 32)
		if uidErr == nil && gidErr == nil && uid != 0 {
			return account{name: name, uid: uint32(uid), gid: uint32(gid), drop: true}, nil
		}
	}
	return account{}, fmt.Errorf("postgres does not run as root and the system has none of the users %q: run as an ordinary user or set DATABASE_URL", names)
}

// ownerOf is the user and group that own path.
func ownerOf(path string) (account, error) {
	info, err := os.Stat(path)
	if err != nil {
		return account{}, err
	}
	stat, ok := info.Sys().(*syscall.Stat_t)
	if !ok {
		return account{}, fmt.Errorf("owner of %s is not known on this system", path)
	}
	return account{name: userName(stat.Uid), uid: stat.Uid, gid: stat.Gid}, nil
}

// userName is the name of a user, or the number of one without a name.
func userName(uid uint32) string {
	id := strconv.FormatUint(uint64(uid), 10)
	if u, err := user.LookupId(id); err == nil {
		return u.Username
	}
	return id
}

// credential is what the kernel is told when a process is started for a; nil to
// stay who we are.
func (a account) credential() *syscall.Credential {
	if !a.drop {
		return nil
	}
	return &syscall.Credential{Uid: a.uid, Gid: a.gid}
}

// give makes path belong to a.
func (a account) give(path string) error {
	if !a.drop {
		return nil
	}
	return os.Lchown(path, int(a.uid), int(a.gid))
}

// adopt makes a cluster that came to belong to root, as by a restored backup,
// belong to a, whom postgres runs as.
func adopt(cluster string, a account) error {
	owner, err := ownerOf(cluster)
	if err != nil || !a.drop || owner.uid == a.uid {
		return err
	}
	return filepath.WalkDir(cluster, func(path string, _ fs.DirEntry, err error) error {
		return errors.Join(err, a.give(path))
	})
}

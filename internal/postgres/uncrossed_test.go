package postgres

import "testing"

// The room of what waited, which a reader kept from being given back, is given back when
// nothing more comes.
func TestRoomIsGivenBackLater(t *testing.T) {
	conn := openConn(t)
	store := opened(t, conn)
	_, err := conn.Exec(t.Context(), `
		INSERT INTO uncrossed (passages, commitment, tags) SELECT 1, false, ARRAY['archive:'] FROM generate_series(1, 4000);
		DELETE FROM uncrossed`)
	if err != nil {
		t.Fatal(err)
	}
	size := func() (n int) {
		if err := conn.QueryRow(t.Context(), `SELECT pg_relation_size('uncrossed')`).Scan(&n); err != nil {
			t.Fatal(err)
		}
		return n
	}
	if n := size(); n < 2*roomIdle || n > roomUncrossed {
		t.Fatalf("what waited takes %d bytes", n)
	}
	if err := store.giveBackRoom(t.Context()); err != nil {
		t.Fatal(err)
	}
	if n := size(); n > 0 {
		t.Errorf("%d bytes for nothing that waits", n)
	}
}

package chancery

// Attempt names a request, so that its sender can repeat it until there is an
// answer: the same attempt is answered once, and from then on with that answer.
type Attempt struct {
	Owner  string   // id of the key that it comes with
	Name   string   // as the sender chose it; names of one owner are told apart
	Digest [32]byte // of what is sent
}

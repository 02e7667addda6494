package coding

// Stage is a step of coding, named after the package that does it.
type Stage string

// The stages, in the order in which they run.
const (
	Document   Stage = "document"
	Segment    Stage = "segment"
	Act        Stage = "act"
	Country    Stage = "country"
	Theme      Stage = "theme"
	Resolution Stage = "resolution"
)

// Stages are all of them.
func Stages() []Stage { return []Stage{Document, Segment, Act, Country, Theme, Resolution} }

func (w Watch) begin(s Stage) (ended func()) {
	if w == nil {
		return func() {}
	}
	return w(s)
}

package chancery

// Act is what a passage does (CODING guide, step 2).
type Act string

// The acts, in the order of precedence in which a passage that does several
// things is given one.
const (
	Commitment   Act = "commitment"
	Decision     Act = "decision"
	Call         Act = "call"
	Condemnation Act = "condemnation"
	Welcome      Act = "welcome"
	Assertion    Act = "assertion"
	Other        Act = "other"
)

// Acts lists every act in order of precedence.
func Acts() []Act {
	return []Act{Commitment, Decision, Call, Condemnation, Welcome, Assertion, Other}
}

// Strength is how far a commitment binds; 0 where the act is no commitment.
type Strength int

// The strengths of a commitment.
const (
	Soft   Strength = 1 // support, endorse, reaffirm a value
	Intent Strength = 2 // intend, remain committed, a firm verb with a general act
	Firm   Strength = 3 // will, commit to, pledge, with a concrete act, amount or date
)

// String is the name of the strength in the API: "firm", "intent", "soft"; "" for none.
func (s Strength) String() string {
	return [...]string{"", "soft", "intent", "firm"}[max(0, min(s, Firm))]
}

// Strengths lists every strength, strongest first.
func Strengths() []Strength { return []Strength{Firm, Intent, Soft} }

// ActCoding is the act of a passage and what goes with it.
type ActCoding struct {
	Act         Act // "" where the coder does not read the language of the statement
	Strength    Strength
	Verb        string // lemma of the head verb: "provide", "call on"; "" for [Other]
	Actor       Actor
	Beneficiary string // as written, who is to gain or be addressed; "" where unsaid
	Deadline    *Deadline
	Amounts     []Amount
	Restatement bool // reaffirm, reiterate, renew, continue
	Conditional bool // as appropriate, subject to, when X
	Reported    bool // what was promised elsewhere or by others
	Self        bool // a call on the issuers' own members
	Evidence    []Evidence
}

// ActorKind says who acts.
type ActorKind string

// The kinds of actor.
const (
	ActorIssuers ActorKind = "issuers" // all who issue the statement: we, the Ministers
	ActorIssuer  ActorKind = "issuer"  // one of them by name
	ActorOther   ActorKind = "other"   // anybody else
	ActorNone    ActorKind = ""        // nobody is said
)

// Actor is the subject of a passage's act.
type Actor struct {
	Text string // as written; "" where it is understood
	Kind ActorKind
	Span Span // zero where Text is ""
}

// Deadline is a time limit of a commitment.
type Deadline struct {
	Text string // as written: "by the end of 2025"
	Date Date   // the last day of it, reckoned from the statement's date; "" where it cannot be told
	Span Span
}

// Amount is money or a quantified target.
type Amount struct {
	Text     string  // as written: "$4.5 billion", "at least 30 per cent"
	Value    float64 // 4.5e9, 30; of a range the first; 0 where it cannot be told: "billions of dollars"
	Currency string  // ISO 4217, or ""
	Unit     string  // "percent", "people", … where Currency is ""
	Span     Span
}

// RuleID names a rule of the coder, "act.will.issuer"; with the ruleset it says
// exactly which line of code or data decided.
type RuleID string

// Evidence is the span that led to an act or a field of it, and the rule that read it so.
type Evidence struct {
	Field string // "act", "strength", "restatement", …
	Value string // "commitment", "firm", …
	Rule  RuleID
	Span  Span
}

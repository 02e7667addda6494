package oai

import (
	"maps"
	"net/url"
	"regexp"
	"slices"
)

// request is what is asked, in the form in which the answer repeats it.
type request struct {
	Verb            string `xml:"verb,attr,omitempty"`
	Identifier      string `xml:"identifier,attr,omitempty"`
	MetadataPrefix  string `xml:"metadataPrefix,attr,omitempty"`
	From            string `xml:"from,attr,omitempty"`
	Until           string `xml:"until,attr,omitempty"`
	Set             string `xml:"set,attr,omitempty"`
	ResumptionToken string `xml:"resumptionToken,attr,omitempty"`
	Base            string `xml:",chardata"`
}

// rules are the arguments that a verb takes.
type rules struct {
	required, optional []string
	exclusive          string // goes with no other; "" for none
}

func verbs() map[string]rules {
	list := rules{required: []string{"metadataPrefix"}, optional: []string{"from", "until", "set"}, exclusive: "resumptionToken"}
	return map[string]rules{
		"Identify":            {},
		"ListMetadataFormats": {optional: []string{"identifier"}},
		"ListSets":            {exclusive: "resumptionToken"},
		"ListIdentifiers":     list,
		"ListRecords":         list,
		"GetRecord":           {required: []string{"identifier", "metadataPrefix"}},
	}
}

// readRequest reads the arguments strictly: none that is unknown, given twice,
// empty or missing passes.
func readRequest(base string, args url.Values) (request, error) {
	given := args["verb"]
	if len(given) != 1 {
		return request{Base: base}, faults{faultOf(badVerb, "the argument verb is given %d times; it is one of %s", len(given), verbList())}
	}
	rule, known := verbs()[given[0]]
	if !known {
		return request{Base: base}, faults{faultOf(badVerb, "%q is no verb; there are %s", given[0], verbList())}
	}
	wrong := rule.check(args)
	if prefix := args.Get("metadataPrefix"); prefix != "" && !setSpec.MatchString(prefix) {
		wrong = append(wrong, faultOf(badArgument, "metadataPrefix %q is not written as prefixes are", prefix))
	}
	if id := args.Get("identifier"); id != "" && !isURI(id) {
		wrong = append(wrong, faultOf(badArgument, "identifier %q is not written as identifiers are", id))
	}
	r := request{
		Base: base, Verb: given[0], Identifier: args.Get("identifier"), MetadataPrefix: args.Get("metadataPrefix"),
		From: args.Get("from"), Until: args.Get("until"), Set: args.Get("set"), ResumptionToken: args.Get("resumptionToken"),
	}
	if len(wrong) > 0 {
		return r, wrong
	}
	return r, nil
}

// uri are the characters of an address (RFC 3986).
var uri = regexp.MustCompile(`^([A-Za-z0-9._~:/?@!$&'()*+,;=-]|%[0-9A-Fa-f]{2})+$`)

// isURI reports whether the answer may repeat an identifier: the protocol has none
// that is no URI.
func isURI(identifier string) bool {
	_, err := url.Parse(identifier)
	return err == nil && uri.MatchString(identifier)
}

func verbList() []string { return slices.Sorted(maps.Keys(verbs())) }

func (u rules) check(args url.Values) faults {
	var wrong faults
	known := slices.Concat([]string{"verb"}, u.required, u.optional)
	if u.exclusive != "" {
		known = append(known, u.exclusive)
	}
	for _, name := range slices.Sorted(maps.Keys(args)) {
		switch values := args[name]; {
		case !slices.Contains(known, name):
			wrong = append(wrong, faultOf(badArgument, "%q is no argument of this verb", name))
		case len(values) > 1:
			wrong = append(wrong, faultOf(badArgument, "%s is given %d times", name, len(values)))
		case values[0] == "":
			wrong = append(wrong, faultOf(badArgument, "%s is empty", name))
		}
	}
	if u.exclusive != "" && args.Has(u.exclusive) {
		if len(args) > 2 {
			wrong = append(wrong, faultOf(badArgument, "%s goes with no other argument", u.exclusive))
		}
		return wrong
	}
	for _, name := range u.required {
		if !args.Has(name) {
			wrong = append(wrong, faultOf(badArgument, "%s is missing", name))
		}
	}
	return wrong
}

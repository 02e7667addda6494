package oai

import (
	"fmt"
	"strings"
)

// code is a kind of error of the protocol.
type code string

// The errors of OAI-PMH 2.0.
const (
	badArgument             code = "badArgument"
	badResumptionToken      code = "badResumptionToken"
	badVerb                 code = "badVerb"
	cannotDisseminateFormat code = "cannotDisseminateFormat"
	idDoesNotExist          code = "idDoesNotExist"
	noMetadataFormats       code = "noMetadataFormats"
	noRecordsMatch          code = "noRecordsMatch"
	noSetHierarchy          code = "noSetHierarchy"
)

// fault is an error that is an answer.
type fault struct {
	Code code   `xml:"code,attr"`
	Text string `xml:",chardata"`
}

func (f fault) Error() string { return string(f.Code) + ": " + f.Text }

func faultOf(c code, format string, args ...any) fault { return fault{c, fmt.Sprintf(format, args...)} }

// faults are all that is wrong with a request.
type faults []fault

func (f faults) Error() string {
	texts := make([]string, len(f))
	for i, one := range f {
		texts[i] = one.Error()
	}
	return strings.Join(texts, "; ")
}

// echoed reports whether the answer repeats the arguments of the request: not
// where they are what is wrong.
func (f faults) echoed() bool {
	for _, one := range f {
		if one.Code == badVerb || one.Code == badArgument {
			return false
		}
	}
	return true
}

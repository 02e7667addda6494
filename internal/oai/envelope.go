package oai

import (
	"bytes"
	"encoding/xml"
	"fmt"
)

// Namespaces, and where the schemas of the protocol are published.
const (
	protocolSpace  = "http://www.openarchives.org/OAI/2.0/"
	protocolSchema = "http://www.openarchives.org/OAI/2.0/OAI-PMH.xsd"
	dcSpace        = "http://www.openarchives.org/OAI/2.0/oai_dc/"
	dcSchema       = "http://www.openarchives.org/OAI/2.0/oai_dc.xsd"
	dcElements     = "http://purl.org/dc/elements/1.1/"
	schemaInstance = "http://www.w3.org/2001/XMLSchema-instance"

	// Space is the namespace of the richer format.
	Space = "https://chancery-archive.github.io/oai/1/"
	// SchemaPath is where a server serves its schema.
	SchemaPath = "/oai/chancery.xsd"
)

// envelope is an answer. Prefixes are written out: encoding/xml makes none.
type envelope struct {
	XMLName  xml.Name `xml:"OAI-PMH"`
	Space    string   `xml:"xmlns,attr"`
	Instance string   `xml:"xmlns:xsi,attr"`
	Location string   `xml:"xsi:schemaLocation,attr"`
	Date     string   `xml:"responseDate"`
	Request  request  `xml:"request"`
	Faults   faults   `xml:"error"`
	answer
}

// answer is what the verb asks for; one of its fields is set.
type answer struct {
	Identify *identity `xml:"Identify"`
	Formats  *formats  `xml:"ListMetadataFormats"`
	Sets     *setList  `xml:"ListSets"`
	Headers  *listing  `xml:"ListIdentifiers"`
	Records  *listing  `xml:"ListRecords"`
	Record   *single   `xml:"GetRecord"`
}

type identity struct {
	Name        string   `xml:"repositoryName"`
	Base        string   `xml:"baseURL"`
	Version     string   `xml:"protocolVersion"`
	Contact     string   `xml:"adminEmail"`
	Earliest    string   `xml:"earliestDatestamp"`
	Deleted     string   `xml:"deletedRecord"`
	Granularity string   `xml:"granularity"`
	Compression []string `xml:"compression"`
}

type formats struct {
	Formats []format `xml:"metadataFormat"`
}

type format struct {
	Prefix string `xml:"metadataPrefix"`
	Schema string `xml:"schema"`
	Space  string `xml:"metadataNamespace"`
}

type setList struct {
	Sets []set       `xml:"set"`
	Next *resumption `xml:"resumptionToken"`
}

type listing struct {
	Headers []header    `xml:"header"` // of ListIdentifiers
	Records []record    `xml:"record"` // of ListRecords
	Next    *resumption `xml:"resumptionToken"`
}

type single struct {
	Record record `xml:"record"`
}

// resumption is the token of the next part, empty in the last of several.
type resumption struct {
	Size   int    `xml:"completeListSize,attr"`
	Cursor int    `xml:"cursor,attr"`
	Token  string `xml:",chardata"`
}

type header struct {
	Status     string   `xml:"status,attr,omitempty"` // "deleted"
	Identifier string   `xml:"identifier"`
	Datestamp  string   `xml:"datestamp"`
	Sets       []string `xml:"setSpec"`
}

type record struct {
	Header   header    `xml:"header"`
	Metadata *metadata `xml:"metadata"`
}

// metadata is a record in one of the formats.
type metadata struct {
	DublinCore *dublinCore `xml:"oai_dc:dc"`
	Statement  *statement  `xml:"statement"`
}

func write(e envelope) ([]byte, error) {
	e.Space, e.Instance, e.Location = protocolSpace, schemaInstance, protocolSpace+" "+protocolSchema
	var b bytes.Buffer
	b.WriteString(xml.Header)
	if err := xml.NewEncoder(&b).Encode(e); err != nil {
		return nil, fmt.Errorf("write answer to %s: %w", e.Request.Verb, err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

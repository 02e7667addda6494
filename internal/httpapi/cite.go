package httpapi

import (
	"net/http"

	"github.com/chancery-archive/chancery/internal/encode"
)

// records are the formats of a single passage or statement.
func records() []encode.Format {
	return []encode.Format{encode.AsJSON, encode.AsBibTeX, encode.AsCSL, encode.AsCitation}
}

// sendReference tells how to cite a record. It says when the record was seen, so
// its entity tag changes once a day.
func sendReference(w http.ResponseWriter, r *http.Request, f encode.Format, ref encode.Reference) error {
	body, err := encodeReference(f, ref)
	if err != nil {
		return err
	}
	send(w, r, reply{mediaType: f.MediaType(), cache: alwaysAsked, body: body, dated: true})
	return nil
}

func encodeReference(f encode.Format, ref encode.Reference) ([]byte, error) {
	switch f {
	case encode.AsBibTeX:
		return ref.BibTeX(), nil
	case encode.AsCSL:
		return ref.CSL()
	default:
		return ref.Lines(), nil
	}
}

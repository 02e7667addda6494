package oai

import (
	"context"
	"errors"
	"net/url"
	"strings"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/encode"
)

// Archive is what is harvested. Withdrawn statements are in it.
type Archive interface {
	HarvestState(ctx context.Context) (chancery.HarvestState, error)
	Harvest(ctx context.Context, h chancery.Harvest) ([]chancery.Harvested, error)
	HarvestCount(ctx context.Context, h chancery.Harvest) (int, error)
	// HarvestOne is the statement that was made with the id, or [chancery.ErrNotFound].
	HarvestOne(ctx context.Context, root chancery.StatementID) (chancery.Harvested, error)
	Themes(ctx context.Context) ([]chancery.Counted[chancery.Theme], error)
	Issuers(ctx context.Context) ([]chancery.Counted[chancery.Issuer], error)
}

// Repository answers requests of the protocol.
type Repository struct {
	Archive Archive
	Encode  encode.Passages
	Contact string    // address of whom to write to about it
	Since   time.Time // when records got the form that they have; zero: they always had it
}

// Path is where a repository is served, below the address of the server.
const Path = "/oai"

// Answer answers a request to the server at site, "https://archive.example.org",
// with a document. What is wrong with a request is an answer; an error is one of
// the archive.
func (r Repository) Answer(ctx context.Context, site string, args url.Values) ([]byte, error) {
	asked, err := readRequest(site+Path, args)
	state, stateErr := r.Archive.HarvestState(ctx)
	if stateErr != nil {
		return nil, stateErr
	}
	e := envelope{Date: stamp(state.Now), Request: asked}
	if err == nil {
		e.answer, err = visit{r, asked, state, site}.answer(ctx)
	}
	var wrong faults
	if err != nil && !errors.As(err, &wrong) {
		return nil, err
	}
	if e.Faults = wrong; !wrong.echoed() {
		e.Request = request{Base: asked.Base}
	}
	return write(e)
}

// visit is one request.
type visit struct {
	Repository
	request
	state chancery.HarvestState
	site  string
}

func (v visit) answer(ctx context.Context) (answer, error) {
	switch v.Verb {
	case "Identify":
		return v.identify(), nil
	case "ListMetadataFormats":
		return v.listFormats(ctx)
	case "ListSets":
		return v.listSets(ctx)
	case "GetRecord":
		return v.getRecord(ctx)
	default:
		return v.list(ctx)
	}
}

func (v visit) identify() answer {
	earliest := v.state.Earliest
	if earliest.IsZero() {
		earliest = v.state.Now
	}
	return answer{Identify: &identity{
		Name: "Chancery", Base: v.Base, Version: "2.0", Contact: v.Contact, Earliest: stamp(v.datestamp(earliest)),
		Deleted: "persistent", Granularity: "YYYY-MM-DDThh:mm:ssZ", Compression: []string{"gzip", "zstd"},
	}}
}

// datestamp is when a record last changed that did so at that moment: later where
// its form did.
func (r Repository) datestamp(changed time.Time) time.Time {
	if changed.Before(r.Since) {
		return r.Since
	}
	return changed
}

func (v visit) formats() []format {
	return []format{
		{"oai_dc", dcSchema, dcSpace},
		{"chancery", v.site + SchemaPath, Space},
	}
}

func (v visit) listFormats(ctx context.Context) (answer, error) {
	if v.Identifier != "" {
		h, err := v.item(ctx)
		if err != nil {
			return answer{}, err
		}
		if h.Statement.Withdrawn != nil {
			return answer{}, faults{faultOf(noMetadataFormats, "the statement was withdrawn")}
		}
	}
	return answer{Formats: &formats{v.formats()}}, nil
}

// requireFormat checks the argument metadataPrefix.
func (v visit) requireFormat(prefix string) error {
	var known []string
	for _, f := range v.formats() {
		if f.Prefix == prefix {
			return nil
		}
		known = append(known, f.Prefix)
	}
	return faults{faultOf(cannotDisseminateFormat, "records come as %s, not as %q", strings.Join(known, " and "), prefix)}
}

// item finds the statement that the identifier names.
func (v visit) item(ctx context.Context) (chancery.Harvested, error) {
	root, ours := strings.CutPrefix(v.Identifier, encode.StatementURI(""))
	h, err := chancery.Harvested{}, chancery.ErrNotFound
	if ours {
		h, err = v.Archive.HarvestOne(ctx, chancery.StatementID(root))
	}
	if errors.Is(err, chancery.ErrNotFound) {
		return h, faults{faultOf(idDoesNotExist, "there is no %q; identifiers begin with %s", v.Identifier, encode.StatementURI(""))}
	}
	return h, err
}

func (v visit) getRecord(ctx context.Context) (answer, error) {
	h, err := v.item(ctx)
	if err != nil {
		return answer{}, err
	}
	if err := v.requireFormat(v.MetadataPrefix); err != nil {
		return answer{}, err
	}
	return answer{Record: &single{v.record(h, v.MetadataPrefix)}}, nil
}

package oai

import (
	"context"
	"time"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// How many come in one answer.
const (
	maxRecords = 50
	maxHeaders = 200
	maxSets    = 1000
)

// list answers ListRecords and ListIdentifiers.
func (v visit) list(ctx context.Context) (answer, error) {
	at := token{Verb: v.Verb, Prefix: v.MetadataPrefix, From: v.From, Until: v.Until, Set: v.Set}
	if v.ResumptionToken != "" {
		var err error
		if at, err = readToken(v.Verb, v.ResumptionToken); err != nil {
			return answer{}, err
		}
	}
	asked, err := v.harvest(at)
	if err != nil {
		return answer{}, err
	}
	most := maxRecords
	if v.Verb == "ListIdentifiers" {
		most = maxHeaders
	}
	asked.Limit = most + 1
	found, err := v.Archive.Harvest(ctx, asked)
	if err != nil {
		return answer{}, err
	}
	if len(found) == 0 {
		return answer{}, faults{faultOf(noRecordsMatch, "nothing has changed in this time in this set")}
	}
	more := len(found) > most
	found = found[:min(len(found), most)]
	next, err := v.resume(ctx, at, asked, found, more)
	if err != nil {
		return answer{}, err
	}
	return v.listed(found, at.Prefix, next), nil
}

// harvest is what a list asks of the archive.
func (v visit) harvest(at token) (chancery.Harvest, error) {
	within, err := readSpan(at.From, at.Until)
	if err != nil {
		return chancery.Harvest{}, err
	}
	if err := v.requireFormat(at.Prefix); err != nil {
		return chancery.Harvest{}, err
	}
	part, err := v.readSet(at.Set)
	if err != nil {
		return chancery.Harvest{}, err
	}
	// No datestamp is before v.Since, see [Repository.datestamp].
	if !within.from.After(v.Since) {
		within.from = time.Time{}
	}
	if !within.before.IsZero() && !within.before.After(v.Since) {
		return chancery.Harvest{}, faults{faultOf(noRecordsMatch, "every record has changed since")}
	}
	return chancery.Harvest{After: at.After, From: within.from, Before: within.before, Set: part}, nil
}

// resume says where a list goes on behind what was found: with a token where there
// is more, with an empty one at the end of a list that came in parts.
func (v visit) resume(ctx context.Context, at token, asked chancery.Harvest, found []chancery.Harvested, more bool) (*resumption, error) {
	if !more && at.Sent == 0 {
		return nil, nil
	}
	if at.Sent == 0 {
		var err error
		if at.Total, err = v.Archive.HarvestCount(ctx, asked); err != nil {
			return nil, err
		}
	}
	next := &resumption{Size: at.Total, Cursor: at.Sent}
	if more {
		at.After, at.Sent = found[len(found)-1].Change, at.Sent+len(found)
		next.Token = at.String()
	}
	return next, nil
}

func (v visit) listed(found []chancery.Harvested, prefix string, next *resumption) answer {
	l := &listing{Next: next}
	for _, h := range found {
		if v.Verb == "ListIdentifiers" {
			l.Headers = append(l.Headers, v.header(h))
		} else {
			l.Records = append(l.Records, v.record(h, prefix))
		}
	}
	if v.Verb == "ListIdentifiers" {
		return answer{Headers: l}
	}
	return answer{Records: l}
}

func (v visit) listSets(ctx context.Context) (answer, error) {
	at := token{Verb: v.Verb}
	if v.ResumptionToken != "" {
		var err error
		if at, err = readToken(v.Verb, v.ResumptionToken); err != nil {
			return answer{}, err
		}
	}
	if v.state.Earliest.IsZero() {
		return answer{}, faults{faultOf(noSetHierarchy, "the archive holds nothing yet, and has no sets")}
	}
	all, err := v.sets(ctx)
	if err != nil {
		return answer{}, err
	}
	begin := min(at.Sent, len(all)-1) // sets are added, and the list is not empty
	end := min(begin+maxSets, len(all))
	list := &setList{Sets: all[begin:end]}
	if at.Sent > 0 || end < len(all) {
		list.Next = &resumption{Size: len(all), Cursor: begin}
	}
	if end < len(all) {
		at.Sent, at.Total = end, len(all)
		list.Next.Token = at.String()
	}
	return answer{Sets: list}, nil
}

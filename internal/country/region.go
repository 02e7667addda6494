package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/token"
)

// LookupRegion finds an M49 region by its number, with or without leading
// zeros, or its name; case, accents and punctuation do not matter. What is not
// found is a [chancery.ValueError] with the nearest names.
func LookupRegion(s string) (chancery.Region, error) {
	key := foldName(s)
	if r, ok := regionNames()[key]; ok {
		return r, nil
	}
	return chancery.Region{}, &chancery.ValueError{
		Kind: "region", Value: s, Reason: "is not a region of the United Nations geoscheme (M49)", Candidates: nearestRegions(key),
	}
}

// nearestRegions names up to three regions near the folded key, nearest first.
func nearestRegions(key string) []string {
	if key == "" || len(key) > longestName {
		return nil
	}
	far := make(map[string]int)
	var near []string
	for _, r := range catalog().regions {
		name := foldName(r.Name)
		if d := token.Edits(key, name); d <= max(len(key), len(name))/3 {
			far[r.Name] = d
			near = append(near, r.Name)
		}
	}
	slices.SortStableFunc(near, func(a, b string) int { return far[a] - far[b] })
	return near[:min(candidates, len(near))]
}

var regionNames = sync.OnceValue(func() map[string]chancery.Region {
	index := make(map[string]chancery.Region)
	for _, r := range catalog().regions {
		code := string(r.Code)
		for _, name := range []string{code, strings.TrimLeft(code, "0"), r.Name} {
			index[foldName(name)] = r
		}
	}
	return index
})

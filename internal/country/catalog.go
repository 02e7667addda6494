package country

import (
	"slices"
	"strings"
	"sync"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// All lists every country and territory, in order of code.
func All() []chancery.Country {
	countries := slices.Clone(catalog().countries)
	for i := range countries {
		countries[i].Regions = slices.Clone(countries[i].Regions)
	}
	return countries
}

// Regions lists the M49 regions that hold a country, in order of code.
func Regions() []chancery.Region { return slices.Clone(catalog().regions) }

type countries struct {
	countries []chancery.Country
	regions   []chancery.Region
	at        map[chancery.CountryCode]int
}

var catalog = sync.OnceValue(func() countries {
	c := countries{at: make(map[chancery.CountryCode]int)}
	for _, row := range table("countries") {
		country := chancery.Country{
			Code: chancery.CountryCode(row[0]), Alpha2: row[1], M49: cell(row[2]),
			Name: row[3], Formal: cell(row[4]),
		}
		for _, code := range strings.Fields(row[5]) {
			country.Regions = append(country.Regions, chancery.RegionCode(code))
		}
		c.at[country.Code] = len(c.countries)
		c.countries = append(c.countries, country)
	}
	for _, row := range table("regions") {
		c.regions = append(c.regions, chancery.Region{
			Code: chancery.RegionCode(row[0]), Name: row[1], Broader: chancery.RegionCode(cell(row[2])),
		})
	}
	return c
})

// country is the country with the code, its regions not shared with the catalog.
func (c countries) country(code chancery.CountryCode) chancery.Country {
	country := c.countries[c.at[code]]
	country.Regions = slices.Clone(country.Regions)
	return country
}

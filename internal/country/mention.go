package country

import "github.com/chancery-archive/chancery/internal/chancery"

// Mention is a stretch of text that tells of a country.
type Mention struct {
	Country   chancery.CountryCode
	Span      chancery.Span   // bytes of the text
	Rule      chancery.RuleID // "country.name", "country.demonym", "country.city", …
	Role      chancery.Role   // what the words around it say of its part; [chancery.RoleLocation] where they say nothing
	Ambiguous bool            // the name fits several countries and the text does not settle which
}

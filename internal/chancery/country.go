package chancery

// CountryCode is an ISO 3166-1 alpha-3 code, or XKX (user-assigned) for Kosovo.
type CountryCode string

// RegionCode is a UN M49 region: "145" is Western Asia.
type RegionCode string

// Country is a country or territory that statements name.
type Country struct {
	Code    CountryCode
	Alpha2  string
	M49     string       // three digits; "" where M49 has none
	Name    string       // short name in UN usage
	Formal  string       // formal name in UN usage
	Regions []RegionCode // M49 regions that hold it, widest first
}

// Region is an M49 region.
type Region struct {
	Code    RegionCode
	Name    string
	Broader RegionCode // the region that holds it; "" for the world
}

// Role is the part a country plays in a passage; it may play several.
type Role string

// The roles of a country.
const (
	RoleIssuer      Role = "issuer"      // issues the statement
	RoleActor       Role = "actor"       // does, or is to do, what the passage says
	RoleTarget      Role = "target"      // is called on, condemned, sanctioned
	RoleBeneficiary Role = "beneficiary" // is supported, assisted, provided for
	RoleLocation    Role = "location"    // is where it happens, or is named otherwise
	RoleVenue       Role = "venue"       // is where a meeting is held
)

// Roles lists every role.
func Roles() []Role {
	return []Role{RoleIssuer, RoleActor, RoleTarget, RoleBeneficiary, RoleLocation, RoleVenue}
}

// CountryTag is a country of a passage.
type CountryTag struct {
	Country   CountryCode
	Roles     []Role // in the order of [Roles], at least one
	Ambiguous bool   // the name fits several countries and the text does not settle which
	Evidence  []Evidence
}

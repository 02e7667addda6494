package country_test

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/country"
)

func ExampleFind() {
	text := "Iraqi forces will advance on Mosul; the Paris Agreement stands; ministers met in Jeddah."
	for _, m := range country.Find(text) {
		fmt.Println(m.Country, m.Role, m.Span.In(text))
	}
	// Output:
	// IRQ actor Iraqi
	// IRQ location Mosul
	// SAU venue Jeddah
}

func ExampleLookup() {
	found, err := country.Lookup("Zaire")
	fmt.Println(found.Code, found.Name, err)
	_, err = country.Lookup("Irak-land")
	fmt.Println(err)
	// Output:
	// COD Democratic Republic of the Congo <nil>
	// country "Irak-land" is not a country code or name
}

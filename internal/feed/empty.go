package feed

import (
	"reflect"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// isEmpty reports whether a filter selects everything, whatever fields it has or
// is given.
func isEmpty(f chancery.Filter) bool {
	v := reflect.ValueOf(f)
	for i := range v.NumField() {
		field := v.Field(i)
		if field.Kind() == reflect.Slice && field.Len() > 0 || field.Kind() != reflect.Slice && !field.IsZero() {
			return false
		}
	}
	return true
}

func withoutLanguages(f chancery.Filter) chancery.Filter {
	f.Languages = nil
	return f
}

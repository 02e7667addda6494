package theme

// slab is room for many short slices that are handed out, and live as long as one
// another: it is made at once for some of them.
type slab[T any] []T

// take hands out n zero elements; where there is no room for them, it is made for as
// many as are likely to be asked for.
func (s *slab[T]) take(n, likely int) []T {
	if n > len(*s) {
		*s = make([]T, max(n, likely))
	}
	taken := (*s)[:n:n]
	*s = (*s)[n:]
	return taken
}

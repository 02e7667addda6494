package token

// Edits is how many bytes must be put in, taken out or changed to make one word
// of the other (Levenshtein). Folded words are ASCII but for scripts without case.
func Edits(a, b string) int {
	var short [24]int // of nearly all words
	row := short[:0]
	for j := range len(b) + 1 {
		row = append(row, j)
	}
	for i := range len(a) {
		diagonal := row[0]
		row[0] = i + 1
		for j := range len(b) {
			cost := diagonal
			if a[i] != b[j] {
				cost++
			}
			diagonal = row[j+1]
			row[j+1] = min(cost, row[j]+1, diagonal+1)
		}
	}
	return row[len(b)]
}

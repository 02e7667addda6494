package token

// index tells where in a row of words one stands, in one step for nearly all: it is
// filled to a quarter at most, by words of the program, fewer than 65,536, which nobody
// can choose to collide.
type index struct {
	slots []uint16 // 1 + place of a word; 0 for none
	shift uint8    // that makes a place among the slots of a number of 32 bits
}

// add enters the last of the words.
func (x *index) add(words []string) {
	if 4*len(words) <= len(x.slots) {
		x.enter(words, len(words)-1)
		return
	}
	bits := uint8(3)
	for 1<<bits < 8*len(words) {
		bits++
	}
	x.slots, x.shift = make([]uint16, 1<<bits), 32-bits
	for place := range words {
		x.enter(words, place)
	}
}

func (x *index) enter(words []string, place int) {
	i := slotOf(words[place], x.shift)
	for x.slots[i] != 0 {
		i = (i + 1) & uint32(len(x.slots)-1)
	}
	x.slots[i] = uint16(place + 1)
}

// find is the place of a word that is not empty among the words, or -1.
func (x *index) find(words []string, word string) int {
	if len(x.slots) == 0 {
		return -1
	}
	for i := slotOf(word, x.shift); ; i = (i + 1) & uint32(len(x.slots)-1) {
		place := int(x.slots[i]) - 1
		if place < 0 || words[place] == word {
			return place
		}
	}
}

// slotOf is where a word is looked for first: by its first letter, its last, the one in
// its middle and its length.
func slotOf(word string, shift uint8) uint32 {
	n := len(word)
	h := uint32(word[0]) | uint32(word[n-1])<<8 | uint32(word[n/2])<<16 | uint32(n)<<24
	return h * 0x9E3779B1 >> shift
}

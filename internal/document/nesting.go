package document

import "strings"

// nesting is the lists that are open, outermost first.
type nesting struct {
	open  []list
	shelf []list // closed by a list of another kind behind a paragraph, but may be taken up again
}

type list struct {
	style  style
	depth  int // of a dotted number
	value  int
	indent int
	paused bool // a paragraph has come after its last item
}

// enter puts an item into the list it belongs to and returns the level of that
// list, from 1. An item goes on in the innermost open list of its style that
// stands where it stands; else it begins a list, within the one before it if
// that is of another style or stands further out.
func (n *nesting) enter(d draft) int {
	l := list{style: d.marker.style, depth: d.marker.depth, value: d.marker.value, indent: d.indent}
	n.resume(l)
	n.takeUp(l)
	if d.level > 0 { // the format has told
		for len(n.open) < d.level {
			n.open = append(n.open, l)
		}
		n.open = append(n.open[:d.level-1], l)
		return d.level
	}
	for i := len(n.open) - 1; i >= 0; i-- {
		if n.open[i].holds(l) {
			n.open = append(n.open[:i], l)
			return len(n.open)
		}
	}
	for len(n.open) > 0 && n.open[len(n.open)-1].after(l) {
		n.open = n.open[:len(n.open)-1]
	}
	n.open = append(n.open, l)
	return len(n.open)
}

// holds reports whether an item goes on in the list.
func (l list) holds(item list) bool {
	if l.style != item.style || l.depth != item.depth {
		return false
	}
	if l.value > 0 {
		return true
	}
	return abs(l.indent-item.indent) < 2
}

// after reports whether a list that begins with item cannot lie within l.
func (l list) after(item list) bool {
	if l.style == dotted && item.style == dotted {
		return l.depth >= item.depth
	}
	bullet := strings.HasPrefix(string(item.style), string(bulleted))
	if bullet != strings.HasPrefix(string(l.style), string(bulleted)) {
		return !bullet && item.value > 0 && l.indent >= item.indent && item.indent > 0
	}
	return bullet && l.indent > item.indent
}

// leave closes the lists that a paragraph or a heading ends: those of bullets.
// One that counts may go on after it.
func (n *nesting) leave() {
	for len(n.open) > 0 && n.open[len(n.open)-1].value == 0 {
		n.open = n.open[:len(n.open)-1]
	}
	for i := range n.open {
		n.open[i].paused = true
	}
}

// resume closes the lists that a paragraph has paused and that an item does not
// go on with: what it begins lies in none of them.
func (n *nesting) resume(item list) {
	for i := len(n.open) - 1; i >= 0 && n.open[i].paused; i-- {
		if n.open[i].holds(item) && item.value > 1 {
			break
		}
		if i == 0 {
			n.shelf, n.open = n.open, nil
		}
	}
	for i := range n.open {
		n.open[i].paused = false
	}
}

// takeUp opens the list on the shelf that an item counts on from, where none
// that is open holds the item.
func (n *nesting) takeUp(item list) {
	for _, l := range n.open {
		if l.holds(item) {
			return
		}
	}
	for i := len(n.shelf) - 1; i >= 0; i-- {
		if n.shelf[i].holds(item) && item.value == n.shelf[i].value+1 {
			n.open, n.shelf = n.shelf[:i+1], nil
			return
		}
	}
}

package theme

import (
	"fmt"
	"math"
)

// company is how often readers named themes, and one beside another.
type company struct {
	passages float64
	named    []float64
	beside   [][]float64
	within   map[int]*company // of each statement
}

// alike is passages in which a theme is as if named beside another by chance.
const alike = 2

func newCompany(examples []example) *company {
	all := emptyCompany()
	for _, e := range examples {
		if all.within[e.statement] == nil {
			all.within[e.statement] = emptyCompany()
		}
		for _, c := range []*company{all, all.within[e.statement]} {
			c.passages++
			for _, a := range e.want {
				c.named[a]++
				for _, b := range e.want {
					c.beside[a][b]++
				}
			}
		}
	}
	return all
}

func emptyCompany() *company {
	n := len(concepts().concepts)
	c := &company{named: make([]float64, n), beside: make([][]float64, n), within: map[int]*company{}}
	for i := range c.beside {
		c.beside[i] = make([]float64, n)
	}
	return c
}

var emptyOne = emptyCompany()

// odds is the logarithm of how much oftener than by chance a theme is named
// beside another, by all passages or by those of other statements than one.
func (c *company) odds(theme, other int, without *company) float64 {
	if without == nil {
		without = emptyOne
	}
	chance := (c.named[theme] - without.named[theme] + 0.5) / (c.passages - without.passages + 30)
	share := (c.beside[other][theme] - without.beside[other][theme] + alike*chance) / (c.named[other] - without.named[other] + alike)
	return max(-2.5, min(2.5, math.Log(share/chance)))
}

func (c *company) rows() []string {
	table := []string{"other\ttheme\tweight"}
	for other, o := range concepts().concepts {
		if o.Broader == "" {
			continue
		}
		never := math.Log(alike / (c.named[other] + alike))
		table = append(table, fmt.Sprintf("%s\t*\t%.2f", o.ID, max(-2.5, never)))
		for theme, th := range concepts().concepts {
			if theme != other && c.beside[other][theme] > 0 {
				table = append(table, fmt.Sprintf("%s\t%s\t%.2f", o.ID, th.ID, c.odds(theme, other, nil)))
			}
		}
	}
	return table
}

package theme

import (
	"math"
	"testing"
)

// sample is one observation of a logistic regression: the features that are
// not zero, and whether it was so.
type sample struct {
	features []feature
	named    bool
}

type feature struct {
	index int
	value float64
}

// logit fits the weights of a logistic regression by Newton's method, pulled
// towards zero by a ridge: weights that samples do not ask for stay small.
func logit(samples []sample, size int, ridge float64) []float64 {
	weights := make([]float64, size)
	for range 25 {
		gradient, hessian := make([]float64, size), make([][]float64, size)
		for i := range hessian {
			hessian[i] = make([]float64, size)
			hessian[i][i], gradient[i] = ridge, ridge*weights[i]
		}
		for _, s := range samples {
			addSample(s, weights, gradient, hessian)
		}
		step, largest := solve(hessian, gradient), 0.0
		for i := range weights {
			weights[i] -= step[i]
			largest = max(largest, math.Abs(step[i]))
		}
		if largest < 1e-8 {
			break
		}
	}
	return weights
}

func addSample(s sample, weights, gradient []float64, hessian [][]float64) {
	odds := 0.0
	for _, f := range s.features {
		odds += weights[f.index] * f.value
	}
	p := 1 / (1 + math.Exp(-odds))
	miss := p
	if s.named {
		miss--
	}
	for _, f := range s.features {
		gradient[f.index] += miss * f.value
		for _, g := range s.features {
			hessian[f.index][g.index] += p * (1 - p) * f.value * g.value
		}
	}
}

// solve gives x of a·x = b for a positive definite a, by Cholesky's factors.
func solve(a [][]float64, b []float64) []float64 {
	n := len(b)
	for j := range n {
		for k := range j {
			a[j][j] -= a[j][k] * a[j][k]
		}
		a[j][j] = math.Sqrt(a[j][j])
		for i := j + 1; i < n; i++ {
			for k := range j {
				a[i][j] -= a[i][k] * a[j][k]
			}
			a[i][j] /= a[j][j]
		}
	}
	x := append([]float64(nil), b...)
	for i := range n {
		for k := range i {
			x[i] -= a[i][k] * x[k]
		}
		x[i] /= a[i][i]
	}
	for i := n - 1; i >= 0; i-- {
		for k := i + 1; k < n; k++ {
			x[i] -= a[k][i] * x[k]
		}
		x[i] /= a[i][i]
	}
	return x
}

// TestLogit holds the fit to what is known without it: with no trait but one
// that is always there, the odds are those counted.
func TestLogit(t *testing.T) {
	var samples []sample
	for i := range 40 {
		samples = append(samples, sample{[]feature{{0, 1}, {1 + i%2, 1}}, i%4 == 1}) // of the odd ones half, of the even none
	}
	for range 10 {
		samples = append(samples, sample{[]feature{{0, 1}, {1, 1}}, true})
	}
	weights := logit(samples, 3, 1e-6)
	if even := weights[0] + weights[1]; math.Abs(even-math.Log(10.0/20)) > 1e-3 {
		t.Errorf("log odds of 10 among 30 are %.4f, want %.4f", even, math.Log(10.0/20))
	}
	if odd := weights[0] + weights[2]; math.Abs(odd) > 1e-3 {
		t.Errorf("log odds of 10 among 20 are %.4f, want 0", odd)
	}
}

// Package telemetry is how operators see into a running program: a registry of
// metrics for Prometheus, and traces that are sent where the variables of
// OpenTelemetry say. What is counted and traced is said where it happens, in
// packages httpapi and postgres; here is what belongs to the program as a whole.
package telemetry

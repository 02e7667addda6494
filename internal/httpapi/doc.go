// Package httpapi serves the archive over HTTP, version 1 of the contract in
// package api. It reads requests strictly (a parameter nobody knows, a value
// out of range, a cursor of another list are errors, never ignored), asks small
// interfaces that it declares itself, and answers. It holds no SQL and no rules
// of coding.
//
//	handler := httpapi.New(httpapi.Config{
//		Store: store, Intake: intake, Documents: document.MediaTypes(), Vocabulary: vocabulary, Ready: store.Ping, Log: log,
//	})
//	server := http.Server{Handler: handler, ReadHeaderTimeout: 5 * time.Second, IdleTimeout: 2 * time.Minute}
//
// Handlers return an error and the adapter answer turns it into a problem
// document; problem.go has the one table of errors and statuses.
package httpapi

package main

import (
	"context"
	"errors"
	"io"
	"net"
	"net/http"
	"testing"
	"time"
)

// TestLeave holds the order in which a server goes.
func TestLeave(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	ready := readyUntil(ctx, func(context.Context) error { return nil })
	home, begun, free := make(chan struct{}), make(chan struct{}, 2), make(chan struct{})
	mux := http.NewServeMux()
	mux.HandleFunc("/stream", func(http.ResponseWriter, *http.Request) {
		begun <- struct{}{}
		<-home
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, _ *http.Request) {
		begun <- struct{}{}
		<-free
		_, _ = io.WriteString(w, "whole")
	})
	mux.HandleFunc("/quick", func(http.ResponseWriter, *http.Request) {})
	drained := make(chan time.Time)
	leave := &leaving{
		drain: time.Hour, grace: time.Minute, sendHome: func() { close(home) },
		after: func(time.Duration) <-chan time.Time { return drained },
	}
	ended := make(chan error)
	go func() { ended <- serve(ctx, listener, mux, &archive{}, leave) }()

	base := "http://" + listener.Addr().String()
	answers := make(chan string, 2)
	for _, path := range []string{"/stream", "/slow"} {
		go func() {
			res, err := http.Get(base + path)
			if err != nil {
				answers <- err.Error()
				return
			}
			defer res.Body.Close()
			body, err := io.ReadAll(res.Body)
			answers <- string(body)
			if err != nil {
				t.Error(err)
			}
		}()
		<-begun
	}

	if err := ready(t.Context()); err != nil {
		t.Errorf("before: %v", err)
	}
	stop()
	if err := ready(t.Context()); !errors.Is(err, errLeaving) {
		t.Errorf("told to stop it is ready: %v", err)
	}
	res, err := http.Get(base + "/quick")
	if err != nil {
		t.Fatalf("told to stop it answers no more: %v", err)
	}
	res.Body.Close()
	drained <- time.Time{}
	if got := <-answers; got != "" {
		t.Errorf("the stream ended with %q", got)
	}
	select {
	case err := <-ended:
		t.Errorf("it left before a request was finished: %v", err)
	default:
	}
	close(free)
	if got := <-answers; got != "whole" {
		t.Errorf("the request under way: %q", got)
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// TestLeaveInTime has a request that never ends.
func TestLeaveInTime(t *testing.T) {
	listener, err := (&net.ListenConfig{}).Listen(t.Context(), "tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	handler := http.HandlerFunc(func(_ http.ResponseWriter, r *http.Request) {
		stop()
		<-r.Context().Done()
	})
	leave := (&operations{Grace: time.Millisecond}).leave(func() {})
	ended := make(chan error)
	go func() { ended <- serve(ctx, listener, handler, &archive{}, leave) }()
	if res, err := http.Get("http://" + listener.Addr().String()); err == nil {
		res.Body.Close()
		t.Error("what broke off looks whole")
	}
	if err := <-ended; !errors.Is(err, context.DeadlineExceeded) {
		t.Errorf("err = %v", err)
	}
}

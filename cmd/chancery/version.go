package main

import (
	"encoding/json"
	"fmt"
	"runtime/debug"

	"github.com/chancery-archive/chancery/internal/coding"
	"github.com/chancery-archive/chancery/internal/postgres"
)

// release is set by the linker in released builds.
var release = "devel"

type versionCommand struct {
	JSON bool `help:"Print as JSON."`
}

// Run prints the versions of the program and of its ruleset.
func (v *versionCommand) Run(c console) error {
	info := struct {
		Version  string `json:"version"`
		Revision string `json:"revision,omitempty"`
		Ruleset  string `json:"ruleset"`
		Schema   uint   `json:"schema"`
		Go       string `json:"go"`
	}{Version: release, Ruleset: coding.Ruleset, Schema: postgres.Schema()}
	if build, ok := debug.ReadBuildInfo(); ok {
		info.Go = build.GoVersion
		for _, s := range build.Settings {
			if s.Key == "vcs.revision" {
				info.Revision = s.Value
			}
		}
	}
	if v.JSON {
		return json.NewEncoder(c.out).Encode(info)
	}
	_, err := fmt.Fprintf(c.out, "chancery %s, ruleset %s, schema %d, %s\n", info.Version, info.Ruleset, info.Schema, info.Go)
	return err
}

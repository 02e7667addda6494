// Package api is the public contract of the archive: the JSON that goes over
// the wire, version 1. It holds plain types with tags and nothing that acts;
// package encode turns records of the archive into them.
//
// Names are snake_case, times RFC 3339 in UTC, dates "2016-07-21", ids strings.
// What is unknown is null and lists are never null. Offsets count Unicode code
// points of a statement's text. Fields may be added in version 1; none is ever
// removed or given another meaning.
//
//	{"data": [{"id": "p_…", "quote": "We will …"}], "page": {"limit": 50, "next": null, "next_url": null}, "total": {"value": 1, "relation": "exact"}}
package api

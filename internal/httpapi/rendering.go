package httpapi

import (
	"mime"
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"

	"github.com/chancery-archive/chancery/internal/chancery"
)

// rendering is a reply as it goes to clients, in each content coding. It can be
// kept, and answer many at once.
type rendering struct {
	reply
	version  chancery.Version // that the archive was in before it was made, where it is kept
	header   http.Header      // what goes with it, beside what the reply says
	packed   bool             // it is worth a content coding
	variants [3]variant       // by coding
	weighed  atomic.Uint32
}

// variant is a rendering in one content coding.
type variant struct {
	once sync.Once
	body []byte
	tag  []string // one, as a field has it
	// always goes with a 304, too; whole only with the body. Their values are shared
	// by all answers: net/http copies them.
	always, whole []headerField
}

type headerField struct {
	name   string
	values []string
}

func newRendering(a reply, header http.Header) *rendering {
	p := &rendering{reply: a, header: header, packed: worthPacking(a)}
	p.weigh(len(a.body))
	return p
}

// weigh adds to the bytes that it takes.
func (p *rendering) weigh(bytes int) { p.weighed.Add(uint32(bytes)) }

// in is it in a coding, which is made when it is first asked for; grown
// reports that it was made now.
func (p *rendering) in(c coding) (v *variant, grown bool) {
	v = &p.variants[c.index()]
	v.once.Do(func() {
		v.body = p.body
		if c != identity {
			v.body, grown = c.compress(p.body), true
			p.weigh(len(v.body))
		}
		v.tag = []string{entityTag(p.body, c)}
		v.always, v.whole = p.fields(v, c)
	})
	return v, grown
}

func (p *rendering) fields(v *variant, c coding) (always, whole []headerField) {
	for name, values := range p.header {
		always = append(always, headerField{name, values})
	}
	always = append(always, headerField{"Cache-Control", []string{p.cache}})
	if c != identity {
		whole = append(whole, headerField{"Content-Encoding", []string{string(c)}})
	}
	if p.saveAs != "" {
		whole = append(whole, headerField{"Content-Disposition", []string{
			mime.FormatMediaType("attachment", map[string]string{"filename": p.saveAs}),
		}})
	}
	whole = append(whole, headerField{"Content-Type", []string{p.mediaType}},
		headerField{"Content-Length", []string{strconv.Itoa(len(v.body))}})
	return always, whole
}

// answer answers in the content coding the client likes best, or 304 where the
// client holds it already. HEAD is answered as GET is, without the body.
func (p *rendering) answer(w http.ResponseWriter, r *http.Request) (grown bool) {
	c := identity
	if p.packed {
		c = chooseCoding(r.Header)
	}
	v, grown := p.in(c)
	h := w.Header()
	put(h, v.always)
	if p.status == 0 && isRead(r) {
		h["Etag"] = v.tag
		if matches(r.Header["If-None-Match"], v.tag[0]) {
			w.WriteHeader(http.StatusNotModified)
			return grown
		}
	}
	put(h, v.whole)
	w.WriteHeader(max(p.status, http.StatusOK))
	if r.Method != http.MethodHead {
		_, _ = w.Write(v.body) // a client that left cannot be told
	}
	return grown
}

// put adds to the fields that are there already, such as Link, and shares the
// values of the others.
func put(h http.Header, fields []headerField) {
	for _, f := range fields {
		if there := h[f.name]; len(there) > 0 && appended[f.name] {
			h[f.name] = append(there[:len(there):len(there)], f.values...)
			continue
		}
		h[f.name] = f.values
	}
}

// appended are the fields of several values that middleware and handlers write.
var appended = map[string]bool{"Link": true, "Vary": true}

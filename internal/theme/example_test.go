package theme_test

import (
	"fmt"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/theme"
)

func ExampleCode() {
	const body = "We will freeze the assets of those who finance Daesh."
	tags := theme.Code(theme.Input{
		Body:     body,
		Segments: []chancery.Segment{{Span: chancery.Span{End: len(body)}, LeadIn: -1, Heading: -1}},
		Acts:     []chancery.ActCoding{{Act: chancery.Commitment}},
	})
	for _, tag := range tags[0] {
		fmt.Println(tag.Theme)
		for _, e := range tag.Evidence {
			fmt.Printf("  %s %q\n", e.Rule, e.Span.In(body))
		}
	}
	// Output:
	// ct-financing
	//   theme.ct-financing.freeze_asset "freeze the assets"
	//   theme.ct-financing.finances "finance"
}

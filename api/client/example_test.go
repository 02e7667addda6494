package client_test

import (
	"context"
	"fmt"
	"log"

	"github.com/chancery-archive/chancery/api/client"
)

// What was promised under resolution 2253, and where does it stand?
func Example() {
	archive, err := client.NewClientWithResponses(server.base)
	if err != nil {
		log.Fatal(err)
	}
	found, err := archive.ListCommitmentsWithResponse(context.Background(), &client.ListCommitmentsParams{
		Resolution: []string{"UNSCR 2253"},
		Strength:   []client.Strength{client.Intent},
	})
	if err != nil {
		log.Fatal(err)
	}
	if found.JSON200 == nil {
		log.Fatal(found.ApplicationproblemJSONDefault)
	}
	for _, p := range found.JSON200.Data {
		fmt.Printf("%s\n(%s, paragraph %d)\n", p.Quote, *p.Statement.Date, p.Locator.Paragraph)
	}
	// Output:
	// We will continue to utilize UNSCRs 1267, 1989 and 2253 as the basis for sanctions against those who support Daesh.
	// (2016-07-21, paragraph 8)
}

// Package client asks an archive over HTTP from Go. It is generated from
// openapi.yaml; what is written by hand here is that a [Problem] is an error.
//
//	archive, err := client.NewClientWithResponses("https://archive.example")
//	found, err := archive.ListCommitmentsWithResponse(ctx, &client.ListCommitmentsParams{Country: []string{"Iraq"}})
//	for _, p := range found.JSON200.Data {
//		fmt.Println(p.Quote)
//	}
//
// Of an answer that is no success, JSON200 is nil and
// ApplicationproblemJSONDefault says why.
package client

//go:generate go run github.com/oapi-codegen/oapi-codegen/v2/cmd/oapi-codegen@v2.8.2 -config oapi-codegen.yaml -o client.gen.go ../openapi.yaml

// Error says what went wrong.
func (p Problem) Error() string { return p.Title + ": " + p.Detail }

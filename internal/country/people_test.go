package country_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/country"
)

// statement codes sentences as the passages of one statement.
func statement(origin chancery.Origin, sentences ...string) [][]chancery.CountryTag {
	in := country.Input{Body: strings.Join(sentences, "\n"), Origin: origin}
	at := 0
	for _, s := range sentences {
		in.Segments = append(in.Segments, chancery.Segment{
			Span: chancery.Span{Start: at, End: at + len(s)}, Kind: chancery.BlockParagraph,
		})
		at += len(s) + 1
	}
	return country.Code(in)
}

func TestLeadersByYear(t *testing.T) {
	tests := []struct {
		rule string
		date chancery.Date
		text string
		want string
	}{
		{"a surname of two countries, the first in office", "2010-05-01", "President Lee spoke.", "KOR"},
		{"the same surname, the other office", "2010-05-01", "Prime Minister Lee spoke.", "SGP"},
		{"the same surname, years later", "2025-08-01", "President Lee spoke.", "KOR"},
		{"nobody of the name in office", "1955-05-01", "President Lee spoke.", ""},
		{"father and son", "1975-05-01", "Prime Minister Trudeau spoke.", "CAN"},
		{"a minister", "2015-05-01", "Secretary Kerry spoke.", "USA"},
		{"a full name of any year", "2022-07-15", "President Franklin D. Roosevelt met the King.", "USA"},
		{"in opposition, without a title", "2008-06-01", "Mr Morgan Tsvangirai and Daw Aung San Suu Kyi wrote.", ""},
		{"the same in office", "2010-06-01", "Prime Minister Tsvangirai wrote.", "ZWE"},
		{"before his office, without a title", "2011-10-01", "Mr Draghi left for Frankfurt.", "DEU"},
		{"a king of two countries", "2008-10-01", "King Abdullah wrote.", ""},
		{"a king after the other's reign", "2020-10-01", "King Abdullah wrote.", "JOR"},
		{"elected Secretary-General", "1991-12-01", "Mr. Boutros Boutros-Ghali was appointed.", ""},
		{"just out of office", "2017-06-01", "President Obama spoke.", "USA"},
		{"the Secretary-General of one time, the Prime Minister of another", "2012-05-01", "Prime Minister Stoltenberg spoke.", "NOR"},
		{"the same man as Secretary General", "2018-05-01", "Secretary General Stoltenberg spoke.", ""},
		{"leaders of a year that is told", "2014-05-01", "The salt pact was made in 1957, when Prime Ministers Menzies and Kishi met.", "AUS JPN"},
		{"leaders of no year that is told", "2014-05-01", "Prime Minister Kishi praised the salt pact.", ""},
		{"a regime by its surname", "1946-12-01", "The Franco régime was condemned.", "ESP"},
		{"another regime", "1975-05-01", "The Smith regime was condemned.", "ZWE"},
		{"a president of a council", "1975-05-01", "Prime Minister Rowling and Prime Minister Bijedic spoke.", "NZL SRB"},
		{"Pacific leaders", "1982-05-01", "Premier Rex and Prime Minister Mamaloni spoke.", "NIU SLB"},
		{"Soviet leader", "1962-10-28", "Chairman Khrushchev replied.", "RUS"},
		{"premier with the family name first", "1972-09-29", "Premier Chou En-lai replied.", "CHN"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := brief(statement(chancery.Origin{Date: tt.date}, tt.text)[0])
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%s in %s (-want +got):\n%s", tt.text, tt.date, diff)
			}
		})
	}
}

// TestPeopleIntroduced holds the coder to what a statement itself tells of who
// is who; the names are of nobody in the tables.
func TestPeopleIntroduced(t *testing.T) {
	tests := []struct {
		rule         string
		intro, later string
		want         string
	}{
		{"name of a country", "Prime Minister Jana Hrdlicka of Slovakia arrived.", "Prime Minister Hrdlicka spoke.", "SVK"},
		{"adjective before the title", "Peruvian President Inti Quispe arrived.", "President Quispe spoke.", "PER"},
		{"possessive before the title", "Ghana’s President Kofi Owusu arrived.", "Mr Owusu spoke.", "GHA"},
		{"title of a country, then the name", "The Prime Minister of Malta, Dr. Karmenu Zahra, arrived.", "Dr Zahra spoke.", "MLT"},
		{"name, then title of a country", "Mr. Karmenu Zahra, Prime Minister of Malta, arrived.", "Mr. Zahra spoke.", "MLT"},
		{"a name not introduced", "The Prime Minister of Malta arrived.", "Mr. Zahra spoke.", ""},
		{"one name of two countries", "President Ana Costa of Peru met President Luis Costa of Cuba.", "President Costa spoke.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			got := brief(statement(chancery.Origin{}, tt.intro, tt.later)[1])
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("%s %s (-want +got):\n%s", tt.intro, tt.later, diff)
			}
		})
	}
}

func TestDocumentSettles(t *testing.T) {
	tests := []struct {
		rule  string
		title string
		text  []string
		want  string // of the last sentence
	}{
		{"Congo by the capital named before", "", []string{"Talks in Brazzaville ended.", "The Congo will host them again."}, "COG"},
		{"a town by the country named before", "", []string{"Spain mourns.", "The floods in Valencia were severe."}, "ESP"},
		{"a town by the country of the title", "Joint Statement by Chile and Peru", []string{"They met in Santiago."}, "CHL:venue"},
		{"the Kingdom", "", []string{"The Kingdom of Bahrain signed.", "They thanked the Kingdom."}, "BHR"},
		{"the Kingdom of several", "", []string{"The Kingdom of Bahrain and the Kingdom of Morocco signed.", "They thanked the Kingdom."}, ""},
		{"a leader known by the country of the title", "Joint Statement by Australia and India", []string{"Mr Rudd spoke."}, "AUS"},
		{"a leader's surname that is a given name", "Joint Statement by the Republic of Korea and India", []string{"Ms Lee Zahra spoke."}, ""},
		{"a surname that is not enough, as a given name", "Joint Statement by the United Kingdom and India", []string{"Mr Brown Zahra spoke."}, ""},
		{"a surname that is enough, as a given name", "Joint Statement by Germany and India", []string{"We thank Ms Merkel Zahra."}, ""},
		{"that surname behind a title", "Joint Statement by the United Kingdom and India", []string{"Mr Brown spoke."}, "GBR"},
		{"Dominican of Dominica", "Visit to the Commonwealth of Dominica", []string{"Dominican farmers benefit."}, "DMA"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			coded := statement(chancery.Origin{Title: tt.title, Date: "2009-11-12"}, tt.text...)
			got := brief(coded[len(coded)-1])
			if diff := cmp.Diff(tt.want, strings.Join(got, " ")); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

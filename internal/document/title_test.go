package document_test

import (
	"strings"
	"testing"
)

// TestTitlesOfScans holds what a text without metadata is called, where lines of its
// title stand apart as in scans.
func TestTitlesOfScans(t *testing.T) {
	// A scan has an empty line after each line.
	const prose = "\n\nThe Ministers met in the capital and had a long\n\ntalk on the matters that concern both of their\n\ncountries at this time, and on what they may do\n\nfor the common good of the region and of all who\n\nlive there. They agreed to meet again next year."
	tests := []struct{ rule, text, want string }{
		{"of two lines, the second of which opens with of", "JOINT STATEMENT BY THE PREMIERS\n\nOF PERU AND CHILE" + prose, "JOINT STATEMENT BY THE PREMIERS OF PERU AND CHILE"},
		{"of three lines, cut within a name", "JOINT STATEMENT BY HIS EXCELLENCY PRESIDENT DOE\n\nOBI OF THE REPUBLIC OF PERU AND THE RT. HON.\n\nJ. Q. PUBLIC, PREMIER OF CHILE" + prose, "JOINT STATEMENT BY HIS EXCELLENCY PRESIDENT DOE OBI OF THE REPUBLIC OF PERU AND THE RT. HON. J. Q. PUBLIC, PREMIER OF CHILE"},
		{"of two lines, the second of which ends in a date", "JOINT STATEMENT ISSUED BY CHILEAN PREMIER DOE AND\n\nPRIME MINISTER PUBLIC 28 MARCH 1968" + prose, "JOINT STATEMENT ISSUED BY CHILEAN PREMIER DOE AND PRIME MINISTER PUBLIC 28 MARCH 1968"},
		{"with a small letter that a scan has misread", "JOINT STATEMENT ON THE VISIT TO PERU BY IllS MAJESTY\n\nTUPOU IV, KING OF TONGA" + prose, "JOINT STATEMENT ON THE VISIT TO PERU BY IllS MAJESTY TUPOU IV, KING OF TONGA"},
		{"parted from the prose by its first word", "Joint Communique issued at the end of the visit by the\n\nPremier of Peru to Chile on 16 January 1975\n\nAt the invitation of the Government of Chile the\n\nPremier of Peru paid a visit to that country from\n\n12 to 16 January 1975, and had talks with his host.\n\nThey agreed to meet again before the end of the\n\nyear to take stock of what has been done by then.\n\nThey also agreed to tell one another of all else.", "Joint Communique issued at the end of the visit by the Premier of Peru to Chile on 16 January 1975"},
		{"not the office on the letterhead", "PRIME MINISTER\n\nFOR MEDIA 18 JULY 1988\n\nJOINT STATEMENT ON SALT" + prose, "JOINT STATEMENT ON SALT"},
		{"not the head of a series", "SPRING TOUR 1967 TONGA\n\nCOMMUNIQUE OF THE KINGS OF TONGA AND PERU" + prose, "COMMUNIQUE OF THE KINGS OF TONGA AND PERU"},
		{"not a line of a press office, torn", "FOR iP> SS 4 MAY 1967\n\nSTATEMENT ON SALT" + prose, "STATEMENT ON SALT"},
		{"not a line of a press office with a star", "* FOR PRESS: PM No 16/ 1972\n\nSTATEMENT ON SALT" + prose, "STATEMENT ON SALT"},
		{"without the words of a press office on its line", "FOR PRESS: VISIT BY THE KING OF TONGA TO PERU" + prose, "VISIT BY THE KING OF TONGA TO PERU"},
		{"without scraps of a scan", "1i STATEMENT ON SALT" + prose, "STATEMENT ON SALT"},
		{"a kind of text, with the line below that says whose", "JOINT COMMUNIQUE\n\nVISIT OF THE KING OF TONGA\n\nThe King visited Rome today and was met by all.", "JOINT COMMUNIQUE VISIT OF THE KING OF TONGA"},
		{"a kind of text, with the line above that says whose", "TONGA - PERU DISCUSSIONS\n\nJOINT COMMUNIQUE\n\nThe King visited Rome today and was met by all.", "TONGA - PERU DISCUSSIONS JOINT COMMUNIQUE"},
		{"conclusions of a presidency, below what it presided over", "LIMA FISHERIES SUMMIT\n\n4 AND 5 NOVEMBER 2033\n\nPRESIDENCY CONCLUSIONS" + prose, "LIMA FISHERIES SUMMIT PRESIDENCY CONCLUSIONS"},
		{"a statement of chairs, below the conference that they chaired", "DONORS' CONFERENCE FOR THE GREAT DELTA\n\nHall of Nations, Geneva, 9 December 2033\n\nCO-CHAIRS' STATEMENT" + prose, "DONORS' CONFERENCE FOR THE GREAT DELTA CO-CHAIRS' STATEMENT"},
		{"what came out of a council, below the line that names it", "HISPANO-TONGAN FINANCIAL COUNCIL\n\nConclusions of the session held at Lima on 16 September 1999" + prose, "HISPANO-TONGAN FINANCIAL COUNCIL: Conclusions of the session held at Lima on 16 September 1999"},
		{"a meeting by its number, below the group that held it", "CAIRNS GROUP\n\nTWELFTH MINISTERIAL MEETING\n\nLIMA, 3 MAY 2033\n\nCOMMUNIQUÉ" + prose, "CAIRNS GROUP: TWELFTH MINISTERIAL MEETING COMMUNIQUÉ"},
		{"one that says itself by whom it is", "CAIRNS GROUP\n\nSTATEMENT BY PERU AND CHILE ON SALT" + prose, "STATEMENT BY PERU AND CHILE ON SALT"},
		{"a kind of text, not with the place between it and the meeting", "G-7 HARBOUR MINISTERS' MEETING\n\nHamilton, Ontario, Canada\n\nMay 1, 2033\n\nCHAIR'S SUMMARY" + prose, "G-7 HARBOUR MINISTERS' MEETING CHAIR'S SUMMARY"},
		{"a kind of text, with the line that says by whom", "VISIT TO PERU 1968\n\nROME\n\nJOINT COMMUNIQUE\n\nISSUED BY PRESIDENT DOE AND PREMIER OBI 28 MAY 1968" + prose, "JOINT COMMUNIQUE ISSUED BY PRESIDENT DOE AND PREMIER OBI 28 MAY 1968"},
		{"none: a sentence that names a kind of text is no title", "The Governments of the Kingdom of Peru and of the Republic of Chile have committed themselves to a Joint Declaration on Fisheries that will strengthen what they do together in a wide range of fields, from the sea to the sand and from the sand to the snow of the mountains behind it\n\nThe Ministers of Peru and Chile,\n\nAffirming their bonds,", "The Governments of the Kingdom of Peru and of the Republic of …"},
		{"none: the first words, without the scraps above them", "hi. AAI'~\n\nWe met in Rome and we agreed on salt.", "We met in Rome and we agreed on salt."},
		{"a decision of a conference", "Decision 1/CP.99\n\nLima plan for the delta\n\nThe Conference of the Parties,\n\nRecalling its decision 4/CP.98,\n\n1. Adopts the plan.", "Decision 1/CP.99 Lima plan for the delta"},
		{"behind a word that no title ends in", "AGREEMENT ON SALT\n\nbetween\n\nthe Government of the Kingdom of Tonga and\n\nthe Government of Peru\n\nARTICLE 1\n\nThe Parties agree to trade in salt and in all that is made of it.", "AGREEMENT ON SALT between the Government of the Kingdom of Tonga and the Government of Peru"},
		{"not a letterhead below it", "Tonga condemns attack on harbour, doubles aid\n\nPress release | No: 88/21 | Date: 28 June 2021\nMinistry of Foreign Affairs\n\nThe Ministry condemns the attack on the harbour of the capital and will double its aid.", "Tonga condemns attack on harbour, doubles aid"},
		{"a kind of text over a part of it", "JOINT COMMUNIQUE\n\nFISHERIES\n\nThe King visited Rome today and was met by all.", "JOINT COMMUNIQUE"},
		{"a kind of text that a scan has misread", "AAA 31\n\nJOINT CCMMUNICUE ON SALT" + prose, "JOINT CCMMUNICUE ON SALT"},
		{"below a sentence that introduces it with a long list", "The text of the following declaration was released by the Governments of " + strings.Repeat("Tonga, Peru, Chile, ", 25) + "and Chad at the Ministerial on September 18, 2033.\n\nDeclaration on Salt\n\nWe met in Rome and we agreed on salt.", "Declaration on Salt"},
		{"none: the first words, not those that introduce them", "The following is the text of a joint statement by the Kings:\n\nWe met in Rome and we agreed on salt.", "We met in Rome and we agreed on salt."},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := parseAs(t, "text/plain", tt.text).Origin.Title; got != tt.want {
				t.Errorf("title %q, want %q", got, tt.want)
			}
		})
	}
}

package document_test

import (
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/chancery"
	"github.com/chancery-archive/chancery/internal/document"
)

func TestDates(t *testing.T) {
	tests := []struct {
		rule string
		text string
		want chancery.Date
	}{
		{"day first", "Statement on Salt\n\nRome, 21 July 2016\n\nWe met.", "2016-07-21"},
		{"month first", "Statement on Salt\n\nRome, July 21, 2016\n\nWe met.", "2016-07-21"},
		{"ordinal and capitals", "STATEMENT ON SALT\n\n9TH APRIL, 1967\n\nWe met.", "1967-04-09"},
		{"a short month", "Statement on Salt\n\n8 APR 1967\n\nWe met.", "1967-04-08"},
		{"ISO", "Statement on Salt\n\n2016-07-21\n\nWe met.", "2016-07-21"},
		{"with full stops", "Statement on Salt\n\n21.07.2016\n\nWe met.", "2016-07-21"},
		{"with slashes, where the order is certain", "Statement on Salt\n\n21/07/2016\n\nWe met.", "2016-07-21"},
		{"of the closing words of a treaty", "Memorandum on Salt\n\nWe agreed.\n\nThe undersigned, being duly authorised, have signed this Memorandum. Done at Accra on 3 May 2004.", "2004-05-03"},
		{"of the dateline of a release", "Statement on Salt\n\nLIMA, 9th July, 2018: The Ministers of Peru and Togo met today to speak of salt.", "2018-07-09"},
		{"of the dateline of a release that introduces the text", "Delta Group issues statement\n\nLIMA, 3 May 2033 - The Ministers of Peru, Chile and Togo gave out these words today:\n\nThe Ministers met to speak of salt and of all that is made of it.", "2033-05-03"},
		{"of the text before that of the page", "Statement on Salt\n\nPublished July 12, 2018\n\nLIMA, 9 July 2018 -- The Ministers of Peru and Togo met today to speak of salt.", "2018-07-09"},
		{"of the page, where the text has none", "Statement on Salt\n\nPublished July 12, 2018\n\nWe stand by all that we have agreed on salt.", "2018-07-12"},
		{"of adoption, before that of the paper", "UNION OF SALT\n\n4 May 2010\n\nResolution adopted by the Assembly on 30 April 2010\n\nThe Assembly,\n\nRecalling all that was said of salt,\n\n1. Decides to act.", "2010-04-30"},
		{"in another language", "Statement on Salt\n\nReykjavík, 10. ágúst 2020\n\nWe agreed.", "2020-08-10"},
		{"with slashes, where it is not", "Statement on Salt\n\n01/02/2016\n\nWe met.", ""},
		{"the last day of a meeting", "Statement on Salt\n\nBali, Indonesia, 15-16 November 2022\n\nWe met.", "2022-11-16"},
		{"the last day, month first", "Statement on Salt\n\nMay 19-21, 2023\n\nWe met.", "2023-05-21"},
		{"the last day, over two months", "Statement on Salt\n\n30 June to 2 July 2016\n\nWe met.", "2016-07-02"},
		{"over two months, month first", "Statement on Salt\n\nJune 30 – July 2, 2016\n\nWe met.", "2016-07-02"},
		{"one day or the other", "Statement on Salt\n\n21/22 July 2016\n\nWe met.", "2016-07-22"},
		{"in the words of a treaty", "Statement on Salt\n\nWe agreed.\n\nDone at Rome, this 14th day of September 2001", "2001-09-14"},
		{"in words", "Statement on Salt\n\nWe agreed.\n\nDone at Rome, on the Sixth of September in the Year Two Thousand and Twenty-Three", "2023-09-06"},
		{"in words, the day of a treaty", "Statement on Salt\n\nWe agreed.\n\nDone at Rome this twenty-first day of July, nineteen hundred and eighty-four.", "1984-07-21"},
		{"a year that a scan has torn", "STATEMENT ON SALT\n\nRome, 9 April 1 967\n\nWe met.", "1967-04-09"},
		{"a month that a scan has misread", "STATEMENT ON SALT\n\nRome, 9 Auqust 1967\n\nWe met.", "1967-08-09"},
		{"a word like a month is none without a year", "STATEMENT ON SALT\n\nWe met on 9 marches.", ""},
		{"a year with a stray mark", "STATEMENT ON SALT\n\nRome, 9 April 19' 67\n\nWe met.", "1967-04-09"},
		{"a day that a scan has torn", "STATEMENT ON SALT\n\nRome, 1 9 April 1967\n\nWe met.", "1967-04-19"},
		{"stray marks before the year", "STATEMENT ON SALT\n\nRome, 9 April,. 1967\n\nWe met.", "1967-04-09"},
		{"not of two sentences", "STATEMENT ON SALT\n\nWe met on 9 April. 1967 was a good year.", ""},
		{"in the title", "Statement on Salt, 11 October 2022\n\nWe met.", "2022-10-11"},
		{"of an adoption", "RESOLUTION 9999 (2031)\n\nAdopted by the Council at its 32nd meeting, on 25 May 2031\n\nThe Council,", "2031-05-25"},
		{"at the end", "We met and we agreed on salt.\n\n17 September 1999", "1999-09-17"},
		{"of the meeting that the text tells of", "On 12 June 2008 the Ministers met in Tokyo. They agreed.", "2008-06-12"},
		{"of a meeting, behind an initial", "President John Q. Public and Premier Ada Obi met on this 26th day of April, 2023. They agreed.", "2023-04-26"},
		{"of the release that the text tells of", "The text of the following declaration was released by Peru and Chile on September 18, 2033.\n\nDeclaration on Salt\n\nWe met.", "2033-09-18"},
		{"of a visit, behind a speck", "At the invitation of the. Government of Peru, the Premier paid a visit to Lima from 24 to 27 April 1975. They agreed.", "1975-04-27"},
		{"not of a visit that is being paid", "The Rt. Hon. Jo Lee is paying a visit to Peru from 25 January to 2 February, 1979.", ""},
		{"not of a visit that goes on", "Mr Obi is visiting Peru from 4 to 9 May 1967. He met the Premier.", ""},
		{"of a letterhead", "PRESS OFFICE No. 47\n\nCodeword DELTA 4 MAY 1967 Telephone 31\n\nSTATEMENT ON SALT\n\nWe met.", "1967-05-04"},
		{"not of a text that it recalls", "We recall the pact of 12 June 2008 and reaffirm it.", ""},
		{"not of a meeting to come", "We will host a summit that is to be held on 29 March 2033.", ""},
		{"above the text wins over in it", "Statement on Salt\n\nRome, 21 July 2016\n\nWe met on 20 July 2016.", "2016-07-21"},
		{"in Spanish", "Declaración conjunta\n\nMadrid, 21 de julio de 2016\n\nNos reunimos hoy.", "2016-07-21"},
		{"in French", "Déclaration commune\n\nParis, le 1er août 2016\n\nNous nous sommes réunis.", "2016-08-01"},
		{"no such day", "Statement on Salt\n\n31 June 2016\n\nWe met.", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := parseAs(t, "text/plain", tt.text).Origin.Date; got != tt.want {
				t.Errorf("date %q, want %q", got, tt.want)
			}
		})
	}
}

func TestPlaces(t *testing.T) {
	tests := []struct{ rule, text, want string }{
		{"city and date", "Statement on Salt\n\nWashington D.C., 21 July 2016\n\nWe met.", "Washington D.C."},
		{"city and country", "Statement on Salt\n\nJeddah, Saudi Arabia\n\nWe met.", "Jeddah, Saudi Arabia"},
		{"a city at the end", "We met and we agreed on salt.\n\nBrussels", "Brussels"},
		{"where they met", "We, the Ministers, met today in The Hague to speak of salt.", "The Hague"},
		{"behind a long name", "President Obi met today with the President of the Union of the Nine Upper Rivers and of the Delta, Jo Lee, in Jeddah.", "Jeddah"},
		{"no place of a meeting over a distance", "We met virtually on 4 May 2023. We stand by the pledge of the summit in Kyoto.", ""},
		{"no place of a meeting gone by", "We agreed on salt. It follows the meeting held in Rome.", ""},
		{"where they convene", "Today, we convene in Tokyo for our fourth meeting.", "Tokyo"},
		{"no place of what was built upon", "Building on the meeting of last March between the Kings in Rome, we act.", ""},
		{"no place of a meeting to come", "The heads will meet in Brisbane next year.", ""},
		{"no place of a meeting told of by its month", "The review at Montreal in December will help. The summit in Montreal in May helps too.", ""},
		{"of a French dateline", "Joint statement on salt\n\nParis, le 22 janvier 2003\n\nWe met.", "Paris"},
		{"behind a speck of a scan", "-' 11 MAY 1979: MANILA\n\nJOINT STATEMENT ON SALT\n\nWe agreed.", "MANILA"},
		{"a letterhead is no place", "UNITED NATIONS\n\n5 March 2003\n\nStatement on Salt\n\nWe agreed.", ""},
		{"a country alone is a heading", "We met.\n\nYemen\n\nWe support the truce in Yemen.", ""},
		{"of the closing words of a treaty", "Memorandum on Salt\n\nWe agreed.\n\nDone at Gozo on this 3rd day of May, 2004, in two originals.", "Gozo"},
		{"with its country, of such words", "Memorandum on Salt\n\nWe agreed.\n\nSigned at Quito, Ecuador on 3 May 2004 in the Spanish and English languages.", "Quito, Ecuador"},
		{"of such words behind others", "Memorandum on Salt\n\nWe agreed.\n\nThe undersigned, being duly authorised, have signed this Memorandum. Done at Accra on 3 May 2004.", "Accra"},
		{"a town that nobody knows, with the day", "The Mayors of Peru met in Nether Wallop on 3 May 2004 to speak of salt.", "Nether Wallop"},
		{"where the text that follows was issued", "The following is the text of the communiqué issued in Tokyo on 30 October 1973 by the Kings of Peru and Togo:\n\nThe Kings agreed.", "Tokyo"},
		{"behind the name of a meeting", "Statement on Salt\n\nSalt Summit, Kigali, 21-23 March 2024\n\nWe met and we agreed on salt.", "Kigali"},
		{"where it was agreed", "Statement on Salt\n\nAgreed in Hobart on Tuesday 5 September 2017\n\nWe agreed on salt.", "Hobart"},
		{"behind the words that introduce a text", "The following is the text of a statement by the Kings of Peru and Togo.\n\nBegin quote:\n\nThe Kings met in Lima and agreed on the price of salt.", "Lima"},
		{"an occasion is no place", "The Mayors of Peru met in Plenary on 3 May 2004 to speak of salt.", ""},
		{"a town with its province and country", "Statement on Salt\n\nHamilton, Ontario, Canada\n\nWe met and we agreed on salt.", "Hamilton, Ontario, Canada"},
		{"where some met and others joined over a distance", "Statement on Salt\n\nHelsinki and by video link, 5 May 2021\n\nWe met and we agreed on salt.", "Helsinki"},
		{"no place told behind a meeting over a distance", "The Ministers of Peru and Chile met today by video conference to speak of salt.\n\nThe plan was made when they met at the Salt Summit in London in January.", ""},
		{"at the seat of a body", "The Ministers of the delta met at United Nations Headquarters in New York on 4 May 2016 to speak of salt.", "New York"},
		{"names of signatories are no place", "We met and we agreed on salt.\n\nAda Obi, Jr. Jo Lee July 15, 2021", ""},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if got := parseAs(t, "text/plain", tt.text).Origin.Place; got != tt.want {
				t.Errorf("place %q, want %q", got, tt.want)
			}
		})
	}
}

// TestIssuersOfResolutions holds that who adopts a resolution is its issuer, and
// not those who voted.
func TestIssuersOfResolutions(t *testing.T) {
	for _, text := range []string{
		"RESOLUTION 9999 (2031)\n\nAdopted by the Security Council at its 32nd meeting, on 25 May 2031\n\nRecalling Peru’s letter,\n\n1. Decides to act.",
		"Resolution of 25 May 1947\n\n[S/1501]\n\nWhereas Peru has asked for it,\n\n1. It is resolved to act.",
		"Resolution 12 (1947)\n\nTaking note of the letter from the Representative of Peru,\n\n1. Requests the Security Council’s committee to act.",
		"19 (1947). Resolution of 27 February 1947\n\nAs a step in the dispute between Peru and Chile,\n\nThe Security Council\n\nResolves to appoint a committee.",
		"Resolution 12 (1947)\n\nThe Security Council,\n\n1. Decides to act.\n\nAdopted at the 32nd meeting by 9 votes to none, with 2 abstentions (France, Peru).",
	} {
		if got := names(parseAs(t, "text/plain", text)); got != "United Nations Security Council" {
			t.Errorf("%q: issuers %q", text, got)
		}
	}
}

func TestIssuers(t *testing.T) {
	const us, uk = "United States of America", "United Kingdom of Great Britain and Northern Ireland"
	tests := []struct{ rule, title, text, want string }{
		{"between two states", "A Joint Statement Between the United States of America and the Kingdom of Saudi Arabia", "We met.", us + "; Saudi Arabia"},
		{"names joined by a hyphen", "U.S.-Mexico Joint Declaration", "We met.", us + "; Mexico"},
		{"adjectives joined by a hyphen", "Indonesian-Australian Joint Statement", "We met.", "Indonesia; Australia"},
		{"ministers of a group within a coalition", "Statement by Foreign Ministers of the Small Group of the Global Coalition to Counter Daesh", "We met.", "Global Coalition to Counter Daesh"},
		{"a ministry by its name, not the subject before a colon", "Ruritania: Statement by the Foreign and Commonwealth Office", "We are shocked.", uk},
		{"a state by its subject before a colon, where nobody else is named", "Peru: a joint statement", "We met.", "Peru"},
		{"with whom a minister met, and whose support is told", "Readout of the Secretary's Meeting with the Foreign Minister of Peru", "The Secretary met the Foreign Minister. He underscored the support of the United States for the reforms.", "Peru; " + us},
		{"states that bind themselves, where nobody else is named", "Statement from State House on the Northern Road", "The President received his guest. The two leaders spoke of the road.\n\nKenya undertook to mend the bridge.", "Kenya"},
		{"a group, not what it speaks of", "G7 Leaders’ Statement on Ukraine", "We condemn Russia.", "G7"},
		{"offices of two countries", "Joint Statement Following Meeting Between President Biden and Egyptian President Abdel Fattah Al Sisi in Jeddah", "", us + "; Egypt"},
		{"with another, by the publisher", "Joint statement with the Prime Minister of India", "Prime Minister Singh and Prime Minister Rudd of Australia met.", "India; Australia"},
		{"an organ in the text", "", "The Security Council,", "United Nations Security Council"},
		{"a group in the text", "", "1. We, the Leaders of the Group of Seven (G7), met with Ukraine’s President.", "G7"},
		{"states in the text", "", "We, Australia, Denmark, Norway, and the United States, recognize it.", "Australia; Denmark; Norway; " + us},
		{"governments in the text", "", "The Malaysian and Australian Governments have today agreed.", "Malaysia; Australia"},
		{"leaders by name", "", "Today, President Joseph R. Biden and Prime Minister Justin Trudeau met in Mexico City.", us + "; Canada"},
		{"at the invitation of another", "", "At the invitation of the Government of Japan, the Prime Minister of Peru visited Tokyo.", "Japan; Peru"},
		{"behind an opening clause", "", "Thirty years after the restoration of Ukraine’s independence, the bonds between the United Kingdom and Ukraine stand.", uk + "; Ukraine"},
		{"a state that is only spoken of", "", "Russia has shown that it cannot be relied upon.", ""},
		{"the country of the venue is none", "", "The Council met in Luleå, Sweden, and was led by the European Commission.", "European Commission"},
		{"a body that no list knows", "Statement by the Friends of the Delta Group on floods", "We met.", "Friends of the Delta Group"},
		{"groups of few states", "Joint Statement by the Nordic-Baltic Eight and MIKTA", "We met.", "Nordic-Baltic Eight; MIKTA"},
		{"co-chairs, for the group", "Joint Statement by the Co-Chairs of the OSCE Minsk Group", "We met.", "OSCE Minsk Group"},
		{"a chair, for the meeting", "Chair’s Statement on the APEC Economic Leaders’ Meeting", "It was held.", "Asia-Pacific Economic Cooperation"},
		{"the Republic of China is one", "Joint Communiqué of the Prime Minister of Peru and the Premier of the Republic of China", "We met.", "Peru; Taiwan"},
		{"roles in a list, one party after each semicolon", "", "Malta as chair of the forum, Peru, as CARICOM Chair; Chad, holding the G7 Presidency; Fiji, holding the G20 Presidency; and Togo as African Union Chair, are glad to say that they will meet.", "Malta; Peru; Chad; Fiji; Togo"},
		{"behind a semicolon after the verb is another clause", "", "The Security Council condemned the attack; Peru has to act.", "United Nations Security Council"},
		{"the state that was visited", "", "The first official visit to Tonga by Prime Minister Trudeau took place this week. The two leaders agreed to do more.", "Canada; Tonga"},
		{"visits of both", "", "President Biden made a state visit to Peru. The leaders spoke of salt.", us + "; Peru"},
		{"the other side of a relation", "", "Prime Minister Trudeau welcomed Prime Minister Obi. The leaders spoke of ties between Canada and Benin.", "Canada; Benin"},
		{"a pair that a hyphen joins", "", "Leaders met for the third Peru-Benin Dialogue. We agreed to do more.", "Peru; Benin"},
		{"an office holder of the other side", "", "Prime Minister Trudeau welcomed Prime Minister Obi on the first visit by a Beninese Prime Minister.", "Canada; Benin"},
		{"one alone that speaks of its relations", "", "Peru condemns the attack. It strains the trust between Peru and Benin.", "Peru"},
		{"an office far behind the state", "", "On April 13, U.S. Inland Fisheries Advisor Ada Obi received a delegation led by Peru’s Minister of Fisheries.", us + "; Peru"},
		{"a surname that is a state’s too", "", "President Biden met with Ada O. Monaco and with the President of Peru.", us + "; Peru"},
		{"an abbreviation that a scan has spaced", "", "Ministers of Peru met with the U. S. Secretary of State.", "Peru; " + us},
		{"a council that is a union of two", "", "The U.S.-EU Trade and Technology Council met for the first time.", us + "; European Union; Trade and Technology Council"},
		{"a group that is only named as what is left behind", "", "Resilience is our aim. Recalling our pledge at the G7 Summit, we act, within the G7 and with others.", "G7"},
		{"a council that is another’s", "", "President Biden met with Ada Obi of the National Security Council and with the President of Peru.", us + "; Peru"},
		{"officials with long offices", "", "We, Deputy Assistant to the President and Adviser for Inland Waters Ada Obi of Peru and Minister for Fisheries Jo Lee of Chile, met.", "Peru; Chile"},
		{"one side alone that speaks of two countries", "", "I join the Premier of Peru in announcing new steps for our two countries. They help trade between Chile and Peru.", "Peru; Chile"},
		{"a leader whose office stands far before", "Statement by the Prime Minister, the Hon. P. J. Keating", "We met.", "Australia"},
		{"a speaker of a transcript", "", "PM RUDD: Let me thank the people of the delta.", "Australia"},
		{"guests of a group that the title names", "Statement of G7 Fisheries Ministers", "We met today under the chairmanship of Peru, together with the Managing Director of the IMF, and with Chad and Togo taking part.", "G7"},
		{"members of a group that the title names", "Quad Leaders’ Statement", "We have convened to renew the cooperation between Australia, India, Japan, and the United States.", "Quad; Australia; India; Japan; " + us},
		{"a list of those who took part", "Declaration on Safe Harbours", "Participating countries: Peru, Chile, the Republic of Korea", "Peru; Chile; Republic of Korea"},
		{"members of a body", "Ministerial Declaration on Trade", "We, the Ministers responsible for trade of the Members of the World Trade Organization assembled in Lima, agree.", "World Trade Organization"},
		{"who acts in a decision", "", "The Conference of the Parties,", "Conference of the Parties"},
		{"a group that no list knows, and its chairs", "", "The Group of Neighbours met in Rome under the joint chairmanship of Peru, Chile and the African Union.", "Group of Neighbours"},
		{"a committee that no list knows, in the text", "", "The Inland Delta Committee held its first meeting in Rome.", "Inland Delta Committee"},
		{"us is no state", "", "Let us begin. For us it matters.", ""},
		{"colleagues of a group's ministers", "Declaration of the G20 Ministers", "We, the Ministers for Fisheries of the G20 members, gathering under the Tongan Presidency together with our colleagues from Togo, Fiji and Chad, agree.", "G20"},
		{"a body that the second sentence is about", "Statement of the Finance Ministers of the G20", "We met at a hard time. The European Council has to act.", "G20"},
		{"offices told by what they are responsible for", "", "The Ministers responsible for sea fishing of Peru, Chile and Togo met today.", "Peru; Chile; Togo"},
		{"offices told by what they are in charge of", "", "The Ministers in charge of trade of Peru and Chile met today.", "Peru; Chile"},
		{"adjectives that a hyphen joins before a council", "", "The Hispano-Peruvian Salt and Fisheries Council met in Lima. The Spanish delegation was led by Ada Obi.", "Spain; Peru"},
		{"old forms of such adjectives", "Sino-Tongan Joint Commission: agreed minutes", "We met.", "China; Tonga"},
		{"adjectives that a hyphen joins before anything else", "", "The Anglo-Peruvian salt trade has grown.", ""},
		{"states behind what offices are responsible for, and territories", "", "The ministers responsible for harbours in Peru, Chile and Togo, and in Greenland, agree.", "Peru; Chile; Togo; Greenland"},
		{"a state of a short name that ends a sentence", "Statement of APEC Harbour Ministers", "We met under the chairmanship of Ada Obi, Minister of Harbours of Peru. The Director of the World Bank took part.", "Asia-Pacific Economic Cooperation"},
		{"hosts, where those who meet are many without a name", "", "Ministers and envoys of forty countries met in Lima under the joint auspices of the European Commission and Togo. The delegation of Chad was led by Ada Obi.", "European Commission; Togo"},
		{"those who convene, where nobody else is named", "", "The conference was convened by Peru, Togo and the World Food Programme.", "Peru; Togo; World Food Programme"},
		{"no host alone, where those who meet are many", "Declaration on Salt Marshes", "The ministers of the salt marsh countries met in Lima at a meeting hosted by Peru.", ""},
		{"a group described before it is named", "", "Ministers from the twelve salt mining countries of the Cairns Group met in Lima. The meeting was hosted by Peru and chaired by Togo.", "Cairns Group"},
		{"a sea is no state", "", "We, the Ministers of the fishing States of the South China Sea and of Tonga and Fiji, agree.", "Tonga; Fiji"},
		{"a state that a group has its name from", "Statement by the Governor of Guam", "We met.", "Guam"},
		{"a group that has the name of a state, in capitals", "GUAM Summit Statement", "We met.", "GUAM Organization for Democracy and Economic Development"},
		{"guests of a group whose members are known", "Statement of the Visegrad Group", "The Prime Ministers of Czechia, Hungary, Poland and Slovakia and of Peru met in Lima.", "Visegrad Group; Czechia; Hungary; Poland; Slovakia"},
		{"members of a group by their offices", "Joint statement issued at the close of the Fourth MIKTA Foreign Ministers’ Meeting", "The meeting took place in Lima. Present were the Foreign Ministers of Australia, Indonesia, Mexico, the Republic of Korea and Türkiye; the Minister of Peru observed.", "MIKTA; Australia; Indonesia; Mexico; Republic of Korea; Türkiye"},
		{"states of a region that the title names", "Third Japan–Central Asia Harbour Meeting: Communiqué", "The meeting was held in Lima. Kazakhstan, Kyrgyzstan, Tajikistan, Turkmenistan and Uzbekistan had sent their Ministers.", "Japan; Kazakhstan; Kyrgyzstan; Tajikistan; Turkmenistan; Uzbekistan"},
		{"guests of a group known by its initials", "ASEAN Statement on Salt", "The Ministers of Brunei Darussalam, Cambodia, Indonesia, Malaysia, the Philippines, Thailand and Peru met.", "Association of Southeast Asian Nations; Brunei Darussalam; Cambodia; Indonesia; Malaysia; Philippines; Thailand"},
		{"one with whom a group speaks is no guest", "Joint Statement with Tongan Fisheries: ASEAN", "We, the Ministers of Tonga and Peru, met.", "Association of Southeast Asian Nations; Tonga; Peru"},
		{"a Commissioner beside ministers", "Statement of the Salt Ministers and the European Trade Commissioner", "We, the Ministers of Norway and Japan and the European Commissioner for Trade, met in Lima.", "European Commission; Norway; Japan"},
		{"states of a region by its own name", "North America Declaration on Salt", "We, the Presidents of Canada and Mexico, met.", "Canada; Mexico"},
		{"founders of a fund, not the fund", "Joint Statement of the Founder States of the Indian Ocean Commission", "We, the Presidents of Peru and Chile, met.", "Peru; Chile"},
		{"one who speaks alone, not whom the text is about", "Statement by the Federal Foreign Office on the theft of letters", "Today the Council of the European Union listed two persons, at the wish of Chile.", "Germany"},
		{"one whose title says that others speak, too", "Joint Statement by the Federal Foreign Office", "The Ministers of Chile and Peru met in Berlin to speak of salt.", "Germany; Chile; Peru"},
		{"one who mediates, named first, is no party", "", "Under the mediation of Ada Obi, Minister of Peru, the Governments of Chile and Togo met in Lima.", "Chile; Togo"},
		{"one who mediates between those named next", "", "Under the mediation of Peru, Chile and Togo have agreed to a truce.", "Chile; Togo"},
		{"one by whom there was mediation", "", "Following mediation by Peru, the Governments of Chile and Togo have agreed to a truce.", "Chile; Togo"},
		{"one who is there as mediator", "", "With Peru as mediator, the Governments of Chile and Togo met in Lima.", "Chile; Togo"},
		{"those who chair, before many who are not named", "", "Under the joint chairmanship of Peru, Chile and Togo, the Ministers of sixty countries met in Lima.", "Peru; Chile; Togo"},
		{"the one who convenes, where nobody else is named", "", "The conference on salt was convened by Peru.", "Peru"},
		{"the one who hosts two that meet and are not named", "", "The two delegations met in Lima in May. The talks were hosted by Peru.", "Peru"},
		{"a movement and a government", "Joint Communiqué of the Government and RENAMO", "The Government of Mozambique and RENAMO met in Rome.", "Mozambican National Resistance; Mozambique"},
		{"a movement, and the government that it met", "Joint Communiqué of RENAMO", "RENAMO met in Rome with the Government of Mozambique.", "Mozambican National Resistance; Mozambique"},
		{"an organ of a union by its own name", "Communiqué of the Peace and Security Council of the African Union", "It met.", "African Union Peace and Security Council"},
		{"members of the group whose chair speaks", "Statement by the Chair of the Ottawa Group", "Ministers of Australia, Brazil, Chile, Kenya and Norway met in Lima.", "Ottawa Group; Australia; Brazil; Chile; Kenya; Norway"},
		{"a group by its number", "Ministerial Statement on Salt", "The Ministers of the Group of 33 met in Lima. The meeting was chaired by Peru.", "G33"},
		{"a presidency that receives another", "Press Release on Salt", "The Presidency of Bosnia and Herzegovina received today the President of the Republic of Chile. The two sides agreed to build a bridge.", "Bosnia and Herzegovina; Chile"},
		{"a conference is not who issues, its chairs are", "Final Statement on Salt", "The International Conference on Salt Marshes was held in Lima, co-chaired by Peru, Togo and the European Union. Ministers from sixty countries took part.", "Peru; Togo; European Union"},
		{"three who watch over a peace", "Statement of the Sudan Troika on the truce", "The members of the Troika (Norway, the United Kingdom and the United States) commend the parties.", "Troika; Norway; " + uk + "; " + us},
		{"a body at whose seat others meet", "Declaration on Salt", "The Ministers of the States members of the Group of 77 and China met at United Nations Headquarters in New York.", "G77"},
		{"members of a body that no list knows", "Declaration on Salt", "We, the Ministers of member countries of the Forum for Upper River Cooperation (FURC), met in Lima. We welcomed Peru as a new member.", "Forum for Upper River Cooperation"},
		{"a group by the number of its members", "Declaration of the Lima Summit", "We, the Heads of State or Government of the seven major industrial nations, have met in Lima.", "G7"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var names []string
			for _, i := range document.Issuers(tt.title, paragraphs(tt.text)) {
				if i.ID == "" || i.Country != "" {
					t.Errorf("issuer %+v", i)
				}
				names = append(names, i.Name)
			}
			if got := strings.Join(names, "; "); got != tt.want {
				t.Errorf("issuers %q, want %q", got, tt.want)
			}
		})
	}
}

func TestIssuersWhoSign(t *testing.T) {
	text := "Memorandum on Salt\n\nLima, 4 May 2004\n\nThe two sides have agreed to cut the price of salt.\n\nThe price is cut by half within the year.\n\nFor the Government of Peru\n\nAda Obi\n\nFor the Government of Chile\n\nJo Lee"
	if got := names(parseAs(t, "text/plain", text)); got != "Peru; Chile" {
		t.Errorf("issuers %q", got)
	}
}

func TestIssuersAboveTheTitle(t *testing.T) {
	text := "The President of Peru and the Premier of Chile\n\nJOINT STATEMENT\n\nLima, 21 March 1997\n\nNuclear arms must go. Nobody gains by them."
	if got := names(parseAs(t, "text/plain", text)); got != "Peru; Chile" {
		t.Errorf("issuers %q", got)
	}
}

// TestIssuersOfTheHead holds that a line above the text which names a meeting tells whose it
// is, where the title does not, and that a letterhead of others does not.
func TestIssuersOfTheHead(t *testing.T) {
	const text = "\n\nLima, 21 March 1997\n\nWe met and agreed that there is too little salt in the sea to go round. We shall look for more of it."
	for _, tt := range []struct{ head, want string }{
		{"G7 HARBOUR MINISTERS' MEETING\n\nCHAIR'S SUMMARY OF THE TALKS", "G7"},
		{"G20 YOUTH SUMMIT, TWENTY-FIRST MEETING\n\nPAPER ON SALT", "G20"},
		{"UNITED NATIONS\n\nPAPER ON SALT", ""},
		{"G-8 ENERGY MINISTERS' MEETING\n\nSTATEMENT ON SALT AND SODA", "G8"},
		{"CAIRNS GROUP\n\nTWELFTH MINISTERIAL MEETING COMMUNIQUÉ", "Cairns Group"},
	} {
		if got := names(parseAs(t, "text/plain", tt.head+text)); got != tt.want {
			t.Errorf("%q: issuers %q, want %q", tt.head, got, tt.want)
		}
	}
	met := "G8 Lima 2031 | Documents\n\nTHE LIMA PAPER ON SALT\n\nLima, 21 March 2031\n\nFour years ago in Rome we adopted a plan. Today we met the leaders of Chad, Togo, Benin and Ghana to see what has come of it."
	if got := names(parseAs(t, "text/plain", met)); got != "G8" {
		t.Errorf("guests of those who say we: issuers %q", got)
	}
	const others = "\n\nTHE LIMA PAPER ON SALT\n\nLima, 21 March 2031\n\nThe Ministers of Peru and Chile met and agreed that there is too little salt in the sea."
	for _, head := range []string{"WORLD BANK", "THE OATH OF THE G7"} {
		if got := names(parseAs(t, "text/plain", head+others)); got != "Peru; Chile" {
			t.Errorf("on the paper of others, %s: issuers %q", head, got)
		}
	}
}

// paragraphs is a body of one paragraph.
func paragraphs(text string) chancery.Body {
	return chancery.Body{Text: text, Blocks: []chancery.Block{{Kind: chancery.BlockParagraph, Span: chancery.Span{End: len(text)}}}}
}

func TestLoneSentencesTellWhoSpeaksByVerbsOfSpeaking(t *testing.T) {
	tests := []struct {
		text string
		want int // issuers
	}{
		{"Sudan will hold elections in 2010.", 0},
		{"The International Monetary Fund should report on this next year.", 0},
		{"Sudan and Chad agreed to open the border.", 2},
		{"Norway reaffirms its support for the mission.", 1},
	}
	for _, tt := range tests {
		if got := parseAs(t, "text/plain", tt.text).Origin.Issuers; len(got) != tt.want {
			t.Errorf("%q: issuers %v, want %d", tt.text, got, tt.want)
		}
	}
}

func TestLanguages(t *testing.T) {
	for want, text := range map[string]string{
		"en": "We, the Ministers, will provide further support to the people of the delta.",
		"fr": "Nous, les ministres, continuerons à soutenir les populations du delta.",
		"es": "Nosotros, los ministros, seguiremos apoyando a la población del delta.",
		"de": "Wir, die Minister, werden die Menschen im Delta weiterhin unterstützen.",
		"pt": "Nós, os ministros, continuaremos a apoiar as populações do delta do rio.",
		"ru": "Мы, министры, будем и впредь поддерживать население дельты.",
		"ar": "نحن الوزراء سنواصل دعم سكان الدلتا في المنطقة.",
		"zh": "我们各国部长将继续支持三角洲地区的人民。",
	} {
		if got := parseAs(t, "text/plain", text).Origin.Language; got != want {
			t.Errorf("%q: language %q, want %q", text, got, want)
		}
	}
}

// TestOtherLanguages holds that a text in any language but English is known not to be
// English, though its language may be none that the library was asked for.
func TestOtherLanguages(t *testing.T) {
	for name, text := range map[string]string{
		"Swedish":    "Vi, ministrarna, träffades i dag i Lissabon och enades om att stärka samarbetet om haven och fisket i hela deltat. Vi kommer att finansiera tre patrullbåtar före slutet av nästa år, och vi kommer att utbilda tvåhundra inspektörer som ska arbeta i hamnarna. Vi välkomnar de bidrag som våra partner har utlovat och vi kommer att träffas igen i Lima för att se vad som har gjorts.",
		"Czech":      "My, ministři, jsme se dnes sešli v Lisabonu a dohodli jsme se na posílení spolupráce v oblasti rybolovu v celé deltě. Do konce příštího roku zaplatíme tři hlídkové čluny a vyškolíme dvě stě inspektorů, kteří budou pracovat v přístavech. Vítáme příspěvky, které přislíbili naši partneři, a znovu se sejdeme v Limě, abychom posoudili, co bylo vykonáno.",
		"Vietnamese": "Chúng tôi, các Bộ trưởng, đã gặp nhau hôm nay tại Lisbon và nhất trí tăng cường hợp tác về nghề cá trong toàn vùng châu thổ. Chúng tôi sẽ tài trợ ba tàu tuần tra trước cuối năm sau và đào tạo hai trăm thanh tra viên làm việc tại các cảng. Chúng tôi hoan nghênh những đóng góp mà các đối tác đã cam kết và sẽ gặp lại tại Lima.",
		"Swahili":    "Sisi, Mawaziri, tulikutana leo mjini Lisbon na tukakubaliana kuimarisha ushirikiano wa uvuvi katika delta nzima. Tutagharamia boti tatu za doria kabla ya mwisho wa mwaka ujao na kuwafundisha wakaguzi mia mbili watakaofanya kazi bandarini. Tunakaribisha michango iliyoahidiwa na washirika wetu na tutakutana tena mjini Lima ili kuona yale yaliyofanyika.",
		"Greek":      "Εμείς, οι Υπουργοί, συναντηθήκαμε σήμερα στη Λισαβόνα και συμφωνήσαμε να ενισχύσουμε τη συνεργασία.",
		"Hindi":      "हम मंत्री आज लिस्बन में मिले और मत्स्य पालन में सहयोग बढ़ाने पर सहमत हुए।",
		"Thai":       "พวกเรารัฐมนตรีได้พบกันวันนี้ที่ลิสบอนและตกลงที่จะเสริมสร้างความร่วมมือ",
	} {
		if got := parseAs(t, "text/plain", text).Origin.Language; got == "" || got == "en" {
			t.Errorf("%s: language %q", name, got)
		}
	}
}

// TestTwoLanguages holds that a text whose English half stands behind another is
// one in English.
func TestTwoLanguages(t *testing.T) {
	const french = "Nous, les ministres, nous sommes réunis aujourd'hui à Lisbonne et sommes convenus de renforcer la coopération en matière de pêche dans tout le delta.\n\nNous financerons trois bateaux de patrouille avant la fin de l'année prochaine et nous formerons deux cents inspecteurs qui travailleront dans les ports."
	const english = "We, the Ministers, met today in Lisbon and agreed to strengthen the cooperation on fisheries in all of the delta.\n\nWe will fund three patrol boats before the end of the next year, and we will train two hundred inspectors to work in the ports."
	if got := parseAs(t, "text/plain", french+"\n\n"+english).Origin.Language; got != "en" {
		t.Errorf("a text in French and English: language %q", got)
	}
	if got := parseAs(t, "text/plain", french+"\n\nThe Ministers of the Delta\n\n"+french).Origin.Language; got != "fr" {
		t.Errorf("a French text with a line of English: language %q", got)
	}
	page := `<html lang="fr"><p>We, the Ministers, met today in Lisbon and agreed to strengthen the cooperation on fisheries in all of the delta.</p>`
	if got := parseAs(t, "text/html", page).Origin.Language; got != "en" {
		t.Errorf("an English text on a page that says fr: language %q", got)
	}
}

// TestShortTextsAreOfNoLanguage guards single sentences: one taken for French
// would not be coded.
func TestShortTextsAreOfNoLanguage(t *testing.T) {
	for _, text := range []string{
		"We will deter malicious cyber actors.",
		"Ministers agreed.",
		"Promote gender parity in customs administrations.",
		"Our leaders' representatives will draw up a joint plan.",
		"A cessation des hostilités.",
		"Chairman Schmidt and President Becker met at Kandersteg in September 1961.",
		"Count Almeric was murdered in Syldavia in September 1948.",
		"Ruritania and Syldavia exchanged harbour dues tables in Rotterdam last Friday.",
	} {
		if got := parseAs(t, "text/plain", text).Origin.Language; got != "" {
			t.Errorf("%q: language %q", text, got)
		}
	}
}

func TestSlug(t *testing.T) {
	tests := []struct {
		rule  string
		title string
		date  chancery.Date
		want  chancery.StatementID
	}{
		{"words that tell", "Statement by Foreign and Defense Ministers of the Small Group", "2016-07-21", "2016-07-21-foreign-defense-ministers-small-group"},
		{"cut at a word", "Declaration on " + strings.Repeat("fisheries ", 20), "2016-07-21", "2016-07-21-declaration-fisheries-fisheries-fisheries-fisheries-fisheries"},
		{"without a date", "G7 Leaders’ Statement", "", "undated-g7-leaders"},
		{"the date of the title is said once", "G7 Statement on Ukraine, 11 October 2022", "2022-10-11", "2022-10-11-g7-ukraine"},
		{"nothing but fillers", "Joint Statement", "2016-07-21", "2016-07-21-joint-statement"},
		{"no title", "", "2016-07-21", "2016-07-21-statement"},
		{"accents", "Communiqué de la Réunion de Łódź", "2016-07-21", "2016-07-21-communique-reunion-lodz"},
		{"another script", "联合声明", "2016-07-21", "2016-07-21-60909909acca"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			if diff := cmp.Diff(tt.want, document.Slug(tt.title, tt.date)); diff != "" {
				t.Errorf("id (-want +got):\n%s", diff)
			}
		})
	}
}

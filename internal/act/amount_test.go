package act_test

import (
	"fmt"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestLetters holds that a letter before a sum is the currency of the issuer that writes it so,
// and of nobody else.
func TestLetters(t *testing.T) {
	in := of("Zambia will provide K4.5 million, and Norway will climb K2.")
	if got := act.Code(in)[0].Amounts; len(got) != 0 {
		t.Errorf("amounts %v where no issuer writes K", got)
	}
	in.Origin.Issuers = append(in.Origin.Issuers, chancery.Issuer{Name: "Zambia", Country: "ZMB"})
	got := act.Code(in)[0].Amounts
	if len(got) != 1 || got[0].Currency != "ZMW" || got[0].Value != 4.5e6 || got[0].Text != "K4.5 million" {
		t.Errorf("amounts %v, want K4.5 million of ZMW", got)
	}
}

// TestTargets holds which sums and counts a sentence promises, with what they are worth.
func TestTargets(t *testing.T) {
	tests := []struct {
		rule, text string
		want       []string
	}{
		{"posts", "Norway will fund 300 doctoral posts.", []string{"300 doctoral posts = 300 posts"}},
		{"ships in words", "Canada will lend four fast patrol vessels.", []string{"four fast patrol vessels = 4 vessels"}},
		{"a type with a number", "Canada will send up to six CF-18 aircraft.", []string{"up to six CF-18 aircraft = 6 aircraft"}},
		{"two kinds of people", "We will deploy 9,500 military personnel and 450 police officers.", []string{"9,500 military personnel = 9500 personnel", "450 police officers = 450 officers"}},
		{"instructors", "Norway will second a further 25 instructors.", []string{"a further 25 instructors = 25 instructors"}},
		{"doses told at length", "Norway will donate 1.8 million safe, effective, and proven vaccine doses.", []string{"1.8 million safe, effective, and proven vaccine doses = 1.8e+06 doses"}},
		{"doses given already", "Norway has donated 1.8 million doses to Mali.", nil},
		{"doses that pledges provide for", "The pledges made when we met provide for 1.8 million doses.", []string{"1.8 million doses = 1.8e+06 doses"}},
		{"about a third", "We will cut the levy by around a third.", []string{"around a third = 0.3333333333333333 share"}},
		{"a million things", "We will fit a million homes with pumps.", []string{"a million homes = 1e+06 homes"}},
		{"things planted", "We will plant 20,000 mangroves.", []string{"20,000 mangroves = 20000 mangroves"}},
		{"at least a part", "We will spend at least a fifth of our aid on health.", []string{"at least a fifth = 0.2 share"}},
		{"a part of those who come is none", "The city will host nearly a third of the world's leaders.", nil},
		{"a quarter of a million", "We will raise a quarter of a million euros.", []string{"a quarter of a million euros = 250000 EUR"}},
		{"by how much and to what", "We will raise the grant by €5 million to €20 million.", []string{"€5 million = 5e+06 EUR", "€20 million = 2e+07 EUR"}},
		{"a range with two signs", "We will raise the grant by €5 to €10 million.", []string{"€5 to €10 million = 5e+06 EUR"}},
		{"another few", "We will send another 20 rangers.", []string{"another 20 rangers = 20 rangers"}},
		{"one and a half", "We will invest one and a half billion euros.", []string{"one and a half billion euros = 1.5e+09 EUR"}},
		{"the code of a zone before its sum", "We will add CFP 500 million.", []string{"CFP 500 million = 5e+08 XPF"}},
		{"doses that sharing comes to", "Taken together, our dose sharing and our grants mean a total of 1.8 million doses.", []string{"a total of 1.8 million doses = 1.8e+06 doses"}},
		{"doses given, told in passing", "They stepped in, sending 1.8 million doses to Mali.", nil},
		{"some of a group", "We will train more than 1,200 of the island's teachers and 40 of our own engineers.", []string{"more than 1,200 of the island's teachers = 1200 teachers", "40 of our own engineers = 40 engineers"}},
		{"some of the members are none", "We will work with 12 of the members.", nil},
		{"a further half of a million", "We will raise an extra half a million euros.", []string{"an extra half a million euros = 500000 EUR"}},
		{"lines of a tariff", "We will free at least 95 per cent of tariff lines from duty.", []string{"at least 95 per cent = 95 percent"}},
		{"a share that is reserved", "We undertake to ration 15% of the catch.", []string{"15% = 15 percent"}},
		{"by how many a number rises", "Norway will raise by 20 the number of its observers.", []string{"20 = 20 observers"}},
		{"by how many what is named rises", "Norway will increase its staff in Lagos by 20 by March 2016.", []string{"20 = 20 staff"}},
		{"by how many a number falls", "We will cut the number of checkpoints by 40.", []string{"40 = 40 checkpoints"}},
		{"how many there may be", "The number of guards in the port shall not exceed 60 on each side.", []string{"60 = 60 guards"}},
		{"how many of a long name there may be", "The number of personnel of the port police in the northern zone of the bay shall not exceed 60 on each side.", []string{"60 = 60 personnel"}},
		{"whom a course is for", "Norway will host a training course for 40 divers from the coast.", []string{"40 divers = 40 divers"}},
		{"a name of two words", "Norway will send two search and rescue teams.", []string{"two search and rescue teams = 2 teams"}},
		{"a long name of two words", "We will support at least five full-scale tide capture and storage test plants.", []string{"at least five full-scale tide capture and storage test plants = 5 plants"}},
		{"two kinds, the second untold", "Norway will send two frigates and support the force.", []string{"two frigates = 2 frigates"}},
		{"a make with a number", "Norway will deliver 12 Badger 2 tanks.", []string{"12 Badger 2 tanks = 12 tanks"}},
		{"several of a make", "Norway will deliver 40 B-27s to Mali.", []string{"40 B-27s = 40 B-27"}},
		{"to how many forces are limited", "Both sides will limit their forces in the bay to three thousand.", []string{"three thousand = 3000 forces"}},
		{"a number in a name", "We will carry out Phase 2 projects in full.", nil},
		{"power over time", "Norway will buy 2.2 billion kilowatt-hours.", []string{"2.2 billion kilowatt-hours = 2.2e+09 kilowatt-hours"}},
		{"tonnes of a gas", "We will cut emissions by 1 Mt CO2 equivalent.", []string{"1 Mt CO2 = 1 million tonnes CO2"}},
		{"handed over", "Norway will hand over 20 boats.", []string{"20 boats = 20 boats"}},
		{"so many more", "Norway will resettle 15,000 more.", []string{"15,000 more = 15000 more"}},
		{"how wide something is", "We will open the strait over a width of 100 metres.", nil},
		{"how near something is", "We will tell each other of oil within 50 kilometres of the coast.", nil},
		{"where it is done", "We will gather the boats at four sites.", nil},
		{"of how many a body is made up", "We will set up a board composed of ten doctors.", nil},
		{"to how many a quota rises", "We agreed to raise the quota to 1,200 lorries.", []string{"1,200 lorries = 1200 lorries"}},
		{"a part of a sum, in words", "Norway will write off €70 million, of which one half will be cancelled at once.", []string{"€70 million = 7e+07 EUR", "one half = 0.5 share"}},
		{"a part of a sum that has been paid", "Norway will add to the €70 million, of which less than three fifths has been paid.", []string{"€70 million = 7e+07 EUR"}},
		{"a share that is to be reached, welcomed", "We welcome Mali's announcement that it would cut its catch by 26 per cent.", []string{"26 per cent = 26 percent"}},
		{"a bound in a view that is shared", "We share the view that warming should not exceed 2 degrees Celsius.", []string{"2 degrees Celsius = 2 degrees Celsius"}},
		{"the size of towns", "We will give the grants to towns of more than 50,000 inhabitants.", nil},
		{"people who are served", "We will bring water to 50,000 inhabitants.", []string{"50,000 inhabitants = 50000 inhabitants"}},
		{"a share of income", "We will spend 0.7 per cent of GNP on aid.", []string{"0.7 per cent of GNP = 0.7 percent of GNP"}},
		{"a temperature", "We will act to hold warming to 1.5 degrees.", []string{"1.5 degrees = 1.5 degrees Celsius"}},
		{"a temperature kept in reach is a goal's name", "We will keep a rise of no more than 1.5°C within reach.", nil},
		{"a temperature to be in line with", "We will cut output in line with limiting warming to 1.5°C.", nil},
		{"a sum that doubling comes to", "We will double the fund for the ports to €8 billion.", []string{"€8 billion = 8e+09 EUR"}},
		{"doubling, and another sum", "We will double the fund and give €8 billion to ports.", []string{"double = 2 times", "€8 billion = 8e+09 EUR"}},
		{"the second of two shares", "To help reach the goals of vaccinating at least 40 percent of the population in all countries by the end of 2013 and 70 percent by 2014, we will send nurses.", []string{"at least 40 percent = 40 percent", "70 percent = 70 percent"}},
		{"oil of a day", "We will raise output by 1.2 mb/d.", []string{"1.2 mb/d = 1.2 million barrels a day"}},
		{"water", "We will supply 45 mcm of water.", []string{"45 mcm = 45 million cubic metres"}},
		{"two multiples", "We welcome the plan to triple its wind power and double the yield of its farms.", []string{"triple = 3 times", "double = 2 times"}},
		{"a temperature's limit is a goal's name", "We will keep a 1.5 °C limit within reach.", nil},
		{"a letter before the sign", "Canada will provide A$12 million.", []string{"A$12 million = 1.2e+07 AUD"}},
		{"the telegraph's dollars", "Canada will pay dollars A15 million.", []string{"dollars A15 million = 1.5e+07 AUD"}},
		{"francs of a country", "We will pay 250 million Burundi francs.", []string{"250 million Burundi francs = 2.5e+08 BIF"}},
		{"francs of a zone", "We pledge 500 million CFA francs.", []string{"500 million CFA francs = 5e+08 XOF"}},
		{"a code", "Norway will give NOK 35 million.", []string{"NOK 35 million = 3.5e+07 NOK"}},
		{"figures in groups", "We will give EUR 900 000.", []string{"EUR 900 000 = 900000 EUR"}},
		{"decimals and a code", "We will give EUR 2.5 billion.", []string{"EUR 2.5 billion = 2.5e+09 EUR"}},
		{"a sign and a letter", "We will give £45m.", []string{"£45m = 4.5e+07 GBP"}},
		{"a sign and its country apart", "We will give US$ 3.5 bn.", []string{"US$ 3.5 bn = 3.5e+09 USD"}},
		{"a milliard", "We will bear the cost, put at 12 milliard złotys.", []string{"12 milliard złotys = 1.2e+10 PLN"}},
		{"crores", "We will lend Rs 600 crore.", []string{"Rs 600 crore = 6e+09 INR"}},
		{"kronor", "We will give 75 million Swedish kronor.", []string{"75 million Swedish kronor = 7.5e+07 SEK"}},
		{"dollars of a country of two words", "We pledge 20 million United States dollars.", []string{"20 million United States dollars = 2e+07 USD"}},
		{"shillings", "We pledge 3 billion Uganda shillings.", []string{"3 billion Uganda shillings = 3e+09 UGX"}},
		{"pounds of Egypt", "We pledge 60 million Egyptian pounds.", []string{"60 million Egyptian pounds = 6e+07 EGP"}},
		{"pesos", "We pledge 90 million Uruguayan pesos.", []string{"90 million Uruguayan pesos = 9e+07 UYU"}},
		{"dinars", "We pledge 7 million Tunisian dinars.", []string{"7 million Tunisian dinars = 7e+06 TND"}},
		{"a letter before the sign of Brazil", "We will invest R$ 90 million.", []string{"R$ 90 million = 9e+07 BRL"}},
		{"a code of three before a sign", "We will invest Can$ 5 million.", []string{"Can$ 5 million = 5e+06 CAD"}},
		{"old money", "We will lend DM 30 million.", []string{"DM 30 million = 3e+07 DEM"}},
		{"drawing rights", "We will lend SDR 40 million.", []string{"SDR 40 million = 4e+07 XDR"}},
		{"a range of money", "We will give between 10 and 15 million euros.", []string{"10 and 15 million euros = 1e+07 EUR"}},
		{"a year's money", "We will give €5 million a year for three years.", []string{"€5 million a year = 5e+06 EUR"}},
		{"half of a billion", "We will raise half a billion euros.", []string{"half a billion euros = 5e+08 EUR"}},
		{"gas", "We will supply 5 bcm of gas.", []string{"5 bcm = 5 billion cubic metres"}},
		{"power", "We will build 30 GW at sea.", []string{"30 GW = 30 gigawatts"}},
		{"wheat", "We will ship two million tonnes of wheat.", []string{"two million tonnes = 2e+06 tonnes"}},
		{"land", "We will plant 50,000 hectares of forest.", []string{"50,000 hectares = 50000 hectares"}},
		{"two further ones of a kind", "We will open two further secondary schools, at Oslo and at Bergen.", []string{"two further secondary schools = 2 schools"}},
		{"teachers of two nations", "We will train 3500 Canadian and Norwegian teachers.", []string{"3500 Canadian and Norwegian teachers = 3500 teachers"}},
		{"a precedent's share is none", "We will share vaccines, noting the 10 per cent target of old.", nil},
		{"two further ones", "We will open two further consulates.", []string{"two further consulates = 2 consulates"}},
		{"things of a kind that no table lists", "We will open 15 new consulates.", []string{"15 new consulates = 15 consulates"}},
		{"officials", "We will train 120 customs officials at the border.", []string{"120 customs officials = 120 officials"}},
		{"agents hired with money given", "Parliament provided funds to hire 600 new agents.", []string{"600 new agents = 600 agents"}},
		{"carriers of personnel", "Canada will give 45 armoured personnel carriers.", []string{"45 armoured personnel carriers = 45 carriers"}},
		{"fighters", "We will retrain 4,000 former fighters.", []string{"4,000 former fighters = 4000 fighters"}},
		{"refugees", "We will take 3,500 refugees from the camps.", []string{"3,500 refugees = 3500 refugees"}},
		{"barrels", "Norway will release 1.2 million barrels of oil.", []string{"1.2 million barrels = 1.2e+06 barrels"}},
		{"judges in words", "We will train one hundred and twenty judges.", []string{"one hundred and twenty judges = 120 judges"}},
		{"a range of things", "We will buy 6 to 8 helicopters.", []string{"6 to 8 helicopters = 6 helicopters"}},
		{"from many to few", "We will bring the number of posts down from 8,000 to fewer than 6,000.", []string{"from 8,000 to fewer than 6,000 = 6000 posts"}},
		{"from many to few of them", "We will reduce our forces from 5,000 to 3,500 by 30 September.", []string{"from 5,000 to 3,500 = 3500 forces"}},
		{"a shortened billion", "We will allocate 1.5 bn. euro to the fund.", []string{"1.5 bn. euro = 1.5e+09 EUR"}},
		{"three kinds of things", "We will provide 75 buses, 12 ambulances and 3 field hospitals.", []string{"75 buses = 75 buses", "12 ambulances = 12 ambulances", "3 field hospitals = 3 hospitals"}},
		{"grouped figures of people", "By next summer, we will have trained 20 000 teachers.", []string{"20 000 teachers = 20000 teachers"}},
		{"from slow to fast", "We will cut the time for permits from 90 to 30 days.", []string{"from 90 to 30 days = 30 days"}},
		{"thirds", "We will cut the rate by two thirds.", []string{"two thirds = 0.6666666666666666 share"}},
		{"three times", "We will triple our contribution.", []string{"triple = 3 times"}},
		{"a force that is authorised", "We decide that the force shall have up to 2,000 personnel.", []string{"up to 2,000 personnel = 2000 personnel"}},
		{"money asked for", "We call on donors to give USD 200 million.", []string{"USD 200 million = 2e+08 USD"}},
		{"a lower threshold beside another", "We will raise the bar from $5 million ($3 million for land) to $50 million.", []string{"$5 million = 5e+06 CAD", "$3 million = 3e+06 CAD", "$50 million = 5e+07 CAD"}},
		{"taxes paid twice are none", "We agreed to consider the elimination of double taxation.", nil},
		{"a date in figures is none", "We condemn the 26/11 attacks and will pursue those who planned them.", nil},
		{"spans are none", "We will meet in two weeks and work for 14 days.", nil},
		{"leaders and dates are none", "The two leaders will meet on 5 May 2013.", nil},
		{"resolutions are none", "We will carry out resolutions 1325 and 1820.", nil},
		{"articles are none", "We will apply Article 51 and paragraphs 3 to 7.", nil},
		{"ages are none", "We will help children under 5 and adults over 65 years.", nil},
		{"members are none", "We will consult the 27 members.", nil},
		{"an address is none", "We will meet at 10 Downing Street in room 5.", nil},
		{"a border's length is none", "We will patrol the 300 km border.", nil},
		{"a way is none", "We will rebuild the bridge 12 km from the border.", nil},
		{"areas of work are none", "We will work together in 12 priority areas and hold 10 meetings.", nil},
		{"pillars are none", "We agreed on 11 principles and 14 steps.", nil},
		{"countries are none", "We will invite 30 countries to the talks.", nil},
		{"a few things", "Norway will send three field hospitals, two water plants and 400 tents.", []string{"three field hospitals = 3 hospitals", "two water plants = 2 plants", "400 tents = 400 tents"}},
		{"deeds of a year", "We will carry out two joint exercises a year.", []string{"two joint exercises a year = 2 exercises"}},
		{"at least one", "We will adopt at least one new law.", []string{"at least one new law = 1 law"}},
		{"at least one of them is none", "We will talk to at least one of them.", nil},
		{"one is none", "We will adopt one new law.", nil},
		{"those that are there already are none", "We will build ties between the three ports.", nil},
		{"what makes up something new", "We will set up a panel of 12 jurists.", []string{"12 jurists = 12 jurists"}},
		{"what makes up something that is there", "We will back the Panel of 12 jurists that was named in May.", nil},
		{"more of them", "We will get 3 million more of them into work.", []string{"3 million more = 3e+06 more"}},
		{"half of it", "Canada will give $40 million, half of it to the islands.", []string{"$40 million = 4e+07 CAD", "half = 0.5 share"}},
		{"of which a part", "Canada will give $40 million, of which a quarter will go to schools.", []string{"$40 million = 4e+07 CAD", "a quarter = 0.25 share"}},
		{"from few to few", "We will raise the number of judges from nine to fifteen.", []string{"from nine to fifteen = 15 judges"}},
		{"a number to keep to", "We will keep our advisers to no more than 2,500.", []string{"no more than 2,500 = 2500 advisers"}},
		{"a number to reach", "We will raise the number of clinics to 400 by 2014.", []string{"400 = 400 clinics"}},
		{"part of one per cent", "We will spend three quarters of one per cent of our income on aid.", []string{"three quarters of one per cent = 0.75 percent"}},
		{"a quarter of one per cent", "We will spend a quarter of one per cent of our output on aid.", []string{"a quarter of one per cent = 0.25 percent"}},
		{"a dozen", "We will train a dozen pilots and several hundred engineers.", []string{"a dozen pilots = 12 pilots", "several hundred engineers = 100 engineers"}},
		{"old money of the north", "Finland pledged 25 million markkaa.", []string{"25 million markkaa = 2.5e+07 FIM"}},
		{"a short name with a stop", "We will lend Fl. 12 million.", []string{"Fl. 12 million = 1.2e+07 NLG"}},
		{"pounds of Ireland", "We will give Ir£300,000.", []string{"Ir£300,000 = 300000 IEP"}},
		{"some of those", "Canada will take in a total of 20,000 refugees, 5,000 of them orphans.", []string{"a total of 20,000 refugees = 20000 refugees", "5,000 = 5000 refugees"}},
		{"the first of some", "We will fly home the first 2,000 families.", []string{"2,000 families = 2000 families"}},
		{"three out of four", "We will treat three out of four of the sick.", []string{"three out of four = 0.75 share"}},
		{"from one number to another without a name", "We will reduce our warheads to between 1,700 and 2,200.", []string{"1,700 and 2,200 = 1700 warheads"}},
		{"boats lent to somebody", "Norway will lend the islands two patrol boats.", []string{"two patrol boats = 2 boats"}},
		{"how far to withdraw", "We will withdraw our guns to not less than five kilometres.", []string{"not less than five kilometres = 5 kilometres"}},
		{"what an order counts", "Run at least three coordinated sweeps of the bay.", []string{"at least three coordinated sweeps = 3 sweeps"}},
		{"people of an old plural", "Norway will train 40 new policewomen.", []string{"40 new policewomen = 40 police"}},
		{"from a time to a time", "We will shorten the wait for a permit from 40 days to 12 days.", []string{"from 40 days to 12 days = 12 days"}},
		{"a time named once", "We will shorten the wait from eight weeks to three.", []string{"from eight weeks to three = 3 weeks"}},
		{"from a share to a share", "We will lower the levy from 12 per cent to 4 per cent.", []string{"from 12 per cent to 4 per cent = 4 percent"}},
		{"to a share others have set", "We will raise spending on roads towards the 8 per cent target.", []string{"8 per cent = 8 percent"}},
		{"how many there are to be", "We will enlarge the Board to seven members.", []string{"seven members = 7 members"}},
		{"some of those people", "We will hire 90 guides, 20 of whom will work at sea.", []string{"90 guides = 90 guides", "20 = 20 guides"}},
		{"a directive by its number", "We will meet the terms of the NIS2 Directive.", nil},
		{"two working groups are none", "We will set up two working groups.", nil},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var got []string
			for _, a := range act.Code(of(tt.text))[0].Amounts {
				got = append(got, fmt.Sprintf("%s = %v %s%s", a.Text, a.Value, a.Currency, a.Unit))
			}
			if diff := cmp.Diff(tt.want, got); diff != "" {
				t.Errorf("%s (-want +got):\n%s", tt.text, diff)
			}
		})
	}
}

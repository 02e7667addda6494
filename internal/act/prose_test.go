package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// TestVerbs holds what verbs do that statements use beside those of promising.
func TestVerbs(t *testing.T) {
	tests := map[string][]actCase{
		"priority is given to what is undertaken, weight to what is only valued": {
			{"We place the highest priority on the recovery of the fishing grounds.", "commitment 1"},
			{"The Ministers put special emphasis on training young pilots.", "commitment 1"},
			{"We attach great importance to clean harbours.", "assertion"},
			{"They placed much weight on the findings of the inquiry and agreed to publish them.", "commitment 3"},
		},
		"who is told something is asked for nothing": {
			{"The Prime Minister of Norway advised the President of Mali that the dam had been repaired.", "assertion"},
			{"Canada reminded the shipowners that the strait was closed.", "assertion"},
			{"We advise all masters to avoid the strait.", "call"},
		},
		"wanting to say is saying, wanting to do is a soft promise": {
			{"We want to thank the people of Bergen.", "welcome"},
			{"We want to build a common grid.", "commitment 1"},
		},
		"two auxiliaries share a verb": {
			{"Canada does not and will never recognise the claim to the islands.", "commitment 3"},
		},
		"a willingness indicated": {
			{"Norway indicated its willingness to share its forecasts.", "commitment 2"},
		},
		"a named issuer's resolve holds": {
			{"Norway's commitment to the islands is unwavering.", "commitment 1"},
			{"Denmark's commitment to the islands is unwavering.", "assertion"},
		},
		"of two feelings disapproval counts": {
			{"We note with satisfaction that the bridge is open, and with concern that the road is not.", "condemnation"},
		},
		"a participle behind having is no finite verb": {
			{"Commending Mali and the northern parties for having signed the plan, we urge others to follow.", "call"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// TestSubjects holds who speaks in a clause, however it is named or parted from
// its verb.
func TestSubjects(t *testing.T) {
	tests := map[string][]actCase{
		"among us": {
			{"Each of the islands among us will keep a store of seed.", "commitment 2"},
			{"Those present agree to refrain from new tolls.", "commitment 2"},
		},
		"parted from the verb": {
			{"Norway, with its neighbours on the coast, stands ready to send pilots.", "commitment 2"},
			{"In this regard they agreed that Norway and Canada would cooperate closely.", "commitment 2"},
			{"We agree in this regard to open the port.", "commitment 3"},
			{"In North America further steps will be taken to restore the herds.", "commitment 2"},
		},
		"going on for those who speak": {
			{"We agree that the talks now opening should be speeded up, and will seek a common tariff.", "commitment 2"},
			{"Demand and supply are one problem, which is why we resolve to reinforce our patrols.", "commitment 2"},
			{"We will go on working together against bribery.", "commitment 2"},
		},
		"not theirs": {
			{"The Financial Stability Board will publish its list in June.", "assertion"},
			{"The Ministers noted the storms both countries faced and welcomed the repairs.", "welcome"},
			{"We commend Mali for the support that it continues to give to herders.", "welcome"},
			{"We agreed last year in Oslo on a plan for the fjords.", "assertion"},
		},
		"somebody is expected to act, something to happen": {
			{"We expect the company, for its part, to pay the fishermen.", "call"},
			{"We look to the shipowners for restraint.", "call"},
			{"Norway looks to Denmark to reopen the sound.", "call"},
			{"We expect the ice to retreat further.", "assertion"},
		},
		"a matter of feeling": {
			{"It is a matter of regret that the talks ended without result.", "condemnation"},
			{"The state of the stocks is a source of grave concern to us.", "condemnation"},
		},
		"the noun of an undertaking alone": {
			{"our common determination to end overfishing", "commitment 2"},
			{"our aim of easing the passage from school to work", "commitment 2"},
		},
		"an invitation accepted": {
			{"The invitation was accepted with pleasure.", "commitment 2"},
		},
		"a gerund is the subject": {
			{"Establishing a common register is a task for the coming years.", "assertion"},
			{"Effectively tackling theft at sea must be a duty of all.", "assertion"},
		},
		"what those in charge of it do with a thing": {
			{"Progress will be reviewed at our next meeting.", "commitment 3"},
			{"This goal will be pursued by further lowering the tolls.", "commitment 2"},
			{"Scarce resources will be focused on the smallest ports.", "commitment 2"},
			{"Elections in Mali will be held in June.", "assertion"},
			{"The harbour dues shall be lowered.", "commitment 2"},
		},
		"officials of those who speak": {
			{"The Norwegian Secretary of Fisheries and the Canadian Minister intend to sign a charter.", "commitment 2"},
		},
		"told of one of them": {
			{"Norway has committed to opening its ports.", "assertion"},
			{"We have committed to opening our ports.", "commitment 3"},
		},
		"whoever does it must stop": {
			{"Those who supply the pirates with arms must stop.", "call"},
			{"It is essential that the straits must be kept open.", "call"},
		},
		"a visit is no call": {
			{"The Minister of Fisheries called on the Prime Minister of Norway and toured the port.", "assertion"},
			{"The Ministers called on the Prime Minister of Mali to reopen the road.", "call"},
		},
		"what one has faith in is not one's purpose": {
			{"The two Ministers reaffirmed their faith in the purposes of the Charter.", "assertion"},
			{"They expressed their desire to see more exchanges.", "assertion"},
			{"They expressed their complete satisfaction with the talks.", "welcome"},
		},
		"announced or agreed without that, and in the past future": {
			{"Norway announced it will provide four aircraft.", "commitment 3"},
			{"Norway was pleased to announce it would provide four aircraft.", "commitment 3"},
			{"It was decided that the next session would take place in Oslo.", "commitment 2"},
			{"They agreed that the new Coastal Partnership would strengthen cooperation.", "commitment 2"},
			{"They agreed that the storm must not be used as an excuse.", "call"},
		},
		"committing beside the main clause": {
			{"The Ministers underlined the value of joint patrols, committing to hold the first in June.", "commitment 3"},
		},
		"our plan seeks": {
			{"Our Action Plan seeks to deepen the channels.", "commitment 2"},
			{"We note that the ice may break earlier and will continue to watch it.", "commitment 2"},
		},
		"told of another time": {
			{"At that time, we decided to open the port.", "assertion"},
			{"We resolved then that the port should be opened.", "assertion"},
		},
		"an assurance of support": {
			{"We assured the islanders of our full solidarity.", "commitment 1"},
			{"They reassured the President of Mali of their readiness to send engineers.", "commitment 2"},
		},
		"what is weighed is not undertaken": {
			{"Both Ministers underscore the importance of progress towards the goal to mobilise funds.", "assertion"},
			{"They stressed the value of trade and their determination to expand it.", "commitment 2"},
		},
		"agreed that it should be done": {
			{"It was agreed that regular consultations should be held between the two Ministries.", "commitment 3"},
			{"Our tools must meet new challenges.", "commitment 1"},
			{"Fishery authorities from both countries will share their forecasts.", "commitment 2"},
		},
		"an invitation extended and accepted": {
			{"The Prime Minister of Norway extended an invitation to the Prime Minister of Canada, which was accepted.", "commitment 2"},
		},
		"resolve shared, concern shared": {
			{"We share a strong commitment to the rule of law at sea.", "commitment 1"},
			{"The Ministers share a concern that the stocks are failing.", "condemnation"},
			{"Canada underscored Canadian support for the tribunal.", "commitment 1"},
			{"Norway lends its full support to the survey.", "commitment 1"},
		},
		"what one is launching begins": {
			{"We are launching a new Coastal Partnership.", "decision"},
			{"We are proud to welcome Iceland to the Group.", "welcome"},
		},
		"going on behind other marks": {
			{"The leaders condemn the raids; they reaffirmed their commitment to end them.", "commitment 2"},
			{"We welcome the plan to set up a watch - the Northern Watch - and commit to working with it.", "commitment 2"},
			{"Given that it has been years since talks began, both sides agreed to conclude them.", "commitment 3"},
		},
		"a threat": {
			{"We reiterate that any use of mines would be met with severe consequences.", "commitment 2"},
			{"We recall the view of all members that the use of mines is inadmissible.", "assertion"},
		},
		"told before": {
			{"Canada and Norway have pledged to lend ships.", "assertion"},
		},
		"how one is occupied, and what a clause tells of another": {
			{"The Ministers are undertaking efforts to map the shoals.", "assertion"},
			{"Norway has kept an envoy who follows events and works to encourage talks.", "assertion"},
			{"The leaders endorsed the need for better charts.", "assertion"},
			{"The meeting will provide an opportunity to compare charts.", "assertion"},
		},
		"told, noted or recalled": {
			{"When we launched the Group in 2009, we committed to sharing our charts.", "assertion"},
			{"Recalling that, during their meeting in Oslo, they agreed to open the port;", "assertion"},
			{"Norway noted that Norway and Canada would chair the Council in turn.", "assertion"},
			{"They expressed appreciation for Norway's support of the survey.", "welcome"},
			{"The Prime Minister of Norway extended a very warm welcome to the delegation.", "welcome"},
			{"They welcomed the schools, the bridge, continued support for pilots and new piers.", "welcome"},
		},
		"going on from what is recognised": {
			{"The Ministers recognise that the strait is vital and they commit to keeping it open.", "commitment 2"},
		},
		"what is agreed shall be": {
			{"We agreed that the quotas shall move by five points.", "commitment 2"},
		},
	}
	for name, cases := range tests {
		t.Run(name, func(t *testing.T) { checkActs(t, of, cases) })
	}
}

// alliance is a passage of a statement by an organisation of states.
func alliance(text string) act.Input {
	in := of(text)
	in.Origin.Issuers = []chancery.Issuer{{Name: "North Atlantic Treaty Organization"}}
	return in
}

// TestMembers holds that an organisation speaks for its members.
func TestMembers(t *testing.T) {
	checkActs(t, alliance, []actCase{
		{"Allies will seek to make ships available.", "commitment 2"},
		{"All Member States will take part in the effort.", "commitment 2"},
		{"NATO and its members remain determined to keep the straits open.", "commitment 2"},
		{"Should the attacks be repeated, the Alliance will send more ships.", "commitment 3"},
		{"The authorities in Kabul will take part in the effort.", "assertion"},
	})
}

// TestByNumber holds that a group may call itself by its number.
func TestByNumber(t *testing.T) {
	checkActs(t, lone, []actCase{
		{"The Seven undertake to open their archives.", "commitment 3"},
		{"Five of the seven governments will lend ships.", "commitment 3"},
		{"The eight intend to coordinate their patrols.", "commitment 2"},
	})
}

// ministry is a passage of a statement by the government of Canada.
func ministry(text string) act.Input {
	in := of(text)
	in.Origin.Issuers = []chancery.Issuer{{Name: "Canada", Country: "CAN"}}
	return in
}

// TestMinistry holds that a government alone speaks of itself by its parts.
func TestMinistry(t *testing.T) {
	checkActs(t, ministry, []actCase{
		{"The Ministry of Foreign Affairs strongly condemns the raid.", "condemnation"},
		{"The Government will provide $25 million for the clinics.", "commitment 3"},
		{"The Department has decided to suspend its licences.", "commitment 3"},
		{"The Ministry advises against all travel to the islands.", "call"},
		{"Minister Tremblay announced $10 million for the clinics.", "commitment 3"},
		{"“We will not stand by,” the Minister said.", "commitment 2"},
		{"“We will not stand by,” the President of Mali said.", "assertion"},
		{"The Government of Mali will provide the ships.", "assertion"},
		{"The Malian Ministry of Health will provide the vaccines.", "assertion"},
		{"The authorities in Bamako will investigate.", "assertion"},
	})
}

// TestNounPoints holds that an item without a lead-in may name a deed and no verb.
func TestNounPoints(t *testing.T) {
	item := func(text string) act.Input {
		in := of(text)
		in.Segments[0].Kind = chancery.BlockItem
		in.Segments = append(in.Segments, in.Segments[0])
		return in
	}
	checkActs(t, item, []actCase{
		{"Closer cooperation in the search for lost ships.", "commitment 2"},
		{"Establishment of a joint forum on sea ice.", "commitment 3"},
		{"Continued exchanges of pilots between the two services.", "commitment 2"},
		{"Development of the Northern Isles", "other"},
		{"Closer cooperation has cut the losses at sea.", "assertion"},
	})
}

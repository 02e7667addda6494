package act_test

import (
	"testing"

	"github.com/chancery-archive/chancery/internal/act"
	"github.com/chancery-archive/chancery/internal/chancery"
)

// nobody is a passage of a text that does not say who speaks.
func nobody(text string) act.Input {
	in := of(text)
	in.Origin = chancery.Origin{Title: "Final Document"}
	return in
}

// twelve is a passage of a statement by the European Community.
func twelve(text string) act.Input {
	in := of(text)
	in.Origin = chancery.Origin{Title: "Statement by the European Community", Issuers: []chancery.Issuer{{Name: "European Community", Country: "EUE"}}}
	return in
}

// TestEffects holds that what money and programmes of the issuers bring about is
// undertaken where the passage says how much, and foretold where it does not.
func TestEffects(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Norway's contribution of $12 million will fund mobile clinics in Haiti.", "commitment 3"},
		{"Our partnership will bring 100 nurses a year to the islands.", "commitment 3"},
		{"The programme will strengthen the courts.", "assertion"},
		{"These initiatives will help mobilise trillions of dollars of private money.", "assertion"},
		{"The $500 million dam will change the valley.", "assertion"},
		{"Chile's contribution of $12 million will fund mobile clinics in Haiti.", "assertion"},
		{"Canada is investing C$68 million in a network of weather radars.", "commitment 2"},
		{"We are therefore doubling our climate finance to $2 billion.", "commitment 2"},
		{"We are doubling back on nothing.", "assertion"},
	})
}

// TestInstituted holds what exists by being said.
func TestInstituted(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Today, we announce our pathway to this capability.", "decision"},
		{"Today we are announcing the Oslo Declaration.", "decision"},
		{"The two governments are entering into an arrangement on early warning.", "decision"},
		{"The Oslo Declaration has been adopted.", "decision"},
		{"The Committee on Fisheries is established as a subsidiary body of the Group.", "decision"},
		{"The office is hereby closed.", "decision"},
		{"The harbour was established as a free port.", "assertion"},
		{"We announced the pathway last year.", "assertion"},
	})
}

// TestCollectives holds who speaks where nothing else says so.
func TestCollectives(t *testing.T) {
	checkActs(t, nobody, []actCase{
		{"The Conference appeals to all governments to release political prisoners.", "call"},
		{"The Commonwealth stands ready to send observers.", "commitment 2"},
		{"The international community will send observers.", "assertion"},
		{"The Peruvian Congress will send observers.", "assertion"},
	})
	checkActs(t, twelve, []actCase{
		{"The Community will keep the arms embargo in place.", "commitment 2"},
		{"The Community and its Member States will keep the arms embargo in place.", "commitment 2"},
		{"The Community of Independent States will keep its forces in place.", "assertion"},
	})
	checkActs(t, of, []actCase{
		{"The Conference appeals to all governments to release political prisoners.", "assertion"},
		{"We hold ourselves accountable for the delivery of these promises.", "commitment 2"},
	})
}

// TestInsisted holds what is called imperative, and what anybody should do.
func TestInsisted(t *testing.T) {
	checkActs(t, of, []actCase{
		{"It is imperative that the cease-fire be respected by all sides.", "call"},
		{"It is critical that sanctions be fully implemented by all states.", "call"},
		{"It is important that the poor be heard.", "assertion"},
		{"It is essential that we act.", "assertion"},
		{"Progress should be reported to the Assembly.", "call"},
		{"The lake should be seen in summer.", "assertion"},
		{"We beg the warring parties to spare the children.", "call"},
		{"We adjure the warring parties to spare the children.", "call"},
		{"We cajole the warring parties to spare the children.", "assertion"},
	})
}

// TestFelt holds what hearts, outrage and welcome say of things.
func TestFelt(t *testing.T) {
	checkActs(t, of, []actCase{
		{"Our hearts go out to the families of the miners.", "condemnation"},
		{"There can be no excuse for the seizure of the embassy.", "condemnation"},
		{"There can be no impunity for those who seize embassies.", "call"},
		{"They said that there can be no impunity for those who seize embassies.", "assertion"},
		{"There is an excuse for everything.", "assertion"},
		{"Such acts are an affront to the conscience of mankind.", "condemnation"},
		{"This is a flagrant violation of the Charter.", "condemnation"},
		{"A violation of the speed limit is an offence.", "assertion"},
		{"The Ministers viewed with grave disquiet the continued detention of Mr Mandela.", "condemnation"},
		{"Chile's plan of action is a welcome contribution.", "welcome"},
		{"Chile's plan of action was a welcome contribution once.", "assertion"},
	})
}

// TestHowMuchIsNoPromise holds that what will be so of much or little is told of it, and not
// undertaken by those who speak.
func TestHowMuchIsNoPromise(t *testing.T) {
	checkActs(t, of, []actCase{
		{"More will be needed next year.", "assertion"},
		{"More will be known in May.", "assertion"},
		{"Most will be spent on harbours.", "assertion"},
		{"We will give more.", "commitment 3"},
	})
}

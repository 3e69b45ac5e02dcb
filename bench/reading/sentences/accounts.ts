/**
 * Accounts of how a business works, in the voices of those who give them, with a place (`[…]`) for what is tried. Each tells of X, a person,
 * of Y, what X deals with, and of W, who is put in charge of a Y for a time; Y has been spoken of where the place is.
 */
import type { Words } from './family.js';

export interface Account extends Words {
  readonly text: string;
}

const forms = (verbs: string, nouns: string): Words => {
  const [V = '', Vs = '', Vd = '', Vn = ''] = verbs.split(' ');
  const [X = '', Xs = '', Y = '', Ys = '', W = '', Ws = '', E = '', Es = '', P = '', Ps = ''] = nouns.split(' ');
  return { V, Vs, Vd, Vn, X, Xs, Y, Ys, W, Ws, E, Es, P, Ps };
};

const COSTUMES = `So what we are is a costume house, two floors above a bakery, and what we live on is amateur theatre. I will tell you how it goes, because the woman who set up our spreadsheet has retired and nobody dares to touch it any more.

The people who come to us are troupes. A troupe has a name, a town and a phone number, and whether they are a school, because schools get it cheaper. Some of them have been coming since before I was born, others turn up once for a nativity play and we never see them again, which is fine with us.

Then the costumes, obviously. Every costume has a tag number sewn into the collar, a description and the century it is meant to be from. Some are worth more than my car, most are worth nothing at all, and they hang on rails in the order that my predecessor thought up, which is no order. [...] That is really all there is to say on that side of it, and we would be happy if it just worked the way the cards did, only without the cards.

What we also have is seamstresses, three of them at the moment. For a seamstress we hold the name, the hourly rate and the days she is in. They are not employed by us, they come in when they please, and that has never been a problem because they are better than anybody you could find in an agency.

Plays matter too. A play has a title, an author and the year it was first put on, and for every costume we would like to know which play it was made for, as long as it was made for one. People ask us that all the time: they want to know what we have got for a given piece, and right now it is down to whoever happens to be standing behind the counter and what they can remember.

I do not need anything clever. If my colleague is ill I want to be able to look at the screen and see what is where, that is all, and if you could make it so that it does not lose things when two of us are in it at once, then you would already be doing better than what we have got now. We are not online people, and our customers are not either.`;

const HIVES = `Let me explain what it is that we do, since it is not what people think. We are a cooperative, so there is no boss; we look after bees for other people who would like honey but do not want to be stung, and we do that all over the county.

A beekeeper is one of us. We keep the name of a beekeeper, the mobile number and the year in which he or she joined, and that is really all we need, because we all know each other anyway. It is not that we are secretive, it is just that nobody ever looked at more than that.

Each hive has a mark burnt into the lid, a colour and a date on which it was set up. They are everywhere: behind a school, on a hotel roof, along the railway. A hive stands on a site, and for a site we have the address, the landowner's name and whether you need a key to get in. [...] You would be amazed how often that goes wrong, and it costs us a whole season when it does, so please do take that part seriously.

Wardens are something else. A warden is somebody who lives close by and has an eye on things when we are not around. For wardens we write down the name, the street and a telephone number, because what we want is to be able to ring them when there has been a storm. They get a jar at Christmas and that is the whole of the contract, if you want to call it that.

Honey comes off twice a year, and we call that a harvest: a harvest has a year, a season and a total weight, and it is of one site, never of several, because we mix everything that comes from the same place. Whoever owns the ground gets a tenth of it, but that is between them and us, and we have never had to write it down.

What I would like most is to open my phone in the field and see what is going on at a place, without having to ring round first. If that works when there is no signal, all the better, but we have lived without it and we can go on like that. So do not spend our money on it before the rest works.`;

const ORGANS = `We tune and mend pipe organs, mostly in churches, and we have been doing that for forty years with a ledger and a good memory. Our memory is going to retire next spring, so that is why we are talking to you, and I hope that I can make it clear how it all hangs together.

To begin with there are the tuners. A tuner has a name, a van registration and a day rate. They are on the road most of the week, and whichever of them is closest goes, because it makes no sense that somebody drives past a church and does not stop.

An organ is what we are paid to look after. We record the builder of an organ, the year it was built and its pitch, and they are all different, which is the joy of it. An organ belongs to a parish, and a parish has a name, a diocese and an address for the bill. [...] Other firms do not do that, and it is one of the reasons why people stay with us rather than going to whoever is cheapest.

Then we have custodians. That is what we call whoever has the keys and lets us in. About a custodian we want to know the name, the phone number and when they can be reached, since many of them are quite old, and you do not ring them before ten or during the news.

Now and then a parish wants a quote because something has broken. A quote has a number, a date and an amount, and it goes to one parish. Either they take it or they do not, and if they do not then we put it away in a folder and that is the end of it, so we would rather see at a glance which ones are still out there.

We will not be sending bills from this, our accountant does that and she is not going to change, whatever we say to her. But it would help us no end if we could see on a Monday who has to go where, and what was found the last time that we were there, because these things are always in somebody else's notebook.`;

const HUTS = `I look after the bookings for our alpine club, which owns a couple of dozen huts, and I was asked to put on paper what it is that we need. I am no technician, so please bear with me if I say things twice, or if I forget what you would think is obvious.

Our hikers are members and guests alike, and we treat them the same. For each hiker we need a name, an email address and a date of birth, because children are free. If they are members, they have a card number as well, but many are not, and we do not turn them away for that.

A hut has a name, an altitude and a number of beds. Some of them are nothing but a roof with a stove, others have a kitchen and hot water, and you would not believe how much people care about that, especially those who come from the city. [...] It was my idea, if I may say so, and it has saved us a good deal of quarrelling, which is what we had before.

In summer the huts have wardens who stay up there. A warden has a name, a telephone number and a list of languages. They are volunteers, we give them food and a bed and that is it, and they like it that way because otherwise the taxman would be interested in them.

Routes go from hut to hut. A route has a name, a difficulty and a length in hours, and it starts at one hut and ends at another. Our map people draw them, and they know which ones are closed because of snow or rocks, so what we show to others is whatever they tell us and nothing that we think up ourselves.

As for money, we take it in cash, up there, and we count it in the autumn. That has always been so and it will remain so, since there is no line for a card machine and nobody wants to carry one up. But I would like to see, before I go to bed, how full we are at the weekend and whether it makes sense to send somebody up with bread, because that is what I get asked.`;

const KILNS = `This describes how our pottery works, so that you can tell us what it would cost. We are a shared workshop: there are about sixty of us, we rent an old dairy, and what makes it worth it is that we have got kilns that nobody could afford alone.

Every potter has a name, a locker and a date on which the membership runs out. We do not ask for more, because people here do not like forms, and it has never been needed. If they stop paying, then somebody will have a word with them, and that works better than whatever you would put into a computer.

We have seven kilns. A kiln has a nickname, a volume and a maximum temperature, and one of them is gas while the others are electric. They are not all in one room: each kiln stands in a bay, and the bay has a letter and a floor area. [...] We have learned the hard way that this is what it takes, and that without it you get shouting, and no one comes here to be shouted at.

There are also technicians, who come from outside and whom we pay. We store a technician's name, company and emergency number. They are good at what they do, but they are slow, and that is why we should like to see who we have asked for what, rather than finding it out from the parish newsletter.

Clay we buy in bulk. A clay has a name, a supplier and a price per bag, and members take it from the store and put the money into a tin, which is honest to within a few coins. Glazes we make ourselves: a glaze has a name, a recipe and a warning if it is one that you should not eat from, and it suits one clay or several, which you can read on the bucket if it has not run.

We do not want a website and we do not want an app for visitors. What we want is that whoever stands in front of the board knows what is theirs to do and when, and that they do not have to ask me, because I would like to make pots again and that is what I came here for in the first place.`;

const VINES = `The estate group has grown from one family to eleven, and our record keeping has not grown with it. This note sets out, from our side, what we work with and what has to be kept, so that whoever builds it understands why we ask for it and what it is that we can do without.

The experts who advise our growers are agronomists. An agronomist has a name, a licence number and a region, and they are independent: we pay them, but they do not report to us, which the growers regard as important because it means that advice is not the same as a sales pitch.

A vineyard is the unit in which we think. For each vineyard we hold the name, the grape variety and the area in hectares, and it belongs to an estate; of the estate we know the name, the village and the year in which it joined us. [...] Our auditors look at that every second year, and so far they have not found anything that they did not like, but it has cost us three people for a whole week.

Every vineyard has people who tend it, whom we call stewards. Stewards have a name, a mobile number and a native language, as they come from a number of countries. They are the ones who notice first when something is wrong, so it is them that we want to hear from, and we have to make that easy.

Weather stations are put up across the region. A weather station has a code, a position and a date of installation, and we read them by hand once a week since the network up there is what it is. What they tell us goes into the advice, but it does not go into this system, because the institute has that already and they do it better than we ever could.

We are aware that there are products which do all of this and more. We have looked at them, and they assume that you sell your own wine, which we do not: our wine is sold by the merchants and it is theirs from the moment it leaves the press. So please do not give us cellars, bottles and price lists, because they would stay empty and we would have to explain that to everybody.`;

export const ACCOUNTS: readonly Account[] = [
  {
    text: COSTUMES,
    ...forms('rent rents rented rented', 'troupe troupes costume costumes seamstress seamstresses rental rentals garment garments'),
  },
  {
    text: HIVES,
    ...forms('treat treats treated treated', 'beekeeper beekeepers hive hives warden wardens treatment treatments frame frames'),
  },
  {
    text: ORGANS,
    ...forms('service services serviced serviced', 'tuner tuners organ organs custodian custodians service services stop stops'),
  },
  { text: HUTS, ...forms('book books booked booked', 'hiker hikers hut huts warden wardens booking bookings dormitory dormitories') },
  { text: KILNS, ...forms('fire fires fired fired', 'potter potters kiln kilns technician technicians firing firings shelf shelves') },
  {
    text: VINES,
    ...forms(
      'inspect inspects inspected inspected',
      'agronomist agronomists vineyard vineyards steward stewards inspection inspections plot plots',
    ),
  },
];

import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { weighOwners } from './list-owners.js';
import { followedWith } from './told.fixture.js';
import { NARRATIVE_WEIGHTS } from './weights.js';

await prose.prepare?.();

/** Of each list of two items or more whose it is by grammar, and by weight. */
function ownersIn(text: string, ...names: readonly string[]): readonly { readonly ruled: string | undefined; readonly weighed: string }[] {
  const owners: { readonly ruled: string | undefined; readonly weighed: string }[] = [];
  followedWith(text, names, (place) => {
    const odds = weighOwners(place, NARRATIVE_WEIGHTS.owners);
    owners.push({ ruled: place.ruled?.key, weighed: odds[0]?.thing.key ?? '' });
    return odds;
  });
  return owners;
}

describe('whose a list is, weighed', () => {
  for (const [text, weighed, ...names] of [
    ['Each grower has its own varieties: the variety code, a description and the retail price.', 'variety', 'grower', 'variety'],
    ['Sluices are the root structure: the asset tag, the model and the width in metres.', 'sluice', 'sluice', 'structure'],
    ['The fiddler I keep as a person, with a name, a telephone and a shoe size.', 'fiddler', 'fiddler'],
    ['Payments for a stay are separate rows: amount, date paid, method.', 'payment', 'stay', 'payment'],
    ['Every inspection of a hut is kept: the date, the outcome and any remarks.', 'inspection', 'hut', 'inspection'],
    ['For each member of a club we keep the name, the phone number and the date they joined.', 'member', 'club', 'member'],
    ['Ferrets. Handlers bring them in. Cage number, colour, the weight and the day they came.', 'ferret', 'handler', 'ferret'],
    ['Keeper: name, phone number and the date they started.', 'keeper', 'otter', 'keeper'],
    ['A mooring is a ring on a wall: a code, a depth and whether it is dry.', 'mooring', 'mooring', 'ring', 'wall'],
    ['And then the wharf as the skippers write it on the slip: a place name, the region and the country.', 'wharf', 'wharf', 'slip'],
    ['The course bends by season, so it is a circuit: season, length and name.', 'circuit', 'course', 'season', 'circuit'],
    ['A rental is one bike to one customer: start, end and the deposit.', 'rental', 'customer', 'bike', 'rental'],
    ['A driver rings. There are six depots and each has a code, a name and a phone.', 'depot', 'driver', 'depot'],
    ['When a sale is undone we write a refund row against the sale: the amount, the date and a note.', 'refund', 'sale', 'refund'],
    ['A boat has a class. It is looked up in our rating table: a code, a title and a handicap.', 'rating', 'boat', 'class', 'rating'],
    ['A shed has bays, which are the painted squares: a number, a colour and a width.', 'bay', 'shed', 'bay', 'square'],
    ['First there is a ticket. Keepers write dozens of them. It has the number, the date and a fee.', 'ticket', 'ticket', 'keeper'],
    ['A bell is cast for a church. The founder weighs the metal, and it gets a number, a note and a date.', 'bell', 'bell', 'founder'],
    ['A dive is short. It gets the hour, the depth on the meter, and a remark.', 'dive', 'dive', 'meter'],
    ['Before a dive there is a briefing, an hour ahead: the leader, the time, the depth planned.', 'briefing', 'dive', 'briefing'],
    ['A dive starts from a pier, which has a name, a length and a light. The dive has a code.', 'pier', 'dive', 'pier'],
    ['We dive. So there is a list of the tanks we fill: the number, the size and a colour.', 'tank', 'dive', 'tank'],
    ['For the pier: name, street address, phone.', 'pier', 'dive', 'pier'],
    ['Of a dive we keep the date and the buddy (name and phone number).', 'buddy', 'dive', 'buddy'],
  ] as const)
    it(text, () => {
      expect(ownersIn(text, ...names).map((owner) => owner.weighed)).toContain(weighed);
    });

  it('is by grammar of any one of what a clause opens with', () => {
    for (const text of [
      'Divers come from two clubs, and for each ticket there is the depth, the number and a date.',
      'Divers are in clubs, and of every ticket we keep the depth, a number and the date.',
      'A diver may dive, but on any ticket you have the depth, a number and the date.',
    ])
      expect(ownersIn(text, 'diver', 'club', 'ticket').at(-1)?.ruled).toBe('ticket');
    expect(ownersIn('Divers are in clubs, and they keep the depth, a number and the date.', 'diver', 'club').at(-1)?.ruled).toBe('diver');
  });

  it('is of what was made just before', () => {
    const [owner] = ownersIn(
      'When eels are sold, the buyer files a docket. It has the weight, the price and a void flag.',
      'eel',
      'buyer',
      'docket',
    );
    expect(owner?.ruled).toBe('docket');
  });

  it('is not weighed where it is said outright', () => {
    const [owner] = ownersIn('A nest is in a box, and a box has a number, a height and a label.', 'nest', 'box');
    expect(owner).toEqual({ ruled: 'box', weighed: 'box' });
  });

  it('adds up to one with the chance that it is of nothing named', () => {
    const text = 'Complaints go against the stay: the date, the subject and the outcome.';
    const { lists } = followedWith(text, ['complaint', 'stay'], (place) => weighOwners(place, NARRATIVE_WEIGHTS.owners));
    const sum = lists[0]?.reduce((total, { probability }) => total + probability, 0) ?? 0;
    expect(lists[0]?.length).toBe(2);
    expect(sum).toBeGreaterThan(0.5);
    expect(sum).toBeLessThan(1);
  });
});

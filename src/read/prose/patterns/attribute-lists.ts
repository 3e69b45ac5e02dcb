/** Attribute lists by what opens them; `lists/owned-lists.ts` finds them and what they are said of, once per sentence. */

import type { ThingName } from '../claims/claim.js';
import { lastWord } from '../language/last-word.js';
import type { OpenerKind } from '../lists/openers.js';
import { type OwnedList, ownedLists } from '../lists/owned-lists.js';
import type { ListItem } from '../terms/list-item.js';
import { nameOfWords } from '../terms/thing-name.js';
import { attributeFound } from './naming-support.js';
import type { Found, NamingPattern } from './pattern.js';

export const ATTRIBUTE_LISTS: readonly NamingPattern[] = [
  {
    id: 'attributes/label',
    round: 'naming',
    recognises: 'a label, a colon and a list: "Course: title, description, price"',
    confidence: 0.9,
    examples: [
      { text: '- **Course**: title, description, price.', gives: ['course.title', 'course.description', 'course.price'] },
      { text: 'Employee management: name, gender, position.', gives: ['employee.name', 'employee.gender', 'employee.position'] },
    ],
    find: listsOpenedBy('label'),
  },
  {
    id: 'attributes/has',
    round: 'naming',
    recognises: '"each X has a, b and c", "X contains a, b", "X comes with a"',
    confidence: 0.85,
    examples: [
      {
        text: 'Each warehouse has a Warehouse ID, name, address, and capacity.',
        gives: ['warehouse.Warehouse ID', 'warehouse.name', 'warehouse.address', 'warehouse.capacity'],
      },
      { text: 'Customers have name and phone number.', gives: ['customer.name', 'customer.phone number'] },
      {
        text: 'A seller has a shop name, a country and a joined date.',
        gives: ['seller.shop name', 'seller.country', 'seller.joined date'],
      },
    ],
    find: listsOpenedBy('has'),
  },
  {
    id: 'attributes/each-with',
    round: 'naming',
    recognises: '"multiple Xs, each with a, b and c"',
    confidence: 0.9,
    examples: [
      {
        text: 'The company owns multiple airplanes, each with an Airplane Number, Model, and Passenger Capacity.',
        gives: ['airplane.Airplane Number', 'airplane.Model', 'airplane.Passenger Capacity'],
      },
    ],
    find: listsOpenedBy('with', 'given'),
  },
  {
    id: 'attributes/including',
    round: 'naming',
    recognises: '"information of X, including a, b and c", "X information includes a, b", "X information such as a, b"',
    confidence: 0.9,
    examples: [
      {
        text: 'Flight information includes Flight Number, Departure Time, and Origin.',
        gives: ['flight.Flight Number', 'flight.Departure Time', 'flight.Origin'],
      },
      { text: 'The system manages basic information of doctors, including name and gender.', gives: ['doctor.name', 'doctor.gender'] },
      {
        text: 'Each storage record includes storage date and operator.',
        gives: ['storage record.storage date', 'storage record.operator'],
      },
    ],
    find: listsOpenedBy('includes', 'such-as'),
  },
  {
    id: 'attributes/recorded',
    round: 'naming',
    recognises: '"record the X\'s a, b and c", "each X needs to record a, b"',
    confidence: 0.85,
    examples: [
      { text: "The system records the student's number, name and gender.", gives: ['student.number', 'student.name', 'student.gender'] },
      {
        text: 'Each rental needs to record rental time, return time, and rental fee.',
        gives: ['rental.rental time', 'rental.return time', 'rental.rental fee'],
      },
      {
        text: 'For each practitioner we record the full name, the email and a specialty.',
        gives: ['practitioner.full name', 'practitioner.email', 'practitioner.specialty'],
      },
      {
        text: 'Each time a member shops, the system shall record the Shopping Time, Total Price and Points Change.',
        gives: [
          'shopping record is an event',
          'shopping record.Shopping Time',
          'shopping record.Total Price',
          'shopping record.Points Change',
        ],
      },
      { text: 'Each consent records the purpose and the time it was given.', gives: ['consent.purpose', 'consent.given time'] },
    ],
    find: listsOpenedBy('records', 'recorded'),
  },
  {
    id: 'attributes/parenthesised',
    round: 'naming',
    recognises: 'a thing with its attributes in parentheses: "crew (id, name, phone)"',
    confidence: 0.8,
    examples: [
      {
        text: 'The system stores manufacturers (name, address) and printers (hostname, location).',
        gives: ['manufacturer.name', 'manufacturer.address', 'printer.hostname', 'printer.location'],
      },
    ],
    find: listsOpenedBy('parenthesis', 'dash'),
  },
];

function listsOpenedBy(...kinds: readonly OpenerKind[]): NamingPattern['find'] {
  return (context) =>
    ownedLists(context)
      .filter((list) => kinds.includes(list.opener.kind))
      .flatMap(claimsOf);
}

function claimsOf(list: OwnedList): readonly Found[] {
  if (list.things) return list.items.flatMap(thingFound);
  const attributes = list.owners.flatMap((thing) =>
    list.items.filter((item) => !namesPartner(item, thing, list)).map((item) => attributeFound(thing, item, list.trust)),
  );
  return [...eventsOf(list), ...attributes, ...belongings(list)];
}

/** "the authors and editors of each book, including author ID and editor ID": said of the pairs, of neither of the two. */
function namesPartner({ words }: ListItem, { key }: ThingName, { owners, attached }: OwnedList): boolean {
  if (owners.length < 2 || !/^(ids?|number|code)$/.test(words.at(-1) ?? '')) return false;
  const named = (thing: ThingName): boolean => words.includes(lastWord(thing.key)) && thing.key !== key;
  return [...owners, ...attached].some(named);
}

function thingFound(item: ListItem): readonly Found[] {
  const thing = nameOfWords(item.name.split(' '));
  return thing ? [{ body: { kind: 'thing', thing }, start: item.start, end: item.end, weight: 0.6 }] : [];
}

const spanOf = ({ items }: OwnedList): { readonly start: number; readonly end: number } => ({
  start: items[0]?.start ?? 0,
  end: items.at(-1)?.end ?? 0,
});

function eventsOf(list: OwnedList): readonly Found[] {
  const { event } = list;
  if (!event) return [];
  return list.owners.map((thing) => ({
    body: { kind: 'event', thing, participants: event.participants.filter((participant) => participant.key !== thing.key) },
    ...spanOf(list),
    weight: list.trust,
  }));
}

/** "forecast data for each city, including …": what is recorded for a city belongs to it; "several authors for each book" are had. */
function belongings(list: OwnedList): readonly Found[] {
  return list.owners.flatMap((thing) =>
    list.attached
      .filter(({ key }) => key !== thing.key)
      .map((whole) => ({ body: belonging(list, thing, whole), ...spanOf(list), weight: 0.8 })),
  );
}

const belonging = ({ several, held }: OwnedList, thing: ThingName, whole: ThingName) =>
  held
    ? ({ kind: 'relationship', from: whole, to: thing, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'of' } as const)
    : several
      ? ({ kind: 'relationship', from: whole, to: thing, fromNumber: 'one', toNumber: 'many', sense: 'owns', verb: 'have' } as const)
      : ({ kind: 'relationship', from: thing, to: whole, fromNumber: 'one', toNumber: 'one', sense: 'belongs', verb: 'of' } as const);

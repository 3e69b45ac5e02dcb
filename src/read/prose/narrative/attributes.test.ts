import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

/** The attributes that are told when the given nouns are the things of the text. */
const attributesOf = (text: string, ...names: readonly string[]): readonly string[] =>
  followedWith(text, names).claims.flatMap((claim) => (claim.kind === 'attribute' ? [describeClaim(claim)] : []));

const expectAll = (text: string, names: readonly string[], expected: readonly string[]): void =>
  expect(attributesOf(text, ...names)).toEqual(expect.arrayContaining([...expected]));

describe('where a list begins', () => {
  it.each([
    ['So for each kiln we keep its name.', ['kiln'], ['kiln.name']],
    [
      'The kiln is old, so for each kiln we note the height, the make and a serial number.',
      ['kiln'],
      ['kiln.height', 'kiln.serial number'],
    ],
    ["We have kilns. I'd want to know when it was lit and the highest temperature.", ['kiln'], ['kiln.lit at', 'kiln.highest temperature']],
    ['We have kilns. On it goes the date, the weight and a note.', ['kiln'], ['kiln.date', 'kiln.weight', 'kiln.note']],
    ['A kiln is fired weekly. When it cools we put down the time, the colour and a note.', ['kiln'], ['kiln.time', 'kiln.colour']],
    ["For each glaze there's a code, what it costs and a shelf life.", ['glaze'], ['glaze.code', 'glaze.price', 'glaze.shelf life']],
    ["For potters it's name, phone and the date they joined.", ['potter'], ['potter.name', 'potter.phone', 'potter.joined on']],
    ['What I keep for a firing is the date, how hot it was and a note.', ['firing'], ['firing.date', 'firing.temperature', 'firing.note']],
    ['A kiln is a chamber with a code, a height and a make.', ['kiln'], ['kiln.code', 'kiln.height']],
    ['We keep a list of kilns with a code, a height and a make.', ['kiln'], ['kiln.code', 'kiln.height']],
    [
      'Firing. Our own firing number; the maker’s serial; peak temperature; status.',
      ['firing'],
      ['firing.peak temperature', 'firing.status'],
    ],
    ['A report is filed weekly and consists of time filed, a heat score and a note.', ['report'], ['report.heat score', 'report.note']],
    [
      'A report references the kiln and the potter who lit it, and holds the firing date and a note.',
      ['report', 'kiln', 'potter'],
      ['report.firing date', 'report.note'],
    ],
    ['Firing. Order number, received at, channel, status.', ['firing'], ['firing.order number', 'firing.received at', 'firing.status']],
  ])('%s', expectAll);
});

describe('what is an item', () => {
  it.each([
    ['Firing: kiln, started, opened at, prepared by, peak temperature.', ['firing'], ['firing.opened at', 'firing.prepared by']],
    ['A potter has a name, a mobile, an email and did they pay.', ['potter'], ['potter.mobile', 'potter.has paid']],
    ['Each van carries a registration, a colour, a size, seats and doors.', ['van'], ['van.seats', 'van.doors']],
    ['A potter has a name, the date the lease lapses and when the insurance runs out.', ['potter'], ['potter.insurance expires at']],
    ['A mould has a code, the date it was cut and when it came back.', ['mould'], ['mould.cut on', 'mould.returned at']],
    [
      'For a shed I want its code, whether it has a lift, whether it needs a key and if they can see in.',
      ['shed'],
      ['shed.has lift', 'shed.needs key', 'shed.can see'],
    ],
    ['A donor has a code, the child’s date of birth and a phone number.', ['donor'], ['donor.child date of birth']],
    [
      'A visit costs money. The fee is fixed on the visit. A document number is stored on it.',
      ['visit'],
      ['visit.fee', 'visit.document number'],
    ],
    [
      'Error. Discovered on, discovered by, cause, error percentage, reported to police on.',
      ['error'],
      ['error.discovered on', 'error.error percentage'],
    ],
    ['A firing has a code, who checked it, when, and a note.', ['firing'], ['firing.checked at', 'firing.note']],
    ['A purchase has a code, when, and a note.', ['purchase'], ['purchase.purchased at', 'purchase.note']],
    [
      'A kiln has a type of BISQUE, GLAZE or RAKU in roughly a 55/38/7 split, labour hours, and a priority.',
      ['kiln'],
      ['kiln.labour hours', 'kiln.priority'],
    ],
    ['A work order has labour hours, parts cost and a priority.', ['work order', 'part'], ['work order.parts cost']],
    [
      'On the shed we hold a lot number -- one lot number, one shed, that is how we find it -- a date of building and area.',
      ['shed'],
      ['shed.lot number', 'shed.date of building', 'shed.area'],
    ],
    ['A guest has a legal first and last name, a phone and an email.', ['guest'], ['guest.legal first name', 'guest.last name']],
    ['A guest has first and last names, a phone and an email.', ['guest'], ['guest.first name', 'guest.last name']],
  ])('%s', expectAll);

  it('is of what the words behind it name, where that is no thing', () => {
    expect(attributesOf('A kiln has a code, the date of that inspection and the name of the mason.', 'kiln')).toEqual([
      'kiln.code',
      'kiln.inspection date',
      'kiln.mason name',
    ]);
    expect(attributesOf('A kiln has a code and the date of the kiln.', 'kiln')).toEqual(['kiln.code', 'kiln.date']);
  });
  it('is not what a thing is said to be', () => {
    expect(attributesOf('A kiln is a chamber with a code, a height and a make.', 'kiln')).toEqual([
      'kiln.code',
      'kiln.height',
      'kiln.make',
    ]);
    expect(attributesOf('A kiln is laid on a bed with a code, a height and a make.', 'kiln')).not.toContain('kiln.laid');
  });
  it('is no single word behind a verb that is no property', () => {
    expect(attributesOf('Potters come and go. A potter gets trouble.', 'potter')).toEqual([]);
  });
  it('is no value in parentheses behind a property', () => {
    expect(attributesOf('A row has a kind (energy, capacity, standing fee, price), a date and a note.', 'row')).toEqual([
      'row.kind',
      'row.date',
      'row.note',
    ]);
  });
  it('is not what a sentence of its own says', () => {
    const claims = attributesOf('A potter who leaves is marked, with a date, and a reason.', 'potter');
    expect(claims).toEqual(['potter.date', 'potter.reason']);
  });
});

describe('whose a list is', () => {
  it.each([
    ['A listing puts a pot up for sale: opened at, price, view count.', ['listing', 'pot'], ['listing.price', 'listing.view count']],
    ['A complaint is raised by a buyer: received date, category, outcome.', ['complaint', 'buyer'], ['complaint.category']],
    ['The test is logged against the pot: reading, tester name, result.', ['test', 'pot'], ['test.result']],
    ['Pots are put into a bay: bay label, capacity, height.', ['pot', 'bay'], ['bay.bay label', 'bay.height']],
    ['Readings are single rows under the test: time, value, unit.', ['reading', 'test'], ['reading.value']],
    ['A crossing is one boat on one route with a start time, a status and a toll.', ['crossing', 'boat', 'route'], ['crossing.toll']],
    ['For a till: code, colour, serial number.', ['till', 'shop'], ['till.code', 'till.serial number']],
    ['A hall is a shed or a barn with a name, an area and a code.', ['hall', 'shop'], ['hall.area', 'hall.code']],
    ['Tills are the points on the plan: number, height and a note.', ['till', 'plan'], ['till.height']],
    ['Glazes come from a supplier catalogue with a description and a price.', ['glaze'], ['glaze.description']],
    ['Shops have branches, with a name, an address and a phone number.', ['shop', 'branch'], ['branch.address']],
    ['Every account gets a line with the amount, the tax and a total.', ['account', 'line'], ['line.tax', 'line.total']],
    ['A pallet has boxes, each with a label, a weight and a colour.', ['pallet', 'box'], ['box.label', 'box.weight']],
    ['A room has between two and six probes. Each has a height and a make.', ['room', 'probe'], ['probe.height']],
    ['A farm opens trenches. Trench number, depth, length and a note.', ['farm', 'trench'], ['trench.depth']],
    ['Each till that takes a card has a serial number and a version.', ['till', 'card'], ['till.serial number']],
    ['Wardens, who are all part-time, have a name and a badge number.', ['warden'], ['warden.badge number']],
    ['A rule has a code and the date it became effective.', ['rule'], ['rule.effective on']],
    ['A dog has a name. We stamp the fee against each visit.', ['dog', 'visit'], ['visit.fee']],
    ['Each recipe gets a recipe version. A version has a number and a date.', ['recipe', 'recipe version'], ['recipe version.number']],
    ['Each order we raise has a number and a date.', ['order'], ['order.number']],
    ['For a lot we want the maker’s code, a received date and a status.', ['lot', 'maker'], ['lot.maker code', 'lot.status']],
  ])('%s', expectAll);
});

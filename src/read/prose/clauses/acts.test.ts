import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tablesIn } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

/** References by their target; `-` where there is no such table. */
function columnsOf(text: string, table: string): string {
  const found = tablesIn(text).find(({ name }) => name === table);
  return found
    ? found.columns
        .map((column) => column.replace('→', ''))
        .sort()
        .join(', ')
    : '-';
}

describe('what is told of an act', () => {
  it.each([
    ['Guests can rate caves and leave a comment. A cave has a depth.', 'Rating', 'Cave, Guest, comment'],
    ['Pupils enrol in workshops and get a score at the end. A workshop has a title.', 'Enrolment', 'Pupil, Workshop, score'],
    [
      'Pupils enrol in workshops each semester. A workshop has a title. A semester has a start date.',
      'Enrolment',
      'Pupil, Semester, Workshop',
    ],
    ['Doctors prescribe ointments to keepers with a dose. Ointments have a name.', 'Prescription', 'Doctor, Keeper, Ointment, dose'],
    ['Couriers deliver crates to grocers; we store the time. Crates have a weight.', 'Delivery', 'Courier, Crate, Grocer, time'],
    ['Growers sell hay to keepers on a date. Hay has a quality.', 'Sale', 'Grower, Hay, Keeper, date'],
    ['A juror grades an essay and gives feedback. Essays have a title.', 'Essay', 'Juror, feedback, title'],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

describe('acts that leave rows', () => {
  it.each([
    [
      'Players can be banned from a single game, with reason and end date. Players have a nickname. A game has a title.',
      'Ban',
      'Game, Player, end date, reason',
    ],
    [
      'A drug is approved per country: the date and the fee. Drugs have a name. Countries have a code.',
      'Approval',
      'Country, Drug, date, fee',
    ],
    [
      'Masks (size, colour) are rented to fencers with a deposit and a due date. Fencers have a name.',
      'Rental',
      'Fencer, Mask, deposit, due date',
    ],
    ['Masks with a size are rented to fencers. Fencers have a name.', 'Rental', 'Fencer, Mask'],
    ['We lend kites to pupils. Kites have a colour and a span. Pupils have a name.', 'Loan', 'Kite, Pupil'],
    ['Menders have a name. Markets have a date and a venue. Menders sign up for markets.', 'Sign-up', 'Market, Mender'],
    ['Users have an email. A blog has a title. A user subscribes to a blog’s digest.', 'Subscription', 'Blog, User'],
    ['Carers can request a kitten and leave a message. Carers have a name. Kittens have a colour.', 'Request', 'Carer, Kitten, message'],
    [
      'Guests have a name. Soups have a name and a price. Guests can give a soup one to five stars and leave a comment.',
      'Rating',
      'Guest, Soup, comment, stars',
    ],
    [
      'Knitters volunteer for a call with a size and a yarn. Knitters have a name. A call has a deadline.',
      'Volunteering',
      'Call, Knitter, size, yarn',
    ],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

describe('when it was done', () => {
  it.each([['Scouts visit shops on a given date. Shops have a name. Scouts have an email.', 'Visit', 'Scout, Shop, date']])(
    '%s',
    (text, name, columns) => expect(columnsOf(text, name)).toBe(columns),
  );
});

describe('what others do', () => {
  it.each([
    ['Hikers upload tracks with a length. Others can like a track or leave a comment. Hikers have an email.', 'Like', 'Hiker, Track'],
    ['Members post poems with a title, which others like. Members have an email.', 'Like', 'Member, Poem'],
    ['Members post poems with a title, which others like. Members have an email.', 'Poem', 'Member, title'],
    ['A resident proposes a slogan, and the others vote on it. Residents have a name, slogans a text.', 'Vote', 'Resident, Slogan'],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

describe('what is done again and again', () => {
  it.each([
    ['Swings are inspected twice a year by an engineer. Swings have a height.', 'Inspection', 'Engineer, Swing, inspection date'],
    ['Every swing is inspected every year by a warden, who gives it a grade. Swings have a height.', 'Inspection', 'Swing, Warden, grade'],
    [
      'Kilns are cleaned once a week; the caretaker notes the date and a remark. Kilns have a code.',
      'Cleaning',
      'Caretaker, Kiln, date, remark',
    ],
    [
      'When a loom is repaired, the mechanic logs the date and the hours worked. Looms have a code.',
      'Repair',
      'Loom, Mechanic, date, hours worked',
    ],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

it('takes how often for no thing', () => {
  expect(columnsOf('A ferry has a name. Every evening the purser notes the mileage of a ferry. Pursers have a phone.', 'Evening')).toBe(
    '-',
  );
});

it('has what people note of what was spoken of', () => {
  const text = 'A calf has a tag. When a calf is moved, the keeper records the weight and the price. Keepers have a name.';
  expect(columnsOf(text, 'Keeper')).toBe('name');
  expect(columnsOf(text, 'Calf')).toContain('weight');
});

describe('what an act leaves', () => {
  it.each([
    ['Sailors comment on charts; text and time of the comment are retained. Charts have a title.', 'Comment', 'Chart, Sailor, text, time'],
    ['Sailors comment on charts. Charts have a title.', 'Comment', 'Chart, Sailor, text'],
    ['Every visitor can leave a review on a cave. A cave has a depth.', 'Review', 'Cave, Visitor'],
    ['Crews register for a regatta and pay a fee. A regatta has a date. Crews have a name.', 'Registration', 'Crew, Regatta, fee'],
    ['Teams register for a regatta and pay a fee. A regatta has a date.', 'Registration', 'Regatta, Team, fee'],
    ['Guards scan beacons, and each scan is logged. Beacons have a code.', 'Scan', 'Beacon, Guard, time'],
    ['Keepers feed the goats twice a day. Goats have a tag.', 'Feeding', 'Goat, Keeper, feeding date'],
    ['Nurses weigh each lamb daily. Lambs have a tag.', 'Weighing', 'Lamb, Nurse, weighing date'],
    [
      'Members borrow oars. Oars have a length. We note when they were taken and when they came back.',
      'Loan',
      'Member, Oar, returned at, taken at',
    ],
    ['Oars have a size. Members borrow oars. We want to know who has what and when it was last inspected.', 'Oar', 'inspected at, size'],
    ['Sailors book berths. The date of the booking and the price are stored. Berths have a size.', 'Booking', 'Berth, Sailor, date, price'],
    ['REQ-01 Sails have a name and an area.\nREQ-02 A sail has one or more patches.\nREQ-03 Patches have a size.', 'Patch', 'Sail, size'],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

describe('what is kept of changes', () => {
  it.each([
    ['We keep a history of price changes. Oars have a name and a price.', 'Price change', 'Oar, changed at, new price, old price'],
    ['Keep a log of all dives. Sailors make dives. Sailors have a name.', 'Log', '-'],
  ])('%s', (text, name, columns) => expect(columnsOf(text, name)).toBe(columns));
});

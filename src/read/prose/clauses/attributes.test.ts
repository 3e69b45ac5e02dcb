import { beforeAll, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';
import { plainColumns } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const list = (columns: string): readonly string[] => columns.split(', ').sort();

it.each([
  [
    'A kiln has a label. For kilns we need the maximum temperature and the year of construction.',
    'Kiln',
    'label, maximum temperature, year of construction',
  ],
  [
    'Members borrow kayaks. Of a member we know the name, the phone number and the date of birth.',
    'Member',
    'name, phone number, date of birth',
  ],
  [
    'Patients see a doctor. We hold the patient’s full name, date of birth and phone number.',
    'Patient',
    'full name, date of birth, phone number',
  ],
  [
    'A dealer sells a canoe. A canoe has a colour. We need the recipient’s name and an optional message.',
    'Canoe',
    'colour, recipient name, message',
  ],
  ['Readers buy volumes, and for each volume we note the shelf mark and the price.', 'Volume', 'shelf mark, price'],
  ['A ranger opens a hut. It has a number of beds and a price.', 'Hut', 'number of beds, price'],
])('says of what something is kept: %s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(list(columns)));

it.each([
  ['A submission has a file, the time it was handed in and whether it was late.', 'Submission', 'file, handed in at, is late'],
  ['A fault has a code, a severity and the time it was raised.', 'Fault', 'code, severity, raised at'],
  ['An invitation has an email. We record when it was opened and by whom.', 'Invitation', 'email, opened at, opened by'],
  ['A quote has a price and a date until which it is valid.', 'Quote', 'price, valid until'],
  ['For a volunteer we store the name and whether they have a driving licence.', 'Volunteer', 'name, has driving licence'],
  ['A baton has a colour. It must be clear who lost it and when.', 'Baton', 'colour, lost by, lost at'],
])('reads what a clause describes: %s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(list(columns)));

it('refers to whoever is said to do it', () => {
  const text = 'Wardens approve permits. A permit has a number; we record who approved it and when. Hikers hold permits.';
  const permit = toLogical(prose.read({ id: 'attributes', text }).model).tables.find(({ name }) => name === 'Permit');
  expect(permit?.foreignKeys.map(({ columns, refTable }) => `${columns.join()} > ${refTable}`)).toContain('Approved by ID > Warden');
});

it.each([
  ['A permit has a due date and is pending, approved or rejected.', 'Permit', 'due date, status'],
  ['A hold has an amount. It’s either released or captured.', 'Hold', 'amount, status'],
  ['A board has a title and is either public or private.', 'Board', 'title, visibility'],
  ['A shelf has a code. Shelves are dry, chilled or frozen, which is their storage class.', 'Shelf', 'code, storage class'],
  ['A crate has a weight. The condition of a crate is good, worn or broken.', 'Crate', 'weight, condition'],
  ['A kite has a colour and can be withdrawn.', 'Kite', 'colour, is withdrawn'],
  ['A siren has a pitch and can be switched off.', 'Siren', 'pitch, is switched off'],
  ['Reviews have a text and may be anonymous.', 'Review', 'text, is anonymous'],
  ['Vans have a licence plate and some of them are refrigerated.', 'Van', 'licence plate, is refrigerated'],
  ['A hangar holds gliders. Gliders have a code, and one of them is the spare.', 'Glider', 'code, is spare'],
])('reads what something can be: %s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(list(columns)));

it.each([
  ['Each ferry has a planned and an actual departure.', 'planned departure, actual departure'],
  [
    'Each ferry has a planned and an actual departure, and an estimated and actual arrival.',
    'planned departure, actual departure, estimated arrival, actual arrival',
  ],
  [
    'Each ferry has planned pick-up, planned drop-off, actual pick-up and actual drop-off.',
    'planned pick-up, planned drop-off, actual pick-up, actual drop-off',
  ],
  ['A ferry has a scheduled and an actual cost.', 'scheduled cost, actual cost'],
  ['A ferry has a planned and a real crossing time.', 'planned crossing time, real crossing time'],
])('keeps apart what is planned and what is so: %s', (text, columns) => expect(plainColumns(text, 'Ferry')).toEqual(list(columns)));

it('keeps listed numbers as numbers', () => {
  const { entities } = prose.read({ id: 'attributes', text: 'A lesson has a length (30, 45 or 60 minutes) and a title.' }).model;
  const length = entities[0]?.attributes.find(({ name }) => name === 'length');
  expect(length).toMatchObject({ type: { kind: 'integer', unit: 'minutes' }, rules: [{ kind: 'one-of', values: [30, 45, 60] }] });
});

it('keeps what something can be as values', () => {
  const { entities } = prose.read({ id: 'attributes', text: 'A hold has an amount and is open, released or captured.' }).model;
  const status = entities[0]?.attributes.find(({ name }) => name === 'status');
  expect(status?.type).toMatchObject({ kind: 'choice', values: ['open', 'released', 'captured'] });
});

it.each([
  ['A campaign consists of a title, a budget and a start date.', 'Campaign', 'title, budget, start date'],
  ['A sensor sends readings, consisting of a timestamp, a value and a unit.', 'Reading', 'timestamp, value, unit'],
  ['Buses are known by their fleet number. A bus has a battery capacity.', 'Bus', 'fleet number, battery capacity'],
  ['Each ferry gets a name, a berth number and a capacity.', 'Ferry', 'name, berth number, capacity'],
  ['Rowers are users with a weight and a height. Users have an email.', 'Rower', 'weight, height'],
  ['`glaze` – a mixture of oxides, with a name and a colour.', 'Glaze', 'name, colour'],
  ['Spills are written down as a loss with the weight and the reason.', 'Loss', 'weight, reason'],
])('reads what something consists of: %s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(list(columns)));

it.each([
  ['A lease has a notice period in days, a deposit and a start date.', 'Lease', 'notice period, deposit, start date'],
  ['A tank has a code, which is painted on the lid, a volume and a colour.', 'Tank', 'code, volume, colour'],
  ['Hikers send in reports with a date and a text.', 'Report', 'date, text'],
  ['A ferry trip has a fare, the price paid and the reference our partner gives us.', 'Ferry trip', 'fare, price paid, reference'],
  ['Hosts have a name and maybe a phone number.', 'Host', 'name, phone number'],
  ['A clinic has patients, usually children, with a name and a date of birth.', 'Patient', 'name, date of birth'],
])('follows a list past what is said in it: %s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(list(columns)));

import { beforeAll, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

/** What a table has besides keys of its own and references. */
function columnsOf(text: string, table: string): readonly string[] {
  const found = toLogical(prose.read({ id: 'attributes', text }).model).tables.find(({ name }) => name === table);
  return (found?.columns ?? []).flatMap(({ name }) => (name.endsWith(' ID') ? [] : [name])).sort();
}
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
])('says of what something is kept: %s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(list(columns)));

it.each([
  ['A submission has a file, the time it was handed in and whether it was late.', 'Submission', 'file, handed in at, is late'],
  ['A fault has a code, a severity and the time it was raised.', 'Fault', 'code, severity, raised at'],
  ['An invitation has an email. We record when it was opened and by whom.', 'Invitation', 'email, opened at, opened by'],
  ['A quote has a price and a date until which it is valid.', 'Quote', 'price, valid until'],
  ['For a volunteer we store the name and whether they have a driving licence.', 'Volunteer', 'name, has driving licence'],
  ['A baton has a colour. It must be clear who lost it and when.', 'Baton', 'colour, lost by, lost at'],
])('reads what a clause describes: %s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(list(columns)));

it('refers to whoever is said to do it', () => {
  const text = 'Wardens approve permits. A permit has a number; we record who approved it and when. Hikers hold permits.';
  const permit = toLogical(prose.read({ id: 'attributes', text }).model).tables.find(({ name }) => name === 'Permit');
  expect(permit?.foreignKeys.map(({ columns, refTable }) => `${columns.join()} > ${refTable}`)).toContain('Approved by ID > Warden');
});

import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

/** The columns of a table besides its own key, references by their target; `-` where there is no such table. */
function columnsOf(text: string, name: string): string {
  const table = toLogical(prose.read({ id: 'acts', text }).model).tables.find((one) => one.name === name);
  const targets = new Map(table?.foreignKeys.map((key) => [key.columns.join(), key.refTable]));
  const columns = table?.columns.flatMap((column) => (column.name === `${name} ID` ? [] : (targets.get(column.name) ?? column.name)));
  return columns ? columns.sort().join(', ') : '-';
}

describe('what is told of an act', () => {
  it.each([
    ['Guests can rate caves and leave a comment. A cave has a depth.', 'Rating', 'Cave, Guest, comment'],
    ['Pupils enrol in workshops and get a grade at the end. A workshop has a title.', 'Enrolment', 'Pupil, Workshop, grade'],
    ['Doctors prescribe ointments to keepers with a dose. Ointments have a name.', 'Prescription', 'Doctor, Keeper, Ointment, dose'],
    ['Couriers deliver crates to grocers; we store the time. Crates have a weight.', 'Delivery', 'Courier, Crate, Grocer, time'],
    ['Growers sell hay to keepers on a date. Hay has a quality.', 'Sale', 'Grower, Hay, Keeper, date'],
    ['A juror grades an essay and gives feedback. Essays have a title.', 'Essay', 'Juror, feedback, title'],
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

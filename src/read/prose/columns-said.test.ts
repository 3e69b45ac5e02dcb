import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../design/logical/index.js';
import { prose } from './index.js';

beforeAll(() => prose.prepare?.());

/** So many fields that the text lists rather than tells. */
const TOOLS =
  'The porter of a yard keeps this. Tool information includes tool ID, tool name, weight, and purchase date. Crane information includes crane ID, height, and load.';
const STAFF = 'Employee information includes employee ID, name, gender, and phone number. ';
const CLERKS = 'The yard employs divers. Each diver has a diver ID, name, and phone number. ';

/** A table as `columns; column→what it refers to`. */
function table(text: string, wanted: string): string {
  const { tables } = toLogical(prose.read({ id: 'yard', text: `${TOOLS} ${text}` }).model);
  const found = tables.find(({ name }) => name === wanted);
  const columns = found?.columns.map(({ name }) => name).join(', ') ?? `no ${wanted} among ${tables.map(({ name }) => name).join(', ')}`;
  const targets = (found?.foreignKeys ?? []).map(({ columns: own, refTable }) => `${own.join('+')}→${refTable}`);
  return [columns, ...targets].join('; ');
}

/** Without what refers to something. */
function plain(said: string): string {
  const [columns = '', ...targets] = said.split('; ');
  const referring = targets.map((target) => target.replace(/→.*$/, ''));
  return columns
    .split(', ')
    .filter((name) => !referring.includes(name))
    .join(', ');
}

describe('whose columns they are', () => {
  it.each([
    ['a store is kept, too', 'Each store has a store number, an address, and a size.', 'Store', 'store number, address, size'],
    ['a market of many', 'Each market has a market ID, name, and address.', 'Market', 'market ID, name, address'],
    [
      'what is kept in the system',
      'Store information of various ropes in the system, including rope length, type, and colour.',
      'Rope',
      'Rope ID, rope length, type, colour',
    ],
    [
      'what each involves',
      'The yard manages leaks, each leak involving the leak size, leak cause, and reporting time.',
      'Leak',
      'Leak ID, leak size, leak cause, reporting time',
    ],
    [
      'what is recorded during a deed',
      'During inspection, the system records the inspected deck, rust count, and drying time.',
      'Inspection',
      'drying time, inspected deck, rust count',
    ],
    [
      'what stands before its columns',
      'The yard stores boats with their hull number, length, and berth fee.',
      'Boat',
      'hull number, length, berth fee',
    ],
    [
      'of the parts, and a further clause',
      'The shop should record the serial number, price, and stock quantity of the anchors, and be able to order more.',
      'Anchor',
      'Anchor ID, serial number, price, stock quantity',
    ],
    [
      'of the module that needs them',
      'Sailor management is one of the basic functions, needing to record sailor name, rank, and birth date.',
      'Sailor',
      'Sailor ID, sailor name, rank, birth date',
    ],
  ])('%s', (_, text, wanted, columns) => {
    expect(plain(table(text, wanted))).toBe(columns);
  });
});

describe('where items are cut', () => {
  it.each([
    [
      'two of one name',
      'Each move records the old and new berth names, along with the move date.',
      'Move',
      'Move ID, old berth name, new berth name, move date',
    ],
    ['a further item with a comma', 'Each rope has a rope ID, rope state, and relevant dates.', 'Rope', 'rope ID, rope state, dates'],
    [
      'what it is for',
      'Each skipper has a skipper ID, a phone number, and an email for authentication.',
      'Skipper',
      'skipper ID, phone number, email',
    ],
    [
      'what is set',
      'Each lamp has a lamp ID, a maker, and adjustable settings for brightness and colour.',
      'Lamp',
      'lamp ID, maker, brightness, colour',
    ],
    ['a remark inside a name', 'Each bill has a bill ID, amount, and VAT (value added tax) rate.', 'Bill', 'bill ID, amount, VAT rate'],
    ['how it is done', 'Each chart has a chart ID, scale, and title, stored through the Chart table.', 'Chart', 'chart ID, scale, title'],
    [
      'what is done with the software',
      'Buoy management: adding, editing, and deleting buoys. Each buoy has a buoy ID, colour, and weight.',
      'Buoy',
      'buoy ID, colour, weight',
    ],
    [
      'the values of a status',
      'Each job has a job ID, title, and job status. The job status includes pending, in progress, and completed.',
      'Job',
      'job ID, title, job status',
    ],
    [
      'how many of each',
      'Each mast has a mast ID, height, and age, and has a one-to-many relationship with sails.',
      'Mast',
      'mast ID, height, age',
    ],
  ])('%s', (_, text, wanted, columns) => {
    expect(table(text, wanted)).toBe(columns);
  });
});

describe('what columns refer to', () => {
  it.each([
    [
      'who made it',
      `${STAFF}Each production record includes the tool ID, quantity, producer, and production time.`,
      'Production record',
      'Tool, Employee',
    ],
    [
      'who sold it',
      `${STAFF}For each sale, the system shall record the sold tool, quantity, sales representative, and sales time.`,
      'Sale',
      'Tool, Employee',
    ],
    [
      'who checked it',
      `${CLERKS}Each check must record the check time, the tool checked, and the person who performed the check.`,
      'Check',
      'Diver, Tool',
    ],
    [
      'who is of the same stem',
      'Approval personnel have a name and a phone number. Each toll release includes the release time, result, and approver.',
      'Toll release',
      'Approval personnel',
    ],
    [
      'who evaluates, and whom',
      `${STAFF}Employee evaluation records include evaluation content, evaluation results, and evaluators.`,
      'Employee evaluation record',
      'Employee, Employee',
    ],
    [
      'who each has one of',
      'Boat information includes boat ID, length, and colour. The system shall also record the owner of each boat, including their name and contact information.',
      'Boat',
      'Owner',
    ],
    ['the maker of a thing is no employee', `${STAFF}Each rope has a rope ID, a length, and a producer.`, 'Rope', ''],
    ['who signs for a firm is no employee', `${STAFF}Each firm has a firm ID, a name, and a legal representative.`, 'Firm', ''],
    ['the category above', 'Fish categories have a category ID, category name, and parent category.', 'Fish category', 'Fish category'],
    ['what is replied to', 'Each note has a note ID, text, and date. Notes support replies to other notes.', 'Note', 'Note'],
  ])('%s', (_, text, wanted, targets) => {
    const referred = table(text, wanted)
      .split('; ')
      .slice(1)
      .map((key) => key.replace(/^.*→/, ''));
    expect(referred.sort()).toEqual(targets.split(', ').filter(Boolean).sort());
  });
});

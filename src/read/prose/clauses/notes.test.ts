import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const tables = (text: string) => toLogical(prose.read({ id: 'notes', text }).model).tables;
const namesIn = (text: string): string[] =>
  tables(text)
    .map(({ name }) => name)
    .sort();
const columnsOf = (text: string, table: string): readonly string[] =>
  tables(text)
    .find(({ name }) => name === table)
    ?.columns.map(({ name }) => name.toLowerCase()) ?? [];

describe('what is jotted down', () => {
  it.each([
    ['Bakers are mostly students. Name, birthday, mail. An oven has a size.', 'Baker', 'name, birthday, mail'],
    ['A firm rings and wants cooks for a banquet. Banquet name, date, dress code. Cooks have a name.', 'Banquet', 'date, dress code'],
    ['Parts: we have part no., price, bin. Engines have a make.', 'Part', 'part number, price, bin'],
    ['Boats have a make, serial no., length. A berth has a number.', 'Boat', 'make, serial number, length'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(expect.arrayContaining(columns.split(', '))));

  it('takes days of the week for no things', () => {
    expect(namesIn('Bills go out on Mondays. A bill has a sum and a date. Each summer they are checked.')).toEqual(['Bill']);
  });

  it('does not keep who speaks', () => {
    const text = '[10:02] Jan: every kiln has a number and a size\n[10:03] Eva: and then?\n[10:04] Jan: potters have a name and a phone';
    expect(namesIn(text)).toEqual(['Kiln', 'Potter']);
  });
});

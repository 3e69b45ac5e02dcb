/** What happens to a thing and is noted has rows of its own. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tablesIn } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each kiln has a name and a colour.';
const tables = (text: string): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(tablesIn(`${BEFORE} ${text}`).map(({ name, columns }) => [name, [...columns].sort()]));

describe('a happening with what is told of it', () => {
  it.each([
    'When a kiln has a leak, we note the date and the size.',
    'If a kiln has a leak, it is logged with date and size.',
    'After a leak of a kiln, the date and the size are entered.',
    'Leaks are entered per kiln, with a date and a size.',
    'A kiln may have many leaks over time; for each we store the date and the size.',
    'Kilns have leaks. We want to know the date and the size of each leak.',
    'Of every leak we know the kiln, the date and the size.',
    'The date and the size of every leak of a kiln are kept.',
    'Also the leaks of each kiln, with date and size.',
    'Besides, each kiln has leaks, for which the date and the size are stored.',
    'We log leaks of kilns (date, size).',
    'Leaks: which kiln, date, size.',
  ])('%s', (text) => {
    const found = tables(text);
    expect(Object.keys(found).sort()).toEqual(['Kiln', 'Leak']);
    expect(found.Kiln).toEqual(['colour', 'name']);
    expect(found.Leak).toEqual(['date', 'size', '→Kiln']);
  });

  it('needs no word for happenings where a time is told', () =>
    expect(tables('When a kiln has a jam, we note the time and the tray.').Jam).toEqual(['time', 'tray', '→Kiln']));

  it('leaves the name of what a thing has to the thing', () =>
    expect(tables('When a kiln has a chimney, we note the height and the brand.').Kiln).toEqual(
      expect.arrayContaining(['brand', 'height']),
    ));
});

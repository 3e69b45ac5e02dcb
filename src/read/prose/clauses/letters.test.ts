import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const tables = (text: string) => toLogical(prose.read({ id: 'mail', text }).model).tables;
const namesIn = (text: string): string[] => tables(text).map(({ name }) => name);
const columnsOf = (text: string, table: string): readonly string[] =>
  tables(text)
    .find(({ name }) => name === table)
    ?.columns.map(({ name }) => name) ?? [];

describe('what a letter says to its reader', () => {
  it('greets and signs without naming things', () => {
    const text = `Hi Tom,

we need something for our boats. A boat has a name and a length. It lies at a berth.

Cheers,
Ute`;
    expect(namesIn(text).sort()).toEqual(['Berth', 'Boat']);
  });

  it.each([
    ['Hello, I run a garage. A car has a plate and a make. Thanks, Ines', 'Car'],
    ['hey tom, kayaks have a number and a colour. thx', 'Kayak'],
  ])('%s', (text, names) => {
    expect(namesIn(text).sort()).toEqual(names.split(', '));
  });

  it('does not keep the family of who writes', () => {
    const names = namesIn(
      'My sister does the bookings, my brother the bikes. A bike has a frame number. A booking has a customer name and a date.',
    );
    expect(names).not.toContain('Sister');
    expect(names).not.toContain('Brother');
    expect(namesIn('my dad tunes harps. a harp has a maker and a year.')).toEqual(['Harp']);
  });
});

describe('everyday grammar', () => {
  it('keeps a record of those whom the case speaks of', () => {
    const [score] = tables('Courses have a name. Every time a player finishes a course we save a score with points and time taken.').filter(
      ({ name }) => name === 'Score',
    );
    expect(score?.foreignKeys.map(({ refTable }) => refTable).sort()).toEqual(['Course', 'Player']);
  });

  it('knows the verb behind a pronoun', () => {
    expect(namesIn("We'd want photos of each defect. A defect has a place and a date. A photo has a caption.")).not.toContain('Want photo');
    expect(columnsOf("A team's got a captain name and a colour.", 'Team')).toEqual(expect.arrayContaining(['captain name', 'colour']));
  });

  it.each([
    'We have eleven volunteers. A volunteer has a name and a phone.',
    'There are about thirty volunteers. Each volunteer has a name and a phone.',
  ])('%s', (text) => {
    expect(namesIn(text)).toEqual(['Volunteer']);
  });

  it('takes phrases of time for no things', () => {
    const text = 'Tenants pay a rent once a year. A tenant has a name and a phone. Right now we ring them a week ahead.';
    expect(namesIn(text).join()).not.toMatch(/year|now|ahead|week/i);
  });

  it.each(['kayak = number, colour, length.', 'Kayak: number, colour, length.'])('%s', (text) => {
    expect(columnsOf(text, 'Kayak')).toEqual(expect.arrayContaining(['number', 'colour', 'length']));
  });

  it('speaks of what the label names', () => {
    const text = 'Members have a name and an email. Machines: each has a room and a risk level.';
    expect(columnsOf(text, 'Machine')).toEqual(expect.arrayContaining(['room', 'risk level']));
  });

  it('takes "the big ones" for no things of their own', () => {
    expect(namesIn('Each tour needs one guide, the big ones two. A guide has a name. A tour has a date.').sort()).toEqual([
      'Guide',
      'Tour',
    ]);
  });

  it('leaves out what is said not to be needed in front of the clause', () => {
    const text = "Wool is packed for fairs. A fair has a place and a date. A customer buys wool. Customers I don't need at all!";
    expect(namesIn(text)).not.toContain('Customer');
  });

  it('says a verb once for two clauses', () => {
    const links = tables('A house can have many owners, and an owner many houses. A house has a street. An owner has a name.');
    expect(links.some(({ foreignKeys }) => foreignKeys.length === 2)).toBe(true);
  });

  it('knows the latter', () => {
    const text =
      'We have customers of two kinds, private people and companies. The latter have a VAT number and a discount. Companies order goods.';
    expect(columnsOf(text, 'Company')).toEqual(expect.arrayContaining(['VAT number', 'discount']));
    expect(namesIn(text)).not.toContain('Latter');
  });

  it('keeps what is written down each time', () => {
    const text = 'Our dogs are walked by volunteers. After each walk they write how it went and how long it took. A dog has a name.';
    expect(columnsOf(text, 'Walk')).toEqual(expect.arrayContaining(['outcome', 'duration']));
  });

  it('makes one of others', () => {
    const text = 'A colour has a name. A base has a fibre. A batch is one colour on one base. Each batch has a number of skeins.';
    const batch = tables(text).find(({ name }) => name === 'Batch');
    expect(batch?.foreignKeys.map(({ refTable }) => refTable).sort()).toEqual(['Base', 'Colour']);
  });

  it('reads what is asked as a column', () => {
    const text =
      'For each repair we note what was wrong, what it cost and where it was done. A repair is for one bike. A bike has a frame number.';
    expect(columnsOf(text, 'Repair')).toEqual(expect.arrayContaining(['fault', 'cost']));
  });

  it('takes a choice in brackets for values', () => {
    const text = 'Singers have a name, each in one section (soprano, alto, tenor or bass). A section has a leader name and a room.';
    expect(columnsOf(text, 'Section')).not.toContain('alto');
  });

  it('is enough to say that names will do', () => {
    const text = 'A steward inspects vans. Stewards change every year, name and phone will do. A van has a plate.';
    expect(columnsOf(text, 'Steward')).toEqual(expect.arrayContaining(['name', 'phone']));
  });

  it('speaks of the one of what was named', () => {
    const car = tables('A car has a plate and a make, the owner has a name and a phone number.').find(({ name }) => name === 'Car');
    expect(car?.foreignKeys.map(({ refTable }) => refTable)).toEqual(['Owner']);
  });

  it('tells no kinds apart that are only usual', () => {
    const text =
      'Customers are mostly painters and roofers. They have a name and a phone number. A customer hires ladders. A ladder has a number.';
    expect(namesIn(text).join()).not.toMatch(/Painter|Roofer/);
  });

  it('takes a clause behind "those that" for no name', () => {
    const text = 'Each item has a number and a colour, and those that lift people have to be inspected every six months by a firm.';
    expect(namesIn(text).join()).not.toMatch(/lift|month/i);
  });
});

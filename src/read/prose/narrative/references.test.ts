import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

/** What is told when the given nouns are the things of the text. */
const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

describe('who did something', () => {
  const STAFF = 'Staff have a name and a badge number.';
  it.each([
    ['A barrel has a volume, a weight and the person who sealed it.', 'many barrel belongs to one staff as sealed by staff member'],
    ['A barrel has a volume, a weight and the staff member who sealed it.', 'many barrel belongs to one staff as sealed by staff member'],
    ['A barrel has a volume, a weight and the inspector who sealed it.', 'many barrel belongs to one staff as sealed by inspector'],
    ['A barrel has a volume, a weight and a member of staff.', 'many barrel belongs to one staff'],
    ['A barrel is sealed off by the inspector.', 'many barrel belongs to one staff as sealed off by inspector'],
    ['A barrel is sealed by one of the staff.', 'many barrel belongs to one staff as sealed by staff member'],
  ])('is one of the people of the house: "%s"', (text, wanted) => {
    expect(told(`${STAFF} ${text}`, 'staff', 'barrel')).toContain(wanted);
  });
  it('is a name where the text keeps no such people', () => {
    expect(told('A barrel has a volume, a weight and the person who sealed it.', 'barrel')).toContain('barrel.sealed by');
  });
  it('is nobody where several may have', () => {
    expect(told(`${STAFF} A barrel is sealed by two inspectors.`, 'staff', 'barrel').join()).not.toContain('sealed by');
  });
  it('does not come of what was done', () => {
    expect(told('A barrel is raised against a cellar.', 'barrel', 'cellar')).not.toContain('many cellar belongs to one barrel');
  });
});

describe('one of the same before it', () => {
  it.each([
    ['A member has a name, an address and which existing member introduced them.', 'member', 'introduced by member'],
    ['Barrels are blended, so a barrel can have a parent barrel.', 'barrel', 'parent barrel'],
    ['Some barrels sit in a rack that is a barrel too, and each points to the one it is part of.', 'barrel', 'parent barrel'],
  ])('%s', (text, thing, role) => {
    expect(told(text, thing).join()).toContain(`many ${thing} belongs to one ${thing} as ${role}`);
  });
});

it('is none where it never is', () => {
  expect(told('A barrel has a number, and it never refers to another barrel.', 'barrel').join()).not.toContain('belongs to one barrel');
});

describe('what is kept for any one of this with any one of that', () => {
  it.each([
    ['For each swimmer in a heat we note the lane and the finishing time.', 'heat swimmer'],
    ["So for every swimmer and heat there's one row: the lane, the finishing time.", 'heat swimmer'],
    ['We hold one row per swimmer per heat.', 'heat swimmer'],
    ['We give one mark per swimmer per heat.', 'mark'],
    ['We write one slip for each swimmer and heat.', 'slip'],
  ])('has a row of its own: "%s"', (text, row) => {
    expect(told(text, 'swimmer', 'heat')).toEqual(
      expect.arrayContaining([row, `many ${row} belongs to one swimmer`, `many ${row} belongs to one heat`]),
    );
  });
  it('owns what is listed', () => {
    const claims = told('For each swimmer in a heat we note the lane, the weight and a remark.', 'swimmer', 'heat');
    expect(claims).toEqual(expect.arrayContaining(['heat swimmer.lane', 'heat swimmer.weight', 'heat swimmer.remark']));
  });
  it('is the row that the text names', () => {
    const claims = told("For every swimmer in a heat there's a result: the lane, the finishing time.", 'swimmer', 'heat', 'result');
    expect(claims).toEqual(
      expect.arrayContaining(['many result belongs to one swimmer', 'many result belongs to one heat', 'result.finishing time']),
    );
    expect(claims).not.toContain('heat swimmer');
  });
  it('is nothing where it is a rate, or a part of the other', () => {
    expect(told('They pay a fee per swimmer per heat.', 'swimmer', 'heat').join()).not.toContain('heat swimmer');
    expect(told('For each page of a ledger we note the date and the sum.', 'page', 'ledger')).not.toContain('ledger page');
  });
  it.each(['No swimmer is entered twice in one heat.', 'The same swimmer may not appear more than once in a heat.'])(
    'says of both that there are many: "%s"',
    (text) => {
      expect(told(text, 'swimmer', 'heat')).toContain('many swimmer with many heat');
    },
  );
  it('says nothing where twice is allowed', () => {
    expect(told('A swimmer is timed twice in one heat.', 'swimmer', 'heat')).not.toContain('many swimmer with many heat');
  });
});

describe('two references to the same thing', () => {
  it.each([
    ['A crossing has a date, the quay it came from and the quay it went to.', 'from quay', 'to quay'],
    ['A crossing has a date, the quay it left and the quay it reached.', 'left quay', 'reached quay'],
    ['A crossing goes from a quay to another quay.', 'from quay', 'to quay'],
    ['A crossing connects a home quay and a far quay.', 'home quay', 'far quay'],
    ['A crossing runs between two quays.', 'from quay', 'to quay'],
  ])('have sides: "%s"', (text, one, other) => {
    expect(told(text, 'crossing', 'quay')).toEqual(
      expect.arrayContaining([`many crossing belongs to one quay as ${one}`, `many crossing belongs to one quay as ${other}`]),
    );
  });
});

describe('another row of the same thing', () => {
  it.each([
    ['A fresh permit goes out which supersedes the earlier one.', 'earlier permit'],
    ['A permit names the one it extends.', 'extended permit'],
    ['A permit says which one it replaces.', 'replaced permit'],
    ['A permit refers to its predecessor.', 'predecessor'],
    ['A permit may sit inside another.', 'parent permit'],
    ['We renew early, so a permit may point back to the permit it replaced.', 'replaced permit'],
    ['Corrections point at the permit being corrected.', 'corrected permit'],
  ])('is pointed at: "%s"', (text, role) => {
    expect(told(text, 'permit')).toContain(`many permit belongs to one permit as ${role}, optional`);
  });
  it('is nobody that only people report to', () => {
    expect(told('The permit reports to another permit.', 'permit').join()).not.toContain('as manager');
  });
});

describe('what belongs to one of another, further ways', () => {
  it.each([
    ['In the cellar are the barrels.', 'many barrel belongs to one cellar'],
    ["So under a cellar there's barrels.", 'many barrel belongs to one cellar'],
    ['Each cellar is divided up into barrels.', 'many barrel belongs to one cellar'],
    ['Barrels fall into cellars.', 'many barrel belongs to one cellar'],
    ['A barrel ends up in no more than one cellar.', 'many barrel belongs to one cellar'],
  ])('reads "%s"', (text, wanted) => {
    expect(told(text, 'barrel', 'cellar')).toContain(wanted);
  });
  it('does not take what is gathered for parts', () => {
    expect(told('Each barrel is grouped into cellars.', 'barrel', 'cellar')).not.toContain('many cellar belongs to one barrel');
  });
  it('says of both what is said of two', () => {
    const claims = told('Each barrel and each crate belongs to one cellar.', 'barrel', 'crate', 'cellar');
    expect(claims).toEqual(expect.arrayContaining(['many barrel belongs to one cellar', 'many crate belongs to one cellar']));
  });
  it('takes another sort for no reference', () => {
    const claims = told('Engines have gear types. A crate has a weight, an entry type and a date.', 'gear type', 'crate');
    expect(claims).toContain('crate.entry type');
  });
});

import { describe, expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

/** What is told when the given nouns are the things of the text. */
const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

describe('what belongs to one of another', () => {
  it.each([
    ['Lanterns hang off racks.', 'many lantern belongs to one rack'],
    ['Lanterns sit beneath the rack.', 'many lantern belongs to one rack'],
    ['Every lantern lands in exactly one rack.', 'many lantern belongs to one rack'],
    ['A lantern is one casting of a rack.', 'many lantern belongs to one rack'],
    ['A rack leads to one or more lanterns.', 'many lantern belongs to one rack'],
    ['A rack yields one lantern.', 'many lantern belongs to one rack'],
    ['Under a rack there are lanterns.', 'many lantern belongs to one rack'],
    ['A rack has at most one lantern.', 'many lantern belongs to one rack'],
    ["A lantern has a name. It's against a rack.", 'many lantern belongs to one rack'],
    ["A lantern has a name. It's all against a rack.", 'many lantern belongs to one rack'],
    ['Lanterns have a name. They all go on one rack.', 'many lantern belongs to one rack'],
  ])('reads "%s"', (text, wanted) => {
    expect(told(text, 'lantern', 'rack')).toContain(wanted);
  });
  it('reads what there is for each of two', () => {
    const claims = told('A permit is issued for each keeper and trade.', 'permit', 'keeper', 'trade');
    expect(claims).toEqual(expect.arrayContaining(['many permit belongs to one keeper', 'many permit belongs to one trade']));
  });
  it('goes on from the first to all that are named behind it', () => {
    const claims = told('A permit sits against a keeper, a rack and one trade, with a date.', 'permit', 'keeper', 'rack', 'trade');
    expect(claims).toEqual(expect.arrayContaining(['keeper', 'rack', 'trade'].map((to) => `many permit belongs to one ${to}`)));
    expect(told('A permit belongs to a keeper, and a keeper rents a rack.', 'permit', 'keeper', 'rack')).not.toContain(
      'many permit belongs to one rack',
    );
  });
  it('takes each preposition to what they hang on', () => {
    const claims = told('We write a ticket for a keeper against a rack.', 'ticket', 'keeper', 'rack');
    expect(claims).toContain('many ticket belongs to one rack');
    expect(claims).not.toContain('many keeper belongs to one rack');
  });
  it('leaves out what something else does', () => {
    expect(told('For a keeper we hold a name and the address that goes on the rack.', 'keeper', 'rack').join()).not.toContain('belongs to');
  });
  it('does not turn what there is at most one of around', () => {
    expect(told('A rack has at most one lantern.', 'lantern', 'rack')).not.toContain('many rack belongs to one lantern');
  });
  it('takes the owner of a thing for no act', () => {
    expect(told('A keeper is the owner of a rack.', 'keeper', 'rack')).not.toContain('many keeper belongs to one rack');
  });
  it('follows "each" and "they" to what was named as many', () => {
    const text = 'A rack can have several lanterns. Each has a wick and a date of purchase. They hang off a beam.';
    expect(told(text, 'lantern', 'rack', 'beam')).toEqual(expect.arrayContaining(['lantern.wick', 'many lantern belongs to one beam']));
  });
});

describe('in what role', () => {
  it('refers to who did it where the house keeps its people', () => {
    const claims = told(
      'Employees have a name and a badge number. A batch has a weight, who packed it and checked by.',
      'employee',
      'batch',
    );
    expect(claims).toEqual(
      expect.arrayContaining(['many batch belongs to one employee as packed by', 'many batch belongs to one employee as checked by']),
    );
  });
  it('refers to whoever does that work', () => {
    const claims = told(
      'Employees have a name and a badge number. A batch has a weight, the inspector and the supplier.',
      'employee',
      'batch',
    );
    expect(claims).toEqual(expect.arrayContaining(['many batch belongs to one employee as inspector', 'batch.supplier']));
  });
  it.each([
    ['A shed has a name, an address and the foreman, who is one of the keepers.', 'many shed belongs to one keeper as foreman'],
    ['A keeper has a name, a badge and a mentor, who is also a keeper.', 'many keeper belongs to one keeper as mentor, optional'],
  ])('takes what an item is said to be for the thing: "%s"', (text, wanted) => {
    expect(told(text, 'keeper', 'shed')).toContain(wanted);
  });
  it('keeps an item that is only compared as an attribute', () => {
    expect(told('A shed has a name and a log, which is shed after shed.', 'shed')).toContain('shed.log');
  });
  it('keeps who did it as an attribute where it keeps none', () => {
    expect(told('A batch has a weight and who packed it.', 'batch')).toContain('batch.packed by');
  });
  it('names the reference by what somebody did', () => {
    const claims = told('A batch has a weight, the employee who raised it and a date.', 'batch', 'employee');
    expect(claims).toContain('many batch belongs to one employee as raised by employee');
  });
  it.each([
    ['A batch may point back to the batch it replaced.', 'many batch belongs to one batch as replaced batch, optional'],
    ['A batch has a weight, a start and the parent batch.', 'many batch belongs to one batch as parent batch, optional'],
    ['A keeper reports to another keeper.', 'many keeper belongs to one keeper as manager, optional'],
    ['A batch has a weight, a start and which batch it is a copy of.', 'many batch belongs to one batch as original batch, optional'],
    ['A batch was spoilt. A fresh batch must point to the one it replaces.', 'many batch belongs to one batch as replaced batch, optional'],
  ])('refers to another of its kind: "%s"', (text, wanted) => {
    expect(told(text, 'batch', 'keeper')).toContain(wanted);
  });
  it('takes a batch of a sort for the same batch', () => {
    expect(told('A batch has a weight, a start and the planned batch.', 'batch').join()).not.toContain('belongs to');
  });
});

describe('what stands beside another place', () => {
  it.each([
    ['Each lantern under a rack points at exactly one wick.', 'many lantern belongs to one wick', 'many rack belongs to one wick'],
    ['Every lantern in a rack belongs to a wick.', 'many lantern belongs to one wick', 'many rack belongs to one wick'],
    ['Lanterns are per wick rather than per rack.', 'many lantern belongs to one wick', 'many lantern belongs to one rack'],
    ['A lantern hangs off the wick, not the rack.', 'many lantern belongs to one wick', 'many lantern belongs to one rack'],
    ['Lanterns are per wick instead of per rack.', 'many lantern belongs to one wick', 'many lantern belongs to one rack'],
  ])('reads "%s"', (text, wanted, unwanted) => {
    const claims = told(text, 'lantern', 'rack', 'wick');
    expect(claims).toContain(wanted);
    expect(claims).not.toContain(unwanted);
  });
});

it.each([
  'Each lantern hangs in a rack.',
  'They are not all in one room: each lantern stands in a rack.',
  'We have two sheds; each lantern stands in a rack.',
])('is sure of what is said of every one of them, behind a colon too: "%s"', (text) => {
  const claim = followedWith(text, ['lantern', 'rack']).claims.find(({ kind }) => kind === 'relationship');
  expect(claim?.evidence.weight).toBeGreaterThan(0.8);
});

import { describe, expect, it } from 'vitest';
import { describeClaim } from '../claims/describe.js';
import { prose } from '../index.js';
import { readProse } from '../read-prose.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

/** What is told when the given nouns are the things of the text. */
const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

describe('whose a list is', () => {
  it('follows what people have', () => {
    expect(told('We run about a dozen tours. Each one has a name and a price.', 'tour')).toContain('tour.price');
  });
  it('follows a fragment', () => {
    expect(told('Then the wardens. They have a badge number and a rank.', 'warden', 'tour')).toContain('warden.rank');
  });
  it('gives what is noted when something is done to the record of it', () => {
    expect(told('Each booking counts. When somebody books a tour, we note the deposit and the party size.', 'booking', 'tour')).toEqual(
      expect.arrayContaining(['booking.deposit', 'booking.party size']),
    );
  });
  it('takes what people mark for what the rest of the sentence is about', () => {
    const claims = told('A crate belongs to a site. We also mark a crate damaged, with a reason.', 'crate', 'site');
    expect(claims).toContain('crate.reason');
    expect(claims).not.toContain('site.reason');
  });
  it('keeps a pronoun apart from what a preposition names', () => {
    const claims = told(
      'A bill is what the owner gets. It goes out against the stay with the date it was issued.',
      'bill',
      'stay',
      'owner',
    );
    expect(claims).toContain('bill.issued on');
  });
  it('names the timestamp of an act by it', () => {
    expect(told('A return has a timestamp and a reason.', 'return')).toContain('return.returned at');
  });
  it('reads a front phrase in the middle of a sentence', () => {
    const claims = told('A boat belongs to an owner, and on the owner we hold a phone number.', 'boat', 'owner');
    expect(claims).toContain('owner.phone number');
  });
});

describe('how things hang together', () => {
  it('reads who did it', () => {
    expect(told('A survey was requested by a broker.', 'survey', 'broker')).toContain('many survey belongs to one broker');
  });
  it('reads parts over participles, with roles', () => {
    const claims = told('A transfer is one crate moving from an origin dock to a target dock.', 'transfer', 'crate', 'dock');
    expect(claims).toEqual(
      expect.arrayContaining([
        'many transfer belongs to one crate',
        'many transfer belongs to one dock as origin dock',
        'many transfer belongs to one dock as target dock',
      ]),
    );
  });
  it('takes a rate for a figure', () => {
    expect(told('A lease has a start date, an owner and an agreed rate per crate.', 'lease', 'crate', 'owner')).not.toContain(
      'many lease belongs to one crate',
    );
  });
  it('reads a name that is spelled like a verb', () => {
    expect(told('A night watch covers one dock and one guard.', 'watch', 'dock', 'guard')).toEqual(
      expect.arrayContaining(['many watch belongs to one dock', 'many watch belongs to one guard']),
    );
  });
});

const QUARRY = `
I run a small stone quarry and we have kept everything on paper, so bear with me, because this is the first time that anybody writes it down and I will forget things as I go.

Each block has a number, a weight, a colour and the date it was cut. Blocks are cut from a face, and a face has a name and a depth. You can have many blocks from the same face. About sixty percent of them are grey, which is what the trade wants.

Customers have a name, an email and a phone number, and they place orders. An order has a number, the date it was placed, a status and a running total of what was paid. Every order is for one customer, and it lists the blocks that go with it.

A truck has a registration and a maximum load. We never send a truck out with more than it may carry, and that is the law rather than our rule.

The office is small and cold, and the kettle is the only thing that works, so do not expect too much of us. My brother thinks that we should have done this years ago, and he is probably right, but there was always something else, and then the winter came and nobody wanted to sit inside and type. If it takes a week, it takes a week. We would rather that it is right than that it is quick, because we will live with it for a long time, and because the last one that somebody sold us was neither.

You asked me how many people would use it, and the honest answer is that it is the two of us and whoever sits in the office that week, so it need not be grand. It has to work on the old machine that we have.

We do not want invoices in here, because the accountant has them. Explosives are handled by the safety system. The weather was awful last year.
`;

describe('a whole text', () => {
  const reading = readProse({ id: 'quarry', text: QUARRY });
  const names = reading.model.entities.map(({ name }) => name.toLowerCase());
  const sentence = (start: string) => reading.coverage.sentences.find(({ text }) => text.startsWith(start));

  it('leaves out what it rules out, and says so', () => {
    expect(names).toEqual(expect.arrayContaining(['block', 'face', 'customer', 'order', 'truck']));
    for (const out of ['invoice', 'explosive']) expect(names).not.toContain(out);
    expect(sentence('We do not want invoices')?.gave).toEqual([expect.objectContaining({ what: 'without invoice' })]);
    expect(sentence('Explosives are handled')?.gave).toEqual([expect.objectContaining({ what: 'without explosive' })]);
  });
  it('marks what is kept up to date as derived', () => {
    const order = reading.model.entities.find(({ name }) => name === 'Order');
    expect(order?.attributes.filter(({ derived }) => derived).map(({ name }) => name)).toHaveLength(1);
  });
  it('says why a sentence gave nothing', () => {
    expect(sentence('About sixty percent')).toMatchObject({ status: 'ignored', why: 'says how much or how often, not what is kept' });
    expect(sentence('The weather was awful')).toMatchObject({ status: 'ignored', why: 'names nothing that is kept' });
  });
  it('keeps what is both ruled out and described, and reports it', () => {
    const text = `${QUARRY}\nTrucks are out of scope for now.\n`;
    const disputed = readProse({ id: 'quarry', text });
    expect(disputed.model.entities.map(({ name }) => name)).toContain('Truck');
    const found = disputed.diagnostics.filter(({ code }) => code === 'read/ruled-out-and-described');
    expect(found).toHaveLength(1);
    expect(found[0]?.spans).toHaveLength(1);
  });
});

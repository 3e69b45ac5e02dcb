/** What a property can be, however it is said, is a choice of the right thing. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each towel has a height and a weight, and belongs to a crate. Each crate has a name and a price.';

const told = (text: string): string =>
  prose
    .read({ id: 'options', text: `${BEFORE} ${text}` })
    .model.entities.map(
      ({ id, attributes }) =>
        `${id}(${attributes.map((one) => (one.type.kind === 'choice' ? `${one.id} in ${one.type.values.join('/')}` : one.id)).join(', ')})`,
    )
    .join(' ');

describe('options of a property', () => {
  it.each([
    'A towel has a shade which can be red, green or blue.',
    "A towel's shade is one of red, green and blue.",
    'Each towel has one of three shades: red, green or blue.',
    'The possible shades of a towel are red, green and blue.',
    'For each towel we store the shade, either red, green or blue.',
    'For each towel the shade is recorded: red, green or blue.',
    'Shade of the towel: red, green or blue.',
    'Towel shade can be red, green or blue.',
    'Allowed shades for a towel are red, green and blue.',
    'We record the shade of each towel, which is either red, green or blue.',
    'Every towel has a shade chosen from red, green and blue.',
    'A towel has a shade with the values red, green and blue.',
  ])('%s', (text) => expect(told(text)).toBe('towel(height, weight, shade in red/green/blue) crate(name, price)'));

  it('leaves examples open', () => expect(told('A towel has a shade, for example red or green.')).toContain('shade in red/green'));

  it('takes no other things for options', () =>
    expect(told('A towel has a hook, which is a ring or a loop. A ring has a width. A loop has a length.')).not.toContain('hook in'));
});

describe('kinds of a thing', () => {
  it.each([
    'Bath towels and tea towels are towels.',
    'Bath towels and tea towels are both towels.',
    'A bath towel is a towel, and so is a tea towel.',
    'A bath towel is a kind of towel. A tea towel is also a kind of towel.',
    'A bath towel is a type of towel; a tea towel is too.',
    'Towel types are bath towel and tea towel.',
    'We distinguish between two kinds of towel: bath towels and tea towels.',
    'Towels are divided into bath towels and tea towels.',
    'Some towels are bath towels, others are tea towels.',
    'We record whether a towel is a bath towel or a tea towel.',
  ])('%s', (text) => expect(told(text)).toMatch(/^towel\([^)]*(type|kind) in bath\/tea[^)]*\) crate\(name, price\)$/));

  it('needs more than a list of words', () =>
    expect(told('Each morning and afternoon there are towels.')).toBe('towel(height, weight) crate(name, price)'));
});

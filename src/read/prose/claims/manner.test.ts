import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';

await prose.prepare?.();

const LISTED = [
  'pump',
  'valve',
  'boiler',
  'fan',
  'gauge',
  'filter',
  'motor',
  'tank',
  'burner',
  'hopper',
  'winch',
  'lamp',
  'crane',
  'press',
].map((name) => `Each ${name} has a code, a weight, a height, a colour, a price, a length, a width, a status and a serial number.`);
const SPOKEN = 'We know that it is a lot, but they asked us for it, so there you are, and which of them you read first is up to you.';

describe('how a long text speaks', () => {
  it('is explicit where it only lists', () => {
    expect(readAllClaims({ id: 'lists', text: [...LISTED, ...LISTED].join('\n\n') }).manner).toBe('explicit');
  });
  it('tells where people speak, however much they list', () => {
    const text = [...LISTED, ...LISTED].flatMap((line, i) => (i % 3 === 0 ? [SPOKEN, line] : [line])).join('\n\n');
    expect(readAllClaims({ id: 'spoken', text })).toMatchObject({ manner: 'telling', told: expect.anything() });
  });
});

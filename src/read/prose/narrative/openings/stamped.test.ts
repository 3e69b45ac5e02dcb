import { describe, expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const told = (text: string, ...names: readonly string[]): readonly string[] => followedWith(text, names).claims.map(describeClaim);

describe('what is said to be kept on something', () => {
  it.each([
    ['The fee is fixed on the kiln.', ['kiln.fee']],
    ["The potter's own mark number sits on the kiln.", ['kiln.potter mark number']],
    ['The hourly rate and the wood cost both stay with the kiln.', ['kiln.hourly rate', 'kiln.wood cost']],
    ['The charge amount is computed at month end and stored on the kiln.', ['kiln.charge amount']],
    ['The call-out charge is written down on the kiln because it goes up.', ['kiln.call-out charge']],
    ['A kiln is fired weekly. A batch number goes on it too.', ['kiln.batch number']],
    ['For large ones a permit number is held on the kiln it was cut in.', ['kiln.permit number']],
    ['The kiln is where the rank and the start date live.', ['kiln.rank', 'kiln.start date']],
  ])('%s', (text, expected) => expect(told(`We keep kilns. ${text}`, 'kiln', 'potter')).toEqual(expect.arrayContaining([...expected])));

  it.each(['The rate stays in line with the market.', 'The driver sits on the kiln.', 'The price belongs to the past.'])(
    'is not read of: %s',
    (text) => expect(told(`We keep kilns. ${text}`, 'kiln').filter((claim) => claim.startsWith('kiln.'))).toEqual([]),
  );
});

import { expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

it.each(['A buoy must have at least one lamp.', 'Some buoys have one lamp and others have ten.'])(
  'the many refer to the one: %s',
  (text) => {
    const claims = followedWith(text, ['buoy', 'lamp']).claims.map(describeClaim);
    expect(claims.filter((claim) => claim.includes('belongs') || claim.includes('many'))).not.toContain('many buoy belongs to one lamp');
  },
);

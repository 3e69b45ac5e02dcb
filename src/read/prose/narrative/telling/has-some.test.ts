import { describe, expect, it } from 'vitest';
import { followedWith } from '../told.fixture.js';

const links = (text: string): string =>
  followedWith(text, ['leak', 'pump', 'worker'])
    .claims.flatMap((claim) => (claim.kind === 'relationship' ? [`${claim.from.key} > ${claim.to.key}`] : []))
    .join('; ');

describe('so many of what the words before are about', () => {
  it.each([
    ['Leaks: a pump may have none, one, or a party of six.', 'leak > pump'],
    ['Leaks. A pump has two or three a year.', 'leak > pump'],
    ['Leaks are a nuisance. Every pump gets several.', 'leak > pump'],
    ['Leaks. A pump has two names.', ''],
    ['Leaks. A pump has one owner.', ''],
    ['Leaks. Pumps have none.', ''],
  ])('%s', (text, said) => {
    expect(links(text)).toBe(said);
  });
});

import { describe, expect, it } from 'vitest';
import { followedWith } from '../told.fixture.js';

const links = (text: string): string =>
  followedWith(text, ['rehearsal', 'singer', 'hall'])
    .claims.flatMap((claim) => (claim.kind === 'relationship' ? [`${claim.from.key} > ${claim.to.key}`] : []))
    .join('; ');

describe('who took part', () => {
  it.each([
    ['A rehearsal has a date and a topic. We tick who was there.', 'attendance > rehearsal; attendance > singer'],
    ['A rehearsal has a date and a topic. We note which singers came.', 'attendance > rehearsal; attendance > singer'],
    ['Rehearsals have a date. We need to know who turned up.', 'attendance > rehearsal; attendance > singer'],
    ['A rehearsal has a date and a topic. Somebody knows who came.', ''],
    ['A rehearsal has a date and a topic. We note who built the hall.', ''],
    ['A singer has a name. We note who came.', ''],
  ])('%s', (text, said) => {
    expect(links(`${text} There are singers. The hall is old.`)).toBe(said);
  });
});

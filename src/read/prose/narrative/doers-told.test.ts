import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const joined = (text: string, names: readonly string[]): string =>
  followedWith(text, names)
    .claims.flatMap((claim) =>
      claim.kind === 'relationship' ? [`${claim.from.key} > ${claim.to.key}${claim.role === undefined ? '' : ` as ${claim.role}`}`] : [],
    )
    .join(', ');

describe('who did it', () => {
  it.each([
    ['A dive has a depth. One diver signs it off.', 'dive > diver as signed off by diver'],
    ['A keen warden inspects each hut.', 'hut > warden as inspected by warden'],
    ['The warden who closed it is recorded on the hut.', 'hut > warden as closed by warden'],
    ['Each hut is painted by one warden and inspected by another.', 'hut > warden as inspected by warden'],
  ])('%s', (text, expected) => {
    expect(joined(text, ['dive', 'diver', 'hut', 'warden', 'visit'])).toContain(expected);
  });

  it('is not what wardens do all day', () => {
    expect(joined('A warden climbs the hut.', ['hut', 'warden'])).not.toContain('hut > warden');
  });

  it('is said in parentheses', () => {
    const names = ['barge', 'pilot', 'employee'];
    expect(joined('A barge has a name, approved by (another employee) and a length.', names)).toContain('barge > employee as approved by');
    expect(joined('A barge has a name, a reserve (a pilot) and a length.', names)).toContain('barge > pilot as reserve');
    expect(joined('A barge has a name, sent by, cleared by (both employees) and a length.', names)).toContain(
      'barge > employee as sent by',
    );
    expect(joined('A barge has a name, a colour (red or blue) and a length.', names)).toBe('');
  });

  it('is asked with who', () => {
    const names = ['inspection', 'barge', 'employee'];
    expect(joined('Inspections: barge, who, what day and the result. Employees have a name.', names)).toContain(
      'inspection > employee as inspected by',
    );
    expect(joined('Inspections: barge, the date and by whom. Employees have a name.', names)).toContain(
      'inspection > employee as inspected by',
    );
  });
});

describe('both ends', () => {
  const names = ['move', 'crate', 'bay'];
  it.each([
    'A move has a crate, from which bay, to which bay and a date.',
    'A move has a crate, from bay, to bay and a date.',
    'A move has a crate, from which bay to which, and a date.',
  ])('%s', (text) => {
    expect(joined(text, names)).toContain('move > bay as from bay, move > bay as to bay');
  });

  it('are not what something may be shared between', () => {
    expect(joined('A crate can be split between two bays.', names)).not.toContain('as from bay');
  });
});

describe('in the same breath', () => {
  const names = ['score', 'player', 'round', 'shed', 'fitter', 'sail'];
  it.each([
    ['Each score is for one player in one round.', 'score > player, score > round'],
    ['A sail is cut in one of our sheds by one fitter.', 'sail > shed, sail > fitter'],
    ['A sail belongs to one shed, and a shed to one fitter.', 'shed > fitter'],
    ['A score is always exactly one player and exactly one round.', 'score > player, score > round'],
    ['One fitter per shed.', 'shed > fitter'],
    ['One score per round.', 'score > round'],
  ])('%s', (text, expected) => {
    expect(joined(text, names)).toContain(expected);
  });

  it('counts and denials join nothing', () => {
    expect(joined('There is no score on a round itself.', names)).toBe('');
    expect(joined('Nothing goes on a sail until it is paid.', names)).toBe('');
    expect(joined('It came to 1.6 scores per round.', names)).toBe('');
  });
});

/** Counts how two mentions stand to each other: by "of" in "the berth of a boat", by a verb in "a boat has a berth". */
import type { Token } from '../language/token.js';
import type { Mention } from '../terms/mentions.js';
import type { Counts } from './pair-drafts.js';

const PREPOSITIONS: Readonly<Record<string, 'of' | 'per' | 'in' | 'to' | 'by' | 'with'>> = {
  of: 'of',
  for: 'per',
  per: 'per',
  against: 'per',
  in: 'in',
  at: 'in',
  on: 'in',
  under: 'in',
  within: 'in',
  inside: 'in',
  to: 'to',
  into: 'to',
  from: 'to',
  by: 'by',
  through: 'by',
  with: 'with',
};

export function countMentions(tokens: readonly Token[], first: Mention, second: Mention, forth: Counts, back: Counts): void {
  const between = tokens.slice(first.to, second.from);
  const gap = between.length;
  forth.together++;
  back.together++;
  forth.after++;
  back.before++;
  if (gap <= 6) {
    forth.near++;
    back.near++;
  }
  if (between[0]?.tag === 'poss' && gap <= 3) {
    forth.possesses++;
    back.possessed++;
  }
  const cut = between.some((token) => /^[;:.]$/.test(token.text));
  if (cut) return;
  const numbers = (counts: Counts, own: Mention, other: Mention, isBack: boolean): void => {
    const many = other.number === 'many';
    counts[isBack ? 'manyBack' : 'many'] += many ? 1 : 0;
    counts[isBack ? 'singleBack' : 'single'] += other.exactly || /^(a|an|one|the)$/.test(other.determiner) ? 1 : 0;
    counts[isBack ? 'eachBack' : 'each'] += /\b(each|every)\b/.test(own.determiner) ? 1 : 0;
  };
  numbers(forth, first, second, false);
  numbers(back, second, first, true);
  const verb = between.findIndex((token) => token.tag === 'verb' || /^(has|have|had)$/.test(token.lower));
  const link = between.findLast((token) => token.tag === 'prep' || token.tag === 'to');
  const side = link && Object.hasOwn(PREPOSITIONS, link.lower) ? PREPOSITIONS[link.lower] : undefined;
  if (side !== undefined && gap <= 6) {
    forth[side]++;
    back[`${side}Back`]++;
  }
  if (verb >= 0 && gap <= 10) {
    forth.verb++;
    back.verbBack++;
    if (/^(has|have|had|contains?|includes?|holds?|carry|carries|gets?)$/.test(between[verb]?.lower ?? '')) {
      forth.has++;
      back.hasBack++;
    }
  }
  if (between.some((token, i) => token.tag === 'part' && between[i - 1]?.tag === 'aux') && gap <= 10) {
    forth.passive++;
    back.passiveBack++;
  }
}

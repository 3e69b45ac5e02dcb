/** Participles that say something without a helper of their own: "posts written by members", "… and checked by another". */
import type { Token } from '../../language/token.js';
import type { Chunk } from '../chunk.js';

/** "posts written by members", "each issued for one vehicle". */
export function isReduced(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const last =
    before.at(-1)?.kind === 'mark' &&
    tokens[at - 1]?.text === ',' &&
    (!tokens[at]?.lower.endsWith('ing') || LISTING.test(tokens[at]?.lower ?? ''))
      ? before.at(-2)
      : before.at(-1);
  const next = tokens[at + 1];
  if (last && last !== before.at(-1)) return last.kind === 'noun' && (next?.tag === 'prep' || LISTING.test(tokens[at]?.lower ?? ''));
  if (!last || (last.kind !== 'noun' && last.kind !== 'pronoun') || last.to !== at || !next) return false;
  return (
    next.tag === 'prep' ||
    next.tag === 'to' ||
    next.tag === 'adv' ||
    (tokens[at]?.lower.endsWith('ing') === true && next.tag === 'det' && next.lower !== 'that')
  );
}

/** "is written by an editor and checked by another": done to the same subject. */
export function isResumed(tokens: readonly Token[], at: number, before: readonly Chunk[]): boolean {
  const [mark, verb] = [before.at(-1), before.findLast(({ kind }) => kind === 'verb' || kind === 'relative')];
  const joined = mark?.kind === 'mark' && /^(and|or)$/.test(mark.word) && mark.to === at;
  const next = tokens[at + 1]?.tag;
  const opens = next === 'prep' || (next === 'det' && GIVEN.test(tokens[at]?.lower ?? ''));
  return joined && verb?.kind === 'verb' && verb.passive && !verb.reduced && opens;
}

/** "a reading, consisting of a time and a value". */
const LISTING =
  /^(consisting|comprising|containing|holding|showing|listing|stating|saying|giving|naming|carrying|specifying|indicating|mentioning)$/;

/** "is reported and given a number" */
const GIVEN = /^(given|assigned|awarded|allocated)$/;

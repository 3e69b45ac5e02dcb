/** "The office approves it: who and when", "a steward checks them – who, when –": by what was done just before. */
import { pastOf } from '../../language/past.js';
import type { Token } from '../../language/token.js';
import { verbBase } from '../../language/verb-base.js';
import type { Opening } from './openings.js';

/** Where all that is listed is who did it and when, it is of what it was done to. */
export function deedGlossed(opening: Opening, tokens: readonly Token[]): Opening {
  const { kind, at, items } = opening;
  const [verb, it] = [tokens[at - 2], tokens[at - 1]];
  if (kind !== 'colon' || !/^(it|them|that|this)$/.test(it?.lower ?? '') || verb?.tag !== 'verb' || items.length > 2) return opening;
  if (!items.every(({ name }) => /^(who|timestamp)$/.test(name))) return opening;
  const done = pastOf(verbBase(verb.lower) ?? verb.lower);
  const named = items.map((item) => {
    const words = [done, item.name === 'who' ? 'by' : 'at'];
    return { ...item, words, name: words.join(' '), made: true };
  });
  return { ...opening, kind: 'stamped', items: named, subject: { pronoun: 'it' } };
}

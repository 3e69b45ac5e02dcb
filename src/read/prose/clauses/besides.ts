/** "has a tag along with its breed": the list of what something has goes on. */
import type { Token } from '../language/token.js';
import { KEEPING, POSSESSING } from '../lists/verbs.js';
import { besidesAt } from '../terms/list-segments.js';
import type { Chunk } from './chunk.js';

const isHaving = (verb: string): boolean => POSSESSING.has(verb) || KEEPING.has(verb) || /^(include|show|know|see)$/.test(verb);

/** How many words say so, or 0. */
export function besidesIn(tokens: readonly Token[], at: number, before: readonly Chunk[]): number {
  const words = besidesAt(tokens, at);
  const last = before.at(-1);
  const listed = last?.kind === 'mark' && last.word === ',' ? before.at(-2) : last;
  const verb = before.findLast(({ kind }) => kind === 'verb');
  return words > 0 && listed?.kind === 'noun' && verb?.kind === 'verb' && isHaving(verb.base) ? words : 0;
}

/** How the nouns behind it are taken along. */
export const BESIDES = 'besides';

const FRONTED = /^(besides|beside|(apart|aside) from|in addition to|next to|along with|together with|other than) /;

/** "Apart from its title, a painting has …": how many words say so at the start of a sentence, or 0. */
export function frontedBesides(tokens: readonly Token[], at: number, before: readonly Chunk[]): number {
  if (at > 0 || before.length > 0) return 0;
  const opening = tokens.slice(0, 4).map(({ lower }) => lower);
  return FRONTED.exec(`${opening.join(' ')} `)?.[1]?.split(' ').length ?? 0;
}

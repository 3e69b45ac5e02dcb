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

/** "has a tag along with its breed": the list of what something has goes on. */
import type { Token } from '../language/token.js';
import { besidesAt } from '../terms/list-segments.js';
import type { Chunk } from './chunk.js';

const HAVING = /^(have|record|store|save|keep|note|log|track|hold|need|get|include|contain|show|know|see)$/;

/** How many words say so, or 0. */
export function besidesIn(tokens: readonly Token[], at: number, before: readonly Chunk[]): number {
  const words = besidesAt(tokens, at);
  const last = before.at(-1);
  const listed = last?.kind === 'mark' && last.word === ',' ? before.at(-2) : last;
  const verb = before.findLast(({ kind }) => kind === 'verb');
  return words > 0 && listed?.kind === 'noun' && verb?.kind === 'verb' && HAVING.test(verb.base) ? words : 0;
}

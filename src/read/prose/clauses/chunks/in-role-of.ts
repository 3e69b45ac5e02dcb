/** "get access as owner or guest", "are invited as viewer, editor or admin": a role, and what it may be. */

import { isPluralWord } from '../../../source/singular.js';
import { isPersonNoun } from '../../language/people.js';
import type { Token } from '../../language/token.js';
import { valuesListed } from '../../terms/values.js';
import type { NounChunk } from '../chunk.js';
import { madeChunk } from '../made-chunk.js';

export function roleAt(tokens: readonly Token[], at: number): NounChunk | undefined {
  if (tokens[at]?.lower !== 'as' || !/^(noun|adj)$/.test(tokens[at + 1]?.tag ?? '')) return undefined;
  const read = valuesListed(tokens, at + 1);
  if (!read || read.values.length < 2 || !/^[.;]?$/.test(tokens[read.to]?.text ?? '')) return undefined;
  const several = read.values.some((value) => isPluralWord(value.split(' ').at(-1) ?? '') || !isPersonNoun(value.split(' ').at(-1) ?? ''));
  if (several || !tokens.slice(at, read.to).some(({ lower }) => lower === 'or')) return undefined;
  return { ...madeChunk(tokens, at, read.to, 'role', {}), preposition: 'with', values: read.values };
}

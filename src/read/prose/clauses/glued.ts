/** "Date of birth", "number of rooms", "person in charge": one name. "Visits of a pet" are two things. */
import { isEventNoun } from '../language/event-nouns.js';
import type { Token } from '../language/token.js';
import { phraseEnd } from '../terms/phrase.js';
import { valuesOf } from './chunk-values.js';

export function glued(tokens: readonly Token[], end: number): number {
  if (tokens[end]?.lower === 'in' && tokens[end + 1]?.lower === 'charge') return end + 2;
  const head = tokens[end - 1];
  const next = tokens[end + 1];
  if (
    tokens[end]?.lower !== 'of' ||
    !head ||
    !next ||
    valuesOf(tokens, end) ||
    (isEventNoun(head.lower) && head.lower !== 'limit') ||
    /^(det|num|pron)$/.test(next.tag)
  )
    return end;
  const sorts = /^(types|kinds|sorts)$/.test(head.lower) && tokens.slice(end, end + 8).some((token) => /^(each|which)$/.test(token.lower));
  if (!sorts && /s$/.test(head.lower) && !/ss$/.test(head.lower)) return end;
  const further = phraseEnd(tokens, end + 1);
  return further > end + 1 ? further : end;
}

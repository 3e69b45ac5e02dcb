/** "A flat sits on a floor", "a depot is in exactly one region": where, as a property, unless there are rows for it. */
import type { Token } from '../../language/token.js';
import { made } from '../item.js';
import { type Noun, nounAt } from '../nouns.js';
import type { Opening } from './openings.js';

const SITTING = /^(sits?|lies?|is|are|lives?|falls?|stands?)$/;
const PLACES =
  /^(region|country|city|town|district|county|state|zone|area|floor|storey|level|timezone|sector|row|aisle|bay|lane|ward|parish|borough|neighbourhood|suburb|wing|deck|province|continent)$/;

const isJoined = (tokens: readonly Token[], i: number): boolean => /^(and|,)$/.test(tokens[i - 1]?.lower ?? '');

export function placedIn(tokens: readonly Token[], nouns: readonly Noun[]): readonly Opening[] {
  return tokens.flatMap((token, i): readonly Opening[] => {
    if (!SITTING.test(token.lower) || tokens[i - 1]?.tag === 'neg' || !/^(in|on|at|under|within)$/.test(tokens[i + 1]?.lower ?? ''))
      return [];
    const from = /^(exactly|just|only|precisely)$/.test(tokens[i + 2]?.lower ?? '') ? i + 3 : i + 2;
    const place = /^(a|an|one)$/.test(tokens[from]?.lower ?? '') ? nounAt(tokens, from) : undefined;
    if (!place || place.plural || !PLACES.test(place.words.at(-1) ?? '') || place.words.length > 2 || tokens[place.to]?.lower === 'of')
      return [];
    const subject = nouns.findLast(({ to }) => to === i) ?? (isJoined(tokens, i) && (nouns[0]?.from ?? 9) < 2 ? nouns[0] : undefined);
    if (!subject && tokens[i - 1]?.lower !== 'one' && !(isJoined(tokens, i) && /^(each|it|every)$/.test(tokens[0]?.lower ?? ''))) return [];
    const item = made(tokens, place.start, place.to, place.words, {
      sure: true,
      named: true,
      plural: false,
      qualifier: '',
      determiner: place.determiner,
      to: place.to,
    });
    return [{ kind: 'stamped', at: i, items: [item], subject: subject ? { noun: subject } : { pronoun: 'it' } }];
  });
}

/** "every year", "twice a month", "every ten minutes", "weekly": how often something is done; no thing, and nothing that has it. */
import type { Token } from '../language/token.js';

const UNIT =
  /^(second|minute|hour|day|night|morning|noon|evening|afternoon|weekday|week|weekend|fortnight|month|quarter|year|season|monday|tuesday|wednesday|thursday|friday|saturday|sunday)s?$/;
const ADVERB = /^(hourly|daily|nightly|weekly|fortnightly|monthly|quarterly|yearly|annually|regularly|periodically)$/;
const NUMBER = /^(\d+|other|few|couple|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)$/;

/** Behind it; `at` where nothing of the kind stands there. */
export function frequencyEnd(tokens: readonly Token[], at: number): number {
  const word = (i: number): string => tokens[at + i]?.lower ?? '';
  if (/^(prep|det)$/.test(tokens[at - 1]?.tag ?? '') && !ADVERB.test(word(0))) return at;
  if (ADVERB.test(word(0))) return stands(tokens, at + 1) ? at + 1 : at;
  if (/^(each|every)$/.test(word(0))) {
    const to = NUMBER.test(word(1)) ? 2 : 1;
    return UNIT.test(word(to)) && stands(tokens, at + to + 1) ? at + to + 1 : at;
  }
  const times = /^(once|twice)$/.test(word(0)) ? 1 : /^times$/.test(word(1)) && tokens[at]?.tag !== 'noun' ? 2 : 0;
  return times > 0 && /^(a|an|per|each|every)$/.test(word(times)) && UNIT.test(word(times + 1)) ? at + times + 2 : at;
}

/** Nothing goes on with the name, and no verb makes it a subject: "every day has a menu". */
function stands(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at];
  return !next || (!/^(noun|adj|verb|aux|modal|part|neg)$/.test(next.tag) && !/^(of|'s|’s)$/.test(next.lower));
}

/** "is inspected every year". */
export const saysHowOften = (tokens: readonly Token[]): boolean => tokens.some((_, at) => frequencyEnd(tokens, at) > at);

/** "who has what", "who did what": asks for nothing beside what else is kept; behind it. */
export const vagueEnd = (tokens: readonly Token[], at: number): number =>
  tokens[at]?.lower === 'who' && tokens[at + 2]?.lower === 'what' && /^[,.]$|^and$/.test(tokens[at + 3]?.lower ?? '.') ? at + 3 : at;

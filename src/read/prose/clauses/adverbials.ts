/** When and how often, as no more than that: "every evening", "every 30 seconds", "twice a day", "at a glance". */
import type { Token } from '../language/token.js';

const UNIT =
  /^(second|minute|hour|day|night|morning|noon|afternoon|evening|weekday|weekend|week|fortnight|month|quarter|season|year|time|(mon|tues|wednes|thurs|fri|satur|sun)day)s?$/;
const ORDINAL = /^(other|second|third|fourth|fifth|few|couple|single|last|next|half|quarter)$/;

const IDIOMS: readonly RegExp[] = [
  /^at (a glance|any time|all times|the moment|the same time|that time|short notice|no time|first sight)\b/,
  /^(all|the whole) (day|night|week|month|year)\b/,
  /^from time to time\b/,
  /^in (real time|advance|person|the meantime|the long run)\b/,
  /^on (the spot|the fly|the go)\b/,
];

/** "who has what": what all of it is for; no property. */
const pastAsked = (tokens: readonly Token[], at: number): number =>
  tokens[at + 2]?.lower === 'what' &&
  /^(has|have|had|holds?|owns?|got|gets?|needs?|wants?|does|did)$/.test(tokens[at + 1]?.lower ?? '') &&
  /^(punct|conj|adv)$/.test(tokens[at + 3]?.tag ?? 'punct')
    ? at + 3
    : at;

/** Index of the first token behind it, or `at` where none stands there. */
export function pastAdverbial(tokens: readonly Token[], at: number): number {
  const [word, next, third] = [tokens[at]?.lower ?? '', tokens[at + 1]?.lower ?? '', tokens[at + 2]?.lower ?? ''];
  if (word === 'who') return pastAsked(tokens, at);
  if (/^(at|all|the|from|in|on)$/.test(word)) {
    const said = tokens
      .slice(at, at + 4)
      .map(({ lower }) => lower)
      .join(' ');
    const idiom = IDIOMS.map((test) => test.exec(said)?.[0]).find(Boolean);
    return idiom ? at + idiom.split(' ').length : at;
  }
  if (/^(once|twice|thrice)$/.test(word)) return UNIT.test(third) && /^(an?|per|each|every)$/.test(next) ? at + 3 : at;
  if (/^(times)$/.test(next) && /^(an?|per|each|every)$/.test(third) && UNIT.test(tokens[at + 3]?.lower ?? '')) return at + 4;
  return /^(every|each)$/.test(word) ? pastEvery(tokens, at) : at;
}

/** "every evening (the driver …)"; "each week has a plan" speaks of weeks. */
function pastEvery(tokens: readonly Token[], at: number): number {
  let unit = at + 1;
  while (tokens[unit]?.tag === 'num' || ORDINAL.test(tokens[unit]?.lower ?? '')) unit++;
  const [before, behind] = [tokens[at - 1], tokens[unit + 1]];
  if (!UNIT.test(tokens[unit]?.lower ?? '') || /^time$/.test(tokens[unit]?.lower ?? '')) return at;
  if (/^(prep|to|aux)$/.test(before?.tag ?? '') || (tokens[at]?.lower === 'each' && before?.tag === 'verb')) return at;
  const counted = unit > at + 1;
  const opens = before === undefined || /^(punct|conj)$/.test(before.tag);
  if (!counted && /^(noun|part|prep|wh)$/.test(behind?.tag ?? '') && !opens)
    return /^(at|in|by|for|from|until|on)$/.test(behind?.lower ?? '') ? unit + 1 : at;
  if (!counted && /^(aux|modal|verb|noun|wh)$/.test(behind?.tag ?? '')) return at;
  if (!counted && opens && behind?.lower === 'of') return at;
  return unit + 1;
}

/** "We inspect each hive every ten days and note the mood", "when we weigh a calf, we note …": whenever one is, it is noted. */
import { singularWord } from '../../../source/singular.js';
import { isAnybody } from '../../language/is-anybody.js';
import { lowerAt } from '../../language/lower-at.js';
import { pastOf } from '../../language/past.js';
import { putWord } from '../../language/put-word.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import { upkeepBy } from '../../language/upkeep.js';
import { KEEPING } from '../../lists/verbs.js';
import { baseOf } from '../verb-words.js';

export function upkeepDone(tokens: readonly Token[]): readonly Token[] {
  const asked = whenItWas(tokens);
  if (asked) return asked;
  const from = pastWhen(tokens);
  if (tokens.length > LONGEST || !isUs(tokens, from)) return tokens;
  const verb = tokens[from + 1];
  const base = baseOf(verb?.lower ?? '') ?? '';
  const kept = upkeepBy(base);
  if (!verb || !kept) return tokens;
  const det = from + 2;
  const start = /^(each|every|the|our|my|an?|all)$/.test(lowerAt(tokens, det)) ? det + 1 : det;
  let end = start;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '') && !isOften(tokens, end)) end++;
  if (lowerAt(tokens, end) === 'of' && /^(our|the|my)$/.test(lowerAt(tokens, end + 1))) return tokens;
  const noting = tokens.findIndex((_, i) => i >= end && isNoting(tokens, i));
  if (end === start || noting < 0 || !tokens.slice(end, noting).every((token) => SILENT.test(token.tag) || isTimeUnit(token.lower)))
    return tokens;
  const rest = tokens.slice(noting + (/^(down|up)$/.test(lowerAt(tokens, noting + 1)) ? 2 : 1));
  const thing = tokens
    .slice(start, end)
    .map((token, i, all) => (i === all.length - 1 ? putWord(token, singularWord(token.lower), 'noun') : token));
  if (rest.filter(({ tag }) => tag !== 'punct').length === 0) return tokens;
  return [
    putWord(verb, 'whenever', 'conj'),
    putWord(verb, 'a', 'det'),
    ...thing,
    putWord(verb, 'is', 'aux'),
    putWord(verb, pastOf(kept.verb), 'part'),
    putWord(verb, ',', 'punct'),
    putWord(verb, 'we', 'pron'),
    putWord(verb, 'note', 'verb'),
    ...rest,
  ];
}

/** "For each hive we note when it was inspected and with what result": whenever a hive is inspected, we note the date and the result. */
function whenItWas(tokens: readonly Token[]): readonly Token[] | undefined {
  if (tokens.length > LONGEST || lowerAt(tokens, 0) !== 'for' || !/^(each|every)$/.test(lowerAt(tokens, 1))) return undefined;
  const when = tokens.findIndex(
    ({ lower }, i) => lower === 'when' && lowerAt(tokens, i + 1) === 'it' && /^(was|is)$/.test(lowerAt(tokens, i + 2)),
  );
  const [done] = tokens.slice(when + 3, when + 4);
  const us = tokens.findIndex(({ lower }) => /^(we|i)$/.test(lower));
  const kept = upkeepBy(done?.lower ?? '');
  if (when < 0 || us < 3 || us > when || !done || !kept || !KEEPING.has(baseOf(lowerAt(tokens, when - 1)) ?? '')) return undefined;
  const behind = tokens.slice(when + 4).filter(({ tag }) => tag !== 'punct');
  const words = behind.map(({ lower }) => lower).join(' ');
  const asked = /^(?:,? ?and )?(?:with (?:what|which)|what) [a-z]+$/.test(words) ? behind.slice(-1) : behind.length === 0 ? [] : undefined;
  if (!asked) return undefined;
  const thing = tokens.slice(2, us).filter(({ tag }) => tag === 'noun' || tag === 'adj');
  const put = (text: string, tag: Token['tag']): Token => putWord(done, text, tag);
  return [
    put('whenever', 'conj'),
    put('a', 'det'),
    ...thing,
    put('is', 'aux'),
    put(pastOf(kept.verb), 'part'),
    put(',', 'punct'),
    put('we', 'pron'),
    put('note', 'verb'),
    put('the', 'det'),
    put('date', 'noun'),
    ...asked.flatMap((noun) => [put('and', 'conj'), put('the', 'det'), { ...noun, tag: 'noun' as const }]),
    ...tokens.slice(-1).filter(({ tag }) => tag === 'punct'),
  ];
}

const LONGEST = 34;
const SILENT = /^(adv|num|det|prep|punct|conj|pron|adj)$/;

/** Behind "every week", "once a month", "when", where the sentence opens so. */
function pastWhen(tokens: readonly Token[]): number {
  if (/^(when|whenever)$/.test(lowerAt(tokens, 0))) return 1;
  if (/^(each|every)$/.test(lowerAt(tokens, 0)) && lowerAt(tokens, 1) === 'time') return 2;
  const us = tokens.findIndex((_, i) => i < 7 && isUs(tokens, i));
  return us > 0 && tokens.slice(0, us).every((token) => SILENT.test(token.tag) || isTimeUnit(token.lower)) ? us : 0;
}

const isUs = (tokens: readonly Token[], at: number): boolean => /^(we|i)$/.test(lowerAt(tokens, at)) || isAnybody(lowerAt(tokens, at));

const isOften = (tokens: readonly Token[], at: number): boolean =>
  /^(every|each|once|twice|daily|weekly|monthly|yearly|regularly)$/.test(lowerAt(tokens, at));

/** "and note", "noting", "we note". */
function isNoting(tokens: readonly Token[], at: number): boolean {
  const base = baseOf(lowerAt(tokens, at)) ?? '';
  return (
    (KEEPING.has(base) || /^(noting|recording|writing|logging)$/.test(lowerAt(tokens, at))) &&
    /^(and|,|we|i|also)$/.test(lowerAt(tokens, at - 1))
  );
}

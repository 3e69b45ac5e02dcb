/** "a bill every quarter with …", "a return a week later, with …": the time it is done at, between what it is and what it has. */
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import type { Noun } from '../nouns.js';

/** So many words tell of the time. */
const LONGEST = 9;

/** Where the words begin that say no more than when, right before `at`; `at` where none do. */
export function spanBefore(tokens: readonly Token[], nouns: readonly Noun[], at: number): number {
  let end = at;
  while (tokens[end - 1]?.text === ',' || /^(later|earlier|after|afterwards|before|beforehand)$/.test(tokens[end - 1]?.lower ?? '')) end--;
  let start = at;
  for (let noun = nouns.find(({ to }) => to === end); noun && at - noun.from < LONGEST; noun = nouns.find(({ to }) => to === end)) {
    const before = noun.from - 1;
    if (!isTime(noun, tokens[before])) break;
    if (!/^(at|in|on|by|of|within|from|for|after|before|during|per|every|to|and|or)$/.test(tokens[before]?.lower ?? '')) {
      start = noun.from;
      break;
    }
    start = before;
    end = before;
  }
  return start;
}

/** "every quarter", "thirty-five days", "the end", "a month", "Mondays"; not "the day" alone, which may be what is kept. */
const isTime = ({ words, determiner, plural }: Noun, before: Token | undefined): boolean => {
  const last = words.at(-1) ?? '';
  if (!isTimeUnit(last) && !isMonth(last)) return /^(end|start|beginning|middle|close)$/.test(last) && /^the\b/.test(determiner);
  return plural || determiner !== 'the' || words.length > 1 || before?.tag === 'prep';
};

const isMonth = (word: string): boolean =>
  /^(january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|easter|christmas|time)$/.test(
    word,
  );

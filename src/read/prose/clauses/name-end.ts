/** Where a name ends though words that could belong to it follow: "in each season | crews are paired", "a depot | houses many trucks". */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';
import type { Chunk } from './chunk.js';
import { isHiddenVerb } from './hidden-verb.js';
import { innerVerb } from './inner-verb.js';
import { invertedVerb } from './inverted-verb.js';
import { isDoneByOne, isThirdPerson } from './third-person.js';
import { baseOf } from './verb-words.js';

/** "a depot houses many trucks", "and stands on one trail": the phrase ends before its last word, which is a verb. */
export function nameEnd(tokens: readonly Token[], start: number, end: number, before: readonly Chunk[]): number {
  if (end > start && isHiddenVerb(tokens, end - 1, start, before)) return end - 1;
  const turned = invertedVerb(tokens, start, end, before);
  if (turned > 0) return turned;
  const inside = innerVerb(tokens, start, end, before);
  return inside < 0 ? ownEnd(tokens, start, end) : inside;
}

/** "in each round players are paired", "each week one engineer": what "each" names is single; another name follows. */
function ownEnd(tokens: readonly Token[], start: number, end: number): number {
  const number = tokens.findIndex(
    (token, i) => i > start && i < end && /^(one|two|three|four|five)$/.test(token.lower) && tokens[i - 1]?.tag === 'noun',
  );
  if (number > 0) return number > start + 2 ? ownEnd(tokens, start, number) : number;
  const [last, before] = [tokens[end - 1], tokens[end - 2]];
  const first = tokens[start]?.tag === 'adv' ? start + 1 : start;
  const single = /^(each|every|a|an)$/.test(tokens[first]?.lower ?? '') && end - first > 2;
  const acts = /^(aux|modal|verb)$/.test(tokens[end]?.tag ?? '');
  const [described, owner] = [tokens[end - 2], tokens[end - 3]];
  // "for a building successive leases are concluded"
  if (
    single &&
    acts &&
    described?.tag === 'adj' &&
    owner?.tag === 'noun' &&
    end - first > 3 &&
    last &&
    isPluralWord(last.lower) &&
    !isPluralWord(owner.lower)
  )
    return end - 2;
  if (single && (isThirdPerson(tokens, end - 1) || isDoneByOne(tokens, first, end - 1))) return end - 1;
  if (isDoing(tokens, end)) return end - 1;
  return single && acts && last && before?.tag === 'noun' && isPluralWord(last.lower) && !isPluralWord(before.lower) ? end - 1 : end;
}

/** "140 households coming in", "two classes going along": what they do, not what they are called. */
const isDoing = (tokens: readonly Token[], end: number): boolean => {
  const [several, doing] = [tokens[end - 2], tokens[end - 1]];
  if (!several || !doing || !/[a-z]{2}ing$/.test(doing.lower) || several.tag !== 'noun' || !isPluralWord(several.lower)) return false;
  const goesOn = /^(prep|adv|det|to)$/.test(tokens[end]?.tag ?? '') && tokens[end]?.lower !== 'of';
  return goesOn && baseOf(doing.lower) !== undefined && !/^(sales|sports|goods|savings|news|customs|operations)$/.test(several.lower);
};

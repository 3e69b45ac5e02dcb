/** What only says more of the item before it: "optional", "between 1 and 5", "at most 80 characters". */
import { isPluralWord } from '../../source/singular.js';
import type { Token } from '../language/token.js';

const QUALIFIERS =
  /^(which|if|optional|optionally|required|unique|mandatory|between|at|up|greater|less|more|not|default|defaulting|when|where|never|always|must|both)$/;

export function isQualifier(tokens: readonly Token[], from: number): boolean {
  const first = tokens[from];
  const second = tokens[from + 1];
  if (!first || !QUALIFIERS.test(first.lower) || countsThings(tokens, from)) return false;
  if (/^(optional|optionally|unique|required|mandatory)$/.test(first.lower))
    return !second || second.tag === 'punct' || second.tag === 'conj';
  if (first.lower === 'when' || first.lower === 'where') return /^(available|known|applicable|given|present)$/.test(second?.lower ?? '');
  if (first.lower === 'both' || first.lower === 'at')
    return first.lower === 'at' ? /^(least|most)$/.test(second?.lower ?? '') : /^(optional|required)$/.test(second?.lower ?? '');
  return true;
}

/** "a phone number and up to three allergies": how many of them there are, no bound of the number. */
const countsThings = (tokens: readonly Token[], from: number): boolean => {
  const [first, second, number, what] = tokens.slice(from, from + 4).map(({ lower }) => lower);
  return (
    /^(up to|at most|at least)$/.test(`${first} ${second}`) &&
    tokens[from + 2]?.tag === 'num' &&
    number !== undefined &&
    tokens[from + 3]?.tag === 'noun' &&
    isPluralWord(what ?? '') &&
    !COUNTED_UNITS.test(what ?? '')
  );
};
const COUNTED_UNITS =
  /^(characters|chars|letters|digits|words|decimals|places|bytes|[kmg]b|seconds|minutes|hours|days|weeks|months|years|metres|meters|kilometres|kilometers|miles|feet|inches|litres|liters|grams|kilograms|kilos|pounds|tons|tonnes|percent|degrees|euros|dollars|points|cents)$/;

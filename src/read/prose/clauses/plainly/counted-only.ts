/** "A booking is for so many adults and so many children", "we note how many adults a booking has": it has a number of each. */
import { isPluralWord, singularWord } from '../../../source/singular.js';
import { lowerAt } from '../../language/lower-at.js';
import { putWord } from '../../language/put-word.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';

export const countedOnly = (tokens: readonly Token[]): readonly Token[] =>
  howManyHas(tokens) ?? howManyOf(tokens) ?? weCount(tokens) ?? numberOfBoth(soMany(tokens));

/** "so many adults": a number of adults; "is for so many" has. */
function soMany(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'so' && lowerAt(tokens, i + 1) === 'many' && isPluralWord(lowerAt(tokens, i + 2)),
  );
  const [so, many] = tokens.slice(at, at + 2);
  if (at < 1 || !so || !many) return tokens;
  const isFor = lowerAt(tokens, at - 1) === 'for' && /^(is|are)$/.test(lowerAt(tokens, at - 2));
  const before = isFor ? [...tokens.slice(0, at - 2), putWord(so, 'has', 'aux')] : tokens.slice(0, at);
  return [...before, ...numberOf(so), ...soMany([many, ...tokens.slice(at + 2)]).slice(1)];
}

const numberOf = (by: Token): readonly Token[] => [putWord(by, 'a', 'det'), putWord(by, 'number', 'noun'), putWord(by, 'of', 'prep')];

/** "the number of adults and children": of each. */
function numberOfBoth(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(
    ({ lower }, i) => lower === 'number' && lowerAt(tokens, i + 1) === 'of' && isPluralWord(lowerAt(tokens, i + 2)),
  );
  const [and] = tokens.slice(at + 3, at + 4);
  if (at < 1 || !and || and.lower !== 'and' || tokens[at + 4]?.tag !== 'noun' || !isPluralWord(lowerAt(tokens, at + 4))) return tokens;
  return isEnd(tokens, at + 5) ? [...tokens.slice(0, at + 4), ...numberOf(and), ...tokens.slice(at + 4)] : tokens;
}

const isEnd = (tokens: readonly Token[], at: number): boolean => tokens[at] === undefined || /^[.;,!?)]$/.test(tokens[at]?.text ?? '');

/** "We note how many adults and children a booking has." */
function howManyHas(tokens: readonly Token[]): readonly Token[] | undefined {
  const how = howManyAt(tokens);
  if (!how || !/^(a|an|each|every|the)$/.test(lowerAt(tokens, how.end))) return undefined;
  let end = how.end + 1;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  const whole = tokens.slice(how.end + 1, end);
  return whole.length > 0 && /^(has|have)$/.test(lowerAt(tokens, end)) && isEnd(tokens, end + 1)
    ? said(whole, how.nouns, tokens.slice(end + 1))
    : undefined;
}

/** "For every booking we want to know how many adults there are." */
function howManyOf(tokens: readonly Token[]): readonly Token[] | undefined {
  if (lowerAt(tokens, 0) !== 'for' || !/^(each|every|a|an)$/.test(lowerAt(tokens, 1))) return undefined;
  const how = howManyAt(tokens);
  let end = 2;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  const whole = tokens.slice(2, end);
  const rest = how ? wordsBetween(tokens, how.end) : '';
  const asked = tokens.findIndex(({ lower }) => lower === 'how');
  if (!ASKING.test(wordsBetween(tokens, end, asked))) return undefined;
  return how && whole.length > 0 && /^(there are|there were|it has|come|take part)? ?[.]?$/.test(rest)
    ? said(whole, how.nouns, tokens.slice(-1))
    : undefined;
}

const ASKING =
  /^(?:, )?(?:we|i) (?:only |just )?(?:want to |need to |have to |must )?(?:know|note|note down|record|store|keep|write down|see|count)$/;

/** "We count the adults and the children of each booking." */
function weCount(tokens: readonly Token[]): readonly Token[] | undefined {
  if (!/^(we|i)$/.test(lowerAt(tokens, 0)) || lowerAt(tokens, 1) !== 'count') return undefined;
  const of = tokens.findIndex(({ lower }) => /^(of|per|in)$/.test(lower));
  const counted = tokens.slice(2, of).filter(({ tag }) => tag === 'noun');
  const start = /^(each|every|a|an)$/.test(lowerAt(tokens, of + 1)) ? of + 2 : of + 1;
  let end = start;
  while (/^(noun|adj)$/.test(tokens[end]?.tag ?? '')) end++;
  return of > 2 && counted.length > 0 && counted.every(({ lower }) => isPluralWord(lower)) && end > start && isEnd(tokens, end)
    ? said(tokens.slice(start, end), counted, tokens.slice(end))
    : undefined;
}

interface HowMany {
  readonly nouns: readonly Token[];
  readonly end: number;
}

/** "how many adults and (how many) children". */
function howManyAt(tokens: readonly Token[]): HowMany | undefined {
  const at = tokens.findIndex(({ lower }, i) => lower === 'how' && lowerAt(tokens, i + 1) === 'many');
  if (at < 0) return undefined;
  const nouns: Token[] = [];
  let end = at + 2;
  for (;;) {
    const [noun] = tokens.slice(end, end + 1);
    if (noun?.tag !== 'noun' || !isPluralWord(noun.lower)) return undefined;
    nouns.push(noun);
    end++;
    if (!/^(and|,|or)$/.test(lowerAt(tokens, end)) || tokens[end + 1] === undefined) break;
    end += lowerAt(tokens, end + 1) === 'how' ? 3 : 1;
  }
  return { nouns, end };
}

/** "each booking has a number of adults and a number of children" */
function said(whole: readonly Token[], nouns: readonly Token[], rest: readonly Token[]): readonly Token[] {
  const [first] = whole;
  if (!first) return rest;
  const last = whole.length - 1;
  return [
    putWord(first, 'each', 'det'),
    ...whole.map((token, i) => (i === last ? putWord(token, singularWord(token.lower), 'noun') : token)),
    putWord(first, 'has', 'aux'),
    ...nouns.flatMap((noun, i) => [...(i > 0 ? [putWord(noun, 'and', 'conj')] : []), ...numberOf(noun), noun]),
    ...rest.filter(({ tag }) => tag === 'punct'),
  ];
}

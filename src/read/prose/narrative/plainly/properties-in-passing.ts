/**
 * Properties that are named for another reason, as what a thing has: "a crate without a number is of no use", "crates differ in size, and
 * we note that", "a crate has one of three sizes", "its weight is what we want on record".
 */

import { singularWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';
import { wordsBetween } from '../../language/words-between.js';
import { isAttributeWord } from '../../lists/attribute-words.js';
import { hasIt } from './has-it.js';
import { nounsEnd } from './property-phrase.js';

export function propertiesInPassing(tokens: readonly Token[]): readonly Token[] {
  const [first] = tokens;
  if (!first || tokens.length > LONGEST) return tokens;
  const found = forEachIt(tokens) ?? withoutIt(tokens) ?? oneOfSome(tokens) ?? differing(tokens);
  if (found) return [...hasIt(first, found.whose, found.property), ...tokens.slice(-1)];
  return itsIsWanted(tokens, first) ?? tokens;
}

/** So named in a sentence that says little else. */
const LONGEST = 32;

interface Had {
  readonly whose: readonly Token[];
  readonly property: readonly Token[];
}

const isAny = (token: Token | undefined): boolean => /^(a|an|each|every|any)$/.test(token?.lower ?? '');

/** The property in a phrase that begins with its article. */
function propertyAt(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const to = nounsEnd(tokens, at + 1);
  const one = /^(a|an|the|its|their)$/.test(tokens[at]?.lower ?? '') && isAttributeWord(tokens[to - 1]?.lower ?? '');
  return one ? tokens.slice(at + 1, to) : undefined;
}

/** "For a crate the number should be there too." */
function forEachIt(tokens: readonly Token[]): Had | undefined {
  if (tokens[0]?.lower !== 'for' || !isAny(tokens[1])) return undefined;
  const to = nounsEnd(tokens, 2);
  const at = tokens[to]?.text === ',' ? to + 1 : to;
  const property = propertyAt(tokens, at);
  if (to < 3 || !property || !SHOULD.test(wordsBetween(tokens, at + 1 + property.length))) return undefined;
  return { whose: tokens.slice(2, to), property };
}
const SHOULD =
  /^(should|must|has to|needs to|ought to)( also| always)? be (there|in there|in it|recorded|noted|kept|stored|written down)\b/;

/** "A crate without a number is of no use to us, so it has to be there." */
function withoutIt(tokens: readonly Token[]): Had | undefined {
  const to = isAny(tokens[0]) ? nounsEnd(tokens, 1) : 0;
  const property = to > 1 && tokens[to]?.lower === 'without' ? propertyAt(tokens, to + 1) : undefined;
  if (!property || !USELESS.test(wordsBetween(tokens, to + 2 + property.length))) return undefined;
  return { whose: tokens.slice(1, to), property };
}
const USELESS =
  /^(is (of no use|no use|useless|worthless|not allowed|not possible)|(makes|would make) no sense|(cannot|must not|may not) exist)\b/;

/** "A crate has one of three sizes", "crates come in four colours". */
function oneOfSome(tokens: readonly Token[]): Had | undefined {
  const from = isAny(tokens[0]) ? 1 : 0;
  const verb = nounsEnd(tokens, from);
  const [words] = SORTED.exec(wordsBetween(tokens, verb, verb + 6)) ?? [];
  const at = verb + (words?.split(' ').length ?? 0);
  const sort = tokens[at];
  if (verb === from || words === undefined || !sort || !SORTS.test(sort.lower)) return undefined;
  // "in three sizes, small, medium and large": the sizes themselves, which are read as such.
  const [mark, next] = [tokens[at + 1]?.text ?? '.', tokens[at + 2]?.lower ?? ''];
  if (!/^[.;]$/.test(mark) && !(mark === ',' && /^(so|and|but)$/.test(next))) return undefined;
  const one = singularWord(sort.lower);
  return { whose: tokens.slice(from, verb), property: [{ ...sort, text: one, lower: one }] };
}
const SORTED =
  /^(ha(s|ve) one of|comes? in( one of)?|(is|are|can be|may be|can come) (in |of )?(one of)?) ?(two|three|four|five|six|several|various|different)(?= \w+s\b)/;
const SORTS = /^(sizes|colours|colors|shapes|types|kinds|sorts|grades|categories|classes|lengths|widths|heights|formats|versions)$/;

/** "Crates differ in size, and we note that too." */
function differing(tokens: readonly Token[]): Had | undefined {
  const verb = nounsEnd(tokens, 0);
  if (verb < 1 || !/^(differ|vary)$/.test(tokens[verb]?.lower ?? '') || tokens[verb + 1]?.lower !== 'in') return undefined;
  const to = nounsEnd(tokens, verb + 2);
  const kept =
    /^[,;]( and)? (we|i) (want to |have to |need to |must )?(note|keep|record|know|store|write|track|log) (that|this|it|which)\b/;
  if (!isAttributeWord(tokens[to - 1]?.lower ?? '') || !kept.test(wordsBetween(tokens, to))) return undefined;
  return { whose: tokens.slice(0, verb), property: tokens.slice(verb + 2, to) };
}

/** "Its weight is what we want to have on record": it has a weight. */
function itsIsWanted(tokens: readonly Token[], first: Token): readonly Token[] | undefined {
  const property = first.lower === 'its' ? propertyAt(tokens, 0) : undefined;
  if (
    !property ||
    !/^is what (we|i) (want|need|would like|have) to (have|keep|know|record|see|note)\b/.test(wordsBetween(tokens, 1 + property.length))
  )
    return undefined;
  const put = (text: string, tag: Token['tag']): Token => ({ text, lower: text, tag, start: first.start, end: first.end });
  return [put('it', 'pron'), put('has', 'aux'), put('a', 'det'), ...property, ...tokens.slice(-1)];
}

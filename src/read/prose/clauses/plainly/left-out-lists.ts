/** "Carriers are picked from a list (name, hotline)": what is in the list is told of, and no table of lists. */
import { isPluralWord } from '../../../source/singular.js';
import type { Token } from '../../language/token.js';

const LIST = /^(list|register|catalogue|catalog)$/;
const IN = /^(from|in|on)$/;
const DET = /^(a|an|the|one|our)$/;
const ONLY = /^(fixed|official|separate|long|short|central|given|set|standard|single|big|little|small|common|whole|full|master)$/;

/** What stands in a list has what is said of the list; a list that nothing is said of is left out. */
export function leftOutLists(tokens: readonly Token[]): readonly Token[] {
  if (!tokens.some(({ lower }) => LIST.test(lower))) return tokens;
  let said = tokens;
  for (let i = said.length - 1; i >= 0; i--)
    if (isBareList(said, i)) said = inList(said, i) ?? haveList(said, i) ?? listOfThese(said, i) ?? said;
  return said;
}

/** Not the "price list", and no list of something. */
const isBareList = (tokens: readonly Token[], at: number): boolean =>
  LIST.test(tokens[at]?.lower ?? '') && DET.test(tokens[determinerOf(tokens, at)]?.lower ?? '');

const determinerOf = (tokens: readonly Token[], at: number): number => (ONLY.test(tokens[at - 1]?.lower ?? '') ? at - 2 : at - 1);

/** "are picked from a list (name, hotline)", "are in a list, with a price", "come from a list." */
function inList(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const by = determinerOf(tokens, at) - 1;
  if (!IN.test(tokens[by]?.lower ?? '')) return undefined;
  const from = verbBefore(tokens, by);
  const told = toldOf(tokens, at);
  const who = tokens[from - 1];
  if (from < by && told && who?.tag === 'noun' && isPluralWord(who.lower)) return having(tokens, from, told);
  // "products we have in a list with a price"
  if (told && tokens[by - 2]?.lower === 'we' && tokens[by - 1]?.lower === 'have' && isPluralWord(tokens[by - 3]?.lower ?? ''))
    return having(tokens, by - 2, told);
  const ends = /^([.;,)]|and|or)$/.test(tokens[at + 1]?.text ?? '.');
  if (!ends) return undefined;
  // "(name, hotline), which come from a list"
  if (from < by && tokens[from - 1]?.tag === 'wh' && tokens[from - 2]?.text === ',' && tokens[from - 3]?.text === ')')
    return [...tokens.slice(0, from - 2), ...tokens.slice(at + 1)];
  const several = pickedOnes(tokens, by);
  if (several) return [...several, ...tokens.slice(at + 1)];
  // "given languages from the list": others have the same ones.
  return tokens[by]?.lower === 'from' || /^(is|are|be)$/.test(tokens[by - 1]?.lower ?? '')
    ? undefined
    : [...tokens.slice(0, by), ...tokens.slice(at + 1)];
}

/** "pick interests from a list": one or more. */
function pickedOnes(tokens: readonly Token[], by: number): readonly Token[] | undefined {
  const noun = tokens[by - 1];
  if (
    noun?.tag !== 'noun' ||
    !isPluralWord(noun.lower) ||
    !/^(pick|choose|select|picks|chooses|selects)$/.test(tokens[by - 2]?.lower ?? '')
  )
    return undefined;
  const several: Token = { ...noun, text: 'several', lower: 'several', tag: 'det' };
  return [...tokens.slice(0, by - 1), several, noun];
}

/** "for products we have a list with a price": products have one. */
function haveList(tokens: readonly Token[], at: number): readonly Token[] | undefined {
  const told = toldOf(tokens, at);
  const verb = determinerOf(tokens, at) - 1;
  if (!told || !/^(have|keep)$/.test(tokens[verb]?.lower ?? '') || tokens[verb - 1]?.lower !== 'we') return undefined;
  const who = tokens[verb - 2]?.text === ',' ? verb - 3 : verb - 2;
  if (tokens[who]?.tag !== 'noun' || !isPluralWord(tokens[who]?.lower ?? '') || !/^(for|of)$/.test(tokens[0]?.lower ?? ''))
    return undefined;
  return having(tokens.slice(1, who + 1).concat(tokens.slice(verb)), who, {
    ...told,
    opens: told.opens - (verb - who),
    ends: told.ends - (verb - who),
  });
}

/** "A list of these alarms with …": the alarms. */
const listOfThese = (tokens: readonly Token[], at: number): readonly Token[] | undefined =>
  tokens[at + 1]?.lower === 'of' && /^(these|those)$/.test(tokens[at + 2]?.lower ?? '') && tokens[at + 3]?.tag === 'noun'
    ? [...tokens.slice(0, determinerOf(tokens, at)), ...tokens.slice(at + 2)]
    : undefined;

interface Told {
  /** Where what is told begins, and where it ends if in parentheses. */
  readonly opens: number;
  readonly ends: number;
}

/** "(name, hotline)", "with a name", ": name, hotline", "that shows the name". */
function toldOf(tokens: readonly Token[], at: number): Told | undefined {
  const first = tokens[at + 1]?.text === ',' ? at + 2 : at + 1;
  const next = tokens[first];
  if (next?.text === '(') {
    const end = tokens.findIndex(({ text }, i) => i > first && text === ')');
    return end < 0 ? undefined : { opens: first + 1, ends: end };
  }
  if (next?.lower === 'with' || (next?.text === ':' && first === at + 1)) return { opens: first + 1, ends: -1 };
  const shows = /^(that|which)$/.test(next?.lower ?? '') && /^(shows|says|gives|states|has|contains)$/.test(tokens[first + 1]?.lower ?? '');
  return shows ? { opens: first + 2, ends: -1 } : undefined;
}

/** What stands before `from` has what is told. */
function having(tokens: readonly Token[], from: number, { opens, ends }: Told): readonly Token[] {
  const by = tokens[opens - 1];
  if (!by) return tokens;
  return [
    ...tokens.slice(0, from),
    { ...by, text: 'have', lower: 'have', tag: 'aux' },
    ...tokens.slice(opens).filter((_, i) => i + opens !== ends),
  ];
}

/** Where "are picked", "come", "are kept" begins. */
function verbBefore(tokens: readonly Token[], by: number): number {
  let from = by;
  while (
    from > 0 &&
    /^(are|is|come|comes|can|may|must|should|be|all|then|also)$|ed$|^(chosen|kept|held|taken|written)$/.test(tokens[from - 1]?.lower ?? '')
  )
    from--;
  return from;
}

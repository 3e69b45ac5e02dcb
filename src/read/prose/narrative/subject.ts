/** What a verb of running prose is said of: the noun phrase before it, or the pronoun that stands for one. */
import { isPersonPronoun } from '../language/is-person-pronoun.js';
import type { Token } from '../language/token.js';
import { isListWord } from './list-word.js';
import type { Noun } from './nouns.js';

export interface Subject {
  readonly noun?: Noun;
  /** "it", "each", "we", "somebody": who or what was spoken of before, or nobody. */
  readonly pronoun?: string;
  /** Who else it may be about, where the first is no thing. */
  readonly other?: Noun;
  /** It can be of nothing else: "a tenant gets a bill every quarter with …", "every crate they bring in gets weighed: …". */
  readonly outright?: true;
}

const NOTHING: Subject = {};

export function subjectOf(tokens: readonly Token[], nouns: readonly Noun[], verb: number): Subject {
  let at = verb;
  while (at > 0 && isHelper(tokens, at - 1)) at--;
  const before = tokens[at - 1];
  if (!before) return NOTHING;
  if (before.tag === 'pron') return { pronoun: before.lower };
  const ending = nouns.find((noun) => noun.to === at);
  const either = ending && orBefore(tokens, nouns, ending);
  if (either) return { noun: either };
  if (ending) return { noun: relative(tokens, nouns, ending.from - 1) ?? brought(tokens, nouns, ending) ?? headOf(tokens, nouns, ending) };
  if (before.tag === 'verb' && /^(we|i|you|they|he|she)$/.test(tokens[at - 2]?.lower ?? '')) {
    const noun = nouns.find((other) => other.to === at - 2);
    if (noun) return { noun };
  }
  if (/^(which|who|that|whose)$/.test(before.lower)) return antecedent(tokens, nouns, at - 1);
  if (before.tag === 'det' || before.tag === 'num') return { pronoun: before.lower };
  const told = before.text === ',' ? interrupted(tokens, nouns, at - 1) : undefined;
  if (told) return { noun: told };
  if (/^(and|but|or|,|then)$/.test(before.lower)) return shared(tokens, nouns, at - 1);
  return NOTHING;
}

const isHelper = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i];
  if (!token) return false;
  if (/^(aux|modal|adv|neg|to)$/.test(token.tag) || (token.lower === 'only' && tokens[i - 1]?.tag === 'pron')) return true;
  return (
    /^(need|needs|want|wants|like|going|able|required|trying|have|got|'d|'ll|themselves|itself|each|all|both)$/.test(token.lower) &&
    i > 0 &&
    tokens[i + 1] !== undefined &&
    (tokens[i + 1]?.tag === 'to' || (/^(each|all|both|themselves|itself)$/.test(token.lower) && tokens[i - 1]?.tag === 'noun'))
  );
};

/** "Wardens, who are all part-time, have …": whom the insertion is about. */
function interrupted(tokens: readonly Token[], nouns: readonly Noun[], comma: number): Noun | undefined {
  for (let i = comma - 1; i > 0; i--)
    if (tokens[i]?.text === ',')
      return /^(which|who|whose)$/.test(tokens[i + 1]?.lower ?? '') ? nouns.find((noun) => noun.to === i) : undefined;
  return undefined;
}

/** "each till that takes the card has …": the till has. */
function relative(tokens: readonly Token[], nouns: readonly Noun[], verb: number): Noun | undefined {
  if (tokens[verb]?.tag !== 'verb' || !/^(that|which|who)$/.test(tokens[verb - 1]?.lower ?? '')) return undefined;
  return nouns.find((noun) => noun.to === verb - 1);
}

/** "An approval or refusal is …": by the first of its names. */
const orBefore = (tokens: readonly Token[], nouns: readonly Noun[], { from, determiner, plural }: Noun): Noun | undefined =>
  tokens[from - 1]?.lower === 'or' && determiner === '' && !plural
    ? nouns.find((noun) => noun.to === from - 1 && !noun.plural && /^(a|an|each|every)$/.test(noun.determiner))
    : undefined;

/** "every crate they bring to the dock is …": the crate is. */
function brought(tokens: readonly Token[], nouns: readonly Noun[], { from }: Noun): Noun | undefined {
  let at = from - 1;
  while (/^(prep|to)$/.test(tokens[at]?.tag ?? '')) at--;
  if (at === from - 1 || tokens[at]?.tag !== 'verb' || !isPersonPronoun(tokens[at - 1]?.lower ?? '')) return undefined;
  const which = /^(that|which|whom)$/.test(tokens[at - 2]?.lower ?? '') ? at - 2 : at - 1;
  return nouns.find(({ to, determiner, plural }) => to === which && (plural || /\b(a|an|each|every|any|the)$/.test(determiner)));
}

/** "tables within a site carry": the tables do. */
function headOf(tokens: readonly Token[], nouns: readonly Noun[], noun: Noun): Noun {
  let head = noun;
  for (let steps = 0; steps < 4; steps++) {
    const at = head.from - 1;
    if (tokens[at]?.tag !== 'prep' && !(tokens[at]?.tag === 'to' && tokens[at - 1]?.tag === 'part')) return head;
    const end = tokens[at - 1]?.tag === 'part' ? at - 1 : at;
    const previous = nouns.find((other) => other.to === end);
    if (!previous) return head;
    head = previous;
  }
  return head;
}

function antecedent(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  const which = tokens[at - 1]?.tag === 'prep' ? at - 1 : at;
  const end = tokens[which - 1]?.text === ',' ? which - 1 : which;
  const noun = nouns.find((other) => other.to === end);
  const listed = noun && listedIn(tokens, nouns, noun);
  return listed ? { noun: listed } : noun ? { noun } : NOTHING;
}

/** "Causes come from a list that has a code and …": what is listed. */
function listedIn(tokens: readonly Token[], nouns: readonly Noun[], list: Noun): Noun | undefined {
  if (!isListWord(list.words.at(-1) ?? '')) return undefined;
  const [from, come] = [tokens[list.from - 1]?.lower ?? '', tokens[list.from - 2]?.lower ?? ''];
  if (!/^(from|off|in|on)$/.test(from) || !/^(come|comes|taken|picked|chosen|kept|are)$/.test(come)) return undefined;
  const at = /^(taken|picked|chosen|kept)$/.test(come) ? list.from - 3 : list.from - 2;
  return nouns.find(({ to, plural }) => to === at && plural);
}

function shared(tokens: readonly Token[], nouns: readonly Noun[], at: number): Subject {
  for (let i = at - 1; i > 0; i--) {
    const token = tokens[i];
    if (
      /^(which|who|that|whose)$/.test(tokens[i - 1]?.lower ?? '') ||
      (tokens[i - 1]?.tag === 'aux' && /^(which|who|that)$/.test(tokens[i - 2]?.lower ?? ''))
    )
      continue;
    if (token?.tag === 'verb' || token?.tag === 'aux') return subjectOf(tokens, nouns, i);
  }
  return NOTHING;
}

/** How a thing is named in the strand that goes on to list something: where, and with which words around it. */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { ListPlace } from './list-place.js';
import { oneIf } from './one-if.js';
import type { Mention } from './relation.js';

export const NAMED_MEASURES = [
  'between',
  'first',
  'last',
  'onlyOne',
  'firstClause',
  'lastClause',
  'gap',
  'adjacent',
  'done',
  'singular',
  'each',
  'indefinite',
  'definite',
  'lastPlural',
  'forEach',
  'placed',
  'fronted',
  'attached',
  'attachedLast',
  'eachColon',
  'isBe',
  'isMade',
  'isPlaced',
  'makes',
  'making',
  'placing',
  'possessive',
  'nearestVerb',
  'firstColon',
  'label',
  'colonNext',
  'colonNextAny',
  'colonNextIs',
  'colonDefined',
] as const;
export type NamedMeasure = (typeof NAMED_MEASURES)[number];
const NOT_NAMED = Object.fromEntries(NAMED_MEASURES.map((name) => [name, 0])) as Readonly<Record<NamedMeasure, number>>;

export function namedBefore(named: Mention | undefined, place: ListPlace): Readonly<Record<NamedMeasure, number>> {
  if (!named) return NOT_NAMED;
  const { opening, read, mentions } = place;
  const { tokens } = read.strand;
  const { at, kind } = opening;
  const { noun } = named;
  const led = mentions.filter((mention) => mention.noun.to <= at);
  const first = mentions[0]?.thing.key === named.thing.key;
  const last = named === led.at(-1);
  const attached = isAttached(named, mentions, tokens);
  const to = attached ? tokens.length : phraseEnd(noun, mentions, tokens);
  const [preposition, next] = [tokens[noun.from - 1]?.lower ?? '', tokens[to]];
  const [before, after] = [verbNear(tokens, noun.from, -1), verbNear(tokens, to, 1)];
  const clause = clauseStart(tokens, at);
  return {
    between: 1,
    first: oneIf(first),
    last: oneIf(last),
    onlyOne: oneIf(led.length === 1),
    firstClause: oneIf(clause > 0 && noun.from < clause),
    lastClause: oneIf(noun.from >= clause),
    gap: Math.log(1 + at - noun.to),
    adjacent: oneIf(to === at),
    attached: oneIf(attached),
    attachedLast: oneIf(attached && last),
    done: oneIf(/^(verb|aux|modal)$/.test(next?.tag ?? '')),
    singular: oneIf(!noun.plural),
    each: oneIf(/\b(each|every|any)\b/.test(noun.determiner)),
    indefinite: oneIf(/\b(a|an|one)\b/.test(noun.determiner)),
    definite: oneIf(/\b(the|this|that|same|its|their)\b/.test(noun.determiner)),
    lastPlural: oneIf(last && noun.plural),
    forEach: oneIf(FOR.test(preposition)),
    placed: oneIf(/^(with|by|to|from|in|at|into|within|inside)$/.test(preposition)),
    fronted: oneIf(FOR.test(preposition) && isFronted(tokens, noun.to)),
    eachColon: oneIf(kind === 'colon' && /\b(each|every|per)\b/.test(`${preposition} ${noun.determiner}`)),
    isBe: oneIf(/^(is|are|'s)$/.test(next?.lower ?? '')),
    isMade: oneIf(/^(is|are|gets?|was)$/.test(next?.lower ?? '') && tokens[to + 1]?.tag === 'part'),
    isPlaced: oneIf(PLACING.test(after)),
    makes: oneIf(MAKING.test(after)),
    making: oneIf(MAKING.test(before)),
    placing: oneIf(PLACING.test(before) || /^(off|under|against|to|into|onto)$/.test(preposition)),
    possessive: oneIf(/^('s|')$/.test(tokens[noun.to]?.lower ?? '')),
    nearestVerb: oneIf(!attached && noun.to <= lastVerb(tokens, at)),
    firstColon: oneIf(kind === 'colon' && first),
    label: oneIf(kind === 'colon' && noun.from < 2 && noun.to === at),
    ...beforeColon(named, place, first),
  };
}

const IS = /^(is|are)$/;
const COLON_MEASURES = ['colonNext', 'colonNextAny', 'colonNextIs', 'colonDefined'] as const;

/** "Goods come in on a receipt: …", "anything wrong is a snag: …", "a store is a shed on a site: …". */
function beforeColon(
  { noun }: Mention,
  { opening: { kind, at }, read }: ListPlace,
  first: boolean,
): Readonly<Record<(typeof COLON_MEASURES)[number], number>> {
  const { tokens } = read.strand;
  const colon = kind === 'colon';
  const next = colon && noun.to === at && noun.from > 1;
  const any = /\b(a|an|one)$/.test(noun.determiner);
  return {
    colonNext: oneIf(next),
    colonNextAny: oneIf(next && any),
    colonNextIs: oneIf(next && IS.test(tokens[noun.from - 1]?.lower ?? '')),
    colonDefined: oneIf(colon && first && any && IS.test(tokens[noun.to]?.lower ?? '') && tokens[noun.to + 1]?.tag === 'det'),
  };
}

/** "the survey of a hull", "a fault on it": said of what it is attached to. */
const isAttached = ({ noun }: Mention, mentions: readonly Mention[], tokens: readonly Token[]): boolean =>
  tokens[noun.from - 1]?.tag === 'prep' && mentions.some((mention) => mention.noun.to === noun.from - 1);

/** Where the phrase ends with all that is attached to the noun. */
function phraseEnd({ to }: Mention['noun'], mentions: readonly Mention[], tokens: readonly Token[]): number {
  const next = tokens[to]?.tag === 'prep' ? mentions.find(({ noun }) => noun.from === to + 1) : undefined;
  return next ? phraseEnd(next.noun, mentions, tokens) : to;
}

const FOR = /^(for|per|against|under|on|of|about)$/;
/** Bring rows into being. */
const MAKING =
  /^(become|raise|write|open|create|generate|produce|get|log|issue|need|give|lead|make|want|record|throw|leave|have|add|keep|include|contain|bring|use|send|file|carry|hold|split|break|yield|offer)$/;
/** Say where something belongs. */
const PLACING =
  /^(belong|hang|sit|attach|go|put|hold|link|tie|point|assign|book|relate|refer|keep|stand|live|come|join|reference|cover|concern)$/;

/** The verb within a few words that no noun or mark parts from it. */
function verbNear(tokens: readonly Token[], at: number, step: 1 | -1): string {
  for (let i = step > 0 ? at : at - 1, n = 0; n < 4; i += step, n++) {
    const token = tokens[i];
    if (!token || token.tag === 'punct' || token.tag === 'noun') return '';
    if (token.tag === 'verb' || token.tag === 'part') return verbBase(token.lower) ?? token.lower;
    if (/^(has|have|had)$/.test(token.lower)) return 'have';
  }
  return '';
}

const isVerbal = (token: Token | undefined): boolean => /^(verb|aux|modal)$/.test(token?.tag ?? '');
const lastVerb = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex((token, i) => i < at && isVerbal(token) && !isVerbal(tokens[i - 1]));

const clauseStart = (tokens: readonly Token[], at: number): number =>
  tokens.findLastIndex(({ lower }, i) => i < at - 1 && /^(,|and|but)$/.test(lower)) + 1;

/** "for a broker we keep", "for each, a date". */
const isFronted = (tokens: readonly Token[], to: number): boolean =>
  /^(we|i|you|they|there|it|,|that)$/.test(tokens[to]?.lower ?? '') || /^(we|i)$/.test(tokens[to + 1]?.lower ?? '');

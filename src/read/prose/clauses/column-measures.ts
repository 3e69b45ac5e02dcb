/**
 * What is so of a noun and a thing that may have it as a column: what the rules say, what each is, and what stands between
 * them. All of them hold or do not; none knows a word of a text.
 */
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { isPersonNoun } from '../language/people.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Chunk, NounChunk } from './chunk.js';
import type { ColumnCandidate, ColumnPlace } from './column-places.js';
import type { ChunkedSentence } from './plain-names.js';
import { isPropertyName } from './property-name.js';
import type { ThingOf } from './related.js';

/** What a chunk is to its neighbours. */
const SIGNS = [
  ...['thing', 'property', 'noun', 'have', 'be', 'keep', 'done', 'do', 'it', 'they', 'we', 'each', 'pronoun', 'who', 'which', 'whose'],
  ...['comma', 'and', 'or', 'open', 'close', 'colon', 'clause', 'mark', 'none'],
] as const;
type Sign = (typeof SIGNS)[number];
const MARKS: Readonly<Record<string, Sign>> = {
  ',': 'comma',
  and: 'and',
  or: 'or',
  '(': 'open',
  ')': 'close',
  ':': 'colon',
  clause: 'clause',
};
const KEEPING = /^(keep|record|store|note|hold|log|save|track|know|need|want|enter|give|get|include|contain)$/;

const PREPOSITIONS = ['none', 'with', 'of', 'for', 'per', 'to', 'on', 'in', 'by', 'from', 'at', 'as', 'other'] as const;
const DETERMINERS = ['none', 'a', 'the', 'each', 'theirs', 'which', 'other'] as const;
const PATTERNS = [
  ...['attributes/clause', 'attributes/has', 'attributes/each-with', 'attributes/label', 'attributes/parenthesised'],
  ...['attributes/recorded', 'things/recorded-with', 'other'],
] as const;

const all = (prefix: string, names: readonly string[]): readonly string[] => names.map((name) => `${prefix}:${name}`);

export const COLUMN_MEASURES: readonly string[] = [
  ...['ruled', 'ruledElsewhere', 'unruled', 'rank0', 'rank1', 'rank2', 'rank3', 'farther', 'only'],
  ...all('ruled', PATTERNS),
  ...all('elsewhere', PATTERNS),
  ...['before', 'behind', 'back1', 'back2', 'back3', 'nowhere', 'under'],
  ...['made', 'property', 'attributeWord', 'otherNoun', 'many', 'person', 'happening', 'words1', 'words2', 'words3'],
  ...all('noun', PREPOSITIONS),
  ...all('nounIs', DETERMINERS),
  ...['ownerPerson', 'ownerHappening', 'ownerMany', 'ownerFirst', 'ownerOnce', 'ownerTwice', 'ownerOften'],
  ...all('owner', PREPOSITIONS),
  ...all('ownerIs', DETERMINERS),
  ...all('next', SIGNS),
  ...all('previous', SIGNS),
  ...all('first', SIGNS),
  ...all('last', SIGNS),
  ...all('between', SIGNS),
  ...['apart0', 'apart1', 'apart2', 'apart4', 'apart8', 'things1', 'things2', 'things3'],
  ...all('backFirst', SIGNS),
  ...all('backLast', SIGNS),
  ...all('backHas', SIGNS),
  ...all('firstAhead', SIGNS),
  ...all('lastAhead', SIGNS),
  ...all('ahead', SIGNS),
];

const isProperty = ({ made, phrase: { words } }: NounChunk): boolean =>
  made !== undefined || isPropertyName(words) || isAttributeWord(words.at(-1) ?? '');

const signOf = (chunk: Chunk | undefined, thingOf: ThingOf): Sign => {
  if (!chunk) return 'none';
  if (chunk.kind === 'noun') return thingOf(chunk) ? 'thing' : isProperty(chunk) ? 'property' : 'noun';
  if (chunk.kind === 'verb') {
    if (/^(have|be)$/.test(chunk.base)) return chunk.base === 'have' ? 'have' : 'be';
    return chunk.passive ? 'done' : KEEPING.test(chunk.base) ? 'keep' : 'do';
  }
  if (chunk.kind === 'pronoun') {
    const word = chunk.word;
    return /^(it|they|we|each)$/.test(word) ? (word as Sign) : word === 'i' || word === 'you' ? 'we' : 'pronoun';
  }
  if (chunk.kind === 'relative') return /^(who|whose)$/.test(chunk.word) ? (chunk.word as Sign) : 'which';
  return MARKS[chunk.word] ?? 'mark';
};

const determinerOf = ({ determiner }: NounChunk): (typeof DETERMINERS)[number] => {
  if (determiner === '') return 'none';
  if (/^(a|an|one)$/.test(determiner)) return 'a';
  if (/^(the|this|these|those|that)$/.test(determiner)) return 'the';
  if (/^(each|every)$/.test(determiner)) return 'each';
  if (/^(its|their|his|her|our|my|your)$/.test(determiner)) return 'theirs';
  return determiner === 'which' ? 'which' : 'other';
};

const prepositionOf = ({ preposition }: NounChunk): string =>
  preposition === undefined ? 'none' : (PREPOSITIONS as readonly string[]).includes(preposition) ? preposition : 'other';

const patternOf = (pattern: string): string => ((PATTERNS as readonly string[]).includes(pattern) ? pattern : 'other');

export interface ColumnContext {
  /** Of the chunks of each line. */
  readonly signs: readonly (readonly Sign[])[];
  /** How often each thing is named, by its key. */
  readonly counts: ReadonlyMap<string, number>;
  /** Key of the thing that each line stands under. */
  readonly under: readonly (string | undefined)[];
}

export function columnContext(lines: readonly ChunkedSentence[], thingOf: ThingOf): ColumnContext {
  const counts = new Map<string, number>();
  for (const { chunks } of lines)
    for (const chunk of chunks) {
      const key = chunk.kind === 'noun' ? thingOf(chunk)?.key : undefined;
      if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  return {
    signs: lines.map(({ chunks }) => chunks.map((chunk) => signOf(chunk, thingOf))),
    counts,
    under: lines.map(({ under }) => under && thingOf(under)?.key),
  };
}

/** Which of `COLUMN_MEASURES` hold. */
export function columnMeasures(place: ColumnPlace, rank: number, context: ColumnContext): readonly string[] {
  const candidate = place.candidates[rank];
  if (!candidate) return [];
  return [
    ...ruledMeasures(place, candidate, rank),
    ...nounMeasures(place.noun),
    ...ownerMeasures(place, candidate, context),
    ...placeMeasures(place, candidate, context),
  ];
}

function ruledMeasures({ ruled, candidates }: ColumnPlace, { thing }: ColumnCandidate, rank: number): readonly string[] {
  const own = ruled.filter((claim) => claim.thing.key === thing.key);
  const others = ruled.filter((claim) => claim.thing.key !== thing.key);
  return [
    ...(own.length > 0 ? ['ruled'] : []),
    ...(others.length > 0 && own.length === 0 ? ['ruledElsewhere'] : []),
    ...(ruled.length === 0 ? ['unruled'] : []),
    rank < 4 ? `rank${rank}` : 'farther',
    ...(candidates.length === 1 ? ['only'] : []),
    ...own.map(({ evidence }) => `ruled:${patternOf(evidence.pattern)}`),
    ...others.map(({ evidence }) => `elsewhere:${patternOf(evidence.pattern)}`),
  ];
}

function nounMeasures(noun: NounChunk): readonly string[] {
  const { phrase, made, many } = noun;
  const last = phrase.words.at(-1) ?? '';
  return [
    made ? 'made' : isAttributeWord(last) ? 'attributeWord' : isPropertyName(phrase.words) ? 'property' : 'otherNoun',
    ...(many ? ['many'] : []),
    ...(isPersonNoun(last) ? ['person'] : []),
    ...(isEventNoun(last) ? ['happening'] : []),
    `words${Math.min(3, phrase.words.length)}`,
    `noun:${prepositionOf(noun)}`,
    `nounIs:${determinerOf(noun)}`,
  ];
}

function ownerMeasures(
  { line }: ColumnPlace,
  { thing, named }: ColumnCandidate,
  { counts, signs, under }: ColumnContext,
): readonly string[] {
  const count = counts.get(thing.key) ?? 0;
  const last = lastWord(thing.key);
  return [
    ...(isPersonNoun(last) ? ['ownerPerson'] : []),
    ...(isEventNoun(last) ? ['ownerHappening'] : []),
    count > 3 ? 'ownerOften' : count > 1 ? 'ownerTwice' : 'ownerOnce',
    ...(under[line] === thing.key ? ['under'] : []),
    ...(named
      ? [
          ...(named.noun.many ? ['ownerMany'] : []),
          ...(isFirst(signs[named.line] ?? [], named.at) ? ['ownerFirst'] : []),
          `owner:${prepositionOf(named.noun)}`,
          `ownerIs:${determinerOf(named.noun)}`,
        ]
      : []),
  ];
}

const isFirst = (signs: readonly Sign[], at: number): boolean => !signs.slice(0, at).some((sign) => /^(thing|property|noun)$/.test(sign));

function placeMeasures({ line, at }: ColumnPlace, { named }: ColumnCandidate, { signs }: ColumnContext): readonly string[] {
  const own = signs[line] ?? [];
  const around = [`next:${own[at + 1] ?? 'none'}`, `previous:${own[at - 1] ?? 'none'}`];
  if (!named) return [...around, 'nowhere'];
  if (named.line < line) {
    const before = own.slice(0, at);
    return [
      ...around,
      `back${Math.min(3, line - named.line)}`,
      `backFirst:${before[0] ?? 'none'}`,
      `backLast:${before.at(-1) ?? 'none'}`,
      ...[...new Set(before)].map((sign) => `backHas:${sign}`),
    ];
  }
  const behind = named.at > at;
  const path = behind ? own.slice(at + 1, named.at) : own.slice(named.at + 1, at);
  const things = path.filter((sign) => sign === 'thing').length;
  const [has, first, last] = behind ? ['ahead', 'firstAhead', 'lastAhead'] : ['between', 'first', 'last'];
  return [
    ...around,
    behind ? 'behind' : 'before',
    `${first}:${path[0] ?? 'none'}`,
    `${last}:${path.at(-1) ?? 'none'}`,
    ...[...new Set(path)].map((sign) => `${has}:${sign}`),
    path.length > 7 ? 'apart8' : path.length > 3 ? 'apart4' : path.length > 1 ? 'apart2' : `apart${path.length}`,
    ...(things > 0 ? [`things${Math.min(3, things)}`] : []),
  ];
}

/**
 * "The price depends on the store and the product", "each store has its own price for each product": what differs with two things is
 * of the two together. Such sentences share no verb; they are known by how they go, with what they name taken out.
 */
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import { deniedNouns } from '../denied-nouns.js';
import type { Frame } from '../frame.js';
import { hasFrame } from '../has-frame.js';
import { isSomebody } from '../is-somebody.js';
import { keysDescribed } from '../keys-described.js';
import { calledOne } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { saidInstead } from './said-instead.js';

/** Frames with what such sentences say in place of what their words would give. */
export function perBothOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const described = keysDescribed(frames);
  const put = new Map<number, readonly Frame[]>();
  for (const line of chunked) {
    const said = ofBothIn(line, described);
    if (said) put.set(line.sentence.index, said);
  }
  return saidInstead(frames, put);
}

function ofBothIn({ sentence: { tokens, index }, chunks }: ChunkedSentence, described: ReadonlySet<string>): readonly Frame[] | undefined {
  if (!tokens.some(({ lower }) => OPENING.test(lower))) return undefined;
  const nouns = chunks.filter(isNoun).slice(0, MOST_NOUNS + 1);
  if (nouns.length < 2 || nouns.length > MOST_NOUNS || nouns.some(({ made }) => made)) return undefined;
  const pair = nouns.find(({ phrase: { words } }) => PAIR.test(words.at(-1) ?? ''));
  const known = nouns.filter((noun) => noun !== pair && described.has(thingKey(noun.phrase.words)));
  const [one, other, ...more] = uniquely([...known, ...(pair ? endsOf(pair, described) : [])]);
  const told = nouns.filter((noun) => noun !== pair && !known.includes(noun));
  if (!one || !other || more.length > 0 || told.length === 0 || told.some(isSomebody)) return undefined;
  const placeOf = (noun: NounChunk): string => {
    if (noun === pair) return 'pair';
    if (told.includes(noun)) return 'P';
    return thingKey(noun.phrase.words) === thingKey(one.phrase.words) ? 'A' : 'B';
  };
  if (!WAYS.some((way) => way.test(goingOf(tokens, nouns, placeOf)))) return undefined;
  const items = told.map((noun) => ({ ...bareNoun(noun), many: false, determiner: 'the' }));
  const single = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), many: false, determiner: 'a' });
  return [...deniedNouns(pair ? [pair] : [], index), { ...hasFrame(single(one), items, index), paired: single(other) }];
}
/** One property or a few of two things, and what says that it is of both. */
const MOST_NOUNS = 8;
const OPENING = /^(depends?|differs?|var(y|ies)|per|each|every|any|different|which|pairs?|combination)$/;
const PAIR = /^(pair|combination)$/;

const uniquely = (nouns: readonly NounChunk[]): readonly NounChunk[] => [
  ...new Map(nouns.map((noun) => [thingKey(noun.phrase.words), noun])).values(),
];

/** "each store-product pair": what it is a pair of. */
function endsOf(pair: NounChunk, described: ReadonlySet<string>): readonly NounChunk[] {
  const words = pair.phrase.words.slice(0, -1).flatMap((word) => word.split(/[-/]/));
  return words.every((word) => described.has(word)) ? words.map((word) => ({ ...pair, phrase: calledOne(pair.phrase, [word]) })) : [];
}

/** The sentence with A and B for the two things and P for what is of them: "P depends on A and B". */
function goingOf(tokens: readonly Token[], nouns: readonly NounChunk[], placeOf: (noun: NounChunk) => string): string {
  const words = tokens.flatMap(({ lower, start }) => {
    const noun = nouns.find(({ phrase }) => phrase.start <= start && start < phrase.end);
    if (!noun) return [lower];
    return noun.phrase.start === start ? [placeOf(noun)] : [];
  });
  return words
    .filter((word) => !SILENT.test(word))
    .join(' ')
    .replace(/ [.;]$/, '')
    .replace(/\bP( ,)?( and)? P\b/g, 'P')
    .replace(/\bP( ,)?( and)? P\b/g, 'P');
}
const SILENT = /^(the|an?|its|their|own|separate|specific|also|always|both|can|may|might|could|will|then)$/;

const NOTED = '(set|stored|kept|recorded|noted|defined|agreed|fixed|given|negotiated|known)';
const AROUND = '( (per|by|for|with|on|in|at|and|each|every|any|pair|of|,|A|B))+$';
/** Ways to say that P is of A and B together. */
const WAYS = [
  `^P (depends? on|differs?|var(y|ies)|changes?|is different)( between)?${AROUND}`,
  `^P (is|are) ${NOTED}( separately)?( per| for)${AROUND}`,
  `^there (is|are|be)( one| different)? P( per| for each| for every)${AROUND}`,
  '^(each |every )?[AB] (has|have|gets?)( one| different| another)? P (for|in|at|per|on|with) (each|every|different|which) [AB]$',
  '^P of (each |every )?[AB] (differs?|var(y|ies)|is different|changes?)( from [AB] to .*|( per| by| between| in| for| with)( each| every| different)* [AB])$',
  '^(for|per) (each|every|any) pair of (each )?[AB] and (each )?[AB]( ,)? .*P$',
  '\\bP (for|of|per) (each|every|any) pair of [AB] and [AB]$',
  '^[AB] (is|are|be)( \\w+)?( in| at| on| by| to| of| for| with)+ (several|many|multiple|different|various) [AB] ,( and)?( each| each time| each one) with( different| another)? P$',
  '^[AB] (has|have) (several|many|multiple) [AB] ,( each| each one) with P ,? ?and [AB] (is|are|be|belongs?)( \\w+)?( in| at| on| by| to| of| for)+ (several|many|multiple) [AB]$',
  '^per [AB] and [AB] there (is|are|be)( one)? P$',
  '^[AB] and [AB] (is|are|be) \\w+( ,)? with P (for|per)( each| every)? pair$',
  `^which [AB] (is|are) (\\w+ )?which [AB] (is|are) ${NOTED} with P$`,
].map((way) => new RegExp(way));

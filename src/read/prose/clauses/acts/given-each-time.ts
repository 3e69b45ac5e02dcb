/**
 * "When a nurse gives a medicine to a patient, the date is recorded", "which medicine was given to which patient by which nurse": a row each
 * time, of who gives it, what it is and who gets it, where what is given is told of by itself.
 */
import { singularPhrase } from '../../../source/singular.js';
import { deedNoun } from '../../language/deed-noun.js';
import { ingOf } from '../../language/ing-of.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isGiving } from '../is-giving.js';
import { isSomebody } from '../is-somebody.js';
import { madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { describedElsewhere } from './described-elsewhere.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of all three in place of what such a sentence would give. */
export function givenEachTime(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  for (const line of chunked) {
    const given = givenIn(line);
    if (!given) continue;
    const { index } = line.sentence;
    if (!described(index).has(thingKey(given.what.phrase.words))) continue;
    const ends = [...(given.by ? [given.by] : []), given.what, given.to].map(one);
    put.set(index, rowOfEnds(madeRecord(given.what, nameOf(given)), given.items, ends, index));
  }
  return saidInstead(frames, put);
}

interface Given {
  readonly verb: string;
  readonly by: NounChunk | undefined;
  readonly what: NounChunk;
  readonly to: NounChunk;
  readonly items: readonly NounChunk[];
}

function givenIn({ sentence: { tokens }, chunks }: ChunkedSentence): Given | undefined {
  if (!tokens.some(({ lower }) => isGiving(lower))) return undefined;
  const nouns = chunks.filter(isNoun);
  const to = nouns.find((noun) => isSomebody(noun) && /^to( which)?$/.test(wordsBefore(tokens, noun)));
  const before = to ? nouns.filter((noun) => noun.to <= to.from) : [];
  const what = before.findLast((noun) => !isSomebody(noun) && !isProperty(noun));
  if (!to || !what) return undefined;
  const verb = tokens.slice(0, to.from).findLast(({ lower }) => isGiving(lower));
  const by =
    before.find((noun) => isSomebody(noun)) ??
    nouns.find((noun) => noun.from >= to.to && isSomebody(noun) && (tokens[noun.from - 1]?.lower === 'by' || noun.determiner === 'the'));
  const items = nouns.filter((noun) => isProperty(noun) && noun.from >= to.to && noun !== by);
  return verb && items.length > 0 && isEachTime(tokens.map(({ lower }) => lower))
    ? { verb: baseOf(verb.lower) ?? '', by, what, to, items }
    : undefined;
}

/** "to", "to which". */
const wordsBefore = (tokens: readonly Token[], { from }: NounChunk): string => {
  const [second, first] = [tokens[from - 2]?.lower ?? '', tokens[from - 1]?.lower ?? ''];
  return first === 'which' ? `${second} ${first}` : first;
};

const RECORDS = /^(record|recorded|note|noted|store|stored|keep|kept|write|written|log|logged|save|saved|know|track|see)$/;

/** Told of any time that it is done. */
const isEachTime = (words: readonly string[]): boolean =>
  /^(when|whenever|if|each time|every time|after|once)\b/.test(words.slice(0, 2).join(' ')) ||
  words.some((word, i) => RECORDS.test(word) && (i > 0 || words.includes('which')));

const nameOf = ({ verb, what }: Given): readonly string[] => [
  ...singularPhrase(what.phrase.words.join(' ')).split(' '),
  deedNoun(verb) ?? ingOf(verb),
];

const one = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });

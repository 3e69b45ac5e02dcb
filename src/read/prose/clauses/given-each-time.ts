/**
 * "When a nurse gives a medicine to a patient, the date is recorded", "which medicine was given to which patient by which nurse": a row each
 * time, of who gives it, what it is and who gets it, where what is given is told of by itself.
 */
import { singularPhrase } from '../../source/singular.js';
import { deedNoun } from '../language/deed-noun.js';
import { ingOf } from '../language/ing-of.js';
import type { Token } from '../language/token.js';
import { thingKey } from '../terms/phrase.js';
import { bareNoun } from './bare-noun.js';
import { isNoun, type NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { isSomebody } from './is-somebody.js';
import { keysDescribed } from './keys-described.js';
import { madeRecord } from './made-chunk.js';
import type { ChunkedSentence } from './plain-names.js';
import { isProperty } from './property-name.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';
import { baseOf } from './verb-words.js';

/** "We record which nurse gives which medicine to which patient, and when": each time a nurse gives a medicine to a patient, we record it. */
export function askedWhich(tokens: readonly Token[]): readonly Token[] {
  const at = tokens.findIndex(({ lower }, i) => lower === 'which' && RECORDING.test(tokens[i - 1]?.lower ?? ''));
  const to = at < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > at && lower === 'to' && tokens[i + 1]?.lower === 'which');
  const end = to < 0 ? -1 : tokens.findIndex(({ lower }, i) => i > to && /^(,|and|on|with|;)$/.test(lower));
  const [which, comma] = [tokens[at], tokens[end]];
  if (!which || !comma) return tokens;
  const verb = tokens.findIndex(({ lower }, i) => i > at && i < to && GIVING.test(baseOf(lower) ?? '') && tokens[i - 1]?.tag === 'noun');
  const second = tokens.findIndex(({ lower }, i) => i > at && i < to && i !== verb && /^(which|a|an)$/.test(lower));
  if (verb < 0 || second < 0) return tokens;
  const one = tokens.slice(at + 1, Math.min(second, verb));
  const other = tokens.slice(second + 1, second < verb ? verb : to);
  const [by, what] = second < verb ? [other, one] : [one, other];
  const put = (text: string, tag: Token['tag']): Token => ({ ...which, text, lower: text, tag });
  const a = put('a', 'det');
  const when = tokens.slice(end).some(({ lower, tag }) => lower === 'date' || tag === 'wh')
    ? [put('the', 'det'), { ...comma, text: 'date', lower: 'date', tag: 'noun' as const }]
    : [];
  const rest = tokens.slice(end + 1).filter(({ tag, lower }) => tag !== 'wh' && lower !== 'date' && lower !== 'on' && lower !== 'with');
  if (when.length === 0 || by.some(({ tag }) => tag !== 'noun') || what.some(({ tag }) => !/^(noun|adj)$/.test(tag))) return tokens;
  return [
    put('each', 'det'),
    put('time', 'noun'),
    a,
    ...by,
    tokens[verb] ?? which,
    a,
    ...what,
    tokens[to] ?? which,
    a,
    ...tokens.slice(to + 2, end),
    { ...comma, text: ',', lower: ',', tag: 'punct' },
    put('we', 'pron'),
    put('record', 'verb'),
    ...when,
    ...rest.filter(({ tag, lower }) => tag === 'punct' && lower === '.'),
  ];
}
const RECORDING = /^(record|know|track|log|note|of|see|store|keep)$/;

/** From one to another, and again. */
const GIVING =
  /^(give|lend|show|assign|serve|offer|teach|hand|prescribe|administer|dispense|recommend|explain|demonstrate|present|rent|sell)$/;

/** Frames with a row of all three in place of what such a sentence would give. */
export function givenEachTime(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  for (const line of chunked) {
    const given = givenIn(line);
    if (!given) continue;
    const { index } = line.sentence;
    const described = keysDescribed(frames.filter((frame) => frame.sentence !== index));
    if (!described.has(thingKey(given.what.phrase.words))) continue;
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
  if (!tokens.some(({ lower }) => GIVING.test(baseOf(lower) ?? ''))) return undefined;
  const nouns = chunks.filter(isNoun);
  const to = nouns.find((noun) => isSomebody(noun) && /^to( which)?$/.test(wordsBefore(tokens, noun)));
  const before = to ? nouns.filter((noun) => noun.to <= to.from) : [];
  const what = before.findLast((noun) => !isSomebody(noun) && !isProperty(noun));
  if (!to || !what) return undefined;
  const verb = tokens.slice(0, to.from).findLast(({ lower }) => GIVING.test(baseOf(lower) ?? ''));
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

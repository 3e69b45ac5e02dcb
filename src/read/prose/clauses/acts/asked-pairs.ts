/** "which driver drove which van on which day", "who borrowed which tool, and when": a row each time, of both. */

import { deedNoun } from '../../language/deed-noun.js';
import type { Sentence, Token } from '../../language/token.js';
import { upkeepBy } from '../../language/upkeep.js';
import { thingKey } from '../../terms/phrase.js';
import type { NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';
import { namedBy } from '../keys-described.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import { nounAt } from '../noun-chunks.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf, inflected } from '../verb-words.js';
import { hasMany } from './has-many.js';
import { rowOfEnds } from './row-of-ends.js';

const ASKING = /^(know|see|record|track|log|note|keep|have|need|want|write|maintain|hold|make|store|show|list|tell|remember|say)$/;
const isAsking = (word: string): boolean => /^(of|clear)$/.test(word) || ASKING.test(baseOf(word) ?? '');
/** What is asked of the time, each with what a row calls it. */
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:on|at) (?:which|what) (?:day|date)\b/, 'date'],
  [/^(?:at )?(?:which|what) time\b/, 'time'],
  [/^(?:which|what) (?:day|date)\b/, 'date'],
  [/^(?:from when|since when)\b/, 'start date'],
  [/^(?:to|until|till) when\b/, 'end date'],
  [/^(?:for )?how long\b/, 'duration'],
  [/^when\b/, 'date'],
];

interface AskedPair {
  readonly at: number;
  readonly verb: string;
  /** Undefined where only "who" is said. */
  readonly one: NounChunk | undefined;
  /** Undefined where only "what" is said. */
  readonly other: NounChunk | undefined;
  readonly items: readonly NounChunk[];
}

/** Frames with a record each time in place of what a question would give by itself. */
export function askedPairsOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const rows = new Map<number, readonly Frame[]>();
  const from = new Map<number, number>();
  const put = (index: number, said: readonly Frame[]): void => {
    rows.set(index, [...(rows.get(index) ?? []), ...said]);
  };
  const [person, thing] = [onlyOne(frames, isSomebody), onlyOne(frames, (noun) => !isSomebody(noun))];
  for (const { sentence, alone } of chunked.flatMap((line) => questionsOf(line.sentence))) {
    const asked = askedIn(sentence);
    // "who came to which rehearsal" by itself is read as what they do.
    if (alone && person && asked && !asked.one && asked.items.length === 0) continue;
    const one = asked && (asked.one ?? person ?? nobodyNamed(frames, sentence, asked.at));
    const other = asked && (asked.other ?? thing);
    if (!asked || !one || !other || isSameNoun(one, other)) continue;
    const start = sentence.tokens[asked.at]?.start ?? 0;
    if (!from.has(sentence.index) && (asked.items.length > 0 || !asked.one || asked.verb === 'be')) from.set(sentence.index, start);
    if (asked.items.length === 0) {
      put(sentence.index, [hasMany(one, other, sentence.index), hasMany(other, one, sentence.index)]);
      continue;
    }
    const row = madeRecord(one, nameOf(asked));
    put(sentence.index, rowOfEnds(row, asked.items, [one, other].map(asWhich), sentence.index));
  }
  if (rows.size === 0) return frames;
  return [
    ...frames.filter((frame) => startOf(frame) < (from.get(frame.sentence) ?? Number.POSITIVE_INFINITY)),
    ...[...rows.values()].flat(),
  ];
}

/** Where the text names no people at all: "for our choir I'd like to know who sings …". */
function nobodyNamed(frames: readonly Frame[], { tokens }: Sentence, at: number): NounChunk | undefined {
  const named =
    frames.some((frame) => frame.kind === 'has' && isSomebody(frame.owner)) || frames.some((frame) => namedBy(frame).some(isSomebody));
  if (named || tokens[at]?.lower !== 'who') return undefined;
  const { made: _made, ...noun } = madeChunk(
    tokens,
    at,
    at + 1,
    tokens.some(({ lower }) => CLUB.test(lower)) ? 'member' : 'person',
    {},
    'a',
  );
  return noun;
}
const CLUB = /^(choir|club|orchestra|band|team|society|association|circle|ensemble|troupe|group)$/;

/** Whoever asks which one it was keeps them. */
const asWhich = (noun: NounChunk): NounChunk => ({ ...noun, determiner: 'which' });

interface Question {
  readonly sentence: Sentence;
  readonly alone: boolean;
}

function questionsOf(sentence: Sentence): readonly Question[] {
  const parts = askedApart(sentence);
  return parts.map((part) => ({ sentence: part, alone: parts.length === 1 }));
}

/** "who came to which rehearsal, who sings in which concert and …": several questions. */
function askedApart(sentence: Sentence): readonly Sentence[] {
  const { tokens } = sentence;
  const first = tokens.findIndex(({ lower }, i) => /^(which|who)$/.test(lower) && isAsking(tokens[i - 1]?.lower ?? ''));
  if (first < 0) return [sentence];
  const starts = tokens.flatMap((_, i) => (i > first + 2 && opensQuestion(tokens, i) ? [i] : []));
  const bounds = [first, ...starts];
  const parts = bounds.map((from, k) =>
    tokens.slice(from, bounds[k + 1] === undefined ? tokens.length : endBefore(tokens, bounds[k + 1] ?? 0)),
  );
  const named = parts.every((part) => part.slice(1).some(({ lower }) => /^(which|what)$/.test(lower)));
  if (starts.length === 0 || !named) return [sentence];
  return parts.map((part) => ({ ...sentence, tokens: [...tokens.slice(0, first), ...part] }));
}

/** ", who", "and which … which". */
const opensQuestion = (tokens: readonly Token[], at: number): boolean =>
  /^(which|who)$/.test(tokens[at]?.lower ?? '') &&
  /^(and|,)$/.test(tokens[at - 1]?.lower ?? '') &&
  tokens.slice(at + 1).some(({ lower }) => /^(which|what)$/.test(lower));

/** Without the comma and the "and" before a question. */
const endBefore = (tokens: readonly Token[], at: number): number => {
  let end = at;
  while (/^(and|,)$/.test(tokens[end - 1]?.lower ?? '')) end--;
  return end;
};

/** "which nurse was on which ward" names nothing that was done. */
const nameOf = ({ verb }: AskedPair): readonly string[] => [NAMES[verb] ?? deedNoun(verb) ?? upkeepBy(verb)?.noun ?? 'assignment'];
const NAMES: Readonly<Record<string, string>> = { have: 'holding', take: 'participation', sit: 'participation', play: 'participation' };

function askedIn({ tokens }: Sentence): AskedPair | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^(which|who)$/.test(lower) && isAsking(tokens[i - 1]?.lower ?? ''));
  if (at < 0) return undefined;
  const one = tokens[at]?.lower === 'which' ? nounAt(tokens, at + 1, []) : undefined;
  if (tokens[at]?.lower === 'which' && !one) return undefined;
  const from = one?.to ?? at + 1;
  const which = tokens.findIndex(({ lower }, i) => i > from && /^(which|what)$/.test(lower));
  const between = tokens.slice(from, which);
  if (
    which < 0 ||
    between.length > 4 ||
    between.some(({ tag, lower }) => /^(punct|conj|pron|wh)$/.test(tag) && !(one && /^(we|they|you)$/.test(lower)))
  )
    return undefined;
  const verb = between.findLast(({ tag, lower }) => /^(verb|aux|part)$/.test(tag) || (/^(noun|adv)$/.test(tag) && inflected(lower)));
  const named = nounAt(tokens, which + 1, []);
  const what = tokens[which]?.lower === 'what' && !named;
  const items = named || what ? itemsFrom(tokens, named?.to ?? which + 1) : undefined;
  const base = verb && baseOf(verb.lower);
  if (!base || !items || (what && items.length === 0)) return undefined;
  // "which dishes have which allergens": nothing but the two, any of them with any.
  // "who came to which rehearsal": any of them to any.
  const any =
    (one?.many && named?.many && /^(be|have)$/.test(base)) ||
    (!one && named !== undefined && ATTENDING.test(base)) ||
    (one?.many && named !== undefined && SHOWING.test(base));
  return items.length > 0 || any ? { at, verb: base, one, other: named, items } : undefined;
}

const ATTENDING = /^(come|go|sing|play|attend|appear|perform|participate|join|dance|row|run|swim|speak|volunteer|help|sign)$/;

/** "which pieces we sing at which concert": the same at others. */
const SHOWING = /^(sing|play|rehearse|perform|use|serve|show|teach|need|practise|practice|cook|sell|offer|grow|test|dance|exhibit)$/;

/** Undefined where something else is asked as well. */
function itemsFrom(tokens: readonly Token[], from: number): readonly NounChunk[] | undefined {
  const items: NounChunk[] = [];
  let at = from;
  while (at < tokens.length && !/^[.;:!?]$/.test(tokens[at]?.text ?? '')) {
    if (/^(,|and)$/.test(tokens[at]?.lower ?? '')) {
      at++;
      continue;
    }
    const said = tokens
      .slice(at, at + 4)
      .map(({ lower }) => lower)
      .join(' ');
    const moment = MOMENTS.find(([words]) => words.test(said));
    const named = moment ? undefined : nounAt(tokens, at, []);
    if (!moment && !(named && isNamed(named))) return undefined;
    if (named) items.push(named);
    if (moment) items.push(madeChunk(tokens, at, at + 1, moment[1], {}));
    at = named ? named.to : pastDoing(tokens, at + (moment?.[0].exec(said)?.[0] ?? '').split(' ').length);
  }
  return items;
}

/** "when (they gave it back)": that they did is no more than the moment. */
function pastDoing(tokens: readonly Token[], at: number): number {
  if (!/^(they|he|she|it|i|we)$/.test(tokens[at]?.lower ?? '')) return at;
  let end = at + 1;
  while (/^(verb|aux|part|pron|adv)$/.test(tokens[end]?.tag ?? '')) end++;
  return end;
}

const isNamed = (noun: NounChunk): boolean => isProperty(noun) || (/^(the|a|an)$/.test(noun.determiner) && !noun.many);

/** Of whom or what the text speaks, where that is one of its kind. */
function onlyOne(frames: readonly Frame[], isMeant: (noun: NounChunk) => boolean): NounChunk | undefined {
  const spoken = frames
    .flatMap((frame) => (frame.kind === 'has' ? [frame.owner] : frame.kind === 'does' ? [frame.subject] : namedBy(frame)))
    .filter(isMeant);
  const [one] = spoken;
  return one && new Set(spoken.map(({ phrase }) => thingKey(phrase.words))).size === 1 ? one : undefined;
}

/** Where what a frame says begins; a log that shows it says nothing else. */
function startOf(frame: Frame): number {
  switch (frame.kind) {
    case 'has':
    case 'lists':
    case 'denied':
      return frame.items[0]?.phrase.start ?? 0;
    case 'does':
      return frame.subject.phrase.start;
    case 'attached':
      return frame.head.phrase.start;
    case 'project':
      return frame.noun.phrase.start;
  }
}

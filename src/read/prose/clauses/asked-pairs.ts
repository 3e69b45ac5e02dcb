/** "which driver drove which van on which day", "who borrowed which tool, and when": a row each time, of both. */
import { deedNoun } from '../language/deed-noun.js';
import type { Sentence, Token } from '../language/token.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import type { Frame } from './frame.js';
import { hasFrame } from './has-frame.js';
import { isSomebody } from './is-somebody.js';
import { madeProperty, madeRecord } from './made-chunk.js';
import { nounAt } from './noun-chunks.js';
import type { ChunkedSentence } from './plain-names.js';
import { isProperty } from './property-name.js';
import { baseOf, inflected } from './verb-words.js';

const ASKING = /^(know|see|record|track|log|note|keep|store|show|list|tell|remember|say)$/;
const isAsking = (word: string): boolean => /^(of|clear)$/.test(word) || ASKING.test(baseOf(word) ?? '');
/** What is asked of the time, each with what a row calls it. */
const MOMENTS: readonly (readonly [RegExp, string])[] = [
  [/^(?:on|at) which (?:day|date)\b/, 'date'],
  [/^at (?:which|what) time\b/, 'time'],
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
  readonly other: NounChunk;
  readonly items: readonly NounChunk[];
}

/** Frames with a record each time in place of what a question would give by itself. */
export function askedPairsOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const rows = new Map<number, readonly Frame[]>();
  const from = new Map<number, number>();
  const person = onlyPerson(frames);
  for (const { sentence } of chunked) {
    const asked = askedIn(sentence);
    const one = asked && (asked.one ?? person);
    if (!asked || !one || thingKey(one.phrase.words) === thingKey(asked.other.phrase.words)) continue;
    const row = madeRecord(one, nameOf(asked));
    from.set(sentence.index, sentence.tokens[asked.at]?.start ?? 0);
    rows.set(sentence.index, [
      hasFrame(row, [{ ...one, determiner: 'a', many: false }, ...asked.items], sentence.index),
      { kind: 'attached', head: row, to: { ...asked.other, preposition: 'of' }, sentence: sentence.index },
    ]);
  }
  if (rows.size === 0) return frames;
  return [
    ...frames.filter((frame) => startOf(frame) < (from.get(frame.sentence) ?? Number.POSITIVE_INFINITY)),
    ...[...rows.values()].flat(),
  ];
}

/** "which nurse was on which ward" names nothing that was done. */
const nameOf = ({ verb }: AskedPair): readonly string[] => [NAMES[verb] ?? deedNoun(verb) ?? 'assignment'];
const NAMES: Readonly<Record<string, string>> = { have: 'holding', take: 'participation', sit: 'participation', play: 'participation' };

function askedIn({ tokens }: Sentence): AskedPair | undefined {
  const at = tokens.findIndex(({ lower }, i) => /^(which|who)$/.test(lower) && isAsking(tokens[i - 1]?.lower ?? ''));
  if (at < 0) return undefined;
  const one = tokens[at]?.lower === 'which' ? nounAt(tokens, at + 1, []) : undefined;
  if (tokens[at]?.lower === 'which' && !one) return undefined;
  const from = one?.to ?? at + 1;
  const which = tokens.findIndex(({ lower }, i) => i > from && lower === 'which');
  const between = tokens.slice(from, which);
  if (which < 0 || between.length > 4 || between.some(({ tag }) => /^(punct|conj|pron|wh)$/.test(tag))) return undefined;
  const verb = between.findLast(({ tag, lower }) => /^(verb|aux|part)$/.test(tag) || (tag === 'noun' && inflected(lower)));
  const other = nounAt(tokens, which + 1, []);
  const items = other && itemsFrom(tokens, other);
  const base = verb && baseOf(verb.lower);
  return base && other && items ? { at, verb: base, one, other, items } : undefined;
}

/** Undefined where something else is asked as well, or nothing but the two. */
function itemsFrom(tokens: readonly Token[], other: NounChunk): readonly NounChunk[] | undefined {
  const items: NounChunk[] = [];
  let at = other.to;
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
    if (moment) items.push(madeProperty(other, moment[1].split(' ')));
    at = named ? named.to : at + (moment?.[0].exec(said)?.[0] ?? '').split(' ').length;
  }
  return items.length > 0 ? items : undefined;
}

const isNamed = (noun: NounChunk): boolean => isProperty(noun) || (/^(the|a|an)$/.test(noun.determiner) && !noun.many);

/** Of whom the text speaks, where it is of one kind of people. */
function onlyPerson(frames: readonly Frame[]): NounChunk | undefined {
  const people = frames
    .flatMap((frame) => (frame.kind === 'has' ? [frame.owner] : frame.kind === 'does' ? [frame.subject] : []))
    .filter(isSomebody);
  const [one] = people;
  return one && new Set(people.map(({ phrase }) => thingKey(phrase.words))).size === 1 ? one : undefined;
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

/**
 * "Radios are handed out to guards and come back after the shift", "when a bike breaks it goes to a workshop; note when it came back": what
 * goes out goes out again and again, so each time is a row of both, with when it left and when it came back.
 */
import { singularPhrase } from '../../../source/singular.js';
import { pastOf } from '../../language/past.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { bareNoun } from '../bare-noun.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame, HasFrame } from '../frame.js';
import { isConcrete } from '../is-concrete.js';
import { isSomebody } from '../is-somebody.js';
import { madeChunk, madeRecord } from '../made-chunk.js';
import type { ChunkedSentence } from '../plain-names.js';
import { isProperty } from '../property-name.js';
import { baseOf } from '../verb-words.js';
import { describedElsewhere } from './described-elsewhere.js';
import { rowOfEnds } from './row-of-ends.js';
import { saidInstead } from './said-instead.js';

/** Frames with a row of both in place of what such a sentence, and the one behind it that goes on with it, would give. */
export function backAgain(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const put = new Map<number, readonly Frame[]>();
  const described = describedElsewhere(frames);
  chunked.forEach((line, i) => {
    const { index, tokens, block } = line.sentence;
    if (put.has(index) || tokens.length > MOST_TOKENS || !tokens.some(({ lower }) => MOVING.has(lower))) return;
    const next = chunked[i + 1];
    const further = next && next.sentence.block === block && goesOn(next) ? [next] : [];
    for (const lines of further.length > 0 ? [[line, ...further], [line]] : [[line]]) {
      const trip = tripIn(lines, described(index), frames);
      if (!trip) continue;
      const row = rowOfEnds(madeRecord(trip.moved, trip.name), trip.items, [trip.moved, trip.other], index);
      put.set(index, [...saidBefore(frames, trip, index), ...row]);
      for (const { sentence } of lines.slice(1)) put.set(sentence.index, []);
      return;
    }
  });
  return saidInstead(frames, put);
}

const MOST_TOKENS = 34;

/** "Keys: each has a number, some guests get two and bring them back": what is said of the thing before it goes. */
const saidBefore = (frames: readonly Frame[], { moved, other }: Trip, sentence: number): readonly Frame[] =>
  frames.filter(
    (frame) =>
      frame.kind === 'has' &&
      frame.sentence === sentence &&
      frame.items.every((noun) => isProperty(noun) && noun.to <= Math.max(moved.from, other.from)),
  );

interface Trip {
  readonly moved: NounChunk;
  readonly other: NounChunk;
  readonly name: readonly string[];
  readonly items: readonly NounChunk[];
}

/** "When it comes back, we note the date", "we want to see when it went there and when it came back". */
const goesOn = ({ sentence: { tokens } }: ChunkedSentence): boolean =>
  tokens.length <= MOST_TOKENS &&
  ((tokens.some(({ lower }) => /^(it|they|them|each|this|that)$/.test(lower)) && tokens.some(isReturning)) || NOTING.test(startOf(tokens)));
const NOTING = /^(we )?(note|record|store|keep|log|write)/;
const startOf = (tokens: readonly Token[]): string =>
  tokens
    .slice(0, 2)
    .map(({ lower }) => lower)
    .join(' ');

function tripIn(lines: readonly ChunkedSentence[], described: ReadonlySet<string>, frames: readonly Frame[]): Trip | undefined {
  const said = lines.map((line) => saidOf(line));
  const things = new Map(said.flatMap(({ things: named }) => named.map((noun) => [thingKey(noun.phrase.words), noun] as const)));
  const [one, two, ...more] = [...things.values()];
  if (!one || more.length > 0) return undefined;
  const going = goingOf(lines, [...things.keys()]);
  if (OTHERWISE.test(going)) return undefined;
  const first = goingOf(lines.slice(0, 1), [...things.keys()]);
  if (!/\bX\b/.test(first) || (two && !/\bY\b/.test(first))) return undefined;
  const other =
    two ??
    (/\bwho (?:has|had|got) (?:which )?X .*\b(?:before|back|returned)\b/.test(going) ? onlyPerson(frames, described, one) : undefined);
  if (!other) return undefined;
  const [moved, holder] = isSomebody(one) && !isSomebody(other) ? [other, one] : [one, other];
  if (isSomebody(moved) || !(isConcrete(moved) || described.has(thingKey(moved.phrase.words)))) return undefined;
  // "Keys have a number, and guests get one each": what stands between is of the first.
  const places = [...things.values()].map(({ from }) => from);
  const isBetween = ({ made, from }: NounChunk): boolean => !made && from > Math.min(...places) && from < Math.max(...places);
  const told = said.flatMap(({ told: named }, i) => (i === 0 ? named.filter((noun) => !isBetween(noun)) : named));
  const way = isSomebody(holder) ? lentIn(first, going, told) : undefined;
  const trip = way ?? sentIn(first, going, told);
  return (
    trip && {
      moved: once(moved),
      other: once(holder),
      name: [...singularPhrase(moved.phrase.words.join(' ')).split(' '), trip.name],
      items: itemsOf(lines, trip, told),
    }
  );
}

const once = (noun: NounChunk): NounChunk => ({ ...bareNoun(noun), determiner: 'a', many: false });

/** The things that a sentence names, and the properties. */
function saidOf({ chunks }: ChunkedSentence): { readonly things: readonly NounChunk[]; readonly told: readonly NounChunk[] } {
  const nouns = chunks
    .filter(isNoun)
    .filter(({ meant, phrase: { words } }) => !meant && !isTimeUnit(words.at(-1) ?? '') && !SPAN.test(words.at(-1) ?? ''));
  return { things: nouns.filter((noun) => !isProperty(noun)), told: nouns.filter(isProperty) };
}
const SPAN =
  /^(whiles?|times?|moments?|mornings?|evenings?|nights?|afternoons?|shifts?|seasons?|terms?|homes?|ways?|ends?|spells?|others?)$/;

/** With X and Y for the things, without what says nothing here. */
function goingOf(lines: readonly ChunkedSentence[], keys: readonly string[]): string {
  return lines
    .flatMap(({ sentence: { tokens }, chunks }) => {
      const nouns = chunks.filter(isNoun);
      return tokens.flatMap(({ lower, tag }, i) => {
        const at = nouns.find((noun) => i >= noun.from && i < noun.to);
        const key = at ? keys.indexOf(thingKey(at.phrase.words)) : -1;
        if (at && key >= 0) return i === at.from ? ['XY'[key] ?? ''] : [];
        return tag === 'punct' || SILENT.test(lower) ? [] : [lower];
      });
    })
    .join(' ');
}
const SILENT =
  /^(the|an?|some|any|each|every|always|can|could|may|might|must|will|should|then|later|usually|often|sometimes|also|and|all|we|i)$/;

/** Sold, wrong, or told of what is left elsewhere: no trip of anything. */
const OTHERWISE = /\b(sell|sells|sold|buy|buys|bought|order|orders|ordered|refund|refunded|wrong|money|reports?|email|mail)\b/;

const onlyPerson = (frames: readonly Frame[], described: ReadonlySet<string>, than: NounChunk): NounChunk | undefined => {
  const people = new Map(
    frames.flatMap((frame) => {
      const owner = frame.kind === 'has' && isSomebody(frame.owner) ? frame.owner : undefined;
      const key = owner && thingKey(owner.phrase.words);
      return owner && key && described.has(key) ? [[key, owner] as const] : [];
    }),
  );
  const [person, ...others] = [...people.values()];
  return person && others.length === 0 && !isSomebody(than) ? person : undefined;
};

interface Way {
  readonly name: string;
  /** What it did when it went: `sent`. */
  readonly out: string;
  readonly back: boolean;
}

/** To somebody, and back. */
function lentIn(first: string, going: string, told: readonly NounChunk[]): Way | undefined {
  // "We note the loan date and the due date": told in full.
  if (told.some(({ made, phrase: { words } }) => !made && words.length > 1 && /^(date|time)$/.test(words.at(-1) ?? ''))) return undefined;
  const [, verb = ''] = GIVEN.exec(first) ?? [];
  const back = BACK.test(going);
  if (!back || (verb === '' && !/\bX\b.*\bbefore\b/.test(first))) return undefined;
  const base = baseOf(verb) ?? verb;
  return LENDING.test(base)
    ? { name: 'loan', out: 'lent', back }
    : { name: 'handover', out: HANDING.test(base) ? 'handed out' : (pastOf(base) ?? 'handed out'), back };
}
const LENDING = /^(lend|borrow|loan)$/;
const HANDING = /^(hand|have|go|get|receive|be|)$/;
const GIVEN =
  /\b(handed|hands?|given|gives?|gave|lent|lends?|loaned|issued|issues?|gets?|got|receives?|received|takes?|took|taken|borrows?|borrowed|has|had|have|goes? out|go out|checks? out|checked out)\b/;
const BACK =
  /\b(?:comes? back|came back|coming back|returns?|returned|(?:gives?|gave|given|brings?|brought|takes?|took|taken|puts?|handed|hands?|got|gets?|due|get) (?:it |them |this |that |X )?back|back (?:later|again|after|on|in)|had (?:it|X|them) before|it before|them before)\b/;

/** To a place, and back, or time and again. */
function sentIn(first: string, going: string, told: readonly NounChunk[]): Way | undefined {
  const verb = (SENT.exec(first) ?? TAKEN.exec(first))?.[1];
  if (verb === undefined) return undefined;
  const back = BACK.test(going) || /\bback\b/.test(going);
  const dated = told.some(({ phrase: { words } }) => /^(date|time|day)$/.test(words.at(-1) ?? ''));
  if (!back && !(dated && AGAIN.test(going))) return undefined;
  const base = baseOf(verb) ?? verb;
  return { name: BROKEN.test(going) ? 'repair' : (NAMES[base] ?? 'visit'), out: base === 'go' ? 'left' : (pastOf(base) ?? 'left'), back };
}
const SENT =
  /\bX (?:that is damaged |breaks it |is damaged it )?(?:is |are |gets? |has |have |to )*(sent|send|goes|go|went|brought|taken|shipped)(?: out| off| away)? (?:to|into) Y\b/;
const TAKEN = /\b(sends?|brings?|takes?|sent|brought|took|ships?) X (?:out |off |away )?to Y\b/;
const NAMES: Readonly<Record<string, string>> = { send: 'shipment', ship: 'shipment' };
const AGAIN = /\b(when|whenever|if|from time to time|now)\b/;
const BROKEN = /\b(broken|breaks?|damaged?|faulty|defective|repairs?|repaired|fails?)\b/;

function itemsOf(lines: readonly ChunkedSentence[], { out, back }: Way, told: readonly NounChunk[]): HasFrame['items'] {
  const tokens = lines[0]?.sentence.tokens ?? [];
  const at = (name: string): NounChunk => madeChunk(tokens, 0, tokens.length, name, {});
  const bare = told.filter(({ made, phrase: { words } }) => !made && !/^(date|time|day)$/.test(words.at(-1) ?? ''));
  if (!back) return told;
  const due = lines.some(({ sentence }) =>
    sentence.tokens.some(({ lower }, i) => lower === 'due' && sentence.tokens[i + 1]?.lower === 'back'),
  );
  return [at(`${out} at`), ...(due ? [at('due date')] : []), { ...at('returned at'), maybe: true }, ...bare];
}

/** Words that something moves by. */
const MOVING: ReadonlySet<string> = new Set(
  'handed hand hands given give gives gave lent lend lends loaned issued issue issues get gets got receive receives received take takes took taken sent send sends go goes went bring brings brought borrow borrows borrowed has have had shipped'.split(
    ' ',
  ),
);
const isReturning = ({ lower }: Token): boolean => /^(back|returned|returns|return|before)$/.test(lower);

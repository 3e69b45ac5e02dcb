/** What clauses say for and against each noun of a short text being a thing, beside how it is used (`claims/thing-features.ts`). */

import { sentenceCase } from '../../../util/snake-case.js';
import { singularWord } from '../../source/singular.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { type Candidate, type Feature, thingCandidates } from '../claims/thing-features.js';
import { USE_FEATURES } from '../claims/use-features.js';
import { isFieldsLabel } from '../forms/is-fields-label.js';
import { lastWord } from '../language/last-word.js';
import { isBodyNoun } from '../language/people.js';
import type { Sentence, Token } from '../language/token.js';
import { namesSoftware } from '../language/word-classes.js';
import { thingName } from '../terms/thing-name.js';
import { boundedOdds } from './bounded-odds.js';
import type { NounChunk } from './chunk.js';
import { FORM_FEATURES, formsOf } from './form-features.js';
import type { Frame } from './frame.js';
import type { Spoken } from './frames/spoken.js';
import { ANNOUNCING } from './list-frames.js';
import type { ChunkedSentence } from './plain-names.js';
import { isPropertyName } from './property-name.js';

export const CLAUSE_FEATURES = [
  'owns',
  'ownsPlain',
  'ownsMany',
  'hadOne',
  'hadMany',
  'hadBare',
  'hadInside',
  'hadWith',
  'does',
  'wishes',
  'doneOne',
  'doneMany',
  'placeOne',
  'placeMany',
  'placeExactly',
  'byWhom',
  'headOfOther',
  'ofOther',
  'enumerated',
  'theirs',
  'sameOwner',
  'project',
  'announcing',
  'specified',
] as const;
export type ClauseFeature = (typeof CLAUSE_FEATURES)[number];

/** What running prose makes of the noun (`narrative/second-opinion.ts`), which counts for more the longer the text is. */
const TOLD_FEATURES = ['told', 'untold', 'length', 'toldAtLength', 'untoldAtLength'] as const;

/** All features of short texts, in the order of their weights. */
export const BRIEF_FEATURES: readonly string[] = [...USE_FEATURES, ...CLAUSE_FEATURES, ...TOLD_FEATURES, ...FORM_FEATURES];

export interface BriefCandidate extends Pick<Candidate, 'key' | 'name' | 'first'> {
  readonly x: readonly number[];
}

/** Every noun phrase that a clause is made of; what is denied ("no payments") is none. */
export function briefCandidates({ blocks, sentences, chunked, frames, told }: Spoken, naming: readonly Claim[]): readonly BriefCandidate[] {
  const counts = countFrames(frames);
  const used = new Map(thingCandidates(sentences, naming).map((candidate) => [candidate.key, candidate]));
  const nouns = nounsOf(chunked);
  const several = new Set(
    nouns.flatMap(({ noun }) => (noun.many || !/^(the|our|my)$/.test(noun.determiner) ? (keyOfNoun(noun) ?? []) : [])),
  );
  const projects = countKeys(frames.flatMap(projectNoun));
  const mentions = countKeys(nouns.map(({ noun }) => noun));
  const length = lengthOf(sentences);
  const formsIn = formsOf(blocks, chunked, keyOfNoun);
  const found = new Map<string, BriefCandidate>();
  for (const { noun, sentence, tokens } of nouns) {
    const name = nameOfNoun(noun);
    if (
      !name ||
      found.has(name.key) ||
      noun.determiner === 'no' ||
      // "has the following fields: …"
      (tokens[noun.to]?.text === ':' && isFieldsLabel(noun.phrase.words.join(' '))) ||
      // "For each meter the number and the date are kept": none of how much.
      TIMES.test(name.key) ||
      (UNITS.test(lastWord(name.key)) && (counts.get(name.key)?.ownsPlain ?? 0) < LISTED) ||
      isBounded(tokens, noun)
    )
      continue;
    const { key } = name;
    const own = counts.get(key);
    const tells = toldFeatures(told.oddsOf(key));
    const features = used.get(key)?.features ?? used.get(lastWord(key))?.features ?? (noun.many && own?.does ? SUBJECT : undefined);
    // "The museum contains galleries": the one that all of this is about.
    if ((isBodyNoun(lastWord(key)) || /^(our|my)$/.test(noun.determiner)) && !several.has(key) && !own?.ownsPlain) continue;
    if (!own?.ownsPlain && (projects.get(key) ?? 0) >= (mentions.get(key) ?? 0)) continue;
    if ((NOBODY.test(key) && !own?.owns && !own?.placeOne) || WHOEVER.test(key)) continue;
    if (SOME_OF_THEM.test(key)) continue;
    if (IDENTIFIES.test(key) && !own?.owns && !own?.ownsPlain) continue;
    found.set(key, {
      key,
      name: name.name,
      first: { start: noun.phrase.start, end: noun.phrase.end, sentence },
      x: [
        ...USE_FEATURES.map((feature) => features?.[feature] ?? 0),
        ...CLAUSE_FEATURES.map((feature) =>
          Math.log2(1 + (feature === 'announcing' ? Number(ANNOUNCING.test(key)) : (own?.[feature] ?? 0))),
        ),
        ...tells,
        length,
        ...tells.map((value) => value * length),
        ...formsIn(key),
      ],
    });
  }
  return [...found.values()];
}

/** How much longer than a few sentences a text is (log); what it says by and by can tell more then. */
export const lengthOf = (sentences: readonly Sentence[]): number =>
  Math.log(
    Math.max(
      LEAST_WORDS,
      sentences.reduce((sum, { tokens }) => sum + tokens.length, 0),
    ) / FEW_SENTENCES,
  );
const FEW_SENTENCES = 90;
/** Below that it says no more of a text. */
const LEAST_WORDS = 40;

/** Odds, and whether there are none. */
const toldFeatures = (odds: number | undefined): readonly number[] => (odds === undefined ? [UNTOLD, 1] : [boundedOdds(odds), 0]);
const UNTOLD = -3;

const nounsOf = (
  chunked: readonly ChunkedSentence[],
): readonly { readonly noun: NounChunk; readonly sentence: number; readonly tokens: readonly Token[] }[] =>
  chunked.flatMap(({ sentence, chunks }) =>
    chunks.flatMap((chunk) =>
      chunk.kind === 'noun' && isNamed(chunk) ? [{ noun: chunk, sentence: sentence.index, tokens: sentence.tokens }] : [],
    ),
  );

/** "who approved it" names nobody; "which agent approved it" does. */
export const isNamed = ({ made, done, phrase }: NounChunk): boolean =>
  made === undefined || (done?.doer === true && phrase.words.at(-1) !== 'by');

/** "Build a news site", "a database for a gym": what is to be made, or whom for. */
const projectNoun = (frame: Frame): readonly NounChunk[] => {
  if (frame.kind === 'project') return frame.noun.many ? [] : [frame.noun];
  return frame.kind === 'attached' && frame.to.preposition === 'for' && namesSoftware(frame.head.phrase.words) ? [frame.to] : [];
};

/** "guests reserve rooms": a subject that only the clauses tell from what stands beside it. */
const SUBJECT: Readonly<Partial<Record<Feature, number>>> = { said: 1, headSaid: 1, share: 1, plural: 1, subject: 1 };

function countKeys(nouns: readonly NounChunk[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const noun of new Set(nouns)) {
    const key = keyOfNoun(noun);
    if (key !== undefined) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** "seats between 1 and 500": a number, not things. */
const isBounded = (tokens: readonly Token[], { to }: NounChunk): boolean =>
  tokens[to]?.lower === 'between' && tokens[to + 1]?.tag === 'num';

/** When, or what is done to rows; not what is kept. */
const TIMES =
  /^(change|legal hold|relationship|relation|association|connection|morning|evening|afternoon|night|weekend|noon|midnight|sometime|moment|now|today|tomorrow|yesterday|day|week|month|year|hour|minute|(mon|tues|wednes|thurs|fri|satur|sun)day|spring|summer|autumn|winter)$/;

/** So many properties are said of a thing only. */
const LISTED = 2;

/** "fifteen minutes", "40 kilos": how much. */
const UNITS = /^(minutes|second|kilo|kilogram|gram|metre|meter|mile|litre|euro|dollar|pound|percent|cent|star|pm|am)$/;

/** Who uses the software, or nobody in particular; kept only where the text says something of them. */
const NOBODY = /^(admin|administrator|everyone|everybody|people|person|anybody|anyone|nobody|somebody|someone|one|other|rest)$/;

/** "the first person on the list": one of those there. */
const WHOEVER = /^(first|second|third|next|last|previous|right|wrong) (person|people|one|user|somebody)$/;

/** "damaged ones", "a fixed weekday": some of those spoken of, and when. */
const SOME_OF_THEM = /(^| )(one|weekday|o['’]clock|(unused|remaining|missing|extra) (day|hour|week|minute))$/;

/** "a check-in date", "a phone number": said of something, unless the text says what it has itself. */
const IDENTIFIES = / (date|time|number|name|price|amount|email|phone|address|percentage|timestamp)$/;

type Counts = Record<ClauseFeature, number>;
const ZERO = Object.fromEntries(CLAUSE_FEATURES.map((name) => [name, 0])) as Counts;

export const keyOfNoun = (noun: NounChunk): string | undefined => nameOfNoun(noun)?.key;

/** "Each recording has a file": one of several is no act, though "recording" by itself may be. */
function nameOfNoun({ phrase, made }: NounChunk): ThingName | undefined {
  const [word = '', ...more] = phrase.words;
  const one = more.length === 0 && !made && /[a-z]{2}ing$/.test(word) && /^(a|an|each|every|one|another)$/.test(phrase.determiner ?? '');
  // "Users create lists": elsewhere a word that only says how others stand together.
  const plain = more.length === 0 && !made && /^(lists?|sets?)$/.test(word) ? singularWord(word) : undefined;
  const key = plain ?? (one ? word : undefined);
  return thingName(phrase) ?? (key ? { key, name: sentenceCase(key) } : undefined);
}

function countFrames(frames: readonly Frame[]): ReadonlyMap<string, Counts> {
  const counts = new Map<string, Counts>();
  const add = (noun: NounChunk | undefined, feature: ClauseFeature): void => {
    const key = noun && keyOfNoun(noun);
    if (key === undefined) return;
    const own = counts.get(key) ?? { ...ZERO };
    own[feature]++;
    counts.set(key, own);
  };
  for (const frame of frames) countFrame(frame, add);
  return counts;
}

type Add = (noun: NounChunk | undefined, feature: ClauseFeature) => void;

function countFrame(frame: Frame, add: Add): void {
  if (frame.kind === 'has') countHas(frame, add);
  else if (frame.kind === 'does') countDoes(frame, add);
  else if (frame.kind === 'attached') {
    add(frame.head, 'headOfOther');
    add(frame.to, 'ofOther');
  } else if (frame.kind === 'project') add(frame.noun, 'project');
  else if (frame.kind === 'lists' && !frame.counted) for (const item of frame.items) add(item, 'enumerated');
}

function countHas(frame: Extract<Frame, { kind: 'has' }>, add: Add): void {
  // "Gliders have a code, and one of them is the spare": of the gliders.
  const owner = frame.instead && isPropertyName(frame.owner.phrase.words) ? undefined : frame.owner;
  add(owner, 'owns');
  for (const item of frame.items) {
    const attribute = !isNamed(item) || isPropertyName(item.phrase.words);
    if (attribute && !item.many) add(owner, 'ownsPlain');
    if (item.many) add(owner, 'ownsMany');
    if (item.done?.doer) {
      add(item, 'does');
      continue;
    }
    add(item, item.many ? 'hadMany' : item.determiner === '' ? 'hadBare' : 'hadOne');
    if (frame.by === 'inside') add(item, 'hadInside');
    if (frame.by === 'with') add(item, 'hadWith');
    if (/^(their|its)$/.test(item.determiner)) add(item, 'theirs');
    if (item.specified) add(item, 'specified');
    if (frame.items.length > 1) add(item, 'sameOwner');
  }
}

function countDoes(frame: Extract<Frame, { kind: 'does' }>, add: Add): void {
  add(frame.subject, frame.wished ? 'wishes' : 'does');
  for (const object of frame.objects) {
    add(object, object.many ? 'doneMany' : 'doneOne');
    if (/^(their|its)$/.test(object.determiner)) add(object, 'theirs');
  }
  for (const place of frame.places) {
    add(place, place.many ? 'placeMany' : 'placeOne');
    if (place.exactly) add(place, 'placeExactly');
    if (place.preposition === 'by' && frame.passive) add(place, 'byWhom');
  }
}

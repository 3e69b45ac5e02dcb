/**
 * How a text speaks. `brief`: a few sentences, in which everything counts. `listing`: short and made of lists. `telling`:
 * long, or written as people speak. `explicit`: long, in no running prose, and it says outright what each thing has; how
 * its nouns are used then adds little and is trusted less. `outlined`: a requirements document in sections (`outlines/`).
 */

import { isPluralWord } from '../../source/singular.js';
import type { Sentence } from '../language/token.js';
import { isRunningProse, speechShare } from '../narrative/register.js';
import type { Claim } from './claim.js';

export type Manner = 'brief' | 'listing' | 'telling' | 'explicit' | 'outlined';

const FEW_WORDS = 45;
const LONG_TEXT = 350;
/** Stated attributes in a hundred words: prose has 0 to 5, lists and plain briefs 6 to 20. */
const DENSE = 6;

/** Short sentences, or few that hardly enumerate, or an outline. */
const isPlain = (words: number, sentences: readonly Sentence[], stated: number): boolean => {
  const density = (100 * stated) / words;
  const short = words <= PLAIN_SENTENCE * sentences.length;
  const outline = words <= OUTLINE_SENTENCE * sentences.length && density < MOSTLY_STATED;
  if (words > PLAIN_WORDS) return false;
  return outline || (density < PLAIN_DENSITY && (short || (words <= FEW_PLAIN_WORDS && density < SPARSE)));
};

/**
 * A feature as people describe it to each other. Specifications say what a system manages and what information it records;
 * where nobody speaks so, clauses tell more than lists. Long sentences over more than a page are read better as a whole.
 */
const isDescription = (words: number, sentences: readonly Sentence[], stated: number, otherwise: Manner): boolean => {
  const short = otherwise !== 'telling' || words < SHORT_SENTENCE * sentences.length;
  const specifying = (100 * specifyingWords(sentences)) / words;
  return (
    words <= (short ? MOST_IN_SHORT_SENTENCES : MOST_DESCRIBING) &&
    100 * stated < (specifying < HARDLY_SPECIFYING ? MOSTLY_STATED : PLAIN_DENSITY) * words &&
    specifying < SPECIFYING &&
    (words <= MOST_DESCRIBING || speechShare(sentences) < TALKING)
  );
};

const specifyingWords = (sentences: readonly Sentence[]): number =>
  sentences.reduce((sum, { tokens }) => sum + tokens.filter(({ lower }) => SPECIFIES.test(lower)).length, 0);
const SPECIFIES = /^(information|details|data|system|management|basic|including|includes?|manages?|records?|ids?)$/;
/** Of a hundred words. Texts of the one kind have none or one, of the other six to twelve. */
const SPECIFYING = 2;
/** Fewer: however much it states, it states it in clauses. */
const HARDLY_SPECIFYING = 1.3;
/** Who talks wanders from one thing to the next, though not in a mail of a few paragraphs. */
const TALKING = 0.09;
const MOST_DESCRIBING = 330;
const MOST_IN_SHORT_SENTENCES = 450;
const SHORT_SENTENCE = 17;
const PLAIN_WORDS = 200;
const FEW_PLAIN_WORDS = 110;
const PLAIN_SENTENCE = 17.8;
/** Bullets, headings and short lines; what a line says of a thing may be no clause. */
const OUTLINE_SENTENCE = 11;
/** Stated attributes in a hundred words; beyond `MOSTLY_STATED` the lines are lists of fields, however short. */
const MOSTLY_STATED = 20;
const PLAIN_DENSITY = 10;
const SPARSE = 5.5;

/** Who tells makes longer sentences than who specifies: accounts have 15 words and more, specifications 9 to 13. */
const SPEAKING_SENTENCE = 14;

const wordsIn = (sentences: readonly Sentence[]): number => sentences.reduce((sum, { tokens }) => sum + tokens.length, 0);

/** Long, in long sentences, and as people speak: whatever it states outright, it tells. */
export function surelyTells(sentences: readonly Sentence[]): boolean {
  const words = wordsIn(sentences);
  return words > MOST_IN_SHORT_SENTENCES && words >= SPEAKING_SENTENCE * sentences.length && isRunningProse(sentences);
}

/** No more than a page, and hardly a thing in it: whoever reads it as a whole has missed what it speaks of. */
export function saysLittle(sentences: readonly Sentence[], things: number): boolean {
  const words = wordsIn(sentences);
  return words <= MOST_IN_SHORT_SENTENCES && words > WORDS_A_THING * things;
}

/** Accounts of a page name a thing in 30 to 100 words. */
const WORDS_A_THING = 130;

export function mannerOf(sentences: readonly Sentence[], naming: readonly Claim[]): Manner {
  const words = wordsIn(sentences);
  const stated = naming.filter((claim) => claim.kind === 'attribute').length;
  if (words <= FEW_WORDS || isPlain(words, sentences, stated)) return 'brief';
  const dense = (100 * stated) / words >= DENSE;
  const states = dense && (words < SPEAKING_SENTENCE * sentences.length || !isRunningProse(sentences));
  const long = states ? 'explicit' : 'telling';
  const manner = words > LONG_TEXT ? long : !dense && isRunningProse(sentences) ? 'telling' : 'listing';
  return isDescription(words, sentences, stated, manner) || (manner === 'listing' && words > FEW_PLAIN_WORDS && isSpokenOf(sentences))
    ? 'brief'
    : manner;
}

/**
 * "Request management: hospitals send requests for …": numbered modules, written in clauses about the things themselves
 * rather than about what the system records of them.
 */
function isSpokenOf(sentences: readonly Sentence[]): boolean {
  const said = sentences.map(withoutLabel);
  return said.filter(speaksOfThings).length >= OWN_CLAUSES * said.length && 100 * specifyingWords(said) < MOST_SPECIFYING * wordsIn(said);
}

/** "Request management: hospitals send …" */
const withoutLabel = ({ tokens, ...rest }: Sentence): Sentence => ({
  ...rest,
  tokens: tokens.slice(tokens.findIndex(({ text }, i) => i < 8 && text === ':') + 1),
});

/** Of the sentences; of a hundred words behind their labels. */
const OWN_CLAUSES = 0.2;
const MOST_SPECIFYING = 3;

function speaksOfThings({ tokens: [first, second, third] }: Sentence): boolean {
  if (!first) return false;
  if (/^(a|an|each|every|one)$/.test(first.lower)) return !/^(system|platform|application|module|database)$/.test(second?.lower ?? '');
  const at = first.tag === 'noun' && second?.tag === 'noun' ? third : second;
  return first.tag === 'noun' && isPluralWord((at === third ? second : first)?.lower ?? '') && /^(verb|aux)$/.test(at?.tag ?? '');
}

/** What is added to the fitted threshold of things: a long text must be clearer. `undefined`: read clause by clause instead. */
export const THING_CAUTION: Readonly<Record<Manner, number | undefined>> = {
  brief: undefined,
  listing: 0,
  telling: 1,
  explicit: 2.5,
  outlined: 1,
};

/** What is added to the fitted threshold of pairs. */
export const PAIR_CAUTION: Readonly<Record<Manner, number>> = { brief: 0, listing: 0, telling: 0, explicit: 2.5, outlined: 0 };

/** The fitted weights that fit the manner. */
export function fittedFor<W>(manner: Manner, { SHORT_TEXTS, LONG_TEXTS }: FittedSets<W>): W {
  return manner === 'telling' || manner === 'outlined' ? LONG_TEXTS : SHORT_TEXTS;
}

export interface FittedSets<W> {
  readonly SHORT_TEXTS: W;
  readonly LONG_TEXTS: W;
}

/**
 * The last resort: where no pattern found a thing, the nouns that the text keeps coming back to are offered as guesses,
 * each far below certainty, so that all of them are listed to confirm. Never used beside a reading that found something.
 */

import type { Block } from '../document/block.js';
import { lastWord } from '../language/last-word.js';
import type { Sentence, Token } from '../language/token.js';
import { DOUBTFUL_NOUNS, HOST_NOUNS, SYSTEM_NOUNS } from '../language/word-classes.js';
import { nameOfWords } from '../terms/thing-name.js';
import type { Claim, ThingName } from './claim.js';

export const FREQUENT_NOUN = 'things/frequent-noun';

const GUESS = 0.3;
const MOST_GUESSES = 12;
/** Once in running text may be anything; an item of a list is named on purpose. */
const ENOUGH = 2;
const LONGEST_NAME = 3;

interface Candidate {
  readonly thing: ThingName;
  readonly first: Claim;
  count: number;
}

export function guessFrequentNouns(blocks: readonly Block[], sentences: readonly Sentence[]): readonly Claim[] {
  const candidates = new Map<string, Candidate>();
  for (const sentence of sentences) {
    const block = blocks[sentence.block];
    if (!block || block.kind === 'code' || block.kind === 'heading') continue;
    for (const run of nounRuns(sentence.tokens)) count(candidates, sentence, run, block.kind === 'item' ? ENOUGH : 1);
  }
  const frequent = [...candidates.values()].filter((candidate) => candidate.count >= ENOUGH);
  // The sort is stable: equals stay in the order of their first mention.
  return frequent
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_GUESSES)
    .map((candidate) => candidate.first);
}

function count(candidates: Map<string, Candidate>, sentence: Sentence, run: readonly Token[], weight: number): void {
  const thing = nameOfWords(run.map((token) => token.text));
  const [from, to] = [run[0], run.at(-1)];
  if (!thing || !from || !to || isNoThing(thing.key)) return;
  const known = candidates.get(thing.key);
  if (known) known.count += weight;
  else {
    const evidence = { start: from.start, end: to.end, sentence: sentence.index, pattern: FREQUENT_NOUN, weight: GUESS };
    candidates.set(thing.key, { thing, first: { kind: 'thing', thing, evidence }, count: weight });
  }
}

/** Longest stretches of nouns: `cost centre`. Longer ones are clauses that lost their verb. */
function nounRuns(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const runs: Token[][] = [];
  let run: Token[] = [];
  for (const token of tokens) {
    if (token.tag === 'noun') run.push(token);
    else {
      runs.push(run);
      run = [];
    }
  }
  return [...runs, run].filter((words) => words.length > 0 && words.length <= LONGEST_NAME);
}

/** Facts about things, and words for the software and whoever runs it. */
const FACTS =
  /\b(name|email|e-mail|address|phone|date|time|number|code|price|amount|cost|status|type|title|description|setup|setting|feature|requirement|goal|scope|phase|version)s?$/;

function isNoThing(key: string): boolean {
  const last = lastWord(key);
  return last.length < 3 || FACTS.test(key) || SYSTEM_NOUNS.has(last) || HOST_NOUNS.has(last) || DOUBTFUL_NOUNS.has(key);
}

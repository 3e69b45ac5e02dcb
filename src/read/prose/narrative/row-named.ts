/** What a sentence calls the row that it makes on an occasion: "when they do a head count, note …", "…, that's a no-show: …". */
import type { ThingName } from '../claims/claim.js';
import { thingCalled } from '../claims/thing-called.js';
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import type { Read } from './inventory.js';
import type { Noun } from './nouns.js';
import type { Opening } from './openings/openings.js';
import type { Things } from './thing-finder.js';
import { NEVER } from './vague.js';

/** Say the form of what is kept, or nothing of it. */
const FORM = /^(record|row|line|entry|note|list|book|sheet|copy|call|look|go|chance|choice|message|email|letter|form|file|page|slip)$/;
const LEAST = 3;

/** A noun that is no thing by all that the text says of it elsewhere. */
export function rowNamed(read: Read, things: Things, opening: Opening): ThingName | undefined {
  const noun = rowIn(read, opening);
  return noun && !things.of(noun) ? thingCalled(noun.words.join(' ')) : undefined;
}

/** "When something breaks, whoever mends it fills in a repair card: …", where there are repair cards anyway. */
export const isRowKept = (read: Read, things: Things, opening: Opening): boolean =>
  opening.kind === 'colon' && things.of(rowIn(read, opening)) !== undefined;

function rowIn({ strand: { tokens }, nouns }: Read, { at, items }: Opening): Noun | undefined {
  if (items.length < LEAST || items.filter(({ sure }) => sure).length < 2) return undefined;
  return nouns.find(
    (each) => each.to <= Math.max(at, items[0]?.from ?? 0) && isRow(each) && (isCalled(each, tokens) || isMade(each, tokens)),
  );
}

const isRow = ({ determiner, plural, words, core }: Noun): boolean => {
  const last = core.at(-1) ?? '';
  if (!/^(a|an|one)$/.test(determiner) || plural || words.length > 3 || FORM.test(last)) return false;
  return words.length > 1 || !(NEVER.has(last) || isAttributeWord(last));
};

/** "…, that's a no-show and we log it: …". */
const isCalled = ({ from, to }: Noun, tokens: readonly Token[]): boolean =>
  /^(is|'s|’s)$/.test(tokens[from - 1]?.lower ?? '') &&
  /^(that|this|it)$/.test(tokens[from - 2]?.lower ?? '') &&
  /^(punct|conj)$/.test(tokens[to]?.tag ?? '');

const MAKING = /^(do|make|take|hold|run|raise|open|write|issue|put|log|create|file|fill|complete)$/;

/** "When they do a head count, …". */
const isMade = ({ from }: Noun, tokens: readonly Token[]): boolean => {
  const verb = /^(out|in|up)$/.test(tokens[from - 1]?.lower ?? '') ? tokens[from - 2] : tokens[from - 1];
  return MAKING.test(verbBase(verb?.lower ?? '') ?? verb?.lower ?? '');
};

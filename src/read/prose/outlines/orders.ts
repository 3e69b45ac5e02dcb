/**
 * What a document asks people or the software to do: "create a booking", "approve the request". What is made or changed in
 * several sections is kept.
 */
import { groupBy } from '../../../util/group-by.js';
import type { ThingName } from '../claims/claim.js';
import { countNouns } from '../claims/count-nouns.js';
import { type Chunk, isNoun, type NounChunk } from '../clauses/chunk.js';
import type { Block } from '../document/block.js';
import { lastWord } from '../language/last-word.js';
import type { Sentence } from '../language/token.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { nameOfWords, thingName } from '../terms/thing-name.js';
import { isDocumentNoun, isNeverKept } from './document-nouns.js';
import { MADE } from './head-words.js';
import { meantChunks } from './meant-chunks.js';

const CHANGED =
  /^(edit|update|change|modify|cancel|approve|reject|close|archive|reschedule|pause|resume|renew|revoke|mark|complete|reassign|delete|remove|deactivate|activate|suspend|extend|confirm|accept|decline|merge|sign|refund|pay|unpublish|verify|resolve|manage|track|maintain|store|duplicate|reopen|terminate|restore|withdraw)$/;

/** "create", "approve", "view": what people do on a screen. */
export const isOrder = (word: string): boolean => MADE.has(word) || CHANGED.test(word) || isLook(word) || PASSED_ON.test(word);
const PASSED_ON = /^(organize|organise|price|notify|remind|send|share|select|choose|enter|upload|run|handle|get|check)$/;

/** Nothing comes of it. */
export const isLook = (word: string): boolean =>
  /^(view|see|search|filter|browse|sort|export|download|display|show|list|compare|preview|print|read|monitor)$/.test(word);

/** Of different lines, and sections that they stand in. */
const LINES = 2;
const SECTIONS = 2;

/** Sent and shown, seldom kept. */
const PASSING =
  /^(e-?mail|mail|message|notification|link|file|photo|image|feedback|progress|step|text|data|information|password|change|time|part|work|job|action|process|task list|copy)$/;

export function orderedThings(blocks: readonly Block[], sentences: readonly Sentence[]): ReadonlyMap<string, ThingName> {
  const found = new Map<string, { readonly thing: ThingName; readonly lines: Set<number>; readonly sections: Set<number> }>();
  for (const sentence of sentences) {
    const chunks = meantChunks(sentence);
    for (const thing of [...handledIn(chunks).map(handled), ...managedIn(chunks)]) {
      if (!thing || !mayBeKept(thing.key)) continue;
      const known = found.get(thing.key) ?? { thing, lines: new Set(), sections: new Set() };
      known.lines.add(sentence.block);
      known.sections.add(blocks[sentence.block]?.heading ?? -1);
      found.set(thing.key, known);
    }
  }
  const counts = [...groupBy(sentences, ({ block }) => blocks[block]?.heading ?? -1).values()].map(countNouns);
  const isSpread = (key: string): boolean => counts.filter((here) => here.has(key)).length >= SPREAD;
  return new Map(
    [...found].flatMap(([key, { thing, lines, sections }]) =>
      (lines.size >= LINES && sections.size >= SECTIONS) || isSpread(key) ? [[key, thing]] : [],
    ),
  );
}

/** Sections that speak of what is done once: it is no passing remark. */
const SPREAD = 6;

const mayBeKept = (key: string): boolean => {
  const last = lastWord(key);
  return !isAttributeWord(last) && !isDocumentNoun(key) && !isNeverKept(key) && !PASSING.test(last);
};

/** "edit reservation details", "track request status": of a reservation, of a request. */
function handled({ phrase }: NounChunk): ThingName | undefined {
  const [last = '', ...before] = [...phrase.words].reverse();
  return before.length > 0 && (SIDES.test(last) || isAccount(phrase.words)) ? nameOfWords(before.reverse()) : thingName(phrase);
}

/** "manage user accounts": rows of users. */
export const isAccount = (words: readonly string[]): boolean =>
  words.length > 1 && /^(account|profile)s?$/.test(words.at(-1) ?? '') && /^(user|staff|employee|member|admin)$/.test(words.at(-2) ?? '');
const SIDES = /^(details?|information|info|data|status|statuses|history|lists?|records?)$/;

/** `Course & module management`, `CRUD operations on courses and modules`: what rows are kept of. */
function managedIn(chunks: readonly Chunk[]): readonly (ThingName | undefined)[] {
  return chunks.flatMap((chunk, at) => {
    if (!isNoun(chunk)) return [];
    const words = chunk.phrase.words;
    if (MANAGED.test(words.at(-1) ?? '') && chunk.preposition === undefined && !chunks.slice(0, at).some(({ kind }) => kind === 'verb'))
      return [nameOfWords(words.slice(0, -1)), ...namesIn(chunks.slice(0, at))];
    return words.includes('crud') ? namesIn(chunks.slice(at + 1)) : [];
  });
}
const namesIn = (chunks: readonly Chunk[]): readonly (ThingName | undefined)[] =>
  chunks.filter(isNoun).map(({ phrase }) => thingName(phrase));
const MANAGED = /^(management|administration)$/;

/** What verbs of making and changing are done to. */
function handledIn(chunks: readonly Chunk[]): readonly NounChunk[] {
  return chunks.flatMap((verb, at) => {
    if (verb.kind !== 'verb' || verb.negated || !(MADE.has(verb.base) || CHANGED.test(verb.base))) return [];
    return verb.passive ? subjectOf(chunks, at) : objectsOf(chunks, at);
  });
}

const subjectOf = (chunks: readonly Chunk[], at: number): readonly NounChunk[] => chunks.slice(0, at).filter(isNoun).slice(-1);

function objectsOf(chunks: readonly Chunk[], at: number): readonly NounChunk[] {
  const rest = chunks.slice(at + 1);
  const end = rest.findIndex((chunk) =>
    isNoun(chunk) ? chunk.preposition !== undefined : chunk.kind !== 'mark' || !/^(,|and|or)$/.test(chunk.word),
  );
  const objects = (end < 0 ? rest : rest.slice(0, end)).filter(isNoun);
  const next = end < 0 ? undefined : rest[end];
  // "add comments to tickets", "assign lessons to modules"
  return objects.length > 0 && next && isNoun(next) && next.preposition === 'to' ? [...objects, next] : objects;
}

/** What the line above a list announces: the fields of something, the values of something, or neither. */
import type { ThingName } from '../claims/claim.js';
import type { Chunk, NounChunk } from '../clauses/chunk.js';
import { chunksOf } from '../clauses/chunks.js';
import { asMeant } from '../clauses/meant-tags.js';
import { verbBase } from '../language/tag.js';
import type { Sentence } from '../language/token.js';
import type { Phrase } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';

export type Head =
  /** `Create task:`, `Invitation form:`, `Each ticket type has:`; of the section's own thing where none is named. */
  | {
      readonly kind: 'fields';
      readonly owner: ThingName | undefined;
      readonly optional?: boolean;
      readonly of?: ThingName;
      readonly inAbove?: true;
    }
  /** `Task status:` */
  | {
      readonly kind: 'values';
      readonly owner: ThingName | undefined;
      readonly attribute: string;
      /** With the words in front of it: `fulfilment status`. */
      readonly full: string;
      readonly start: number;
      readonly end: number;
    }
  /** `Vehicle:`; its items may be fields, or say what is done with it. */
  | { readonly kind: 'name'; readonly owner: ThingName; readonly of?: ThingName; readonly many: boolean };

/** Verbs that make a row: what is entered then are its fields. */
export const MAKES =
  /^(create|add|record|enter|submit|register|file|log|post|open|schedule|raise|define|configure|set|upload|write|request|report|capture|store|save|track|collect|maintain|manage|keep|book|order|place|issue|plan|propose|attach|compose|invite|import|draft|apply|start|draw|take|note|document)$/;
const HAS = /^(have|include|contain|capture|comprise|consist|record|store|require|hold|carry|need|show|state|give|list|cover)$/;
/** What a form, a page of details or a record shows of a thing. */
const FORM =
  /^(profile|form|forms|fields?|details?|information|info|data|attributes?|propert(y|ies)|record|entry|inputs?|card|sheet|header|master|editor|wizard|modal|dialog)$/;
/** `Record: …`, of what was spoken of. */
const KEEPS = /^(record|store|capture|save|enter|track|log|collect|note|keep)$/;
const EMPTY =
  /^(basics|profile|notes|details|general|predefined|available|supported|possible|default|allowed|different|custom|standard|initial|current|required|mandatory|optional|basic|additional|following|main|minimum|core|key|stored|captured|visible|editable|new|same|general|all|of|the|form|custom|entry|input|data)$/;
const VALUES =
  /^(status|statuses|state|states|type|types|kind|kinds|category|categories|priority|priorities|level|levels|reason|reasons|method|methods|frequency|visibility|result|outcome|outcomes|severity|role|roles|direction|source|channel|channels|format|formats|mode|modes|stage|stages|condition)$/;
const SCREEN =
  /^(page|screen|view|dashboard|list|tab|panel|widget|section|menu|button|badge|header|footer|bar|report|reports|summary|overview|metrics?|analytics|feed|chart|filters?|actions?|notifications?|options?|features?|functionality|rules?|validation|requirements?|criteria|criterion|integration|support|flow|steps?|settings|template|templates|email|emails|export|search|preview|alerts?|permissions?|matrix|limits?|checks?|content|tips?|display|confirmation|configuration|handling|calculation|formatting|processing|preconditions?|postconditions?|exceptions?|outputs?|results?)$/;

export function headOf(sentence: Sentence): Head | undefined {
  const chunks = trimmed(plainOf(chunksOf(asMeant(sentence).tokens)));
  const verb = chunks.findIndex(({ kind }) => kind === 'verb');
  if (verb < 0) return nounHead(chunks);
  const values = verb === 0 ? valuesOfVerb(chunks, sentence) : undefined;
  if (values) return values;
  const group = chunks[verb];
  if (group?.kind !== 'verb' || group.negated) return undefined;
  const before = chunks.slice(0, verb).filter(isNoun);
  const behind = chunks.slice(verb + 1);
  if (before.length <= 1 && !group.passive && HAS.test(group.base)) {
    const had = behind.filter(isNoun);
    if (before[0] && had.length === 0) return fieldsOf(before[0]);
    // "has many contacts (name, email)": what it has is described.
    if (had.length === 1 && had[0]?.many && had[0].preposition === undefined) return within(fieldsOf(had[0]), before.length === 0);
  }
  if (before.length <= 1 && !group.passive && MAKES.test(group.base)) {
    const end = behind.findIndex(
      (chunk) => chunk.kind === 'verb' || chunk.kind === 'relative' || chunk.kind === 'pronoun' || isMark(chunk, 'clause'),
    );
    const objects = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun).filter(({ preposition }) => preposition === undefined);
    const [object, other] = objects;
    if (!object && behind.length === 0 && before.length === 0 && KEEPS.test(group.base)) return { kind: 'fields', owner: undefined };
    const place = (end < 0 ? behind : behind.slice(0, end))
      .filter(isNoun)
      .find(({ preposition }) => /^(for|to|in|of|on|per|at|under)$/.test(preposition ?? ''));
    return object && !other ? withOf(fieldsOf(object), place) : undefined;
  }
  if (before.length === 1 && group.passive && /^(record|store|log|keep|track|capture|note)$/.test(group.base) && before[0])
    return fieldsOf(before[0]);
  return undefined;
}

const isMark = (chunk: Chunk, word: string): boolean => chunk.kind === 'mark' && chunk.word === word;
/** `TrainingAssignment` → Training Assignment. */
const wordsOf = ({ text }: Phrase): string[] => text.replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2').split(' ');

const isNoun = (chunk: Chunk): chunk is NounChunk => chunk.kind === 'noun';

/** `Note categories`, `Order status`: a noun that could be a verb. */
function valuesOfVerb([verb, noun, more]: readonly Chunk[], { tokens }: Sentence): Head | undefined {
  const [only, second] = noun?.kind === 'noun' ? noun.phrase.words : [];
  if (more || verb?.kind !== 'verb' || noun?.kind !== 'noun' || second || noun.determiner !== '' || !VALUES.test(only ?? ''))
    return undefined;
  const owner = nameOfWords([tokens[verb.from]?.text ?? '']);
  return owner
    ? { kind: 'values', owner, attribute: only ?? '', full: `${owner?.key} ${only}`, start: noun.phrase.start, end: noun.phrase.end }
    : undefined;
}

/** Without what stands in brackets, and the colon behind it. */
function plainOf(chunks: readonly Chunk[]): readonly Chunk[] {
  const plain: Chunk[] = [];
  let depth = 0;
  for (const chunk of chunks) {
    if (chunk.kind === 'mark' && chunk.word === '(') depth++;
    else if (chunk.kind === 'mark' && chunk.word === ')') depth--;
    else if (depth === 0 && !(chunk.kind === 'mark' && /^(:|,)$/.test(chunk.word))) plain.push(chunk);
  }
  return plain;
}

/** Without a mark at its end. */
const trimmed = (chunks: readonly Chunk[]): readonly Chunk[] => {
  const end = chunks.findLastIndex(({ kind }) => kind !== 'mark');
  return chunks.slice(0, end + 1);
};

/** `Basics`, `Required fields`: names no thing. */
export const isEmptyName = (words: readonly string[]): boolean =>
  words.every((word) => EMPTY.test(word.toLowerCase()) || FORM.test(word.toLowerCase()));

function nounHead(chunks: readonly Chunk[]): Head | undefined {
  const [first, ...more] = chunks;
  const [noun, of] =
    first?.kind === 'noun' && first.preposition === 'for' && /^(each|every)$/.test(first.determiner) ? [first] : [first, ...more];
  if (noun === first && noun?.kind === 'noun' && noun.preposition === 'for')
    return /^(each|every)$/.test(noun.determiner) ? fieldsOf(noun) : undefined;
  if (
    noun?.kind !== 'noun' ||
    noun.preposition !== undefined ||
    chunks.length > 2 ||
    (of && (of.kind !== 'noun' || !/^(for|of|per|on|to|in)$/.test(of.preposition ?? '')))
  )
    return undefined;
  const words = noun.phrase.words;
  const last = words.at(-1) ?? '';
  if (VALUES.test(last)) {
    const owner = of?.kind === 'noun' ? of.phrase : noun.phrase.possessor;
    const rest = wordsOf(noun.phrase).slice(0, -1);
    const named = owner ? nameOfWords(wordsOf(owner)) : nameOfWords(rest.filter((word) => !EMPTY.test(word.toLowerCase())));
    return { kind: 'values', owner: named, attribute: last, full: words.join(' '), start: noun.phrase.start, end: noun.phrase.end };
  }
  if (of?.kind === 'noun' && words.every((word) => FORM.test(word) || EMPTY.test(word))) return fieldsOf(of);
  if (SCREEN.test(last) || /^(showing|displaying)$/.test(last)) return fieldsOfShown(noun, last);
  if (FORM.test(last) || words.every((word) => EMPTY.test(word))) return fieldsOf(noun);
  const owner = nameOfWords(
    wordsOf(noun.phrase).filter((word, i) => i > 0 || !(EMPTY.test(word.toLowerCase()) || doesMake(word.toLowerCase()))),
  );
  return owner ? withOf({ kind: 'name', owner, many: noun.many }, of?.kind === 'noun' ? of : undefined) : undefined;
}

/** "Reports problems": a verb that was taken for a noun. */
const doesMake = (word: string): boolean => word.endsWith('s') && verbBase(word) !== word && MAKES.test(verbBase(word) ?? '');

/** "Create promo code for an event:", "Custom questions per event:": what one is of. */
function withOf(head: Head | undefined, place: NounChunk | undefined): Head | undefined {
  const of = place && head && head.kind !== 'values' && head.owner ? nameOfWords(wordsOf(place.phrase)) : undefined;
  if (!head || head.kind === 'values' || !head.owner || !of || of.key === head.owner.key) return head;
  const whole = PART.test(head.owner.key) ? nameOfWords([...of.name.split(' '), head.owner.key]) : undefined;
  return { ...head, of, owner: whole ?? head.owner };
}

/** "has many contacts", below what has them. */
const within = (head: Head | undefined, above: boolean): Head | undefined =>
  above && head?.kind === 'fields' ? { ...head, inAbove: true } : head;

/** "Lines on the quote": quote lines. */
const PART = /^(line|item|line item|entry|row|position|detail)$/;

/** "Activity log showing:": what it shows are its fields, unless it is a screen. */
const fieldsOfShown = (noun: NounChunk, last: string): Head | undefined =>
  /^(showing|displaying)$/.test(last) ? fieldsOf(noun) : undefined;

function fieldsOf({ phrase }: NounChunk): Head | undefined {
  let words = wordsOf(phrase);
  if (/^(showing|displaying|including|containing|listing)$/i.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  while (words.length > 1 && /^profile$/i.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  while (words.length > 0 && FORM.test((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  if (words.every((word) => EMPTY.test(word.toLowerCase())))
    return { kind: 'fields', owner: undefined, ...(words.some((word) => /^(optional|additional)$/i.test(word)) ? { optional: true } : {}) };
  if (SCREEN.test((words.at(-1) ?? '').toLowerCase())) return undefined;
  const owner = nameOfWords(words.filter((word, i) => i > 0 || !/^(new|a|an|the|each|every|another)$/i.test(word)));
  return owner ? { kind: 'fields', owner } : undefined;
}

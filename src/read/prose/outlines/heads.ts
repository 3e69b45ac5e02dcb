/** What the line above a list announces: the fields of something, the values of something, or neither. */
import type { ThingName } from '../claims/claim.js';
import { type Chunk, isNoun, type NounChunk, type VerbChunk } from '../clauses/chunk.js';
import type { Sentence } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import { RECORDING } from '../lists/verbs.js';
import { nameWords } from '../terms/name-words.js';
import type { Phrase } from '../terms/phrase.js';
import { nameOfWords } from '../terms/thing-name.js';
import { DOING_WITH, EMPTY, FORM, GROUP, HAS, MAKES, PART, SCREEN, VALUES } from './head-words.js';
import { meantChunks } from './meant-chunks.js';

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
      /** "Users have roles:": the clause says that they are there. */
      readonly had?: true;
    }
  /** `Vehicle:`; its items may be fields, or say what is done with it. */
  | { readonly kind: 'name'; readonly owner: ThingName; readonly of?: ThingName; readonly many: boolean };

type ValuesHead = Extract<Head, { kind: 'values' }>;

export function headOf(sentence: Sentence): Head | undefined {
  const chunks = trimmed(outsideBrackets(meantChunks(sentence)));
  const at = chunks.findIndex(({ kind }) => kind === 'verb');
  if (at < 0) return nounHead(chunks);
  const values = at === 0 ? valuesOfVerb(chunks, sentence) : undefined;
  const verb = chunks[at];
  if (values || verb?.kind !== 'verb' || verb.negated) return values;
  const before = chunks.slice(0, at).filter(isNoun);
  if (before.length > 1) return undefined;
  const [subject] = before;
  const behind = chunks.slice(at + 1);
  // "Each scan is logged:"
  if (verb.passive) return subject && RECORDING.has(verb.base) ? fieldsOf(subject) : undefined;
  return (
    (HAS.test(verb.base) ? hadHead(subject, behind) : undefined) ?? (MAKES.has(verb.base) ? madeHead(verb, subject, behind) : undefined)
  );
}

/** "Each ticket type has:"; "has many contacts (name, email)": what it has is described. */
function hadHead(subject: NounChunk | undefined, behind: readonly Chunk[]): Head | undefined {
  const [had, more] = behind.filter(isNoun);
  if (subject && !had) return fieldsOf(subject);
  // "Users have roles: …"
  if (subject && had && !more && had.preposition === undefined && VALUES.test(had.phrase.words.at(-1) ?? ''))
    return { ...valuesHead(had, subject), had: true };
  return had?.many && !more && had.preposition === undefined ? within(fieldsOf(had), subject === undefined) : undefined;
}

/** "Create task:", "Add a new venue if it is not found:" */
function madeHead(verb: VerbChunk, subject: NounChunk | undefined, behind: readonly Chunk[]): Head | undefined {
  // `Record: …`, of what was spoken of.
  if (!subject && behind.length === 0 && RECORDING.has(verb.base)) return { kind: 'fields', owner: undefined };
  const end = behind.findIndex((chunk) => /^(verb|relative|pronoun)$/.test(chunk.kind) || isMark(chunk, 'clause'));
  const nouns = (end < 0 ? behind : behind.slice(0, end)).filter(isNoun);
  const [object, other] = nouns.filter(({ preposition }) => preposition === undefined);
  const place = nouns.find(({ preposition }) => /^(for|to|in|of|on|per|at|under)$/.test(preposition ?? ''));
  if (!object || other) return undefined;
  // "Track application status:"
  return isStateOf(object) ? valuesHead(object, undefined) : withOf(fieldsOf(object), place);
}

/** `application status`, though not `room type`, which has rows. */
const isStateOf = ({ phrase }: NounChunk): boolean =>
  phrase.words.length > 1 && /^(status|statuses|state|states)$/.test(phrase.words.at(-1) ?? '');

const isMark = (chunk: Chunk, word: string): boolean => chunk.kind === 'mark' && chunk.word === word;

/** `TrainingAssignment` → Training Assignment. */
const wordsOf = ({ text }: Phrase): readonly string[] => nameWords(text);

/** `Note categories`, `Order status`: a noun that could be a verb. */
function valuesOfVerb([verb, noun, more]: readonly Chunk[], { tokens }: Sentence): Head | undefined {
  const [only, second] = noun?.kind === 'noun' ? noun.phrase.words : [];
  if (more || verb?.kind !== 'verb' || noun?.kind !== 'noun' || second || noun.determiner !== '' || !VALUES.test(only ?? ''))
    return undefined;
  const owner = nameOfWords([tokens[verb.from]?.text ?? '']);
  return owner
    ? { kind: 'values', owner, attribute: only ?? '', full: `${owner.key} ${only}`, start: noun.phrase.start, end: noun.phrase.end }
    : undefined;
}

/** Without what stands in brackets, and the colon behind it. */
function outsideBrackets(chunks: readonly Chunk[]): readonly Chunk[] {
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

/** `Ticket types`, `Custom questions per event`, `Status of the order`, "For each scan:" */
function nounHead([noun, behind, ...more]: readonly Chunk[]): Head | undefined {
  if (noun?.kind !== 'noun') return undefined;
  if (noun.preposition === 'for' && /^(each|every)$/.test(noun.determiner)) return fieldsOf(noun);
  const of = behind && isNoun(behind) && /^(for|of|per|on|to|in)$/.test(behind.preposition ?? '') ? behind : undefined;
  if (noun.preposition !== undefined || more.length > 0 || (behind && !of)) return undefined;
  const words = noun.phrase.words;
  const last = words.at(-1) ?? '';
  if (VALUES.test(last)) return valuesHead(noun, of);
  if (of && isEmptyName(words)) return fieldsOf(of);
  if (SHOWING.test(last)) return fieldsOf(noun);
  if (SCREEN.test(last)) return undefined;
  if (FORM.test(last) || words.every((word) => EMPTY.test(word))) return fieldsOf(noun);
  const owner = nameOfWords(
    wordsOf(noun.phrase).filter((word, i) => i > 0 || !(EMPTY.test(word.toLowerCase()) || doesMake(word.toLowerCase()))),
  );
  return owner ? withOf({ kind: 'name', owner, many: noun.many }, of) : undefined;
}

/** `Order status`, `Possible states of an order` */
function valuesHead({ phrase }: NounChunk, of: NounChunk | undefined): ValuesHead {
  const whose = of?.phrase ?? phrase.possessor;
  const owner = whose
    ? nameOfWords(wordsOf(whose))
    : nameOfWords(
        wordsOf(phrase)
          .slice(0, -1)
          .filter((word) => !EMPTY.test(word.toLowerCase())),
      );
  return {
    kind: 'values',
    owner,
    attribute: phrase.words.at(-1) ?? '',
    full: phrase.words.join(' '),
    start: phrase.start,
    end: phrase.end,
  };
}

/** "Reports problems": a verb that was taken for a noun. */
const doesMake = (word: string): boolean => word.endsWith('s') && verbBase(word) !== word && MAKES.has(verbBase(word) ?? '');

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

/** "Activity log showing:": what it shows are its fields, though it is a screen. */
const SHOWING = /^(showing|displaying|including|containing)$/i;

function fieldsOf({ phrase }: NounChunk): Head | undefined {
  let words = wordsOf(phrase);
  if (SHOWING.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  while (words.length > 1 && /^profile$/i.test(words.at(-1) ?? '')) words = words.slice(0, -1);
  const formed = FORM.test((words.at(-1) ?? '').toLowerCase());
  while (words.length > 0 && FORM.test((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  while (words.length > 1 && DOING_WITH.test((words.at(-1) ?? '').toLowerCase())) words = words.slice(0, -1);
  if (words.every((word) => EMPTY.test(word.toLowerCase()) || (formed && GROUP.test(word.toLowerCase()))))
    return { kind: 'fields', owner: undefined, ...(words.some((word) => /^(optional|additional)$/i.test(word)) ? { optional: true } : {}) };
  if (SCREEN.test((words.at(-1) ?? '').toLowerCase())) return undefined;
  const owner = nameOfWords(words.filter((word, i) => i > 0 || !/^(new|a|an|the|each|every|another)$/i.test(word)));
  return owner ? { kind: 'fields', owner } : undefined;
}

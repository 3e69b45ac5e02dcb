/** What a reading as a whole has to say for itself: what was not read, what was guessed, what to confirm. */
import { type Diagnostic, type DomainModel, LOW_CONFIDENCE, originsOf, type SourceText } from '../../model/index.js';
import type { SourceIndex } from '../source/source-index.js';
import type { Claim } from './claims/claim.js';
import { FREQUENT_NOUN } from './claims/frequent-nouns.js';
import type { Block } from './document/block.js';
import { type FencedSchema, schemasIn } from './document/schemas-in.js';
import { taggerLoaded } from './language/tagger.js';

export function tooLong(given: SourceText, read: SourceText): readonly Diagnostic[] {
  if (given === read) return [];
  const message = `Only the first ${read.text.length} of ${given.text.length} characters were read.`;
  return [
    {
      code: 'read/too-long',
      severity: 'error',
      message,
      help: 'Give the part that describes the data, or split it by feature.',
      spans: [],
    },
  ];
}

/** Fenced tables in the language of a schema, which has a reader of its own. */
export function schemasUnread(blocks: readonly Block[], index: SourceIndex): readonly Diagnostic[] {
  const schemas = schemasIn(blocks);
  const found = new Map<FencedSchema, Block[]>();
  for (const block of blocks) {
    const schema = schemas.get(block.fence);
    if (schema) found.set(schema, [...(found.get(schema) ?? []), block]);
  }
  return [...found].map(([{ name, file }, lines]) => ({
    code: 'read/schema-in-text',
    severity: 'warning',
    message: `The text holds tables in ${name} (${lines.length} ${lines.length === 1 ? 'line' : 'lines'}), which were not read.`,
    why: 'Fenced code may be an example, or of another version than the text.',
    help: `Save them as ${file} and read that file, or design the text into it: design <text> --existing ${file}.`,
    spans: lines.slice(0, 1).map(({ start, end }) => index.span(start, end)),
  }));
}

/** Readings to confirm; a long list helps nobody. */
const MOST_DOUBTS = 50;

export function doubts(model: DomainModel): readonly Diagnostic[] {
  const guesses = originsOf(model).flatMap(({ path, origin }) =>
    origin.kind === 'implied' && origin.confidence < LOW_CONFIDENCE ? [{ path, origin }] : [],
  );
  return guesses.slice(0, MOST_DOUBTS).map(({ path, origin }) => ({
    code: 'read/low-confidence',
    severity: 'info',
    message: `"${path}" is a guess (${origin.pattern}, ${origin.confidence.toFixed(2)}).`,
    help: 'Confirm it, or say it outright in the text.',
    spans: origin.spans,
    subject: path,
  }));
}

export function emptiness(count: number): readonly Diagnostic[] {
  if (count > 0) return [];
  return [
    {
      code: 'read/nothing-found',
      severity: 'error',
      message: 'The text names nothing that a database could keep.',
      why: 'A design needs at least one thing with something to record about it.',
      help: 'Say what is recorded: "Each customer has a name and an email. A customer places many orders."',
      spans: [],
    },
  ];
}

export function guesswork(claims: readonly Claim[]): readonly Diagnostic[] {
  if (!claims.some(({ evidence }) => evidence.pattern === FREQUENT_NOUN)) return [];
  return [
    {
      code: 'read/frequent-nouns',
      severity: 'warning',
      message: 'No sentence says what is kept, so the nouns that the text repeats were taken for the things.',
      why: 'Each of them is a guess; most will need attributes, and some will be wrong.',
      help: 'Say what each thing has: "A member has a name and an email."',
      spans: [],
    },
  ];
}

export function modelMissing(): readonly Diagnostic[] {
  if (taggerLoaded()) return [];
  return [
    {
      code: 'read/no-tagger',
      severity: 'info',
      message: 'The text was read without the language model; verbs and nouns were told apart by lists alone.',
      help: 'Call prepare() before reading.',
      spans: [],
    },
  ];
}

/**
 * Relationships as sentences: `course belongs to user as teacher, on delete restrict`, `user has many orders`,
 * `user is many to many with course through enrolment`, `dog is an animal`; or as a map where a name would not fit.
 */
import { type Relationship, relationshipId, type Span } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { indexOutside, type Piece, splitOutside, unquote } from '../../util/split-outside.js';
import { asScalar, flagOf, readFields, textOf, wordOf } from '../source/fields.js';
import type { Page } from '../source/page.js';
import type { Tree, TreeMap, TreeScalar } from '../source/tree.js';
import { spanInside } from './attribute.js';
import { type EntityNames, resolveEntity } from './names.js';

export type RelationshipReading =
  | { readonly kind: 'relationship'; readonly relationship: Relationship; readonly span: Span }
  | { readonly kind: 'is-a'; readonly entity: string; readonly parent: string; readonly span: Span };

export function readRelationship(tree: Tree, entities: EntityNames, page: Page): RelationshipReading | undefined {
  if (tree.kind === 'map') return fromMap(tree, entities, page);
  const scalar = asScalar(tree, 'A relationship', page);
  return scalar && fromSentence(scalar, entities, page);
}

interface Verb {
  readonly words: readonly string[];
  readonly cardinality: Relationship['cardinality'] | 'is-a';
  /** The sentence names the referenced entity first. */
  readonly turned?: boolean;
}

const VERBS: readonly Verb[] = [
  { words: [' belongs to '], cardinality: 'many-to-one' },
  { words: [' has many '], cardinality: 'many-to-one', turned: true },
  { words: [' is one to one with '], cardinality: 'one-to-one' },
  { words: [' has one '], cardinality: 'one-to-one', turned: true },
  { words: [' is many to many with '], cardinality: 'many-to-many' },
  { words: [' is a ', ' is an '], cardinality: 'is-a' },
];

/** What a sentence says, still in its own words. */
interface Draft {
  from: string;
  to: string;
  cardinality: Relationship['cardinality'];
  role?: string;
  through?: string;
  verb?: string;
  id?: string;
  required?: boolean;
  part?: boolean;
  onDelete?: NonNullable<Relationship['onDelete']>;
}

function fromSentence(scalar: TreeScalar, entities: EntityNames, page: Page): RelationshipReading | undefined {
  const [head = { text: '', start: 0 }, ...flags] = splitOutside(scalar.text, ',');
  const verb = VERBS.flatMap((v) => v.words.map((words) => ({ ...v, words, at: indexOutside(head.text, words) }))).find((v) => v.at > 0);
  if (!verb) {
    page.error('bad-relationship', scalar.span, `"${head.text}" is no sentence about two entities.`, {
      help: 'Write "a belongs to b", "a has many b", "a is one to one with b", "a is many to many with b [through c]" or "a is a b".',
    });
    return undefined;
  }
  const left = head.text.slice(0, verb.at);
  const right = splitTail(head.text.slice(verb.at + verb.words.length));
  const leftSpan = spanInside(scalar, head.start, head.start + left.length, page);
  const rightStart = head.start + verb.at + verb.words.length;
  const rightSpan = spanInside(scalar, rightStart, rightStart + right.target.length, page);
  const leftId = resolveEntity(left, leftSpan, entities, page);
  const rightId = resolveEntity(right.target, rightSpan, entities, page);
  if (leftId === undefined || rightId === undefined) return undefined;
  if (verb.cardinality === 'is-a') return { kind: 'is-a', entity: leftId, parent: rightId, span: scalar.span };
  const [from, to] = verb.turned ? [rightId, leftId] : [leftId, rightId];
  const draft: Draft = { from, to, cardinality: verb.cardinality, ...right.words };
  for (const flag of flags) readFlag(flag, draft, scalar, page);
  return finish(draft, scalar.span, entities, page);
}

/** `user as teacher through lesson` → target, role and linking entity. */
function splitTail(text: string): { readonly target: string; readonly words: Pick<Draft, 'role' | 'through'> } {
  const through = indexOutside(text, ' through ');
  const named = through < 0 ? text : text.slice(0, through);
  const as = indexOutside(named, ' as ');
  return {
    target: (as < 0 ? named : named.slice(0, as)).trim(),
    words: {
      ...(as < 0 ? {} : { role: wordIn(named.slice(as + 4)) }),
      ...(through < 0 ? {} : { through: text.slice(through + 9).trim() }),
    },
  };
}

const wordIn = (text: string): string => unquote(text.trim()) ?? text.trim();

const ON_DELETE = { cascade: 'cascade', 'set null': 'set-null', 'set-null': 'set-null', restrict: 'restrict' } as const;
const FLAGS = ['optional', 'required', 'part', 'on delete cascade', 'on delete set null', 'on delete restrict', 'verb', 'id'];

function readFlag(flag: Piece, draft: Draft, scalar: TreeScalar, page: Page): void {
  const [, name = '', argument = ''] = /^(on delete|\S+)\s*(.*)$/s.exec(flag.text) ?? [];
  const bare = argument === '';
  if (bare && (name === 'optional' || name === 'required')) draft.required = name === 'required';
  else if (bare && name === 'part') draft.part = true;
  else if (name === 'on delete' && isOnDelete(argument)) draft.onDelete = ON_DELETE[argument];
  else if (!bare && (name === 'verb' || name === 'id')) draft[name] = wordIn(argument);
  else {
    page.error(
      'unknown-flag',
      spanInside(scalar, flag.start, flag.start + flag.text.length, page),
      `"${flag.text}" says nothing about a relationship.`,
      {
        help: page.hint(flag.text, FLAGS, `Known: ${FLAGS.join(', ')}.`),
      },
    );
  }
}

const isOnDelete = (word: string): word is keyof typeof ON_DELETE => Object.hasOwn(ON_DELETE, word);

const KEYS = ['id', 'from', 'to', 'cardinality', 'role', 'through', 'required', 'part', 'on delete', 'verb'] as const;
const CARDINALITIES = ['many-to-one', 'one-to-one', 'many-to-many'] as const satisfies readonly Relationship['cardinality'][];

function fromMap(map: TreeMap, entities: EntityNames, page: Page): RelationshipReading | undefined {
  const fields = readFields(map, KEYS, 'A relationship', page);
  const from = textOf(fields.from, page);
  const to = textOf(fields.to, page);
  const cardinality = wordOf(fields.cardinality, CARDINALITIES, page);
  if (!fields.from || !fields.to || from === undefined || to === undefined || cardinality === undefined) {
    page.error('bad-relationship', map.span, 'A relationship needs "from", "to" and "cardinality".', {
      help: `cardinality: ${CARDINALITIES.join(', ')}.`,
    });
    return undefined;
  }
  const fromId = resolveEntity(from, fields.from.value.span, entities, page);
  const toId = resolveEntity(to, fields.to.value.span, entities, page);
  if (fromId === undefined || toId === undefined) return undefined;
  const words = {
    id: textOf(fields.id, page),
    role: textOf(fields.role, page),
    through: textOf(fields.through, page),
    verb: textOf(fields.verb, page),
  };
  const flags = {
    required: flagOf(fields.required, page),
    part: flagOf(fields.part, page),
    onDelete: wordOf(fields['on delete'], ['cascade', 'set-null', 'restrict'] as const, page),
  };
  return finish(defined({ from: fromId, to: toId, cardinality, ...words, ...flags }), map.span, entities, page);
}

/** A link of many with many is not required of either side unless it says so; other references are. */
function finish(draft: Draft, span: Span, entities: EntityNames, page: Page): RelationshipReading | undefined {
  const { id, through, required, part, ...rest } = draft;
  const throughId = through === undefined ? undefined : resolveEntity(through, span, entities, page);
  if (through !== undefined && throughId === undefined) return undefined;
  if (through !== undefined && rest.cardinality !== 'many-to-many') {
    page.error('bad-relationship', span, 'Only "is many to many with" goes through another entity.', {
      help: 'Remove "through", or change the verb.',
    });
    return undefined;
  }
  const linked = { ...rest, ...(throughId === undefined ? {} : { through: throughId }) };
  const relationship: Relationship = {
    id: id ?? relationshipId(linked),
    ...linked,
    required: required ?? rest.cardinality !== 'many-to-many',
    ...(part ? { part } : {}),
    origin: page.stated(span),
  };
  return { kind: 'relationship', relationship, span };
}

/**
 * Entities of a brief × tables that exist. One table of the same name is reused; what is only like one is offered with its
 * reason and its place, and decided by an answer or by the stated default. Nothing is duplicated in silence.
 */
import type { AnswerSource, Diagnostic, DomainModel, Entity, EntityMatch, MatchCandidate, Schema, Table } from '../../../model/index.js';
import { closest } from '../../../util/closest.js';
import { ownTables } from '../traits/own-tables.js';
import { houseWords, joined } from './house-words.js';
import { nameLikeness } from './name-likeness.js';
import { entityShape, type NameCounts, nameCounts, shapeLikeness } from './shape-likeness.js';

/** An answer about one entity, as it was given: `client=customer`, `client=new`. */
export interface GivenMatch {
  readonly entity: string;
  readonly table: string;
  readonly source: AnswerSource;
}

export interface MatchInput {
  readonly model: Pick<DomainModel, 'entities' | 'relationships'>;
  readonly schema: Schema;
  /** What all tables begin with. */
  readonly prefix?: string;
  readonly given?: readonly GivenMatch[];
  /** What certain matches are known from. */
  readonly source: string;
}

export interface MatchResult {
  /** In the order of the entities. */
  readonly matches: readonly EntityMatch[];
  readonly diagnostics: readonly Diagnostic[];
}

export const NEW_TABLE = 'new';

export function matchEntities(input: MatchInput): MatchResult {
  const world = worldOf(input);
  const diagnostics: Diagnostic[] = [];
  const answers = answersOf(input, world, diagnostics);
  const found = input.model.entities.map((entity) => matchOf(entity, candidatesOf(entity, world), answers.get(entity.id), input.source));
  return { matches: oneEach(found), diagnostics };
}

interface World {
  readonly tables: readonly Table[];
  readonly words: ReadonlyMap<Table, readonly string[]>;
  readonly counts: NameCounts;
}

function worldOf({ schema, prefix = '' }: MatchInput): World {
  const tables = ownTables(schema);
  return { tables, words: new Map(tables.map((table) => [table, houseWords(table.name, prefix)])), counts: nameCounts(schema) };
}

/** Names that are alike, and shapes that are where the names are not. Best first; equal ones in the order of the schema. */
function candidatesOf(entity: Entity, { tables, words, counts }: World): readonly MatchCandidate[] {
  const own = houseWords(entity.id);
  const attributes = entityShape(entity);
  return tables
    .flatMap((table): readonly MatchCandidate[] => {
      const name = nameLikeness(own, words.get(table) ?? []);
      const shape = shapeLikeness(attributes, table, counts);
      const isShape = name === undefined && shape.shared.length >= LEAST_SHARED && shape.likeness >= LIKE_SHAPE;
      if (!name && !isShape) return [];
      const place = table.origin.kind === 'read' ? table.origin.spans[0] : undefined;
      const both = [
        name?.reason ?? '',
        shape.shared.length > 0 ? `${name ? 'the columns' : 'has the columns'} ${listed(shape.shared)}` : '',
      ].filter((part) => part !== '');
      return [
        {
          table: table.id,
          name: table.namespace === undefined ? table.name : table.id,
          ground: name?.likeness === 1 ? 'same-name' : name ? 'near-name' : 'near-shape',
          likeness: name
            ? Math.min(1, name.likeness) + (name.likeness === 1 ? 0 : shape.likeness * SHAPE_ADDS)
            : shape.likeness * SHAPE_ALONE,
          reason: both.join(' and '),
          ...(place ? { place } : {}),
        },
      ];
    })
    .sort((a, b) => Number(b.ground === 'same-name') - Number(a.ground === 'same-name') || b.likeness - a.likeness)
    .slice(0, MOST_CANDIDATES);
}

const LEAST_SHARED = 3;
const LIKE_SHAPE = 0.6;
const SHAPE_ADDS = 0.3;
const SHAPE_ALONE = 0.7;
const MOST_CANDIDATES = 3;
/** Another spelling or an abbreviation reaches it by itself, a head noun with most of the columns, columns alone never. */
const REUSED = 0.78;

function matchOf({ id: entity }: Entity, candidates: readonly MatchCandidate[], answer: Answer | undefined, source: string): EntityMatch {
  const said: AnswerSource = { kind: 'context', path: source };
  if (answer)
    return {
      entity,
      candidates,
      certain: true,
      source: answer.source,
      ...(answer.table ? { table: answer.table.id } : {}),
      reason: answer.table ? 'As answered.' : 'As answered: a table of its own.',
    };
  const [first, second] = candidates;
  if (!first) return { entity, candidates, certain: true, source: said, reason: 'No table has a name or columns like it.' };
  const alone = first.ground === 'same-name' && second?.ground !== 'same-name';
  if (alone)
    return { entity, candidates, certain: true, source: said, table: first.table, reason: `The table ${first.name} ${first.reason}.` };
  const base = { entity, candidates, certain: false, source: { kind: 'default' } } as const;
  if (first.ground === 'same-name')
    return {
      ...base,
      table: first.table,
      reason: `The tables ${first.name} and ${second?.name} both have the name; the first of them is taken.`,
    };
  return first.likeness >= REUSED
    ? { ...base, table: first.table, reason: `The table ${first.name} ${first.reason}.` }
    : { ...base, reason: `The table ${first.name} ${first.reason}, which is not enough to take it for the same.` };
}

/** Two entities are never one table by guess: the better reading keeps it. An answer may say that they are. */
function oneEach(matches: readonly EntityMatch[]): readonly EntityMatch[] {
  const best = new Map<string, EntityMatch>();
  const rank = ({ source, certain, candidates, table }: EntityMatch): number =>
    source.kind === 'default' || certain === false ? (candidates.find((c) => c.table === table)?.likeness ?? 0) : 2;
  for (const match of matches) {
    const known = match.table === undefined ? undefined : best.get(match.table);
    if (match.table !== undefined && (!known || rank(match) > rank(known))) best.set(match.table, match);
  }
  return matches.map((match) => {
    const keeper = match.table === undefined ? match : best.get(match.table);
    if (keeper === match || keeper === undefined) return match;
    const { table: _, ...rest } = match;
    return {
      ...rest,
      certain: true,
      reason: `The table ${keeper.candidates[0]?.name ?? keeper.table} is that of ${keeper.entity.replaceAll('_', ' ')} already.`,
    };
  });
}

interface Answer {
  readonly table?: Table;
  readonly source: AnswerSource;
}

function answersOf({ model, given = [] }: MatchInput, { tables }: World, diagnostics: Diagnostic[]): ReadonlyMap<string, Answer> {
  const entities = new Map(
    model.entities.flatMap((entity) => [entity.id, entity.name].map((name) => [joined(houseWords(name)), entity.id])),
  );
  const answers = new Map<string, Answer>();
  for (const { entity: said, table: named, source } of given) {
    const entity = entities.get(joined(houseWords(said)));
    const table = named === NEW_TABLE ? undefined : (tables.find(({ id }) => id === named) ?? tables.find(({ name }) => name === named));
    if (entity === undefined)
      diagnostics.push(
        unknown(
          `there is no entity “${said}”`,
          said,
          model.entities.map(({ id }) => id),
        ),
      );
    else if (named !== NEW_TABLE && !table)
      diagnostics.push(
        unknown(
          `there is no table “${named}”`,
          named,
          tables.map(({ name }) => name),
        ),
      );
    else if (!answers.has(entity)) answers.set(entity, { source, ...(table ? { table } : {}) });
  }
  return answers;
}

function unknown(message: string, word: string, known: readonly string[]): Diagnostic {
  const near = closest(word, known);
  return {
    code: 'existing/unknown-match',
    severity: 'error',
    message: `--match: ${message}`,
    help: near === undefined ? 'It is given as entity=table, or entity=new for a table of its own.' : `Did you mean ${near}?`,
    spans: [],
  };
}

const LISTED = 4;
function listed(names: readonly string[]): string {
  const shown = names.slice(0, LISTED);
  const rest = names.length - shown.length;
  const all = rest > 0 ? [...shown, `${rest} more of its attributes`] : shown;
  return all.length < 2 ? (all[0] ?? '') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`;
}

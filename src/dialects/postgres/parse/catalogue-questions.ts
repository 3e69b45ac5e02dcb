/**
 * `EXISTS (SELECT … FROM pg_type WHERE typname = 'mood')` and its kin, answered from the working schema. Undefined where
 * the question is none of those that scripts guard their changes with.
 */
import type { Table } from '../../../model/index.js';
import type { Session } from './session.js';
import { hasConstraint } from './table-changes.js';
import type { World } from './world.js';

export function answerOf(condition: string, { world }: Session): boolean | undefined {
  const [, not, query] = /^[\s(]*(NOT\s+)?EXISTS\s*\(([\s\S]*)\)[\s)]*$/i.exec(condition) ?? [];
  if (query === undefined || /\bOR\b/i.test(query)) return undefined;
  const names = namesIn(query);
  const question = QUESTIONS.find(({ about }) => about.test(query));
  const answer = question?.ask(names, world);
  return answer === undefined ? undefined : answer !== (not !== undefined);
}

type Names = ReadonlyMap<string, string>;

/** `column = 'name'`, by column; casts and aliases left out. */
function namesIn(query: string): Names {
  const pairs = [...query.matchAll(/(\w+)(?:\s*::\s*\w+)?\s*=\s*'((?:[^']|'')*)'/g)];
  return new Map(
    pairs.map(([, column = '', name = '']) => [
      column.toLowerCase(),
      name.replaceAll("''", "'").replace(/^(?:public\.)?"?([^"]*)"?$/, '$1'),
    ]),
  );
}

interface Question {
  readonly about: RegExp;
  readonly ask: (names: Names, world: World) => boolean | undefined;
}

const tablesNamed = (name: string | undefined, { tables }: World): readonly Table[] =>
  [...tables.values()].filter((table) => name === undefined || table.name === name);

/** Asks only where the name was said. */
const named =
  (columns: readonly string[], there: (name: string, world: World, names: Names) => boolean): Question['ask'] =>
  (names, world) => {
    const column = columns.find((one) => names.has(one));
    const name = column === undefined ? undefined : names.get(column);
    return name === undefined ? undefined : there(name, world, names);
  };

const tableOf = (names: Names): string | undefined =>
  names.get('table_name') ?? names.get('tablename') ?? names.get('conrelid') ?? names.get('tgrelid');

const QUESTIONS: readonly Question[] = [
  {
    about: /\bpg_enum\b/i,
    ask: named(['enumlabel'], (label, { types }, names) =>
      [...types.values()].some(({ name, labels }) => labels?.includes(label) === true && (names.get('typname') ?? name) === name),
    ),
  },
  { about: /\bpg_type\b/i, ask: named(['typname'], (name, { types }) => [...types.values()].some((type) => type.name === name)) },
  {
    about: /\binformation_schema\.columns\b|\bpg_attribute\b/i,
    ask: named(['column_name', 'attname'], (name, world, names) =>
      tablesNamed(tableOf(names) ?? names.get('relname') ?? names.get('attrelid'), world).some((table) =>
        table.columns.some((column) => column.name === name),
      ),
    ),
  },
  {
    about: /\bpg_constraint\b|\btable_constraints\b|\breferential_constraints\b/i,
    ask: named(['conname', 'constraint_name'], (name, world, names) =>
      tablesNamed(tableOf(names), world).some((table) => hasConstraint(table, name)),
    ),
  },
  {
    about: /\bpg_indexes\b/i,
    ask: named(['indexname'], (name, world) =>
      tablesNamed(undefined, world).some((t) => t.indexes.some((index) => index.name === name) || hasConstraint(t, name)),
    ),
  },
  {
    about: /\bpg_trigger\b|\binformation_schema\.triggers\b/i,
    ask: named(['tgname', 'trigger_name'], (name, world) =>
      tablesNamed(undefined, world).some(({ triggers }) => triggers.some((trigger) => trigger.name === name)),
    ),
  },
  {
    about: /\bpg_polic(?:y|ies)\b/i,
    ask: named(['policyname', 'polname'], (name, world, names) =>
      tablesNamed(tableOf(names), world).some(({ policies }) => policies.some((policy) => policy.name === name)),
    ),
  },
  { about: /\bpg_extension\b/i, ask: named(['extname'], (name, { extensions }) => extensions.has(name)) },
  {
    about: /\bpg_namespace\b|\bschemata\b/i,
    ask: named(['nspname', 'schema_name'], (name, { namespaces }) => name === 'public' || namespaces.has(name)),
  },
  {
    about: /\bpg_proc\b/i,
    ask: named(['proname'], (name, { routines }) => [...routines.values()].some(({ routine }) => routine.name === name)),
  },
  {
    about: /\bpg_(?:tables|class|views)\b|\binformation_schema\.(?:tables|views)\b/i,
    ask: named(
      ['tablename', 'table_name', 'relname', 'viewname'],
      (name, world) =>
        tablesNamed(name, world).length > 0 ||
        [...world.views.values()].some(({ view }) => view.name === name) ||
        [...world.indexes.keys()].includes(name),
    ),
  },
  // Who there is on a server is not known; scripts ask so as not to make a role twice.
  { about: /\bpg_(?:roles|user|authid)\b/i, ask: () => true },
  // Without a publication or a job there is nothing of the schema to change.
  { about: /\bpg_publication(?:_tables)?\b|\bcron\.job\b/i, ask: () => false },
];

/** Two lowered schemas of one engine: what the second has more, and what is otherwise. */
import type { Dialect } from '../../dialects/index.js';
import { loadOrder } from '../../dialects/load-order.js';
import type { StepForms } from '../../dialects/step-forms.js';
import type { Addition, ForeignKey, OpaqueStatement, Schema, Table } from '../../model/index.js';
import { compareTable } from './compare-table.js';
import { changed, type Differences, removed, together } from './differences.js';
import { pairing } from './pairing.js';
import { sameData } from './same.js';

export function compareSchemas(before: Schema, after: Schema, dialect: Dialect, version: string): Differences {
  return together([
    compareNames(before, after),
    compareOpaque(before, after),
    compareList(dialect, before, after, 'sequence', 'sequences', nameOf),
    compareList(dialect, before, after, 'routine', 'routines', (one) => `${nameOf(one)}(${(one.signature ?? []).join()})`),
    compareTables(before, after, dialect, version),
    compareList(dialect, before, after, 'view', 'views', nameOf),
  ]);
}

const nameOf = ({ name, namespace }: { readonly name: string; readonly namespace?: string }): string =>
  namespace === undefined ? name : `${namespace}.${name}`;

function compareTables(before: Schema, after: Schema, dialect: Dialect, version: string): Differences {
  const { added, removed: gone, kept } = pairing(before.tables, after.tables, ({ id }) => id);
  const world = { dialect, version, before, after };
  return together([
    { additions: newTables(added, dialect.steps), beyond: gone.map(({ name }) => removed({ noun: 'table', name })) },
    ...kept.map((pair) => compareTable(world, pair.before, pair.after)),
  ]);
}

/** Tables after those that they refer to, and the references that cannot or should not stand in their CREATE TABLE. */
function newTables(added: readonly Table[], { inlineReferences }: StepForms): readonly Addition[] {
  const { tables, deferred } = loadOrder(added);
  const isNew = new Set(added.map(({ id }) => id));
  const isInline = (key: ForeignKey): boolean => {
    if (inlineReferences === 'all') return true;
    if (key.notValid) return false;
    return isNew.has(key.refTable) ? !deferred.has(key) : inlineReferences === 'ordered';
  };
  return [
    ...tables.map((table): Addition => ({ kind: 'table', table, inline: table.foreignKeys.filter(isInline) })),
    ...tables.flatMap((table) =>
      table.foreignKeys.filter((key) => !isInline(key)).map((value): Addition => ({ kind: 'foreign-key', table, value, isNew: true })),
    ),
  ];
}

interface Lists {
  readonly sequence: 'sequences';
  readonly routine: 'routines';
  readonly view: 'views';
}

function compareList<K extends keyof Lists>(
  dialect: Dialect,
  before: Schema,
  after: Schema,
  kind: K,
  list: Lists[K],
  keyOf: (one: Schema[Lists[K]][number]) => string,
): Differences {
  type One = Schema[Lists[K]][number];
  const empty: Schema = { ...after, tables: [], views: [], sequences: [], routines: [], extensions: [], opaque: [] };
  const facts = (schema: Schema, one: One): string =>
    dialect.normalForm({ ...empty, tables: kind === 'view' ? schema.tables.map(withoutParts) : [], [list]: [one] }).join('\n');
  const { added, removed: gone, kept } = pairing<One>(before[list], after[list], keyOf);
  return {
    additions: added.map((value) => ({ kind, value }) as Addition),
    beyond: [
      ...gone.map((one) => removed({ noun: kind, name: nameOf(one) })),
      ...kept
        .filter((pair) => !sameData(pair.before, pair.after) && facts(before, pair.before) !== facts(after, pair.after))
        .map((pair) => changed({ noun: kind, name: nameOf(pair.after) }, `A ${kind} of this name is there and says something else.`)),
    ],
  };
}

const withoutParts = (table: Table): Table => ({
  ...table,
  uniques: [],
  foreignKeys: [],
  checks: [],
  indexes: [],
  policies: [],
  triggers: [],
});

function compareNames(before: Schema, after: Schema): Differences {
  const [old, wanted] = [namespacesOf(before), namespacesOf(after)];
  const bare = new Set(
    before.opaque.filter(({ what }) => what === 'schema').map(({ sql }) => sql.split(/\s+/).at(-1)?.replaceAll('"', '')),
  );
  return {
    additions: [
      ...[...wanted].filter((name) => !old.has(name) && !bare.has(name)).map((name): Addition => ({ kind: 'namespace', name })),
      ...after.extensions.filter((name) => !before.extensions.includes(name)).map((name): Addition => ({ kind: 'extension', name })),
    ],
    beyond: before.extensions.filter((name) => !after.extensions.includes(name)).map((name) => removed({ noun: 'extension', name })),
  };
}

function namespacesOf({ tables, views, routines, sequences }: Schema): ReadonlySet<string> {
  const used = [...tables, ...views, ...routines, ...sequences].flatMap(({ namespace }) => namespace ?? []);
  return new Set([...used].sort());
}

/** Statements are the same by their words; one of the same name that says something else is told apart from a new one. */
function compareOpaque(before: Schema, after: Schema): Differences {
  const same = pairing(before.opaque, after.opaque, (one) => `${one.what} ${oneLine(one)}`);
  const { added, removed: gone, kept } = pairing(same.removed, same.added, (one) => `${one.what} ${headOf(one)}`);
  return {
    additions: [
      ...added.map((value): Addition => ({ kind: 'opaque', value })),
      ...kept.map((pair): Addition => ({ kind: 'opaque', value: pair.after, replaces: pair.before })),
    ],
    beyond: gone.map((one) => removed({ noun: one.what, name: headOf(one) })),
  };
}

const oneLine = ({ sql }: OpaqueStatement): string => sql.trim().replace(/;$/, '').replace(/\s+/g, ' ');

/** Up to what it is made of. */
const headOf = (one: OpaqueStatement): string => oneLine(one).split(/ AS | \(|\(/i)[0] ?? '';

/** One table before and after: what it has more, and what is otherwise. */
import type { Dialect } from '../../dialects/index.js';
import { type Addition, type BeyondAdditive, type Column, enumLabels, type Schema, type Table } from '../../model/index.js';
import { changed, type Differences, none, only, removed, together } from './differences.js';
import { pairing } from './pairing.js';
import { factsOf, type Isolate, sameData } from './same.js';

interface Comparing {
  readonly dialect: Dialect;
  readonly version: string;
  readonly before: Schema;
  readonly after: Schema;
}

interface Both {
  readonly world: Comparing;
  readonly old: Table;
  readonly table: Table;
}

export function compareTable(world: Comparing, old: Table, table: Table): Differences {
  if (sameData(old, table)) return none;
  const both: Both = { world, old, table };
  return together([
    compareColumns(both),
    compareDescriptions(both),
    compareParts(
      both,
      'unique',
      (t) => t.uniques,
      (bare, one) => ({ ...bare, columns: table.columns, uniques: [one] }),
      (values) => values.map((value) => ({ kind: 'unique', table, value })),
    ),
    compareParts(
      both,
      'index',
      (t) => t.indexes,
      (bare, one) => ({ ...bare, columns: table.columns, indexes: [one] }),
      (values) => values.map((value) => ({ kind: 'index', table, value })),
    ),
    compareParts(
      both,
      'check',
      (t) => t.checks,
      (bare, one) => ({ ...bare, columns: table.columns, checks: [one] }),
      (values) => (values.length === 0 ? [] : [{ kind: 'checks', table, values }]),
    ),
    compareParts(
      both,
      'foreign key',
      (t) => t.foreignKeys,
      (bare, one) => ({ ...bare, columns: table.columns, foreignKeys: [one] }),
      (values) => values.map((value) => ({ kind: 'foreign-key', table, value, isNew: false })),
    ),
    compareParts(
      both,
      'trigger',
      (t) => t.triggers,
      (bare, one) => ({ ...bare, columns: table.columns, triggers: [one] }),
      (values) => (values.length === 0 ? [] : [{ kind: 'triggers', table, values }]),
    ),
    compareParts(
      both,
      'policy',
      (t) => t.policies,
      (bare, one) => ({ ...bare, columns: table.columns, policies: [one] }),
      (values) => (values.length === 0 ? [] : [{ kind: 'policies', table, values }]),
    ),
    compareSecurity(both),
    compareWhole(both),
  ]);
}

function isSame<T>({ world, old, table }: Both, isolate: Isolate<T>, before: T, after: T): boolean {
  if (sameData(before, after)) return true;
  const { dialect } = world;
  return (
    factsOf(dialect, world.before, old, isolate, before).join('\n') === factsOf(dialect, world.after, table, isolate, after).join('\n')
  );
}

interface Named {
  readonly name?: string;
}

function compareParts<T extends Named>(
  both: Both,
  noun: string,
  listOf: (table: Table) => readonly T[],
  isolate: Isolate<T>,
  add: (values: readonly T[]) => readonly Addition[],
): Differences {
  const { old, table, world } = both;
  const keyOf = (schema: Schema, owner: Table) => (one: T) => one.name ?? factsOf(world.dialect, schema, owner, isolate, one).join('\n');
  const [oldKey, newKey] = [keyOf(world.before, old), keyOf(world.after, table)];
  const keys = new Map<T, string>([
    ...listOf(old).map((one) => [one, oldKey(one)] as const),
    ...listOf(table).map((one) => [one, newKey(one)] as const),
  ]);
  const { added, removed: gone, kept } = pairing(listOf(old), listOf(table), (one) => keys.get(one) ?? '');
  const thing = ({ name }: T) => ({ noun, name: name ?? '(unnamed)', table: table.name });
  return {
    additions: add(added),
    beyond: [
      ...gone.map((one) => removed(thing(one))),
      ...kept
        .filter(({ before, after }) => !isSame(both, isolate, before, after))
        .map(({ after }) => changed(thing(after), `A ${noun} of this name is there and says something else.`)),
    ],
  };
}

const isolateColumn: Isolate<Column> = (bare, column) => ({ ...bare, columns: [column] });

function compareColumns(both: Both): Differences {
  const { old, table } = both;
  const { added, removed: gone, kept } = pairing(old.columns, table.columns, ({ name }) => name);
  const differing = kept.filter(({ before, after }) => !isSame(both, isolateColumn, bare(before), bare(after)));
  const longer = differing.filter(({ before, after }) => hasMoreLabels(both, before, after));
  return {
    additions: [
      ...(added.length === 0 ? [] : [{ kind: 'columns', table, columns: added } as const]),
      ...longer.map(({ before, after }) => ({ kind: 'labels', table, column: after, former: before }) as const),
    ],
    beyond: [
      ...gone.map(({ name }) => removed({ noun: 'column', name, table: table.name })),
      ...differing.filter((pair) => !longer.includes(pair)).map(({ before, after }) => changedColumn(both, before, after)),
    ],
  };
}

/** The values that it had are the first of those that it has, and nothing else differs. */
function hasMoreLabels(both: Both, before: Column, after: Column): boolean {
  const [old, wanted] = [enumLabels(before.type), enumLabels(after.type)];
  if (old.length === 0 || wanted.length <= old.length || old.some((label, at) => wanted[at] !== label)) return false;
  return isSame(both, isolateColumn, { ...bare(before), type: after.type }, bare(after));
}

function bare(column: Column): Column {
  const { description: _, ...rest } = column;
  return rest;
}

function changedColumn({ world, table }: Both, before: Column, after: Column): BeyondAdditive {
  const { spellType } = world.dialect;
  const types = [spellType(before.type), spellType(after.type)];
  const what = [
    ...(types[0] === types[1] ? [] : [`type ${types[0]} becomes ${types[1]}`]),
    ...(before.nullable === after.nullable ? [] : [after.nullable ? 'it may be empty' : 'it may no longer be empty']),
    ...(sameData(before.default, after.default) ? [] : ['its default changes']),
  ];
  const thing = { noun: 'column', name: after.name, table: table.name };
  return changed(
    thing,
    what.length === 0 ? 'Its definition changes.' : `${what.join('; ')}.`.replace(/^./, (letter) => letter.toUpperCase()),
  );
}

/** Only where the engine keeps them. */
function compareDescriptions({ world, old, table }: Both): Differences {
  if (!world.dialect.capabilities(world.version).supportsComments) return none;
  const known = new Map(old.columns.map((column) => [column.name, column]));
  const kept = table.columns.filter(({ name }) => known.has(name));
  const fresh = kept.filter(({ name, description }) => description && !known.get(name)?.description);
  const ofTable = Boolean(table.description) && !old.description;
  const differs = (before: string | undefined, after: string | undefined): boolean => Boolean(before) && before !== after;
  return {
    additions: fresh.length > 0 || ofTable ? [{ kind: 'descriptions', table, ofTable, columns: fresh }] : [],
    beyond: [
      ...(differs(old.description, table.description)
        ? [changed({ noun: 'description of', name: table.name }, 'It says something else.')]
        : []),
      ...kept
        .filter(({ name, description }) => differs(known.get(name)?.description, description))
        .map(({ name }) => changed({ noun: 'description of', name, table: table.name }, 'It says something else.')),
    ],
  };
}

function compareSecurity({ old, table, world }: Both): Differences {
  if (old.rowSecurity === table.rowSecurity || !world.dialect.capabilities(world.version).supportsRowLevelSecurity) return none;
  if (table.rowSecurity === undefined || old.rowSecurity === 'forced')
    return {
      additions: [],
      beyond: [changed({ noun: 'row security of', name: table.name }, 'It is weakened.', 'Rows become visible that were not.')],
    };
  return only({ kind: 'row-security', table, ...(old.rowSecurity === undefined ? {} : { from: old.rowSecurity }) });
}

/** Key, partitions and options: none of them is added to a table in use. */
function compareWhole({ world, old, table }: Both): Differences {
  const { dialect } = world;
  const whole = (schema: Schema, owner: Table, withKey: boolean): string =>
    factsOf<undefined>(
      dialect,
      schema,
      { ...withoutExtras(owner), name: owner.name },
      (one) => (withKey && owner.primaryKey ? { ...one, primaryKey: owner.primaryKey } : one),
      undefined,
    ).join('\n');
  const keys = [whole(world.before, old, true), whole(world.after, table, true)];
  const isOtherKey = keys[0] !== keys[1];
  const shells = [shellFacts(dialect, world.before, old), shellFacts(dialect, world.after, table)];
  return {
    additions: [],
    beyond: [
      ...(isOtherKey
        ? [
            changed(
              { noun: 'primary key of', name: table.name },
              'It becomes another one, or gets one.',
              'Every reference and every row is identified by it.',
            ),
          ]
        : []),
      ...(shells[0] !== shells[1]
        ? [
            changed(
              { noun: 'table', name: table.name },
              'Its options or partitions change.',
              'They are a property of every row that is stored.',
            ),
          ]
        : []),
    ],
  };
}

function withoutExtras(table: Table): Table {
  const { primaryKey: _, partitioning: __, ...rest } = table;
  return rest;
}

function shellFacts(dialect: Dialect, schema: Schema, table: Table): string {
  const { description: _, rowSecurity: __, primaryKey: ___, ...rest } = table;
  const shell: Table = { ...rest, columns: [], uniques: [], foreignKeys: [], checks: [], indexes: [], policies: [], triggers: [] };
  return dialect.normalForm({ ...schema, tables: [shell], views: [], sequences: [], routines: [], extensions: [], opaque: [] }).join('\n');
}

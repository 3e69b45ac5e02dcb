/**
 * Columns, with the checks and references that can only come with one: SQLite adds no constraint to a table that is there.
 * https://www.sqlite.org/lang_altertable.html#altertabaddcol
 */
import type { Addition, BeyondAdditive, Check, Column, ForeignKey, OfKind, Table } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { oncePer } from '../../../util/once-per.js';
import { type Formed, formed, refused, type StepContext } from '../../step-forms.js';
import { named, references, renderColumn } from '../render.js';
import { quoteIdentifier, spellExpr } from '../spelling.js';
import { tablesOf } from '../triggers/index.js';
import { writeLock } from './locks.js';

export function formColumns({ table, columns }: OfKind<Addition, 'columns'>, context: StepContext): Formed {
  const added = columns.filter((column) => obstacle(table, column) === undefined);
  const beyond = columns.flatMap((column) => {
    const why = obstacle(table, column);
    return why === undefined ? [] : [rebuild(table, `column ${table.name}.${column.name}`, ...why)];
  });
  if (added.length === 0) return { drafts: [], beyond, refused: true };
  const carried = carriedBy(table, context);
  const names = added.map(({ name }) => name);
  const isReferring = added.some(({ name }) => (carried.get(name)?.foreignKeys.length ?? 0) > 0);
  return {
    drafts: [
      {
        phase: isReferring ? 'late columns' : 'columns',
        title: names.length === 1 ? `add ${names[0] ?? ''} to ${table.name}` : `add ${names.length} columns to ${table.name}`,
        why: `No row is written: a column that a row lacks is read as its default. Its rules come with it, because they cannot be added later.`,
        up: added.map((column) => ({
          sql: `ALTER TABLE ${quoteIdentifier(table.name)} ADD COLUMN ${columnSql(table, column, carried.get(column.name))}`,
          locks: [writeLock((carried.get(column.name)?.checks.length ?? 0) > 0 ? 'scan' : 'instant')],
        })),
        down: [...added].reverse().map(({ name }) => ({
          sql: `ALTER TABLE ${quoteIdentifier(table.name)} DROP COLUMN ${quoteIdentifier(name)}`,
          locks: [writeLock('copy')],
        })),
        loses: `the values of ${names.join(', ')}`,
      },
    ],
    beyond,
    ...(added.length < columns.length ? { insteadOf: [{ kind: 'columns', table, columns: added }] } : {}),
  };
}

const byId = oncePer(tablesOf);

interface Carried {
  readonly checks: readonly Check[];
  readonly foreignKeys: readonly ForeignKey[];
}

function columnSql(table: Table, column: Column, { checks, foreignKeys }: Carried = { checks: [], foreignKeys: [] }): string {
  return [
    renderColumn(table, column),
    ...foreignKeys.map((key) => `${named(key.name)}${references(key)}`),
    ...checks.map((check) => `${named(check.name)}CHECK (${spellExpr(check.expr)})`),
  ].join('\n  ');
}

/** Constraints by the new column that they come with: the last one that they speak of. One that speaks of none is old, or needs a rebuild. */
function carriedBy(table: Table, { before }: StepContext): ReadonlyMap<string, Carried> {
  const old = byId(before).get(table.id);
  const known = new Set(old?.columns.map(({ name }) => name));
  const added = table.columns.filter((column) => !known.has(column.name) && obstacle(table, column) === undefined);
  const found = new Map<string, { checks: Check[]; foreignKeys: ForeignKey[] }>(
    added.map(({ name }) => [name, { checks: [], foreignKeys: [] }]),
  );
  for (const check of table.checks) {
    const last = added.findLast(({ name }) => columnsOf(check).includes(name));
    if (last) found.get(last.name)?.checks.push(check);
  }
  for (const key of table.foreignKeys) {
    const [only, ...more] = key.columns;
    const column = added.find(({ name }) => name === only && more.length === 0);
    // With a default, the rows that are there would refer to something: https://www.sqlite.org/lang_altertable.html#altertabaddcol
    if (column && column.default === undefined) found.get(column.name)?.foreignKeys.push(key);
  }
  return found;
}

const columnsOf = ({ columns, expr }: Check): readonly string[] => [...columns, ...exprColumns(expr)];

/** A check comes with a new column, or needs the table to be built anew. */
export function formChecks({ table, values }: OfKind<Addition, 'checks'>, context: StepContext): Formed {
  const carried = new Set([...carriedBy(table, context).values()].flatMap(({ checks }) => checks));
  const left = values.filter((check) => !carried.has(check));
  const beyond = left.map((check) => rebuild(table, `check ${table.name}.${check.name ?? ''}`, ...NO_CONSTRAINT));
  if (left.length === 0) return formed();
  return { drafts: [], beyond, insteadOf: [{ kind: 'checks', table, values: values.filter((check) => carried.has(check)) }] };
}

export function formForeignKey({ table, value }: OfKind<Addition, 'foreign-key'>, context: StepContext): Formed {
  const isCarried = [...carriedBy(table, context).values()].some(({ foreignKeys }) => foreignKeys.includes(value));
  if (isCarried) return formed();
  return refused(rebuild(table, `foreign key ${table.name}.${value.name ?? ''}`, ...NO_CONSTRAINT));
}

const NO_CONSTRAINT = [
  'It is a constraint over columns that are there already.',
  'SQLite adds no constraint to an existing table; it takes one only with a new column.',
] as const;

/** What ADD COLUMN refuses. */
function obstacle(
  { primaryKey }: Table,
  { name, identity, generated, nullable, default: given }: Column,
): readonly [string, string] | undefined {
  if (identity || primaryKey?.columns.includes(name)) return [`${name} is part of the key.`, 'ADD COLUMN takes no key.'];
  if (generated?.stored) return [`${name} is computed and stored.`, 'ADD COLUMN takes computed columns only where they are not stored.'];
  if (given && given.kind !== 'literal')
    return [`The default of ${name} is no constant.`, 'ADD COLUMN takes constants only, once the table holds a row.'];
  const isEmpty = given === undefined || given.value === null;
  if (!nullable && isEmpty && !generated) return [`${name} is NOT NULL and has no default.`, 'Rows that are there have no value for it.'];
  return undefined;
}

export function rebuild(table: Table, subject: string, what: string, why: string): BeyondAdditive {
  return {
    kind: 'beyond',
    reason: 'unsupported',
    subject,
    table: table.name,
    what,
    why,
    needs:
      'Build the table anew under another name, copy the rows, rename it and check the foreign keys, in one transaction with foreign keys off (https://www.sqlite.org/lang_altertable.html#otheralter).',
  };
}

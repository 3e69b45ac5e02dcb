/** Keys, indexes, references and checks of a table in use. https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html */
import type { Addition, BeyondAdditive, ForeignKey, Index, OfKind, StepDraft, Table } from '../../../model/index.js';
import { type Formed, formed, free, refused, type StepContext } from '../../step-forms.js';
import { printExpression } from '../expressions.js';
import type { Flavour } from '../flavour.js';
import { constraint, renderForeignKey, renderIndex, renderUnique } from '../render/table.js';
import { quoteIdentifier } from '../spelling.js';
import { checkObstacles } from '../triggers/check-triggers.js';
import { type Algorithm, COMMITS, COPY, INSTANT, isInnodb, LIMITS, metadata, online, SHARED_BUILD } from './algorithms.js';
import type { NameOf } from './columns.js';

/** A table larger than this is not copied, or locked for an index, by a step. */
const MOST_ROWS = 1_000_000;

export function formUnique(flavour: Flavour, { table, value }: OfKind<Addition, 'unique'>, nameOf: NameOf): Formed {
  if (!isInnodb(table)) return refused(slowEngine(table, `unique ${value.name ?? ''}`));
  return formed(indexDraft(flavour, table, value.name ?? '', true, nameOf, `  ADD ${renderUnique(value)}`));
}

export function formIndex(flavour: Flavour, { table, value }: OfKind<Addition, 'index'>, context: StepContext, nameOf: NameOf): Formed {
  const isSpecial = value.method === 'fulltext' || value.method === 'spatial';
  if (!isInnodb(table)) return refused(slowEngine(table, `index ${value.name}`));
  if (!isSpecial)
    return formed(indexDraft(flavour, table, value.name, value.unique, nameOf, renderIndex(flavour, table, value, nameOf(table))));
  if (isLarge(table, context)) return refused(tooLarge(table, `index ${value.name}`, 'Building it stops writes until it is done.'));
  const sql = `${renderIndex(flavour, table, value, nameOf(table))} ${SHARED_BUILD.option}`;
  return formed({
    ...indexDraft(flavour, table, value.name, false, nameOf, ''),
    up: [{ sql, locks: [SHARED_BUILD.lockOn(table.id)] }],
    why: `A ${value.method.toUpperCase()} index has no form in which others write meanwhile: choose a quiet hour.`,
  });
}

/** `what` is a part of an ALTER TABLE, or a whole CREATE INDEX. */
function indexDraft(flavour: Flavour, table: Table, name: string, unique: boolean, nameOf: NameOf, what: string): StepDraft {
  const algorithm = online(flavour);
  const sql = /^CREATE /.test(what) ? `${what} ${algorithm.option}` : `ALTER TABLE ${nameOf(table)}\n${what},\n  ${algorithm.clause}`;
  return {
    phase: unique ? 'keys' : 'indexes',
    title: `build ${name}`,
    why: 'A file of its own, because building reads the whole table, while others write.',
    up: [{ sql, locks: [algorithm.lockOn(table.id)] }],
    down: [
      {
        sql: `ALTER TABLE ${nameOf(table)}\n  DROP INDEX ${quoteIdentifier(name)},\n  ${algorithm.clause}`,
        locks: [{ ...algorithm.lockOn(table.id), span: 'instant' }],
      },
    ],
    ...LIMITS,
    afterFailure: COMMITS,
  };
}

interface ReferenceWorld {
  readonly qualify: NameOf;
  /** The table as it was. */
  readonly former: Table | undefined;
  readonly parent: Table | undefined;
  readonly isParentThere: boolean;
}

/**
 * With foreign_key_checks off no row is read and nothing copied; from then on the reference holds for new rows. Rows that were
 * there are looked at by a query of their own, because nothing else ever will.
 */
export function formForeignKey(
  flavour: Flavour,
  { table, value, isNew }: OfKind<Addition, 'foreign-key'>,
  { qualify: nameOf, former, parent, isParentThere }: ReferenceWorld,
): Formed {
  const { name = '' } = value;
  if (!isNew && !isInnodb(table)) return refused(slowEngine(table, `foreign key ${name}`));
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const known = new Set(former?.columns.map((column) => column.name));
  const isUnfilled =
    isNew || value.columns.some((column) => !known.has(column) && table.columns.find((one) => one.name === column)?.default === undefined);
  const target = (): string => (parent ? nameOf(parent) : '');
  const add: StepDraft = {
    phase: 'references',
    title: `add ${name}`,
    why: 'With foreign_key_checks off the table is neither read nor copied; the reference holds for every row that is written from now on.',
    up: [
      {
        sql: `${alter}\n  ADD ${renderForeignKey(value, target)},\n  ${online(flavour).clause}`,
        locks: isNew
          ? []
          : [
              { ...online(flavour).lockOn(table.id), span: isServed(table, value.columns) ? 'instant' : 'build' },
              ...(value.refTable === table.id || !isParentThere ? [] : [metadata(value.refTable)]),
            ],
      },
    ],
    down: dropReference(flavour, table, value, alter, isNew),
    before: [...LIMITS.before, 'SET SESSION foreign_key_checks = 0'],
    after: ['SET SESSION foreign_key_checks = 1', ...LIMITS.after],
    afterFailure: COMMITS,
  };
  return formed(add, ...(isUnfilled || !parent ? [] : [look(table, value, nameOf, parent)]));
}

/** Where no index of the table serves the reference, the server made one of the same name, which does not go with it. */
function dropReference(
  flavour: Flavour,
  table: Table,
  { name = '', columns }: ForeignKey,
  alter: string,
  isNew: boolean,
): StepDraft['down'] {
  const drop = { sql: `${alter}\n  DROP FOREIGN KEY ${quoteIdentifier(name)}`, locks: isNew ? [] : [INSTANT.lockOn(table.id)] };
  if (isServed(table, columns)) return [drop];
  return [
    drop,
    {
      sql: `${alter}\n  DROP INDEX ${quoteIdentifier(name)},\n  ${online(flavour).clause}`,
      locks: isNew ? [] : [{ ...online(flavour).lockOn(table.id), span: 'instant' }],
      comment: 'The server made this index for the reference, because no other one serves it.',
    },
  ];
}

function isServed(table: Table, columns: readonly string[]): boolean {
  const leading = [table.primaryKey?.columns ?? [], ...table.uniques.map((unique) => unique.columns), ...table.indexes.map(plainColumns)];
  return leading.some((list) => columns.every((column, at) => list[at] === column));
}

const plainColumns = ({ parts, method }: Index): readonly string[] =>
  method === 'btree' ? parts.map(({ expr, prefix }) => (expr.kind === 'column' && prefix === undefined ? expr.name : '')) : [];

function look(table: Table, { name = '', columns, refColumns }: ForeignKey, nameOf: NameOf, parent: Table): StepDraft {
  const on = columns.map((column, at) => `p.${quoteIdentifier(refColumns[at] ?? '')} = c.${quoteIdentifier(column)}`).join(' AND ');
  const filled = columns.map((column) => `c.${quoteIdentifier(column)} IS NOT NULL`).join(' AND ');
  return {
    phase: 'validations',
    title: `look for rows that break ${name}`,
    why: 'Rows from before the reference were not looked at when it was added. The query must answer no row.',
    up: [
      free(
        `SELECT c.*\nFROM ${nameOf(table)} AS c\nWHERE ${filled}\n  AND NOT EXISTS (SELECT 1 FROM ${nameOf(parent)} AS p WHERE ${on})\nLIMIT 100`,
      ),
    ],
    down: [],
    noWayBack: 'Nothing to take back: it only reads.',
  };
}

export function formChecks(flavour: Flavour, { table, values }: OfKind<Addition, 'checks'>, context: StepContext, nameOf: NameOf): Formed {
  // The others are triggers, which are compared as a whole.
  const obstacles = new Set([...checkObstacles(flavour, table).keys()]);
  const checks = values.filter((check) => !obstacles.has(check));
  if (checks.length === 0) return formed();
  const names = checks.map(({ name }) => name ?? '').join(', ');
  if (isLarge(table, context) || !isInnodb(table))
    return refused(tooLarge(table, `check ${names}`, 'Adding a check copies the table while writes wait; there is no lighter form.'));
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const lines = checks.map(
    ({ name, expr, notEnforced }) =>
      `  ADD ${constraint(name)}CHECK (${printExpression(flavour, expr)})${notEnforced ? ' NOT ENFORCED' : ''}`,
  );
  const drop = (name: string): string => `  DROP ${flavour.dropCheckWord} ${quoteIdentifier(name)}`;
  return formed({
    phase: 'checks',
    title: checks.length === 1 ? `add ${names}` : `add ${checks.length} checks to ${table.name}`,
    why: 'One ALTER TABLE, so that the table is copied once. Writes wait for the copy: there is no lighter form for a check, so choose a quiet hour, or pt-online-schema-change where the table is large.',
    up: [statement([...lines], COPY)],
    down: [
      statement(
        [...checks].reverse().map(({ name = '' }) => drop(name)),
        undefined,
      ),
    ],
    ...LIMITS,
    afterFailure: COMMITS,
  });

  function statement(parts: readonly string[], algorithm: Algorithm | undefined): StepDraft['up'][number] {
    const all = algorithm ? [...parts, `  ${algorithm.clause}`] : parts;
    return { sql: `${alter}\n${all.join(',\n')}`, locks: [(algorithm ?? INSTANT).lockOn(table.id)] };
  }
}

const isLarge = (table: Table, { rowEstimates }: StepContext): boolean => (rowEstimates.get(table.id) ?? 0) > MOST_ROWS;

const tooLarge = (table: Table, subject: string, why: string): Omit<BeyondAdditive, 'kind'> => ({
  reason: 'blocks',
  subject: `${subject} on ${table.name}`,
  table: table.name,
  what: `${table.name} is too large to keep writers waiting.`,
  why,
  needs: 'Use pt-online-schema-change, or gh-ost where the table has neither triggers nor foreign keys.',
});

const slowEngine = (table: Table, subject: string): Omit<BeyondAdditive, 'kind'> => ({
  ...tooLarge(table, subject, 'Its storage engine copies the table for every change, while writes wait.'),
  what: `${table.name} is not an InnoDB table.`,
});

/**
 * Constraints for a table in use: added NOT VALID, which holds for new rows and reads nothing, then validated in a transaction
 * of its own, which reads every row while others write. In one transaction the strong lock would last for the reading.
 * https://www.postgresql.org/docs/15/sql-altertable.html#SQL-ALTERTABLE-NOTES
 */
import type {
  Addition,
  BeyondAdditive,
  Check,
  ForeignKey,
  OfKind,
  Schema,
  StepDraft,
  Table,
  TableId,
  Unique,
} from '../../../model/index.js';
import { oncePer } from '../../../util/once-per.js';
import { type Formed, formed, refused, type StepContext } from '../../step-forms.js';
import { indexSql } from '../render/index-sql.js';
import { renderCheck, renderForeignKey } from '../render/table.js';
import { quoteIdentifier } from '../spelling.js';
import { CONCURRENT, INSTANT, SCANNING } from './limits.js';
import { accessExclusive, building, rowShare, shareRowExclusive, shareUpdateExclusive, validating } from './locks.js';
import { isSpread, nameOf, plainName } from './table-name.js';

export function formChecks({ table, values }: OfKind<Addition, 'checks'>, { after }: StepContext): Formed {
  const named = values.filter(({ name }) => name !== undefined);
  if (isSpread(table, after)) return refused(spread(table, `check ${values.map(({ name }) => name ?? '').join(', ')}`));
  if (named.length < values.length) return refused(unnamed(table, 'check'));
  return formed(addChecks(table, named), ...named.flatMap((check) => (check.notValid ? [] : [validate(table, check.name ?? '')])));
}

function addChecks(table: Table, checks: readonly Check[]): StepDraft {
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const drops = [...checks].reverse().map(({ name = '' }) => `  DROP CONSTRAINT ${quoteIdentifier(name)}`);
  return {
    phase: 'checks',
    title: checks.length === 1 ? `add ${checks[0]?.name ?? 'a check'}` : `add ${checks.length} checks to ${table.name}`,
    why: 'NOT VALID: new and changed rows are held to it from now on, and the rows that are there are not read under this lock.',
    up: [
      {
        sql: `${alter}\n${checks.map((check) => `  ADD ${renderCheck({ ...check, notValid: true })}`).join(',\n')}`,
        locks: [accessExclusive(table.id)],
      },
    ],
    down: [{ sql: `${alter}\n${drops.join(',\n')}`, locks: [accessExclusive(table.id)] }],
    before: INSTANT,
  };
}

/** Its way back is that of the step that added the constraint. */
function validate(table: Table, name: string, parent?: string): StepDraft {
  return {
    phase: 'validations',
    title: `validate ${name}`,
    why: 'In a transaction of its own, after the one that added the constraint: every row is read, while others read and write.',
    up: [
      {
        sql: `ALTER TABLE ${nameOf(table)}\n  VALIDATE CONSTRAINT ${quoteIdentifier(name)}`,
        locks: [validating(table.id), ...(parent === undefined || parent === table.id ? [] : [rowShare(parent)])],
      },
    ],
    down: [],
    before: SCANNING,
    noWayBack: 'Nothing to take back: the constraint goes with the step that added it.',
    afterFailure:
      'A row that breaks the rule is named by the error. Mend such rows and run the step again; the constraint holds for new rows meanwhile.',
  };
}

const tablesThere = oncePer(({ tables }: Schema): ReadonlySet<TableId> => new Set(tables.map(({ id }) => id)));

export function formForeignKey({ table, value, isNew }: OfKind<Addition, 'foreign-key'>, { before, after }: StepContext): Formed {
  const { name } = value;
  if (!isNew && isSpread(table, after)) return refused(spread(table, `foreign key ${name ?? ''}`));
  if (name === undefined) return refused(unnamed(table, 'foreign key'));
  if (isNew) return formed(referenceOfNewTable(table, value, name, tablesThere(before).has(value.refTable)));
  return formed(addReference(table, value, name), ...(value.notValid ? [] : [validate(table, name, value.refTable)]));
}

/** DROP CONSTRAINT of a foreign key locks the table it refers to as strongly as its own. */
const dropReference = (table: Table, { refTable }: ForeignKey, name: string, there: readonly TableId[]): StepDraft['down'] => [
  {
    sql: `ALTER TABLE ${nameOf(table)}\n  DROP CONSTRAINT ${quoteIdentifier(name)}`,
    locks: [...new Set([table.id, refTable])].filter((id) => there.includes(id)).map(accessExclusive),
  },
];

function addReference(table: Table, key: ForeignKey, name: string): StepDraft {
  const parents = key.refTable === table.id ? [] : [shareRowExclusive(key.refTable)];
  return {
    phase: 'references',
    title: `add ${name}`,
    why: `NOT VALID: no row is read under this lock, which ${table.name} and ${plainName(key.refTable)} hold together.`,
    up: [
      {
        sql: `ALTER TABLE ${nameOf(table)}\n  ADD ${renderForeignKey({ ...key, notValid: true })}`,
        locks: [shareRowExclusive(table.id), ...parents],
      },
    ],
    down: dropReference(table, key, name, [table.id, key.refTable]),
    before: INSTANT,
  };
}

/** The table is empty: there is nothing to validate, and a second file would lock the same tables once more for nothing. */
function referenceOfNewTable(table: Table, key: ForeignKey, name: string, isParentThere: boolean): StepDraft {
  const parent = plainName(key.refTable);
  const there = isParentThere ? [key.refTable] : [];
  return {
    phase: 'references',
    title: `add ${name}`,
    why: isParentThere
      ? `Apart from CREATE TABLE, so that ${parent} alone is locked and only this is tried again when the lock is not had. ${table.name} is empty, so there is no row to validate.`
      : `${table.name} and ${parent} refer to each other, so one reference comes when both are there. Both are empty.`,
    up: [{ sql: `ALTER TABLE ${nameOf(table)}\n  ADD ${renderForeignKey(key)}`, locks: there.map(shareRowExclusive) }],
    down: dropReference(table, key, name, there),
    before: INSTANT,
  };
}

export function formUnique({ table, value }: OfKind<Addition, 'unique'>, { after }: StepContext): Formed {
  const { name } = value;
  if (isSpread(table, after)) return refused(spread(table, `unique ${name ?? ''}`));
  if (name === undefined) return refused(unnamed(table, 'unique'));
  return formed(buildUnique(table, value, name), attachUnique(table, value, name));
}

function buildUnique(table: Table, unique: Unique, name: string): StepDraft {
  const sql = indexSql(table, {
    name,
    parts: unique.columns.map((column) => ({ expr: { kind: 'column', name: column }, direction: 'asc' })),
    unique: true,
    method: 'btree',
    include: unique.include ?? [],
    ...(unique.nullsNotDistinct ? { nullsNotDistinct: true } : {}),
    serves: [],
    origin: unique.origin,
  });
  return {
    ...concurrently(table, name, sql),
    phase: 'keys',
    title: `build ${name}`,
    why: 'The index behind the constraint is built while others write. CONCURRENTLY does not run in a transaction, so it is a file of its own.',
  };
}

function attachUnique(table: Table, { deferrable }: Unique, name: string): StepDraft {
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const deferral = deferrable === undefined ? '' : ` DEFERRABLE INITIALLY ${deferrable.toUpperCase()}`;
  return {
    phase: 'keys',
    title: `add ${name}`,
    why: 'The finished index becomes the constraint: only the catalogue changes.',
    up: [
      {
        sql: `${alter}\n  ADD CONSTRAINT ${quoteIdentifier(name)} UNIQUE USING INDEX ${quoteIdentifier(name)}${deferral}`,
        locks: [accessExclusive(table.id)],
      },
    ],
    down: [
      {
        sql: `${alter}\n  DROP CONSTRAINT ${quoteIdentifier(name)}`,
        locks: [accessExclusive(table.id)],
        comment: 'The index goes with it.',
      },
    ],
    before: INSTANT,
  };
}

export function formIndex({ table, value }: OfKind<Addition, 'index'>, { after }: StepContext): Formed {
  if (isSpread(table, after)) return refused(spread(table, `index ${value.name}`));
  return formed({
    ...concurrently(table, value.name, indexSql(table, value)),
    phase: value.unique ? 'keys' : 'indexes',
    title: `build ${value.name}`,
    why: 'Built while others write. CONCURRENTLY does not run in a transaction, so it is a file of its own.',
  });
}

function concurrently(table: Table, name: string, sql: string): Omit<StepDraft, 'phase' | 'title' | 'why'> {
  const index = table.namespace === undefined ? quoteIdentifier(name) : `${quoteIdentifier(table.namespace)}.${quoteIdentifier(name)}`;
  return {
    up: [{ sql: sql.replace(/^CREATE (UNIQUE )?INDEX /, (head) => `${head}CONCURRENTLY `), locks: [building(table.id)] }],
    down: [{ sql: `DROP INDEX CONCURRENTLY IF EXISTS ${index}`, locks: [shareUpdateExclusive(table.id)] }],
    outsideTransaction: true,
    ...CONCURRENT,
    afterFailure: `An index that was not finished stays behind, marked INVALID: run the way back, then the step again.`,
  };
}

const spread = (table: Table, subject: string): Omit<BeyondAdditive, 'kind'> => ({
  reason: 'unsupported',
  subject: `${subject} on ${table.name}`,
  table: table.name,
  what: `${table.name} is partitioned, or other tables inherit from it.`,
  why: 'What is added to it is added to each of them, and neither CONCURRENTLY nor, for foreign keys, NOT VALID is had on the whole.',
  needs: 'For an index: ON ONLY the parent, CONCURRENTLY on each partition, then ATTACH each. For a constraint: partition by partition.',
});

const unnamed = (table: Table, subject: string): Omit<BeyondAdditive, 'kind'> => ({
  reason: 'unsupported',
  subject: `${subject} on ${table.name}`,
  table: table.name,
  what: `The ${subject} has no name.`,
  why: 'It is validated, or taken back, by its name.',
  needs: 'Give it a name.',
});

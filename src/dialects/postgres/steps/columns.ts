/** Columns for a table in use. https://www.postgresql.org/docs/15/sql-altertable.html */
import type { Addition, BeyondAdditive, Column, OfKind, Schema, StepDraft, StepStatement, Table } from '../../../model/index.js';
import { versionAtLeast } from '../../../util/version-at-least.js';
import type { Formed, StepContext } from '../../step-forms.js';
import { defaultText, renderColumn } from '../render/table.js';
import { quoteIdentifier, quoteText } from '../spelling.js';
import { spellType } from '../types.js';
import { INSTANT } from './limits.js';
import { accessExclusive, shareUpdateExclusive } from './locks.js';
import { nameOf, partitionedNote } from './table-name.js';
import { isSameForAllRows } from './volatile.js';

export function formColumns({ table, columns }: OfKind<Addition, 'columns'>, context: StepContext): Formed {
  const judged = columns.map((column) => ({ column, verdict: judge(table, column, context) }));
  const added = judged
    .filter(({ verdict }) => verdict?.reason !== 'required' && verdict?.reason !== 'rewrites')
    .map(({ column }) => column);
  const beyond = judged.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  return {
    drafts: added.length === 0 ? [] : [columnsDraft(table, added, context)],
    beyond,
    ...(added.length === 0 ? { refused: true } : {}),
    ...(added.length < columns.length ? { insteadOf: [{ kind: 'columns', table, columns: added }] } : {}),
  };
}

function columnsDraft(table: Table, columns: readonly Column[], { version }: StepContext): StepDraft {
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const lines = columns.map((column) => `  ADD COLUMN ${renderColumn(withoutLateDefault(column), version)}`);
  const late = columns.filter(isLate);
  const up: StepStatement[] = [
    { sql: `${alter}\n${lines.join(',\n')}`, locks: [accessExclusive(table.id)] },
    ...late.map((column) => ({
      sql: `${alter} ALTER COLUMN ${quoteIdentifier(column.name)} SET DEFAULT ${column.default ? defaultText(column.default, column, version) : 'NULL'}`,
      locks: [accessExclusive(table.id)],
      comment: 'Given after the column: with it, ADD COLUMN would write every row anew.',
    })),
    ...columns.flatMap(({ name, description }) =>
      description
        ? [
            {
              sql: `COMMENT ON COLUMN ${nameOf(table)}.${quoteIdentifier(name)} IS ${quoteText(description)}`,
              locks: [shareUpdateExclusive(table.id)],
            },
          ]
        : [],
    ),
  ];
  const drops = [...columns].reverse().map(({ name }) => `  DROP COLUMN ${quoteIdentifier(name)}`);
  const names = columns.map(({ name }) => name).join(', ');
  return {
    phase: 'columns',
    title: columns.length === 1 ? `add ${names} to ${table.name}` : `add ${columns.length} columns to ${table.name}`,
    why: `One ALTER TABLE, so that the lock is taken once. Only the catalogue changes: a default that is the same for all rows is kept there.${partitionedNote(table)}`,
    up,
    down: [{ sql: `${alter}\n${drops.join(',\n')}`, locks: [accessExclusive(table.id)] }],
    before: INSTANT,
    loses: `the values of ${names}`,
    ...(columns.some((column) => !column.nullable && isMoment(column))
      ? { remark: 'Rows that are there get the moment of this step, not the moment at which they were made.' }
      : {}),
  };
}

const isMoment = ({ default: given }: Column): boolean => given?.kind === 'now' || given?.kind === 'today';

/** Its default differs from row to row, so it is given when the column is there. */
const isLate = ({ default: given, nullable }: Column): boolean => nullable && given !== undefined && !isSameForAllRows(given);

function withoutLateDefault(column: Column): Column {
  if (!isLate(column)) return column;
  const { default: _, ...rest } = column;
  return rest;
}

function judge(table: Table, column: Column, { after, version }: StepContext): BeyondAdditive | undefined {
  const rewrite = rewriteReason(column, after, version);
  const beyond = (reason: BeyondAdditive['reason'], what: string, why: string, needs: string): BeyondAdditive => ({
    kind: 'beyond',
    reason,
    subject: `column ${table.name}.${column.name}`,
    table: table.name,
    what,
    why,
    needs,
  });
  if (rewrite !== undefined) return beyond('rewrites', ...rewrite);
  if (!column.nullable && column.default === undefined && !column.generated) {
    return beyond(
      'required',
      `${column.name} is NOT NULL and has no default.`,
      'Rows that are there have no value for it, so the column is refused as soon as the table holds one.',
      'Add it as nullable, let the application write it, fill existing rows in batches, then add and validate a check that it is not null and set NOT NULL.',
    );
  }
  if (isLate(column)) {
    return beyond(
      'backfill',
      `${column.name} gets its default for new rows only.`,
      'A default that differs from row to row would write every row anew under ACCESS EXCLUSIVE.',
      'Fill existing rows in batches by primary key, each in a transaction of its own.',
    );
  }
  return undefined;
}

type Words = readonly [what: string, why: string, needs: string];

const IN_BATCHES = 'Add a nullable column without it, fill it in batches, then give it its rule.';

function rewriteReason(column: Column, after: Schema, version: string): Words | undefined {
  const { name, type, generated, identity, nullable } = column;
  if (identity)
    return [
      `${name} is numbered by the database.`,
      'Numbering the rows that are there writes the table anew under ACCESS EXCLUSIVE.',
      IN_BATCHES,
    ];
  if (generated?.stored || (generated && !versionAtLeast(version, '18')))
    return [
      `${name} is computed and stored.`,
      'Computing it for the rows that are there writes the table anew under ACCESS EXCLUSIVE.',
      'Add a plain column with a trigger that keeps it, fill it in batches; or compute it in a view or an index.',
    ];
  if (isConstrainedDomain(spellType(type), after))
    return [
      `${name} is of a domain with a rule.`,
      'A column of such a domain writes the table anew, even when it is empty.',
      'Use the base type and a check of the table.',
    ];
  if (!nullable && column.default && !isSameForAllRows(column.default))
    return [
      `${name} is NOT NULL with a default that differs from row to row.`,
      'It writes every row anew under ACCESS EXCLUSIVE.',
      'Add it as nullable, set the default, fill existing rows in batches, then add and validate a check that it is not null and set NOT NULL.',
    ];
  return undefined;
}

function isConstrainedDomain(type: string, { opaque }: Schema): boolean {
  const plain = type.replaceAll('"', '').toLowerCase();
  return opaque.some(({ what, sql }) => {
    if (what !== 'domain' || !/\b(?:CHECK|NOT\s+NULL)\b/i.test(sql)) return false;
    const name = /^\s*CREATE\s+DOMAIN\s+([^\s]+)/i.exec(sql)?.[1]?.replaceAll('"', '').toLowerCase() ?? '';
    return name === plain || name.replace(/^public\./, '') === plain.replace(/^public\./, '');
  });
}

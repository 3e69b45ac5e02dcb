/** Columns at the end of a table in use. https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html#online-ddl-column-operations */
import type { Addition, BeyondAdditive, Column, OfKind, StepDraft, StepStatement, Table } from '../../../model/index.js';
import type { Formed } from '../../step-forms.js';
import type { Flavour } from '../flavour.js';
import { defaultText, renderColumn } from '../render/column.js';
import { quoteIdentifier } from '../spelling.js';
import { type Algorithm, COMMITS, hasFulltext, INSTANT, isInnodb, LIMITS, REBUILD } from './algorithms.js';

export type NameOf = (table: Table) => string;

export function formColumns(flavour: Flavour, { table, columns }: OfKind<Addition, 'columns'>, world: ColumnWorld): Formed {
  const judged = columns.map((column) => ({ column, verdict: judge(flavour, table, column) }));
  const added = judged.filter(({ verdict }) => verdict === undefined || verdict.reason === 'backfill').map(({ column }) => column);
  const beyond = judged.flatMap(({ verdict }) => (verdict ? [verdict] : []));
  // Computed columns come after those they are computed from: the server takes no others beside them.
  return {
    drafts: [added.filter(({ generated }) => !generated), added.filter(({ generated }) => generated)]
      .filter((group) => group.length > 0)
      .map((group) => draftOf(flavour, table, group, world)),
    beyond,
    ...(added.length === 0 ? { refused: true } : {}),
    ...(added.length < columns.length ? { insteadOf: [{ kind: 'columns', table, columns: added }] } : {}),
  };
}

interface ColumnWorld {
  readonly version: string;
  /** The table as it was. */
  readonly former: Table | undefined;
  readonly nameOf: NameOf;
}

function draftOf(flavour: Flavour, table: Table, columns: readonly Column[], { version, former, nameOf }: ColumnWorld): StepDraft {
  const forth = hasFulltext(former) ? REBUILD : INSTANT;
  const alter = `ALTER TABLE ${nameOf(table)}`;
  const lines = columns.map((column) => `  ADD COLUMN ${renderColumn(flavour, isLate(flavour, column) ? withoutDefault(column) : column)}`);
  const late = columns.filter((column) => isLate(flavour, column));
  const drops = [...columns].reverse().map(({ name }) => `  DROP COLUMN ${quoteIdentifier(name)}`);
  const back = hasFulltext(table) || !flavour.dropsColumnsInstantly(version) ? REBUILD : INSTANT;
  const names = columns.map(({ name }) => name).join(', ');
  const statement = (parts: readonly string[], algorithm: Algorithm): StepStatement => ({
    sql: `${alter}\n${[...parts, `  ${algorithm.clause}`].join(',\n')}`,
    locks: [algorithm.lockOn(table.id)],
  });
  return {
    phase: 'columns',
    title: columns.length === 1 ? `add ${names} to ${table.name}` : `add ${columns.length} columns to ${table.name}`,
    why:
      forth === INSTANT
        ? 'One ALTER TABLE, so that the metadata lock is taken once. At the end of the table, and INSTANT: no row is touched.'
        : 'One ALTER TABLE. The table has a FULLTEXT index, so it is written anew while writes wait: choose a quiet hour.',
    up: [
      statement(lines, forth),
      ...late.map((column) =>
        statement(
          [
            `  ALTER COLUMN ${quoteIdentifier(column.name)} SET DEFAULT ${(column.default && defaultText(flavour, column.default, column.type)) ?? 'NULL'}`,
          ],
          INSTANT,
        ),
      ),
    ],
    down: [statement(drops, back)],
    ...LIMITS,
    loses: `the values of ${names}`,
    afterFailure: COMMITS,
    ...(columns.some((column) => !column.nullable && column.default?.kind === 'now')
      ? { remark: 'Rows that are there get the moment of this step, not the moment at which they were made.' }
      : {}),
  };
}

function withoutDefault(column: Column): Column {
  const { default: _, ...rest } = column;
  return rest;
}

/** The default is no constant, so it is given when the column is there. */
const isLate = (flavour: Flavour, column: Column): boolean => column.nullable && !isInstantDefault(flavour, column);

function isInstantDefault(flavour: Flavour, { default: given, type }: Column): boolean {
  if (given === undefined || given.kind === 'now') return true;
  if (given.kind === 'today') return flavour.addsTodayInstantly;
  // What stands in parentheses is an expression to MySQL, a constant too.
  return given.kind === 'literal' && !(flavour.parenthesisesDefaults && defaultText(flavour, given, type)?.startsWith('('));
}

function judge(flavour: Flavour, table: Table, column: Column): BeyondAdditive | undefined {
  const { name, identity, generated, nullable, default: given } = column;
  const beyond = (reason: BeyondAdditive['reason'], what: string, why: string, needs: string): BeyondAdditive => ({
    kind: 'beyond',
    reason,
    subject: `column ${table.name}.${name}`,
    table: table.name,
    what,
    why,
    needs,
  });
  const batches =
    'Add it as nullable, let the application write it, fill existing rows in batches by primary key, then make it NOT NULL with ALGORITHM=INPLACE, LOCK=NONE.';
  if (!isInnodb(table))
    return beyond(
      'blocks',
      `${table.name} is not an InnoDB table.`,
      'Its storage engine copies the table for every change, while writes wait.',
      'Convert the table to InnoDB first, or copy it with an online schema change tool.',
    );
  if (identity)
    return beyond(
      'rewrites',
      `${name} is numbered by the database.`,
      'Numbering the rows that are there writes the table anew while writes wait.',
      'Use an online schema change tool.',
    );
  if (generated?.stored)
    return beyond(
      'rewrites',
      `${name} is computed and stored.`,
      'Computing it for the rows that are there copies the table while writes wait.',
      'Make it VIRTUAL, which is INSTANT and can be indexed.',
    );
  if (generated) return undefined;
  if (!nullable && given === undefined)
    return beyond(
      'required',
      `${name} is NOT NULL and has no default.`,
      'Rows that are there would get a value that nobody chose: zero, or the empty text.',
      batches,
    );
  if (isInstantDefault(flavour, column)) return undefined;
  if (!nullable)
    return beyond('rewrites', `${name} is NOT NULL with a default that is no constant.`, 'It copies the table while writes wait.', batches);
  return beyond(
    'backfill',
    `${name} gets its default for new rows only.`,
    'A default that is no constant would copy the table while writes wait.',
    'Fill existing rows in batches by primary key.',
  );
}

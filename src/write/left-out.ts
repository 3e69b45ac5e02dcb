/** What a notation cannot say of a schema, in an architect's words: the same list for all, so that none forgets a part. */
import type { LoweringNote } from '../dialects/dialect.js';
import { objectId, type Schema, type Table } from '../model/index.js';
import { ENGINE_SQL } from './engine-sql.js';

export interface Powers {
  readonly checks: boolean;
  /** The collation that tables of MySQL have without a word, where it is known. */
  readonly collation?: string;
}

/** Of one table. */
export function leftOutOf(table: Table, schema: Schema, { checks, collation }: Powers): readonly LoweringNote[] {
  const { expression } = ENGINE_SQL[schema.dialect ?? 'postgres'];
  const note = (message: string): LoweringNote => ({ subject: objectId('table', table.id), message });
  const { rowSecurity, partitioning } = table;
  return [
    ...(checks
      ? []
      : table.checks.map((check) => note(`Check ${check.name ?? ''}: ${oneLine(expression(check.expr))}`.replace(' :', ':')))),
    ...(rowSecurity ? [note(`Row-level security is ${rowSecurity}.`)] : []),
    ...table.policies.map((policy) => note(`Row policy ${policy.name}.`)),
    ...table.triggers.map((trigger) => note(`Trigger ${trigger.name}.`)),
    ...(partitioning ? [note(`Partitioned by ${partitioning.method} (${partitioning.key ?? partitioning.columns.join(', ')}).`)] : []),
    ...table.columns.flatMap((column) =>
      column.generated ? [note(`Column ${column.name} is generated as ${oneLine(expression(column.generated.expr))}.`)] : [],
    ),
    ...table.foreignKeys.flatMap((key) =>
      foreignKeyWords(key).map((words) => note(`Foreign key ${key.name ?? key.columns.join(', ')} ${words}.`)),
    ),
    ...[table.primaryKey, ...table.uniques].flatMap((key) =>
      key ? keyWords(key).map((words) => note(`Key ${key.name ?? key.columns.join(', ')} ${words}.`)) : [],
    ),
    ...table.indexes.flatMap((index) => [
      ...(index.include.length > 0 ? [note(`Index ${index.name} carries ${index.include.join(', ')} along.`)] : []),
      ...(index.nullsNotDistinct ? [note(`Index ${index.name} treats nulls as equal.`)] : []),
      ...(index.mysql?.invisible ? [note(`Index ${index.name} is hidden from the planner.`)] : []),
    ]),
    ...(table.mysql?.collation && table.mysql.collation !== collation ? [note(`Texts are collated ${table.mysql.collation}.`)] : []),
    ...(table.mysql?.engine && table.mysql.engine.toLowerCase() !== 'innodb' ? [note(`Storage engine ${table.mysql.engine}.`)] : []),
    ...(table.mysql?.options || table.mysql?.partitionBy ? [note('Its storage options are kept by the database only.')] : []),
    ...(table.sqlite?.strict ? [note('The table is strict.')] : []),
    ...(table.sqlite?.withoutRowid ? [note('The table has no row id.')] : []),
    ...(table.postgres ? [note('Its storage settings are kept by the database only.')] : []),
  ];
}

function foreignKeyWords({ deferrable, notValid, matchFull, onDeleteColumns }: Table['foreignKeys'][number]): readonly string[] {
  return [
    ...(deferrable ? [`is deferrable, initially ${deferrable}`] : []),
    ...(notValid ? ['is not validated for existing rows'] : []),
    ...(matchFull ? ['matches all of its columns or none'] : []),
    ...(onDeleteColumns ? [`sets only ${onDeleteColumns.join(', ')} to null`] : []),
  ];
}

function keyWords(key: Table['uniques'][number]): readonly string[] {
  return [
    ...(key.deferrable ? [`is deferrable, initially ${key.deferrable}`] : []),
    ...(key.include ? [`carries ${key.include.join(', ')} along`] : []),
    ...(key.nullsNotDistinct ? ['treats nulls as equal'] : []),
  ];
}

/** Of the schema beside its tables; `written` are sequences, extensions and kept statements that were said. */
export function leftOutBeside(schema: Schema, written: ReadonlySet<unknown>): readonly LoweringNote[] {
  const note = (message: string): LoweringNote => ({ subject: objectId('schema'), message });
  return [
    ...schema.views.map((view) => note(`View ${view.name}.`)),
    ...schema.routines.map((routine) => note(`Routine ${routine.name}.`)),
    ...schema.sequences.filter((sequence) => !written.has(sequence)).map((sequence) => note(`Sequence ${sequence.name}.`)),
    ...(written.has(schema.extensions) ? [] : schema.extensions.map((name) => note(`Extension ${name}.`))),
    ...schema.opaque.filter((kept) => !written.has(kept)).map(({ what, sql }) => note(`${what}: ${oneLine(sql)}`)),
  ];
}

export const oneLine = (text: string): string => text.trim().replace(/\s+/g, ' ');

/** As lines of comments, at the end of a file or above a table. */
export const commentLines = (notes: readonly LoweringNote[], indent = ''): readonly string[] =>
  notes.map(({ message }) => `${indent}// ${oneLine(message)}`);

/**
 * Values at the end of an ENUM or SET: rows keep the number of their value, so none is written.
 * https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html#online-ddl-column-operations
 */
import { type Addition, type Column, enumLabels, type OfKind, type StepStatement } from '../../../model/index.js';
import { type Formed, formed, refused } from '../../step-forms.js';
import type { Flavour } from '../flavour.js';
import { renderColumn } from '../render/column.js';
import { type Algorithm, COMMITS, COPY, INSTANT, LIMITS, online } from './algorithms.js';
import type { NameOf } from './columns.js';

export function formLabels(flavour: Flavour, { table, column, former }: OfKind<Addition, 'labels'>, nameOf: NameOf): Formed {
  if (bytesOf(column) !== bytesOf(former))
    return refused({
      reason: 'rewrites',
      subject: `column ${table.name}.${column.name}`,
      table: table.name,
      what: `The values of ${column.name} no longer fit the bytes that one takes.`,
      why: 'Every row is written anew while writes wait.',
      needs: 'Use an online schema change tool.',
    });
  // MariaDB calls it INSTANT, MySQL in place; neither touches a row.
  const forth = flavour.commentsInstantly ? INSTANT : online(flavour);
  const change = (one: Column, algorithm: Algorithm): StepStatement => ({
    sql: `ALTER TABLE ${nameOf(table)}\n  MODIFY COLUMN ${renderColumn(flavour, one)},\n  ${algorithm.clause}`,
    locks: [algorithm === forth ? { ...algorithm.lockOn(table.id), span: 'instant' } : algorithm.lockOn(table.id)],
  });
  return formed({
    phase: 'columns',
    title: `add values to ${column.name} of ${table.name}`,
    why: 'The new values stand last, so those that rows have keep their numbers.',
    up: [change(column, forth)],
    down: [change(former, COPY)],
    ...LIMITS,
    afterFailure: COMMITS,
    remark: 'The way back copies the table, and is refused while a row holds a new value.',
  });
}

/** One byte for up to 255 values of an ENUM, two beyond; a SET takes a bit a value, in 1, 2, 3, 4 or 8 bytes. */
function bytesOf({ type }: Column): number {
  const labels = enumLabels(type).length;
  if (type.kind !== 'native' || !/^set\b/i.test(type.sql)) return labels > 255 ? 2 : 1;
  return labels > 32 ? 8 : Math.ceil(labels / 8);
}

/** Unique constraints: what cannot be deferred is not, and what is too long for a key is unique by its checksum. */
import { objectId, type Table, type Unique } from '../../../model/index.js';
import { quoteIdentifier } from '../spelling.js';
import { KEY_BYTES, keyBytes } from '../types.js';
import { type Lowering, note, type TableStep, withGenerated } from './lowering.js';

export const lowerUniques: TableStep = (table, lowering) =>
  table.uniques.reduce<Table>(
    (state, given) => {
      const { table: next, columns } = hashedColumns(state, given.columns, objectId('unique', table.id, given.name), lowering);
      return { ...next, uniques: [...next.uniques, plain(table, { ...given, columns }, lowering)] };
    },
    { ...table, uniques: [] },
  );

function plain(table: Table, given: Unique, lowering: Lowering): Unique {
  const { deferrable, nullsNotDistinct, ...unique } = given;
  const subject = objectId('unique', table.id, given.name);
  if (deferrable) note(lowering, subject, `${lowering.flavour.label} checks it at once; it cannot wait for the end of a transaction.`);
  const nullable = table.columns.some((c) => c.nullable && given.columns.includes(c.name));
  if (nullsNotDistinct && nullable) {
    note(lowering, subject, `${lowering.flavour.label} counts two empty values as different, so rows without a value may repeat.`);
  }
  return unique;
}

/**
 * The columns of a unique key, the longest replaced by a checksum (SHA-256) until the key fits. A prefix would refuse rows
 * that only begin alike; the checksum compares the whole value.
 */
export function hashedColumns(
  table: Table,
  columns: readonly string[],
  subject: string,
  lowering: Lowering,
): { readonly table: Table; readonly columns: readonly string[] } {
  let state = table;
  let names = columns;
  for (let longest = tooLong(state, names); longest !== undefined; longest = tooLong(state, names)) {
    const { name, expr } = { name: longest, expr: { kind: 'raw', sql: `UNHEX(SHA2(${quoteIdentifier(longest)}, 256))` } as const };
    const reason = `Checksum of ${name}, which is too long for an index.`;
    const added = withGenerated(state, lowering, { name: `${name}_hash`, type: { kind: 'bytes', length: 32 }, expr, reason });
    note(
      lowering,
      subject,
      `${name} is too long for a key of ${KEY_BYTES} bytes; the generated column ${added.name} holds its SHA-256 and is unique instead.`,
    );
    state = added.table;
    names = names.map((other) => (other === name ? added.name : other));
  }
  return { table: state, columns: names };
}

/** The longest column, when the key is beyond the limit. */
function tooLong(table: Table, names: readonly string[]): string | undefined {
  const types = new Map(table.columns.map((c) => [c.name, c.type]));
  const sizes = names.map((name) => {
    const type = types.get(name);
    return { name, bytes: type ? (keyBytes(type) ?? Number.POSITIVE_INFINITY) : 0 };
  });
  if (sizes.reduce((sum, { bytes }) => sum + bytes, 0) <= KEY_BYTES) return undefined;
  return sizes.reduce((most, size) => (size.bytes > most.bytes ? size : most)).name;
}

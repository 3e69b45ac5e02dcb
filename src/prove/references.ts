/** Which columns of a foreign key can be given a missing parent without breaking another reference too. */
import type { Column, ForeignKey, LiteralValue, Table } from '../model/index.js';
import { uuidNumber } from './data/natural-value.js';
import type { RowValues } from './data/row.js';
import { letters } from './data/text-values.js';
import { isOptional } from './data/worlds.js';
import { findColumn, type ProofSubject, tenantColumn } from './subject.js';

/**
 * Columns of `fk` that no mandatory reference of the table, and no record its triggers write, also refers with.
 * Empty: other constraints imply this one, so a missing parent is refused even without it.
 */
export function lonelyColumns(subject: ProofSubject, table: Table, fk: ForeignKey): readonly string[] {
  const others = table.foreignKeys.filter((other) => other !== fk && !isOptional(table, other));
  const shared = new Set([...others.flatMap((other) => other.columns), ...recordedTenant(subject, table)]);
  return fk.columns.filter((name) => !shared.has(name));
}

/** The tenant column, where a trigger copies it into a table that refers to the tenant as well. */
function recordedTenant(subject: ProofSubject, table: Table): readonly string[] {
  const tenant = tenantColumn(subject, table);
  const refers = table.triggers.some(({ definition }) => {
    if (definition.kind !== 'audit') return false;
    const audit = subject.tables.get(definition.auditTable);
    return audit?.foreignKeys.some((fk) => fk.refTable === subject.tenantTable?.id) === true;
  });
  return refers && tenant !== undefined ? [tenant] : [];
}

/** Values that no parent has. */
export function missingValues(target: Table, fk: ForeignKey, columns: readonly string[]): RowValues {
  return Object.fromEntries(
    fk.columns.flatMap((name, i) => {
      const column = findColumn(target, fk.refColumns[i] ?? '');
      return columns.includes(name) && column ? [[name, missingValue(column)] as const] : [];
    }),
  );
}

/** Far above every planned ordinal, in whatever the key is made of. */
const MISSING = 900_000_001;

function missingValue(column: Column): LiteralValue {
  const { type } = column;
  if (type.kind === 'uuid') return uuidNumber(MISSING);
  if (type.kind === 'integer' || type.kind === 'decimal' || type.kind === 'money')
    return type.kind === 'integer' && type.bits === 16 ? 32_001 : MISSING;
  if (type.kind === 'date') return '2999-12-31';
  if (type.kind === 'instant' || type.kind === 'datetime') return '2999-12-31T00:00:00.000Z';
  const width = type.kind === 'varchar' || type.kind === 'char' ? type.length : 36;
  return type.kind === 'text' ? uuidNumber(MISSING) : letters(17_575, Math.min(width, 36));
}

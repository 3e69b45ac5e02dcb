/**
 * A row holds 65,535 bytes, each VARCHAR counted at its most. Where a table passes that, its longest texts that are in no
 * key become MEDIUMTEXT with a length check, longest first.
 */
import { type Column, call, column, compare, literal, objectId, type Table } from '../../../model/index.js';
import { columnsOf } from '../expressions.js';
import { ROW_BYTES, rowBytes } from '../types.js';
import { LOWERED, note, shortName, type TableStep } from './lowering.js';

export const lowerRowSize: TableStep = (table, lowering) => {
  let bytes = table.columns.reduce((sum, { type }) => sum + rowBytes(type), 0);
  if (bytes <= ROW_BYTES) return table;
  const moved = new Set<string>();
  for (const candidate of movable(table)) {
    if (bytes <= ROW_BYTES) break;
    bytes += rowBytes({ kind: 'text' }) - rowBytes(candidate.type);
    moved.add(candidate.name);
    const message = 'Its longest value would not fit into a row beside the other columns, so it is a MEDIUMTEXT with a length check.';
    note(lowering, objectId('column', table.id, candidate.name), message);
  }
  const checks = table.columns.flatMap((c) => (moved.has(c.name) ? lengthCheck(table, c, lowering.capabilities.identifierLength) : []));
  return {
    ...table,
    columns: table.columns.map((c) => (moved.has(c.name) ? { ...c, type: { kind: 'text' } } : c)),
    checks: [...table.checks, ...checks],
  };
};

/** Longest first, then as in the table. */
function movable(table: Table): readonly Column[] {
  const keyed = new Set([
    ...(table.primaryKey?.columns ?? []),
    ...table.uniques.flatMap((unique) => unique.columns),
    ...table.foreignKeys.flatMap((key) => key.columns),
    ...table.indexes.flatMap((index) => [...index.parts.flatMap((part) => columnsOf(part.expr)), ...index.include]),
  ]);
  return table.columns
    .filter(({ type, name, generated }) => type.kind === 'varchar' && !keyed.has(name) && !generated)
    .sort((a, b) => rowBytes(b.type) - rowBytes(a.type));
}

function lengthCheck(table: Table, { name, type }: Column, limit: number): Table['checks'] {
  if (type.kind !== 'varchar') return [];
  const free = table.checks.some((check) => check.name === `check_${table.name}_${name}_length`) ? 'bound' : 'length';
  return [
    {
      name: shortName(`check_${table.name}_${name}_${free}`, limit),
      type: 'length',
      columns: [name],
      expr: compare(call('length', column(name)), '<=', literal(type.length)),
      origin: LOWERED,
      reason: 'The type no longer bounds the length.',
    },
  ];
}

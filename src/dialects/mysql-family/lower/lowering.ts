/** What every step of lowering gets: the flavour, the version's abilities and the list of notes. */
import type { Expr, Origin, Table } from '../../../model/index.js';
import type { Capabilities } from '../../capabilities.js';
import type { LoweringNote } from '../../dialect.js';
import type { Flavour } from '../flavour.js';
import { shortName } from '../short-name.js';

export { shortName };

export interface Lowering {
  readonly flavour: Flavour;
  readonly version: string;
  readonly capabilities: Capabilities;
  readonly notes: LoweringNote[];
}

/** One step over one table. Steps are pure but for the notes. */
export type TableStep = (table: Table, lowering: Lowering) => Table;

export function note(lowering: Lowering, subject: string, message: string): void {
  lowering.notes.push({ subject, message });
}

export const LOWERED: Origin = { kind: 'rule', rule: 'lowering' };

/** `base`, or `base_2`, `base_3` … where taken; at most `limit` characters. */
export function freeName(base: string, taken: ReadonlySet<string>, limit: number): string {
  for (let i = 1; ; i++) {
    const suffix = i === 1 ? '' : `_${i}`;
    const name = shortName(base, limit - suffix.length) + suffix;
    if (!taken.has(name)) return name;
  }
}

/** The name of a generated column with this expression, and the table that has it. */
export function withGenerated(
  table: Table,
  lowering: Lowering,
  column: { readonly name: string; readonly type: Table['columns'][number]['type']; readonly expr: Expr; readonly reason: string },
): { readonly table: Table; readonly name: string } {
  const key = JSON.stringify(column.expr);
  const same = table.columns.find((c) => c.generated && JSON.stringify(c.generated.expr) === key);
  if (same) return { table, name: same.name };
  const taken = new Set(table.columns.map((c) => c.name));
  const name = freeName(column.name, taken, lowering.capabilities.identifierLength);
  const { type, expr, reason } = column;
  const added = { name, type, nullable: true, generated: { expr, stored: false }, origin: LOWERED, reason };
  return { table: { ...table, columns: [...table.columns, added] }, name };
}

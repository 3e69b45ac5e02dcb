/** An existing schema as the document tells it: what is new, what is extended, what stays as it is. */
import type { ExistingWork, Table, TableId } from '../../model/index.js';

export interface ExistingView extends ExistingWork {
  readonly fresh: readonly Table[];
  /** Existing tables with what is added to each. */
  readonly extended: readonly { readonly table: Table; readonly added: Table }[];
  readonly unchanged: readonly Table[];
}

export function existingView(work: ExistingWork): ExistingView {
  const additions = new Map(work.additions.tables.map((table) => [table.id, table]));
  const known = new Set(work.before.tables.map(({ id }) => id));
  const now = new Map<TableId, Table>(work.after.tables.map((table) => [table.id, table]));
  return {
    ...work,
    fresh: work.additions.tables.filter(({ id }) => !known.has(id)),
    extended: work.before.tables.flatMap(({ id }) => {
      const [table, added] = [now.get(id), additions.get(id)];
      return table && added ? [{ table, added }] : [];
    }),
    unchanged: work.before.tables.filter(({ id }) => !additions.has(id)),
  };
}

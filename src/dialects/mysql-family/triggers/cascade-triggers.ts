/**
 * InnoDB carries out ON DELETE CASCADE below SQL, without firing the children's triggers. Where a child records, keeps or
 * refuses deletes, its parent gets a trigger that deletes the children by statement, and so on upwards. Tables that refer
 * to each other in a circle cannot be changed from their own triggers: that gap is answered as `circular`.
 * https://mariadb.com/kb/en/trigger-limitations/ https://dev.mysql.com/doc/refman/8.0/en/create-table-foreign-keys.html
 */
import type { ForeignKey, Schema, Table, TableId } from '../../../model/index.js';
import { strongComponents } from '../../../util/strong-components.js';
import { loadOrder } from '../../load-order.js';
import { shortName } from '../short-name.js';
import { quoteIdentifier } from '../spelling.js';
import type { EngineTrigger } from './engine-trigger.js';

export interface Cascade {
  readonly parent: Table;
  readonly child: Table;
  readonly key: ForeignKey;
  /**
   * `watched`: the child's triggers would not fire. `sibling`: deleted by statement too, because a watched child goes first
   * and this one may refer to it. `circular`: no trigger can help.
   */
  readonly kind: 'watched' | 'sibling' | 'circular';
}

/** The cascades that need a statement, in the order in which a parent runs them: referring tables before those referred to. */
export function silentCascades(schema: Schema): readonly Cascade[] {
  const byId = new Map(schema.tables.map((table) => [table.id, table]));
  const circles = strongComponents(byId.keys(), (id) => cascadeParents(byId.get(id)));
  const isCircular: IsCircular = (parent, child) => circles.get(parent.id) === circles.get(child.id);
  const watched = watchedCascades(schema, byId, isCircular);
  const position = new Map(loadOrder(schema.tables).tables.map((table, i) => [table.id, i]));
  const rank = ({ child }: Cascade): number => position.get(child.id) ?? 0;
  return [...watched, ...siblings(schema, byId, watched, isCircular)].sort((a, b) => rank(b) - rank(a));
}

type Tables = ReadonlyMap<TableId, Table>;
type IsCircular = (parent: Table, child: Table) => boolean;

/** The other cascades of parents that delete by statement. */
function siblings(schema: Schema, byId: Tables, watched: readonly Cascade[], isCircular: IsCircular): readonly Cascade[] {
  const parents = new Set(watched.filter(({ kind }) => kind === 'watched').map(({ parent }) => parent.id));
  const keys = new Set(watched.map(({ key }) => key));
  return schema.tables.flatMap((child) =>
    child.foreignKeys.flatMap((key): readonly Cascade[] => {
      const parent = byId.get(key.refTable);
      const applies = parent && key.onDelete === 'cascade' && parents.has(parent.id) && !keys.has(key) && !isCircular(parent, child);
      return applies ? [{ parent, child, key, kind: 'sibling' }] : [];
    }),
  );
}

function watchedCascades(schema: Schema, byId: Tables, isCircular: IsCircular): readonly Cascade[] {
  const queue = schema.tables.filter(watchesDeletes);
  const seen = new Set(queue.map((table) => table.id));
  const cascades: Cascade[] = [];
  // Grows while it is walked: a parent that gets a trigger must itself be deleted by statement.
  for (const child of queue) {
    for (const key of child.foreignKeys) {
      const parent = byId.get(key.refTable);
      if (!parent || key.onDelete !== 'cascade') continue;
      const circular = isCircular(parent, child);
      cascades.push({ parent, child, key, kind: circular ? 'circular' : 'watched' });
      if (circular || seen.has(parent.id)) continue;
      seen.add(parent.id);
      queue.push(parent);
    }
  }
  return cascades;
}

const cascadeParents = (table: Table | undefined): readonly TableId[] =>
  (table?.foreignKeys ?? []).filter((key) => key.onDelete === 'cascade').map((key) => key.refTable);

export function cascadeTrigger({ parent, child, key }: Cascade, identifierLength: number): EngineTrigger {
  const matches = key.columns.map((column, i) => `${quoteIdentifier(column)} = OLD.${quoteIdentifier(key.refColumns[i] ?? '')}`);
  return {
    name: shortName(`trg_${parent.name}_delete_${child.name}_by_${key.columns.join('_')}`, identifierLength),
    timing: 'before',
    event: 'delete',
    body: `DELETE FROM ${quoteIdentifier(child.name)} WHERE ${matches.join(' AND ')}`,
  };
}

/** Something happens when a row is deleted. */
function watchesDeletes({ triggers }: Table): boolean {
  return triggers.some(({ definition, origin }) =>
    // What was there before stays as it is: its owners know that cascades do not fire it.
    definition.kind === 'sql' ? origin.kind !== 'read' && definition.events.includes('delete') : WATCHES[definition.kind],
  );
}

const WATCHES = { audit: true, archive: true, hold: true, 'append-only': true, touch: false, transition: false } as const;

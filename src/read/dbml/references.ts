/** Refs → foreign keys; many-to-many refs → the table between. https://dbml.dbdiagram.io/docs/#relationships--foreign-key-definitions */
import type { Ref, RefEndpoint } from '@dbml/parse';
import { type Column, type ForeignKey, type Origin, type ReferentialAction, type Table, type TableId, tableId } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import type { Engine } from './engine.js';
import type { PlaceOf } from './parser.js';
import { namespaceOf } from './tables.js';

export interface ReadReference {
  /** Whose foreign key it is. */
  readonly table: TableId;
  readonly key: ForeignKey;
  readonly oneToOne: boolean;
}

export interface PlacedRef {
  readonly ref: Ref;
  readonly place: PlaceOf;
}

const idOf = ({ tableName, schemaName }: RefEndpoint, engine: Engine): TableId => tableId(tableName, namespaceOf(schemaName, engine));
const isMany = ({ relation }: RefEndpoint): boolean => relation.includes('*');

export const isManyToMany = ({ endpoints }: Ref): boolean => endpoints.every(isMany);

/** PostgreSQL cuts long names without a word. https://www.postgresql.org/docs/15/sql-syntax-lexical.html#SQL-SYNTAX-IDENTIFIERS */
const kept = (name: string | undefined, { dialect }: Engine): string | undefined => (dialect === 'postgres' ? name?.slice(0, 63) : name);

/** Undefined for a ref that says it is not in force. */
export function readReference({ ref, place }: PlacedRef, tables: ReadonlyMap<TableId, Table>, engine: Engine): ReadReference | undefined {
  if (ref.inactive) return undefined;
  const [from, to] = direction(ref, tables, engine);
  const origin: Origin = { kind: 'read', spans: [place(ref.token)] };
  const usual = engine.namesConstraints ? `${[from.tableName, ...from.fieldNames].join('_')}_fkey` : undefined;
  return {
    table: idOf(from, engine),
    oneToOne: !isMany(from),
    key: {
      ...defined({ name: kept(ref.name ?? usual, engine) }),
      columns: from.fieldNames,
      refTable: idOf(to, engine),
      refColumns: to.fieldNames,
      onDelete: actionOf(ref.onDelete),
      onUpdate: actionOf(ref.onUpdate),
      origin,
    },
  };
}

const ACTIONS: ReadonlySet<string> = new Set(['no-action', 'restrict', 'cascade', 'set-null', 'set-default']);

function actionOf(text: string | undefined): ReferentialAction {
  const action = (text ?? '').trim().toLowerCase().replace(/\s+/g, '-');
  return ACTIONS.has(action) ? (action as ReferentialAction) : 'no-action';
}

/** The many side refers. Of two ones, the side that is no key refers; if both are or neither is, the second end that is named. */
function direction(
  { endpoints: [first, second] }: Ref,
  tables: ReadonlyMap<TableId, Table>,
  engine: Engine,
): readonly [RefEndpoint, RefEndpoint] {
  if (isMany(first) !== isMany(second)) return isMany(first) ? [first, second] : [second, first];
  const [a, b] = [isTarget(first, tables, engine), isTarget(second, tables, engine)];
  return b && !a ? [first, second] : [second, first];
}

function isTarget(end: RefEndpoint, tables: ReadonlyMap<TableId, Table>, engine: Engine): boolean {
  const wanted = [...end.fieldNames].sort().join('\n');
  const key = tables.get(idOf(end, engine))?.primaryKey?.columns;
  return key !== undefined && [...key].sort().join('\n') === wanted;
}

/** `a_b` with the keys of both, as the language's own exporters make it. */
export function junctionTable({ ref, place }: PlacedRef, tables: ReadonlyMap<TableId, Table>, engine: Engine): Table {
  const [a, b] = ref.endpoints;
  const origin: Origin = { kind: 'read', spans: [place(ref.token)] };
  const namespace = namespaceOf(a.schemaName, engine);
  const name = freeName(ref.name ?? `${a.tableName}_${b.tableName}`, namespace, tables);
  const ends = [a, b].map((end, nth) => {
    const prefix = a.tableName === b.tableName && nth === 1 ? `other_${end.tableName}` : end.tableName;
    return { end, columns: end.fieldNames.map((field) => `${prefix}_${field}`) };
  });
  const columns = ends.flatMap(({ end, columns: names }) =>
    end.fieldNames.map((field, nth): Column => {
      const target = tables.get(idOf(end, engine))?.columns.find((column) => column.name === field);
      return { name: names[nth] ?? field, type: target?.type ?? { kind: 'text' }, nullable: false, origin };
    }),
  );
  return defined({
    kind: 'table' as const,
    id: tableId(name, namespace),
    namespace,
    name,
    role: 'junction' as const,
    columns,
    primaryKey: defined({
      name: engine.namesConstraints ? `${name}_pkey` : undefined,
      columns: columns.map((column) => column.name),
      origin,
    }),
    uniques: [],
    foreignKeys: ends.map(({ end, columns: names }) => ({
      ...defined({ name: engine.namesConstraints ? `${[name, ...names].join('_')}_fkey` : undefined }),
      columns: names,
      refTable: idOf(end, engine),
      refColumns: end.fieldNames,
      onDelete: actionOf(ref.onDelete),
      onUpdate: actionOf(ref.onUpdate),
      origin,
    })),
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    origin,
    ...(engine.dialect === 'sqlite' ? { sqlite: { strict: false } } : {}),
  });
}

function freeName(wanted: string, namespace: string | undefined, tables: ReadonlyMap<TableId, Table>): string {
  let name = wanted;
  for (let nth = 1; tables.has(tableId(name, namespace)); nth++) name = `${wanted}_${nth}`;
  return name;
}

/** The access patterns of the model as reads of tables: members become columns, tenant and soft-deletion conditions join. */
import { type AccessPattern, type DomainModel, lineage, type Table } from '../../../model/index.js';
import type { DesignState, PatternCondition, PatternQuery } from '../../design.js';
import { deletionMark, isMarked } from '../support/soft-deletion.js';
import { entityMap, tablesByEntity } from '../support/state.js';
import { styleOf } from '../support/style.js';
import { columnNamed } from './key-columns.js';
import type { Read } from './read.js';

export function accessReads(state: DesignState): readonly Read[] {
  const context = contextOf(state);
  return state.model.accessPatterns.flatMap((pattern) => readOf(pattern, context));
}

interface Context {
  readonly state: DesignState;
  readonly entities: ReadonlyMap<string, DomainModel['entities'][number]>;
  readonly tables: ReadonlyMap<string, Table>;
}

const contextOf = (state: DesignState): Context => ({
  state,
  entities: entityMap(state.model),
  tables: tablesByEntity(state.schema.tables),
});

function readOf(pattern: AccessPattern, context: Context): readonly Read[] {
  const table = homeOf(pattern, context);
  if (!table) return [];
  const columns = new Map(table.columns.flatMap(({ attribute, name }) => (attribute === undefined ? [] : [[attribute, name] as const])));
  const members = [...pattern.filters, ...pattern.sort].map(({ attribute }) => attribute);
  return [
    {
      id: pattern.id,
      description: pattern.description,
      table,
      query: queryOf(pattern, table, columns, context),
      kind: 'pattern',
      hot: pattern.frequency === 'very-high',
      origin: pattern.origin,
      elsewhere: [...new Set(members.filter((member) => !columns.has(member)))],
    },
  ];
}

/** The table that has what the read names: the entity's own, or that of what it is a kind of. */
function homeOf(pattern: AccessPattern, { entities, tables }: Context): Table | undefined {
  const entity = entities.get(pattern.entity);
  const line = entity ? lineage(entity, entities).flatMap(({ id }) => tables.get(id) ?? []) : [];
  const wanted = [...pattern.filters, ...pattern.sort].map(({ attribute }) => attribute);
  const known = (table: Table): number => wanted.filter((member) => table.columns.some(({ attribute }) => attribute === member)).length;
  return line.reduce<Table | undefined>((best, table) => (best === undefined || known(table) > known(best) ? table : best), undefined);
}

function queryOf(pattern: AccessPattern, table: Table, columns: ReadonlyMap<string, string>, { state }: Context): PatternQuery {
  const { tenantColumn } = styleOf(state);
  const mark = deletionMark(state);
  const stated = pattern.filters.flatMap(({ attribute, op, value }): readonly PatternCondition[] => {
    const column = columns.get(attribute);
    return column === undefined ? [] : [{ column, op: fitting(op, table, column), ...(value === undefined ? {} : { value }) }];
  });
  const tenant: readonly PatternCondition[] = table.ownership === 'tenant-owned' ? [{ column: tenantColumn, op: 'equals' }] : [];
  const live: readonly PatternCondition[] = isMarked(table, mark) ? [mark.condition] : [];
  const sort = pattern.sort.flatMap(({ attribute, direction }) => {
    const column = columns.get(attribute);
    return column === undefined ? [] : [{ column, direction }];
  });
  const reads = pattern.reads?.flatMap((member) => columns.get(member) ?? []);
  return {
    conditions: unrepeated([...tenant, ...stated, ...live]),
    sort: sort.filter(({ column }, i) => sort.findIndex((other) => other.column === column) === i),
    ...(pattern.limit === undefined ? {} : { limit: pattern.limit }),
    ...(reads && reads.length > 0 ? { reads } : {}),
    ...(pattern.aggregate === undefined ? {} : { aggregate: pattern.aggregate }),
  };
}

/** What can be asked of a column of this type: a number contains no term, and a text no document. */
function fitting(op: PatternCondition['op'], table: Table, name: string): PatternCondition['op'] {
  const kind = columnNamed(table, name)?.type.kind;
  const isText = kind === 'varchar' || kind === 'text' || kind === 'char';
  if (op === 'contains' || op === 'search' || op === 'prefix') return isText ? op : kind === 'json' ? 'json-contains' : 'equals';
  if (op === 'json-contains') return kind === 'json' ? op : isText ? 'contains' : 'equals';
  return op === 'range' && (kind === 'boolean' || kind === 'json') ? 'equals' : op;
}

/** A column compared for equality is compared once. */
function unrepeated(conditions: readonly PatternCondition[]): readonly PatternCondition[] {
  const seen = new Set<string>();
  return conditions.filter(({ column, op }) => {
    const key = `${op}/${column}`;
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

/**
 * Indexes for every foreign key, every access pattern of a table that is not stated to stay small, and the upkeep that
 * the design brings; no more of them than needed. Fills the services, which say for every read what serves it and why.
 */
import type { Index, Table } from '../../../model/index.js';
import { exprColumns } from '../../../sql/index.js';
import { groupBy } from '../../../util/group-by.js';
import type { DesignState, Pass, PatternService } from '../../design.js';
import { fill, type NameScope, nameScope } from '../../naming/index.js';
import { existingTable, indexNamesRepeat, namesTaken } from '../support/existing.js';
import { withTables } from '../support/state.js';
import { styleOf } from '../support/style.js';
import { accessReads } from './access-reads.js';
import { type Choice, chooseIndexes, type Service, type Want } from './choose.js';
import { indexReason, serviceExplanation } from './explain.js';
import type { Read } from './read.js';
import { type Shape, shapeOf, type Unserved } from './shape.js';
import { auditReads, referenceReads, retentionReads } from './upkeep-reads.js';

const SMALL_TABLE_ROWS = 1000;
/** Where a B-tree over time costs more than it tells: BRIN keeps one entry per block range. */
const BRIN_ROWS = 10_000_000;

export const serveReads: Pass = {
  id: 'serve-reads',
  establishes: 'every foreign key and every access pattern is served by an index that exists, and no index is the beginning of another',
  run: (state) => {
    const reads = groupBy([...accessReads(state), ...retentionReads(state), ...auditReads(state)], ({ table }) => table.id);
    const scope = indexScope(state);
    const built = state.schema.tables.map((table) => {
      const old = new Set(existingTable(state, table)?.foreignKeys);
      const references = referenceReads({ ...table, foreignKeys: table.foreignKeys.filter((key) => !old.has(key)) }, table);
      return serveTable(table, [...references, ...(reads.get(table.id) ?? [])], state, scope(table));
    });
    const extensions = [...new Set([...state.schema.extensions, ...built.flatMap((table) => table.extensions)])].sort();
    const next = withTables(
      state,
      built.map(({ table }) => table),
    );
    return { ...next, schema: { ...next.schema, extensions }, services: [...state.services, ...built.flatMap(({ services }) => services)] };
  },
};

/** Names that indexes share a space with. */
function indexScope(state: DesignState): (table: Table) => NameScope {
  const limit = state.input.capabilities.identifierLength;
  if (indexNamesRepeat(state)) return (table) => nameScope(limit, namesOf(table));
  const taken = state.schema.tables.flatMap((table) => [table.name, ...namesOf(table)]);
  const scope = nameScope(limit, [...taken, ...namesTaken(state)]);
  return () => scope;
}

function namesOf(table: Table): readonly string[] {
  const named = [
    ...(table.primaryKey ? [table.primaryKey] : []),
    ...table.uniques,
    ...table.foreignKeys,
    ...table.checks,
    ...table.indexes,
    ...table.triggers,
    ...table.policies,
  ];
  return named.flatMap(({ name }) => (name === undefined ? [] : [name]));
}

interface Served {
  readonly table: Table;
  readonly services: readonly PatternService[];
  readonly extensions: readonly string[];
}

function serveTable(table: Table, reads: readonly Read[], state: DesignState, scope: NameScope): Served {
  const { capabilities } = state.input;
  const shaped = reads.map((read) => ({ read, shape: withBrin(read, shapeOf(read, capabilities, styleOf(state).tenantColumn), state) }));
  const shapes = shaped.filter((own) => !isUpkeepBySide(own, shaped, capabilities.supportsPartialIndexes));
  const wants = shapes.flatMap(({ read, shape }) => ('unserved' in shape || isSmall(read, table) ? [] : [{ read, shape }]));
  const choice = chooseIndexes(table, wants);
  const named = choice.built.map((want) =>
    scope.take(
      fill(styleOf(state).index, { table: table.name, columns: partNames(want.shape).join(styleOf(state).indexSeparator ?? '_') }),
      `${table.id} ${want.read.id}`,
    ),
  );
  const indexes = choice.built.map((want, i) => indexOf(want, named[i] ?? '', readsOf(choice, i)));
  return {
    table: { ...table, indexes: [...table.indexes, ...indexes] },
    services: shapes
      .filter(({ shape }) => 'unserved' in shape || shape.method !== 'brin')
      .map(({ read, shape }) => serviceOf(table, read, shape, choice, named)),
    extensions: choice.built.flatMap(({ shape }) => shape.extensions),
  };
}

interface Shaped {
  readonly read: Read;
  readonly shape: Shape | Unserved;
}

/**
 * A purge runs at night and per tenant: it walks the tenant's part of an index that has the time in it anyway, rather than
 * make every insert pay for one of its own.
 */
function isUpkeepBySide({ read, shape }: Shaped, all: readonly Shaped[], partial: boolean): boolean {
  if (read.kind !== 'upkeep' || 'unserved' in shape || shape.equal !== 1 || shape.range.length !== 1) return false;
  const [tenant = '', time = ''] = partNames(shape);
  return all.some((other) => {
    if (other.read === read || other.read.kind === 'upkeep' || 'unserved' in other.shape || other.shape.method !== 'btree') return false;
    const [first, ...rest] = partNames(other.shape);
    // Where there are no partial indexes, what the predicate fixes stands in the key.
    const inKey = partial || !other.shape.where ? rest : [...rest, ...exprColumns(other.shape.where)];
    return first === tenant && rest[0] !== time && inKey.includes(time) && (!partial || !other.shape.where);
  });
}

const isSmall = ({ kind }: Read, { expectedRows }: Table): boolean =>
  kind !== 'reference' && expectedRows !== undefined && expectedRows < SMALL_TABLE_ROWS;

/** Upkeep reads a large table in the order in which it was written: a block range per entry is enough. */
function withBrin(read: Read, shape: Shape | Unserved, { input }: DesignState): Shape | Unserved {
  if ('unserved' in shape || read.kind !== 'upkeep' || !input.capabilities.indexMethods.includes('brin')) return shape;
  const { table } = read;
  const once = table.role === 'event' || table.triggers.some(({ definition }) => definition.kind === 'append-only');
  const alone = shape.parts.length === 1 && shape.range.length === 1 && !shape.where;
  return once && alone && (table.expectedRows ?? 0) >= BRIN_ROWS ? { ...shape, method: 'brin' } : shape;
}

const partNames = ({ parts }: Shape): readonly string[] => parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : 'expression'));

function readsOf({ services }: Choice, key: number): readonly Read[] {
  return [...services].flatMap(([read, service]) => (service.by === 'index' && service.key === key ? [read] : []));
}

function indexOf({ read, shape }: Want, name: string, reads: readonly Read[]): Index {
  return {
    name,
    parts: shape.parts,
    unique: false,
    method: shape.method,
    ...(shape.where ? { where: shape.where } : {}),
    include: shape.include,
    serves: reads.map(({ id }) => id),
    origin: read.origin,
    reason: indexReason(shape, reads),
  };
}

function serviceOf(table: Table, read: Read, shape: Shape | Unserved, { services }: Choice, names: readonly string[]): PatternService {
  const base = { pattern: read.id, description: read.description, table: table.id, query: read.query };
  if ('unserved' in shape)
    return { ...base, ...(shape.unserved === 'engine-lacks-feature' ? { without: shape.unserved } : {}), explanation: shape.explanation };
  const service = services.get(read);
  if (!service) {
    const explanation = `${table.name} is expected to stay below ${SMALL_TABLE_ROWS} rows (${table.expectedRows}); reading it whole is as fast as an index and costs no write.`;
    return { ...base, without: 'small-table', explanation };
  }
  return { ...base, ...servedBy(table, read, shape, service, names) };
}

function servedBy(
  table: Table,
  read: Read,
  shape: Shape,
  service: Service,
  names: readonly string[],
): Pick<PatternService, 'index' | 'without' | 'explanation'> {
  if (service.by === 'existing') {
    return { index: service.name, without: 'covered', explanation: serviceExplanation(table, read, shape, service.name, 'shared') };
  }
  if (service.by !== 'index') {
    return { index: service.name, without: service.by, explanation: serviceExplanation(table, read, shape, service.name, 'key') };
  }
  const index = names[service.key] ?? '';
  return service.first
    ? { index, explanation: serviceExplanation(table, read, shape, index, 'own') }
    : { index, without: 'covered', explanation: serviceExplanation(table, read, shape, index, 'shared') };
}

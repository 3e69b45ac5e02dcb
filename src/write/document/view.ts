/**
 * The finished work with the look-ups that sections need, built once. A section reads this and nothing else, so that the
 * document stays linear in the number of tables.
 */
import { type Capabilities, DIALECTS, type Dialect } from '../../dialects/index.js';
import type { AccessPattern, Column, Depth, Entity, ForeignKey, Table, TableId } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import { mainEngine } from '../main-engine.js';
import type { DossierWork, EngineWork } from '../writer.js';
import { type ExistingView, existingView } from './existing-view.js';

type Service = EngineWork['design']['services'][number];
type Note = EngineWork['design']['notes'][number];
type Retention = EngineWork['design']['retention'][number];

export interface View {
  readonly work: DossierWork;
  readonly depth: Depth;
  readonly main: EngineWork;
  readonly engines: readonly EngineView[];
  readonly dialect: Dialect;
  readonly capabilities: Capabilities;
  /** Where it starts from an existing schema. */
  readonly existing?: ExistingView;
  /** What will be created on the main engine; of an existing schema only what is new or extended. */
  readonly tables: readonly Table[];
  readonly tableById: ReadonlyMap<TableId, Table>;
  readonly tablesOfEntity: ReadonlyMap<string, readonly Table[]>;
  readonly entityById: ReadonlyMap<string, Entity>;
  readonly patternById: ReadonlyMap<string, AccessPattern>;
  /** Foreign keys that lead to a table. */
  readonly children: ReadonlyMap<TableId, readonly Child[]>;
  /** Reads of access patterns, without those of foreign keys. */
  readonly patternServices: readonly Service[];
  /** Reads that the brief states; the others follow from the design (jobs, audit). */
  readonly statedServices: readonly Service[];
  readonly servicesByIndex: ReadonlyMap<string, readonly Service[]>;
  readonly retentionByTable: ReadonlyMap<TableId, readonly Retention[]>;
  readonly notesBySubject: ReadonlyMap<string, readonly Note[]>;
  readonly tenantTable?: Table;
  readonly tenantColumn?: string;
}

export interface EngineView extends EngineWork {
  /** `PostgreSQL 15`. */
  readonly name: string;
  readonly dialect: Dialect;
  readonly capabilities: Capabilities;
}

export interface Child {
  readonly table: Table;
  readonly key: ForeignKey;
}

export function viewOf(work: DossierWork): View {
  const main = mainEngine(work);
  const all = main.lowered.schema.tables;
  const existing = main.existing && existingView(main.existing);
  const touched = new Set(main.existing?.additions.tables.map(({ id }) => id));
  const tables = existing ? all.filter(({ id }) => touched.has(id)) : all;
  const dialect = DIALECTS[main.target.dialect];
  const tableById = new Map(all.map((table) => [table.id, table]));
  const tenantTable = all.find((table) => table.ownership === 'tenant');
  const tenantColumn = tenantColumnOf(tables, tenantTable);
  const patternById = new Map(work.model.accessPatterns.map((pattern) => [pattern.id, pattern]));

  return {
    work,
    depth: work.decisions.depth,
    main,
    ...(existing ? { existing } : {}),
    engines: work.engines.map(engineView),
    dialect,
    capabilities: dialect.capabilities(main.target.version),
    tables,
    tableById,
    tablesOfEntity: groupKnown(all, (table) => table.entity),
    entityById: new Map(work.model.entities.map((entity) => [entity.id, entity])),
    patternById,
    children: groupKnown(
      all.flatMap((table) => table.foreignKeys.map((key) => ({ table, key }))),
      ({ key }) => key.refTable,
    ),
    patternServices: main.design.services.filter((service) => !service.pattern.startsWith('fk:')),
    statedServices: main.design.services.filter((service) => patternById.has(service.pattern)),
    servicesByIndex: groupKnown(main.design.services, (service) => service.index),
    retentionByTable: groupKnown(main.design.retention, (rule) => rule.table),
    notesBySubject: groupKnown(main.design.notes, (note) => note.subject),
    ...(tenantTable ? { tenantTable } : {}),
    ...(tenantColumn === undefined ? {} : { tenantColumn }),
  };
}

export const columnOf = (table: Table, name: string): Column | undefined => table.columns.find((column) => column.name === name);

export { softDeleteColumn } from './soft-deletion.js';

/** Items by key; those without one are left out. */
export function groupKnown<T>(items: readonly T[], keyOf: (item: T) => string | undefined): ReadonlyMap<string, readonly T[]> {
  return new Map([...groupBy(items, keyOf)].flatMap(([key, group]) => (key === undefined ? [] : [[key, group] as const])));
}

function engineView(engine: EngineWork): EngineView {
  const dialect = DIALECTS[engine.target.dialect];
  return {
    ...engine,
    name: `${dialect.label} ${engine.target.version}`,
    dialect,
    capabilities: dialect.capabilities(engine.target.version),
  };
}

function tenantColumnOf(tables: readonly Table[], tenant: Table | undefined): string | undefined {
  if (tenant === undefined) return undefined;
  for (const table of tables) {
    if (table.ownership !== 'tenant-owned') continue;
    const key = table.foreignKeys.find((one) => one.refTable === tenant.id && one.columns.length === 1);
    if (key) return key.columns[0];
  }
  return undefined;
}

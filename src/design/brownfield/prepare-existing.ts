/** From a schema that was read and a brief to what the passes need: matches, the style to follow, and the brief without what is there. */
import type { Deferred, Diagnostic, DialectId, DomainModel, Entity, EntityMatch, GivenAnswer, Schema, TableId } from '../../model/index.js';
import { sentenceCase } from '../../util/snake-case.js';
import { annotate } from './annotate.js';
import { carriedBy } from './carried.js';
import type { ExistingSchema } from './existing-schema.js';
import { type House, houseOf } from './house.js';
import { houseWords } from './matching/house-words.js';
import { type GivenMatch, matchEntities } from './matching/match-entities.js';
import { isAsked, trimModel } from './trim-model.js';

export interface ExistingSource {
  readonly schema: Schema;
  readonly dialect: DialectId;
  /** What the user pointed at, without secrets. */
  readonly name: string;
}

export interface Surveyed {
  readonly source: ExistingSource;
  readonly house: House;
  readonly matches: readonly EntityMatch[];
  readonly diagnostics: readonly Diagnostic[];
  /** The brief's model; with the table of the tenants where the brief does not name it. */
  readonly model: DomainModel;
  /** What the schema itself answers of the design questions. */
  readonly given: readonly GivenAnswer[];
}

/** What the schema says before anything is decided. */
export function surveyExisting(model: DomainModel, source: ExistingSource, given: readonly GivenMatch[]): Surveyed {
  const house = houseOf(source.schema);
  const prefix = house.naming.tablePrefix;
  const found = matchEntities({ model, schema: source.schema, given, source: source.name, ...(prefix === undefined ? {} : { prefix }) });
  const stub = tenantStub(model, house, found.matches, source);
  const matches = stub ? [...found.matches, stub.match] : found.matches;
  const whole = stub ? { ...model, entities: [...model.entities, stub.entity] } : withTenant(model, house, matches);
  const spoken = spokenOf(whole, matches);
  const ids = new Set(spoken.entities.map(({ id }) => id));
  return {
    source,
    house,
    matches: matches.filter(({ entity }) => ids.has(entity)),
    diagnostics: found.diagnostics,
    model: spoken,
    given: answersOf(source, house, matches),
  };
}

/** Of what is there, only what the brief says: no suggested attributes, and nothing that it merely mentions. */
function spokenOf(model: DomainModel, matches: readonly EntityMatch[]): DomainModel {
  const reused = new Set(matches.flatMap(({ entity, table }) => (table === undefined ? [] : [entity])));
  const linked = new Set([
    ...model.relationships.flatMap(({ from, to, through }) => [from, to, ...(through === undefined ? [] : [through])]),
    ...model.accessPatterns.map(({ entity }) => entity),
    ...model.policies.flatMap((policy) => ('entities' in policy ? policy.entities : 'entity' in policy ? [policy.entity] : [])),
    ...model.entities.flatMap(({ isA }) => (isA ? [isA.entity] : [])),
  ]);
  const entities = model.entities
    .map((entity) => (reused.has(entity.id) ? { ...entity, attributes: entity.attributes.filter(isAsked) } : entity))
    .filter((entity) => !reused.has(entity.id) || linked.has(entity.id) || saysAnything(entity));
  return { ...model, entities };
}

const saysAnything = ({ attributes, identifiers, rules, lifecycle, tenancy, appendOnly, audited }: Entity): boolean =>
  attributes.length + identifiers.length + rules.length > 0 ||
  lifecycle !== undefined ||
  tenancy === 'tenant' ||
  appendOnly === true ||
  audited === true;

/** The entity whose table holds the tenants is the tenant, whatever the brief says of it. */
function withTenant(model: DomainModel, { tenant }: House, matches: readonly EntityMatch[]): DomainModel {
  const entity = tenant && matches.find(({ table }) => table === tenant.table)?.entity;
  if (entity === undefined) return model;
  return { ...model, entities: model.entities.map((one) => (one.id === entity ? { ...one, tenancy: 'tenant' } : one)) };
}

function tenantStub(
  { entities }: DomainModel,
  { tenant, naming }: House,
  matches: readonly EntityMatch[],
  { name: path }: ExistingSource,
): { readonly entity: Entity; readonly match: EntityMatch } | undefined {
  if (!tenant || matches.some(({ table }) => table === tenant.table)) return undefined;
  const wanted = houseWords(tenant.tableName, naming.tablePrefix).join('_');
  const id = entities.some((one) => one.id === wanted) ? `${wanted}_tenant` : wanted;
  const origin = { kind: 'read', spans: [] } as const;
  const entity: Entity = {
    id,
    name: sentenceCase(id),
    kind: 'thing',
    tenancy: 'tenant',
    attributes: [],
    identifiers: [],
    rules: [],
    origin,
  };
  const reason = `The rows of ${tenant.tableName} are the tenants of the existing tables.`;
  return { entity, match: { entity: id, table: tenant.table, candidates: [], certain: true, reason, source: { kind: 'context', path } } };
}

function answersOf({ dialect, name: path }: ExistingSource, house: House, matches: readonly EntityMatch[]): readonly GivenAnswer[] {
  const source = { kind: 'context', path } as const;
  const tenant = house.tenant && matches.find(({ table }) => table === house.tenant?.table)?.entity;
  const ids = house.key?.kind === 'uuid' ? 'uuidv7' : 'bigint';
  return [
    { question: 'engine', raw: dialect, source },
    { question: 'migration', raw: 'brownfield', source },
    { question: 'tenancy', raw: tenant === undefined ? 'none' : `shared:${tenant}`, source },
    { question: 'deletes', raw: house.deleted?.custom ? 'soft' : house.deleted ? 'mixed' : 'hard', source },
    ...(house.key ? [{ question: 'ids', raw: ids, source } as const] : []),
  ];
}

export interface Prepared {
  readonly existing: ExistingSchema;
  /** What is left to design. */
  readonly model: DomainModel;
  readonly deferred: readonly Deferred[];
}

export interface HouseChoices {
  /** The keys of new tables are those of the house; false where somebody answered otherwise. */
  readonly keys: boolean;
  /** Tenants are told apart as the house does it. */
  readonly tenants: boolean;
}

/** What the passes need, once everything is decided. */
export function prepareExisting({ source, house: found, matches, model }: Surveyed, choices: HouseChoices): Prepared {
  const house = chosen(found, choices);
  const tableOf = new Map(matches.flatMap(({ entity, table }) => (table === undefined ? [] : [[entity, table] as const])));
  const carried = carriedBy(model, source.schema, tableOf);
  const entityOf = new Map<TableId, string>();
  for (const [entity, table] of tableOf) if (!entityOf.has(table)) entityOf.set(table, entity);
  const before = annotate(source.schema, { entityOf, carried, ...(house.tenant ? { tenant: house.tenant } : {}) });
  const byId = new Map(before.tables.map((table) => [table.id, table]));
  return { existing: { before, house, byId, tableOf }, ...trimModel({ model, tables: byId, tableOf, carried }) };
}

function chosen(house: House, { keys, tenants }: HouseChoices): House {
  const { key, tenant, ...rest } = house;
  return { ...rest, ...(keys && key ? { key } : {}), ...(tenants && tenant ? { tenant } : {}) };
}

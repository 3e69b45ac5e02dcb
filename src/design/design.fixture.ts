/** Small models and decisions for tests of the design stage: everything has a default, a test names what it is about. */
import type { Capabilities } from '../dialects/capabilities.js';
import type {
  AccessPattern,
  Attribute,
  AttributeType,
  BusinessPolicy,
  Decisions,
  DomainModel,
  Entity,
  Origin,
  Relationship,
  Table,
} from '../model/index.js';
import { readModelFile } from '../read/model-file/index.js';
import type { Design, DesignInput, DesignState, Pass } from './design.js';
import { design, start } from './index.js';

export const STATED: Origin = { kind: 'stated', spans: [], quote: 'in the text' };

/** Everything an engine can have. */
export const ABLE: Capabilities = {
  identifierLength: 63,
  supportsPartialIndexes: true,
  supportsExpressionIndexes: true,
  supportsIncludeColumns: true,
  supportsDescendingIndexes: true,
  indexMethods: ['btree', 'hash', 'gin', 'gist', 'brin', 'spgist'],
  supportsTrigramIndexes: true,
  supportsRowLevelSecurity: true,
  supportsSetNullColumns: true,
  enforcesChecks: true,
  allowsChecksOnReferentialColumns: true,
  indexesForeignKeys: false,
  supportsTransactionalDdl: true,
  supportsComments: true,
  enforcesVarcharLength: true,
  supportsNamedPrimaryKeys: true,
  generatesUuid: 4,
  supportsMaterialisedViews: true,
  supportsTriggers: true,
  supportsSchemas: true,
};

/** B-trees and foreign keys, and little else. */
export const PLAIN: Capabilities = {
  ...ABLE,
  identifierLength: 64,
  supportsPartialIndexes: false,
  supportsIncludeColumns: false,
  indexMethods: ['btree', 'fulltext'],
  supportsTrigramIndexes: false,
  supportsRowLevelSecurity: false,
  supportsSetNullColumns: false,
};

export const DECISIONS: Decisions = {
  engines: [{ dialect: 'postgres', version: '15' }],
  migration: 'greenfield',
  tenancy: { strategy: 'none' },
  deletes: { mode: 'mixed', perEntity: {} },
  retention: { regimes: [], rules: [] },
  depth: 'production',
  ids: 'bigint',
  records: [],
};

export function attribute(id: string, type: AttributeType = { kind: 'text' }, more: Partial<Attribute> = {}): Attribute {
  return { id, name: id, type, required: true, rules: [], origin: STATED, ...more };
}

export function entity(id: string, attributes: readonly Attribute[] = [], more: Partial<Entity> = {}): Entity {
  return { id, name: id, kind: 'thing', attributes, identifiers: [], rules: [], origin: STATED, ...more };
}

export function belongsTo(from: string, to: string, more: Partial<Relationship> = {}): Relationship {
  const id = `${from}.${more.role ?? to}`;
  return { id, from, to, cardinality: 'many-to-one', required: true, origin: STATED, ...more };
}

export function manyToMany(from: string, to: string, more: Partial<Relationship> = {}): Relationship {
  return { ...belongsTo(from, to), id: `${from}.${more.through ?? to}`, cardinality: 'many-to-many', ...more };
}

export function reads(entityId: string, id: string, more: Partial<AccessPattern> = {}): AccessPattern {
  return { id, description: id, entity: entityId, filters: [], sort: [], frequency: 'medium', origin: STATED, ...more };
}

export function model(
  entities: readonly Entity[],
  more: {
    readonly relationships?: readonly Relationship[];
    readonly accessPatterns?: readonly AccessPattern[];
    readonly policies?: readonly BusinessPolicy[];
  } = {},
): DomainModel {
  return { kind: 'domain-model', title: 'Test', entities, relationships: [], accessPatterns: [], policies: [], ...more };
}

export interface Circumstances {
  readonly decisions?: Partial<Decisions>;
  readonly capabilities?: Capabilities;
}

export function inputOf(given: DomainModel, { decisions = {}, capabilities = ABLE }: Circumstances = {}): DesignInput {
  return { model: given, decisions: { ...DECISIONS, ...decisions }, target: { dialect: 'postgres', version: '15' }, capabilities };
}

export const designed = (given: DomainModel, circumstances?: Circumstances): Design => design(inputOf(given, circumstances));

/** The state after some passes and no others. */
export const afterPasses = (given: DomainModel, passes: readonly Pass[], circumstances?: Circumstances): DesignState =>
  passes.reduce((state, pass) => pass.run(state), start(inputOf(given, circumstances)));

export const SHARED: Partial<Decisions> = { tenancy: { strategy: 'shared' } };

export function tableOf({ schema }: Pick<Design, 'schema'>, name: string): Table {
  const found = schema.tables.find((table) => table.name === name);
  if (!found) throw new Error(`no table ${name} among ${schema.tables.map((table) => table.name).join(', ')}`);
  return found;
}

/** The model of a `*.model.yaml` text. */
export const modelFromYaml = (text: string): DomainModel => readModelFile({ id: 'test', text }).model;

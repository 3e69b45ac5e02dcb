/**
 * The calls in order; the only file that knows every stage.
 *
 *   text ─ read ─▶ Reading ─ decide ─▶ Decisions ─ design ─▶ Design ─ lower ─▶ Lowered ─ lint ─▶ Scorecard
 *                                                                        └── prove ─▶ Proof[] ─ write ─▶ OutputFile[]
 */
import {
  addedObjects,
  boundByChecks,
  design,
  designAsIs,
  type ExistingSource,
  type GivenMatch,
  joinSchema,
  partSchema,
  prepareExisting,
  type Surveyed,
  surveyExisting,
} from './design/index.js';
import { DIALECTS, type Sandbox } from './dialects/index.js';
import { lint, scorecard, tenantColumnOf } from './lint/index.js';
import type { Decisions, DomainModel, EngineTarget, OutputFile, Proof, RuleOutcome, Schema, Table } from './model/index.js';
import { planAdditions } from './plan/additive/index.js';
import { type DossierWork, type EngineWork, writeDossier } from './write/index.js';

/** Designs, lowers and scores a model for one engine. */
export function workFor(model: DomainModel, decisions: Decisions, target: EngineTarget): EngineWork {
  const dialect = DIALECTS[target.dialect];
  const capabilities = dialect.capabilities(target.version);
  const designed = design({ model, decisions, target, capabilities });
  const lowered = dialect.lower(designed.schema, target.version);
  const outcomes = lintSchema(designed.schema, target, model);
  return { target, design: designed, lowered, scorecard: scorecard(outcomes) };
}

/** Designs a model for every engine that was asked for. */
export function worksFor(model: DomainModel, decisions: Decisions): readonly EngineWork[] {
  return decisions.engines.map((target) => workFor(model, decisions, target));
}

/** What an existing schema says to a brief before anything is decided: matches, house style, answers. */
export function survey(model: DomainModel, source: ExistingSource, given: readonly GivenMatch[] = []): Surveyed {
  return surveyExisting(model, source, given);
}

/**
 * Designs a brief into an existing schema. `existing` of the work holds where it starts and where it arrives: `additions`
 * is what a migration has to bring. Only what is added is judged.
 */
export function workOnExisting(surveyed: Surveyed, decisions: Decisions, target: EngineTarget): EngineWork {
  const dialect = DIALECTS[target.dialect];
  const capabilities = dialect.capabilities(target.version);
  const { existing, model, deferred } = prepareExisting(surveyed, {
    keys: isOfSchema(decisions, 'ids', surveyed.source.name),
    tenants: decisions.tenancy.strategy === 'shared' && isOfSchema(decisions, 'tenancy', surveyed.source.name),
  });
  const { before, house } = existing;
  const designed = design({ model, decisions, target, capabilities, existing });
  const parted = boundByChecks(partSchema(designed.schema, before), existing, capabilities.identifierLength);
  const lowered = dialect.lower(withOptions(parted, before, house.options), target.version);
  const additions: Schema = { ...lowered.schema, tables: lowered.schema.tables.map((table) => unstrict(table, house.options)) };
  const after = joinSchema(before, additions);
  const added = addedObjects(before, additions);
  const { tenantColumn } = house.naming;
  const outcomes = lint({ schema: designed.schema, capabilities, model, tenantColumn, inHouseStyle: true, judged: added.has });
  return {
    target,
    design: designed,
    lowered: { schema: after, notes: lowered.notes.filter(({ subject }) => subject === 'schema:' || added.has(subject)) },
    scorecard: scorecard(outcomes),
    plan: planAdditions(before, after, dialect, { version: target.version }),
    existing: { source: surveyed.source.name, before, after, additions, matches: surveyed.matches, habits: house.habits, deferred },
  };
}

/** Answered by the schema itself, not by somebody. */
const isOfSchema = ({ records }: Decisions, id: string, path: string): boolean =>
  records.some((record) => record.id === id && record.source.kind === 'context' && record.source.path === path);

/** New tables are stored as the others are. */
function withOptions(schema: Schema, { tables }: Schema, { mysql }: Pick<Table, 'mysql' | 'sqlite'>): Schema {
  const known = new Set(tables.map(({ id }) => id));
  return {
    ...schema,
    tables: schema.tables.map((table) => (mysql && !known.has(table.id) ? { ...table, mysql: { ...mysql, ...table.mysql } } : table)),
  };
}

/** Types of the existing tables need not be among the few that strict tables take. */
function unstrict(table: Table, { sqlite }: Pick<Table, 'mysql' | 'sqlite'>): Table {
  return table.sqlite?.strict && sqlite?.strict === false ? { ...table, sqlite: { ...table.sqlite, strict: false } } : table;
}

/** A schema as it is, with the model lifted from it: nothing is designed, all of it is documented, scored and proven. */
export function workAsIs(schema: Schema, model: DomainModel, decisions: Decisions, target: EngineTarget): EngineWork {
  const capabilities = DIALECTS[target.dialect].capabilities(target.version);
  const designed = designAsIs({ model, decisions, target, capabilities }, schema);
  return { target, design: designed, lowered: { schema, notes: [] }, scorecard: scorecard(lintSchema(schema, target, model)) };
}

/** All rules over one schema. `model` enables the rules that compare the two. */
export function lintSchema(schema: Schema, target: EngineTarget, model?: DomainModel): readonly RuleOutcome[] {
  const capabilities = DIALECTS[target.dialect].capabilities(target.version);
  const tenantColumn = tenantColumnOf(schema);
  return lint({ schema, capabilities, ...(model ? { model } : {}), ...(tenantColumn === undefined ? {} : { tenantColumn }) });
}

export interface ProofOptions {
  readonly enabled: boolean;
  /** Connection strings of servers, by engine id. */
  readonly urls: Readonly<Record<string, string | undefined>>;
  readonly onProgress?: (engine: string, done: number, total: number, label: string) => void;
  /** A server that was named does not answer. */
  readonly onUnavailable?: (engine: string, message: string) => void;
  /** Sandboxes to use instead of opening engines: tests share them. */
  readonly sandboxes?: Readonly<Record<string, Sandbox>>;
}

/** Executes every claim. Loaded only when asked for: it brings engines with it. */
export async function proveWorks(works: readonly EngineWork[], model: DomainModel, options: ProofOptions): Promise<readonly Proof[]> {
  const { proveOnEngines } = await import('./prove/index.js');
  return proveOnEngines(works, { ...options, model });
}

/** The dossier's files, relative to its folder. */
export function filesOf(work: DossierWork): readonly OutputFile[] {
  return writeDossier(work);
}

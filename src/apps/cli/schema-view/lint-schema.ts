/** `lint` of a schema source: every rule on the schema as it was read, each finding at its place in the text. */
import { DIALECT_NAMES } from '../../../dialects/names.js';
import { scorecard } from '../../../lint/index.js';
import { type Finding, objectId, type RuleOutcome, type Schema, type Span } from '../../../model/index.js';
import { lintSchema as runRules } from '../../../pipeline.js';
import { isToolTable, recogniseRoles } from '../../../read/lift/index.js';
import type { SchemaSource } from '../schema-source/read-schema-source.js';

export interface SchemaFindings {
  readonly schema: Schema;
  readonly findings: readonly Finding[];
  readonly outcomes: readonly RuleOutcome[];
  readonly card: ReturnType<typeof scorecard>;
  readonly version: string;
}

export function lintSchemaSource({ reading, basis }: Pick<SchemaSource, 'reading' | 'basis'>, version?: string): SchemaFindings {
  const dialect = reading.dialect;
  const target = { dialect, version: version ?? liveVersion(basis) ?? DIALECT_NAMES[dialect].defaultVersion };
  const schema = recogniseRoles(withoutToolTables(reading.schema));
  const outcomes = withPlaces(runRules(schema, target), placesOf(schema));
  return {
    schema,
    findings: outcomes.flatMap((outcome) => outcome.findings),
    outcomes,
    card: scorecard(outcomes),
    version: target.version,
  };
}

/** What a migration tool keeps for itself is not the user's to change. */
const withoutToolTables = (schema: Schema): Schema => ({ ...schema, tables: schema.tables.filter(({ name }) => !isToolTable(name)) });

/** `the catalogue of PostgreSQL 15.20 …`. */
const liveVersion = (basis: string): string | undefined => /^the catalogue of \D+(\d+(?:\.\d+)?)/.exec(basis)?.[1];

function withPlaces(outcomes: readonly RuleOutcome[], places: ReadonlyMap<string, Span>): readonly RuleOutcome[] {
  return outcomes.map((outcome) => ({
    ...outcome,
    findings: outcome.findings.map((finding): Finding => {
      const span = finding.spans.length > 0 ? undefined : placeOf(finding.subject, places);
      return span ? { ...finding, spans: [span] } : finding;
    }),
  }));
}

/** The object's own place, else its table's. */
const placeOf = (subject: string, places: ReadonlyMap<string, Span>): Span | undefined =>
  places.get(subject) ?? places.get(`table:${subject.replace(/^[^:]*:/, '').split('/')[0]}`);

type Placed = { readonly origin: Schema['tables'][number]['origin'] };

function placesOf({ tables }: Schema): ReadonlyMap<string, Span> {
  const places = new Map<string, Span>();
  const add = (id: string, { origin }: Placed): void => {
    const span = 'spans' in origin ? origin.spans.at(-1) : undefined;
    if (span) places.set(id, span);
  };
  for (const table of tables) {
    const { id } = table;
    add(objectId('table', id), table);
    for (const column of table.columns) add(objectId('column', id, column.name), column);
    for (const key of table.foreignKeys) add(objectId('foreign-key', id, key.name ?? key.columns.join('_')), key);
    for (const unique of table.uniques) add(objectId('unique', id, unique.name ?? unique.columns.join('_')), unique);
    for (const check of table.checks) add(objectId('check', id, check.name ?? check.columns.join('_')), check);
    for (const index of table.indexes) add(objectId('index', id, index.name), index);
    if (table.primaryKey) add(objectId('primary-key', id, table.primaryKey.name), table.primaryKey);
  }
  return places;
}

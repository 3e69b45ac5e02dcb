/**
 * DBML files → schema, with the place of every declaration. The engine is the one asked for, else the one that the project
 * names, else PostgreSQL. Never throws for what the files hold.
 */
import type { Database, Enum, Project } from '@dbml/parse';
import { dialectNamed } from '../../dialects/names.js';
import { quoteQualified, quoteText } from '../../dialects/postgres/spelling.js';
import {
  type Diagnostic,
  type DialectId,
  type OpaqueStatement,
  objectId,
  type Schema,
  type SchemaReading,
  type SourceText,
  type StatementReading,
  type Table,
  type TableId,
  tableId,
} from '../../model/index.js';
import { enumKey } from './columns.js';
import { ENGINES, type Engine } from './engine.js';
import { loadParser, type ParsedFile, parseDbml } from './parser.js';
import { isManyToMany, junctionTable, type ReadReference, readReference } from './references.js';
import { namespaceOf, partialsOf, readTable } from './tables.js';

export interface DbmlOptions {
  readonly dialect?: DialectId;
}

/** Loads the parser; to be awaited before `readDbml`. */
export const prepareDbml = loadParser;

export function readDbml(files: readonly SourceText[], options: DbmlOptions = {}): SchemaReading {
  const parsed = parseDbml(files);
  const databases = parsed.flatMap(({ database }) => database ?? []);
  const project = databases.map((database) => database.project).find((found) => found !== undefined);
  const engine = ENGINES[options.dialect ?? dialectOf(project) ?? 'postgres'];
  const enums = new Map(databases.flatMap((database) => database.enums.map((e) => [enumKey(e.name, e.schemaName, engine), e] as const)));
  const tables = tablesOf(parsed, databases, enums, engine);
  const name = project && typeof project.name === 'string' ? project.name : 'database';
  const schema: Schema = {
    kind: 'schema',
    name,
    dialect: engine.dialect,
    tables: withReferences(tables, parsed, engine),
    views: [],
    sequences: [],
    routines: [],
    extensions: [],
    opaque: parsed.flatMap((file) => enumTypes(file, engine)),
  };
  const statements = parsed.flatMap((file) => statementsOf(file, engine));
  return {
    source: 'dbml',
    dialect: engine.dialect,
    schema,
    statements,
    diagnostics: [...parsed.flatMap((file) => file.diagnostics), ...doubts(parsed, project)],
  };
}

const databaseType = (project: Project | undefined): unknown => (project as Readonly<Record<string, unknown>> | undefined)?.database_type;

const dialectOf = (project: Project | undefined): DialectId | undefined => {
  const said = databaseType(project);
  return typeof said === 'string' ? dialectNamed(said) : undefined;
};

function doubts(parsed: readonly ParsedFile[], project: Project | undefined): readonly Diagnostic[] {
  const said = databaseType(project);
  if (typeof said !== 'string' || said.trim() === '' || dialectNamed(said)) return [];
  const at = parsed.find(({ database }) => database?.project === project);
  return [
    {
      code: 'dbml/unknown-database',
      severity: 'warning',
      message: `The project’s database "${said}" is not modelled; its types are read as PostgreSQL’s.`,
      spans: at && project?.token ? [at.place(project.token as Database['tables'][number]['token'])] : [],
    },
  ];
}

function tablesOf(
  parsed: readonly ParsedFile[],
  databases: readonly Database[],
  enums: ReadonlyMap<string, Enum>,
  engine: Engine,
): ReadonlyMap<TableId, Table> {
  const partials = partialsOf(databases);
  const tables = new Map<TableId, Table>();
  for (const { database, place } of parsed) {
    for (const written of database?.tables ?? []) {
      const table = readTable(written, { engine, enums, partials, place });
      if (!tables.has(table.id)) tables.set(table.id, table);
    }
  }
  return tables;
}

function withReferences(tables: ReadonlyMap<TableId, Table>, parsed: readonly ParsedFile[], engine: Engine): readonly Table[] {
  const refs = parsed.flatMap(({ database, place }) => (database?.refs ?? []).map((ref) => ({ ref, place })));
  const all = new Map(tables);
  for (const placed of refs) {
    if (!isManyToMany(placed.ref) || placed.ref.inactive) continue;
    const table = junctionTable(placed, all, engine);
    all.set(table.id, table);
  }
  for (const placed of refs) {
    const read = isManyToMany(placed.ref) ? undefined : readReference(placed, tables, engine);
    const table = read && all.get(read.table);
    if (read && table) all.set(table.id, withReference(table, read, engine));
  }
  return [...all.values()];
}

/** One to one: the columns that refer are unique, said or not. */
function withReference(table: Table, { key, oneToOne }: ReadReference, engine: Engine): Table {
  const same = (columns: readonly string[] | undefined): boolean =>
    [...(columns ?? [])].sort().join('\n') === [...key.columns].sort().join('\n');
  const isUnique =
    same(table.primaryKey?.columns) ||
    table.uniques.some(({ columns }) => same(columns)) ||
    table.indexes.some(({ unique, parts }) => unique && same(parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : ''))));
  const name = engine.namesConstraints ? { name: `${[table.name, ...key.columns].join('_')}_key` } : {};
  const uniques = oneToOne && !isUnique ? [...table.uniques, { ...name, columns: key.columns, origin: key.origin }] : table.uniques;
  return { ...table, uniques, foreignKeys: [...table.foreignKeys, key] };
}

function enumTypes({ database, place }: ParsedFile, engine: Engine): readonly OpaqueStatement[] {
  if (engine.dialect !== 'postgres') return [];
  return (database?.enums ?? []).map(({ name, schemaName, values, token }) => ({
    what: 'enum type',
    sql: `CREATE TYPE ${quoteQualified(name, schemaName ?? 'public')} AS ENUM (${values.map((value) => quoteText(value.name)).join(', ')})`,
    origin: { kind: 'read', spans: [place(token)] },
  }));
}

/** One entry a declaration, in the order of the text. */
function statementsOf({ database, place, broken }: ParsedFile, engine: Engine): readonly StatementReading[] {
  const lost = broken.map((span): StatementReading => ({ what: 'declaration', fate: 'not-understood', span }));
  if (!database) return lost;
  const entry = (what: string, token: Database['tables'][number]['token'], more: Partial<StatementReading> = {}): StatementReading => ({
    what,
    fate: 'modelled',
    span: place(token),
    ...more,
  });
  const beside = (note: string): Partial<StatementReading> => ({ fate: 'skipped', note });
  const { project } = database;
  const inline = new Set(
    database.tables.flatMap(({ fields }) => fields.flatMap(({ inline_refs }) => inline_refs.map(({ token }) => token.start.offset))),
  );
  return [
    ...(project?.token
      ? [
          entry(
            'project',
            project.token as Database['tables'][number]['token'],
            project.note ? { note: 'its note says nothing of the tables' } : {},
          ),
        ]
      : []),
    ...database.tables.map((table) =>
      entry('table', table.token, { subject: objectId('table', tableId(table.name, namespaceOf(table.schemaName, engine))) }),
    ),
    ...database.refs
      .filter(({ token }) => !inline.has(token.start.offset))
      .map((ref) => entry('ref', ref.token, ref.inactive ? beside('not in force') : {})),
    ...database.enums.map((e) =>
      entry('enum', e.token, e.values.some(({ note }) => note) ? { note: 'notes of single values are left out' } : {}),
    ),
    ...database.tablePartials.map((partial) => entry('table partial', partial.token)),
    ...database.tableGroups.map((group) => entry('table group', group.token, beside('groups tables in the drawing'))),
    ...database.notes.map((note) => entry('note', note.token, beside('a note on the drawing'))),
    ...database.records.map((records) => entry('records', records.token, { ...beside('data'), count: records.values.length })),
    ...lost,
  ].sort((a, b) => a.span.start - b.span.start);
}

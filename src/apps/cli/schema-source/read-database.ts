/** A live database → schema: read-only, with what its catalogue knows of rows and uses. Its secret is never printed. */
import { isAbsolute, join } from 'node:path';
import { type CatalogueStatistics, DIALECTS, type LiveDatabase } from '../../../dialects/index.js';
import { openLive } from '../../../dialects/live.js';
import {
  type DialectId,
  objectId,
  type Schema,
  type SchemaReading,
  type Span,
  type StatementReading,
  type Table,
} from '../../../model/index.js';
import { withoutSecrets } from '../../../sql/index.js';
import { UsageError } from '../errors.js';
import type { Io } from '../io.js';
import { redact } from '../redact.js';
import type { SchemaSource } from './read-schema-source.js';

export async function readDatabase(given: string, io: Io): Promise<SchemaSource> {
  const url = sqliteFrom(given, io.cwd);
  const db = await openLive(url).catch((error: unknown) => {
    throw new UsageError(`${redact(given)} cannot be opened: ${messageOf(error, given)}`, PRIVILEGES[dialectOf(given)]);
  });
  try {
    return await readOpen(db, given);
  } catch (error) {
    throw new UsageError(`${redact(given)} cannot be read: ${messageOf(error, given)}`, PRIVILEGES[db.dialect]);
  } finally {
    await db.close();
  }
}

async function readOpen(db: LiveDatabase, given: string): Promise<SchemaSource> {
  const dialect = DIALECTS[db.dialect];
  const statistics = await dialect.statistics?.(db);
  const schema = withoutSecrets(withRows(await dialect.introspect(db), statistics));
  const reading: SchemaReading = {
    source: 'database',
    dialect: db.dialect,
    schema,
    statements: objectsOf(schema, redact(given)),
    diagnostics: [],
  };
  return {
    reading,
    sources: [],
    diagnostics: statistics?.notes.map((message) => ({ code: 'database/statistics', severity: 'info', message, spans: [] })) ?? [],
    basis: `the catalogue of ${dialect.label} ${db.version}`,
    left: [],
    ...(statistics ? { statistics } : {}),
  };
}

/** What a role needs, and no more, should the server refuse. */
const PRIVILEGES: Readonly<Record<DialectId, string>> = {
  postgres:
    'The role needs CONNECT on the database and USAGE on its schemas; it needs no SELECT on tables, since only the catalogue is read. To grant it: GRANT CONNECT ON DATABASE … TO reader; GRANT USAGE ON SCHEMA public TO reader.',
  mysql:
    'The user sees the tables it has any privilege on: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON database.* TO reader is enough; SELECT on performance_schema.* adds how indexes are used.',
  mariadb:
    'The user sees the tables it has any privilege on: GRANT SELECT, SHOW VIEW, TRIGGER, EVENT ON database.* TO reader is enough; SELECT on performance_schema.* adds how indexes are used.',
  sqlite: 'The file must exist and be readable; one in WAL mode needs its folder to be writable too.',
};

function dialectOf(url: string): DialectId {
  if (/^sqlite:/i.test(url)) return 'sqlite';
  return /^(?:mysql|mariadb):/i.test(url) ? 'mysql' : 'postgres';
}

/** Relative paths are relative to where the program runs. */
function sqliteFrom(url: string, cwd: string): string {
  if (!/^sqlite:/i.test(url)) return url;
  const path = url.replace(/^sqlite:(?:\/\/(?=\/))?/i, '');
  return `sqlite:${isAbsolute(path) ? path : join(cwd, path)}`;
}

/** Drivers may put the address into their message. */
function messageOf(error: unknown, url: string): string {
  const text = redact(error instanceof Error ? error.message : String(error)).replaceAll(url, redact(url));
  const password = URL.canParse(url) ? new URL(url).password : '';
  return password.length > 0 ? text.replaceAll(password, '*****').replaceAll(decodeURIComponent(password), '*****') : text;
}

function withRows(schema: Schema, statistics: CatalogueStatistics | undefined): Schema {
  const rows = new Map(
    (statistics?.tables ?? []).flatMap((table) => (table.rows === undefined ? [] : [[table.table, table.rows] as const])),
  );
  const tables = schema.tables.map((table): Table => {
    const expectedRows = rows.get(table.id);
    return expectedRows === undefined ? table : { ...table, expectedRows };
  });
  return { ...schema, tables };
}

/** A catalogue has no statements: each object it lists is one. */
function objectsOf(schema: Schema, source: string): readonly StatementReading[] {
  const span: Span = { source, start: 0, end: 0, line: 1, column: 1, endLine: 1, endColumn: 1 };
  return [
    ...schema.tables.map((table): StatementReading => ({ what: 'table', fate: 'modelled', span, subject: objectId('table', table.id) })),
    ...schema.views.map(
      (view): StatementReading => ({ what: 'view', fate: 'verbatim', span, subject: objectId('view', undefined, view.name) }),
    ),
    ...schema.routines.map((): StatementReading => ({ what: 'routine', fate: 'verbatim', span })),
    ...schema.opaque.map(({ what }): StatementReading => ({ what, fate: 'verbatim', span })),
  ];
}

/** The PostgreSQL schemas and migration folders of the shared data: which files, in which order, on which engine. */
import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Sandbox } from '../../src/dialects/index.js';
import { sharedPath } from './folder.js';
import { type ScriptFile, scriptFile } from './postgres-schema.fixture.js';

export interface CorpusItem {
  readonly name: string;
  readonly kind: 'schema' | 'migrations';
  /** `18` needs what only PostgreSQL 18 has. */
  readonly needs?: '18';
  readonly files: () => readonly ScriptFile[];
}

/** Roles, schemas and functions of the platform a script was written for; given to both sides. */
const SUPABASE = [
  'CREATE SCHEMA IF NOT EXISTS extensions;',
  'CREATE SCHEMA IF NOT EXISTS auth;',
  "CREATE OR REPLACE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql STABLE AS $$ SELECT NULLIF(current_setting('request.jwt.claim.sub', true), '')::uuid $$;",
  'CREATE TABLE IF NOT EXISTS auth.users (id uuid PRIMARY KEY, email text, raw_user_meta_data jsonb);',
].join('\n');

const SUPABASE_SCHEMAS = [
  'auth',
  'extensions',
  'graphql',
  'graphql_public',
  'pgbouncer',
  'realtime',
  'storage',
  'supabase_functions',
  'supabase_migrations',
  'vault',
]
  .map((name) => `CREATE SCHEMA IF NOT EXISTS ${name};`)
  .join('\n');

/** Roles that scripts name and that no server has by itself. */
const ROLES: readonly string[] = [
  ...['anon', 'authenticated', 'service_role', 'authenticator', 'dashboard_user', 'pgbouncer', 'supabase_admin', 'supabase_auth_admin'],
  ...[
    'supabase_storage_admin',
    'supabase_realtime_admin',
    'supabase_replication_admin',
    'supabase_read_only_user',
    'supabase_functions_admin',
  ],
  ...['supabase_etl_admin', 'supabase_superuser', 'postgres', 'root', 'azimutt', 'openstreetmap'],
];

const text = (path: string, content: string): ScriptFile => ({ path, text: content });

const SCHEMAS: readonly (readonly [name: string, files: readonly string[], more?: { readonly needs?: '18'; readonly before?: string }])[] =
  [
    ['adventureworks-pg', ['install.sql']],
    ['azimutt', ['structure.sql']],
    ['azimutt catalog', ['azimutt/source_04_catalog_postgres.sql']],
    ['azimutt shopping', ['azimutt/source_05_shopping_postgres.sql']],
    ['chinook-pg', ['Chinook_PostgreSql.sql']],
    ['chinook-pg identity', ['chinook-pg/Chinook_PostgreSql_AutoIncrementPKs.sql']],
    ['chinook-pg serial', ['chinook-pg/Chinook_PostgreSql_SerialPKs.sql']],
    ['gisia-gitlab-derived', ['structure.sql']],
    ['gisia-gitlab-derived ci', ['gisia-gitlab-derived/ci_structure.sql']],
    ['gisia-gitlab-derived cable', ['gisia-gitlab-derived/cable_structure.sql']],
    ['gisia-gitlab-derived cache', ['gisia-gitlab-derived/cache_structure.sql']],
    ['gisia-gitlab-derived queue', ['gisia-gitlab-derived/queue_structure.sql']],
    ['liam-schema', ['schema.sql'], { before: SUPABASE }],
    ['listmonk', ['schema.sql']],
    ['northwind-pg', ['northwind.sql']],
    ['openstreetmap', ['structure.sql']],
    ['pagila', ['pagila-schema.sql'], { needs: '18' }],
    ['pagila jsonb', ['pagila/pagila-schema-jsonb.sql']],
    [
      'pagila temporal',
      ['pagila/pagila-schema.sql', 'SET search_path TO public;', 'pagila/pagila-temporal-setup.sql'],
      { needs: '18', before: 'CREATE EXTENSION btree_gist;' },
    ],
    ['sourcegraph-squashed frontend', ['sourcegraph-squashed/frontend/squashed.sql']],
    ['sourcegraph-squashed codeintel', ['sourcegraph-squashed/codeintel/squashed.sql']],
    ['sourcegraph-squashed codeinsights', ['sourcegraph-squashed/codeinsights/squashed.sql']],
    ['supabase-base-init', ['17.sql'], { before: SUPABASE_SCHEMAS }],
    ['synapse-full', ['common', 'state', 'main'].map((part) => `synapse-full/${part}/full_schemas/72/full.sql.postgres`)],
  ];

const inOrder = (folder: string): readonly string[] => readdirSync(folder).sort();

/** `*.sql` of one folder, by name. */
const plain =
  (keep: RegExp = /\.sql$/) =>
  (folder: string): readonly string[] =>
    inOrder(folder)
      .filter((name) => keep.test(name))
      .map((name) => join(folder, name));

/** One folder a step, with `up.sql` or `migration.sql` inside. */
const stepFolders = (folder: string): readonly string[] =>
  inOrder(folder).flatMap((step) => {
    if (step.includes('.')) return [];
    const files = readdirSync(join(folder, step));
    return files.filter((file) => file === 'up.sql' || file === 'migration.sql').map((file) => join(folder, step, file));
  });

const versionFolders = (folder: string): readonly string[] => {
  const versions = readdirSync(folder).filter((name) => /^\d+\.\d+$/.test(name));
  const number = (version: string): number => Number(version.split('.')[1]);
  const sorted = versions.sort((a, b) => number(a) - number(b));
  return sorted.flatMap((version) => plain()(join(folder, version)));
};

const MIGRATIONS: readonly (readonly [
  name: string,
  path: string,
  list: (folder: string) => readonly string[],
  before?: string,
  needs?: '18',
])[] = [
  ['atuin', 'migrations/atuin/atuin-server-postgres', plainOrInner],
  ['authelia', 'migrations/authelia/postgres', plain(/\.up\.sql$/)],
  ['crates.io', 'migrations/crates.io/migrations', stepFolders],
  ['kratos', 'migrations/kratos/sql', kratosFiles],
  // Subqueries without an alias: since 16.
  ['lemmy', 'migrations/lemmy/migrations', stepFolders, undefined, '18'],
  ['liam-migrations', 'migrations/liam-migrations/migrations', plain(), SUPABASE],
  ['memos', 'migrations/memos/postgres', versionFolders],
  ['memos latest', 'migrations/memos/postgres', plain(/LATEST\.sql$/)],
  [
    'supabase-auth',
    'migrations/supabase-auth/migrations',
    plain(/\.up\.sql$/),
    'CREATE SCHEMA IF NOT EXISTS auth; SET search_path TO auth, public;',
  ],
  ['supabase-storage tenant', 'migrations/supabase-storage/tenant', plain(), 'CREATE SCHEMA IF NOT EXISTS storage;'],
  ['supabase-storage multitenant', 'migrations/supabase-storage/multitenant', plain()],
  ['vaultwarden', 'migrations/vaultwarden/postgresql', stepFolders],
  ['calcom-2023', 'schemas/prisma/calcom-2023/migrations', stepFolders],
  ['documenso', 'schemas/prisma/documenso/migrations', stepFolders],
  ['formbricks', 'schemas/prisma/formbricks/migration', stepFolders],
  ['hoppscotch', 'schemas/prisma/hoppscotch/migrations', stepFolders],
  ['umami', 'schemas/prisma/umami/migrations', stepFolders],
  ['umami 2025', 'schemas/prisma/umami-2025-pg-mysql/postgresql/migrations', stepFolders],
  ['hikayat', 'briefs/hikayat-reading-platform/prisma/migrations', stepFolders],
  ['ai-job-portal', 'briefs/ai-job-portal/drizzle', plain()],
  ['dofek', 'schemas/dbml/dofek/drizzle', plain()],
];

function plainOrInner(folder: string): readonly string[] {
  const own = plain()(folder);
  return own.length > 0 ? own : inOrder(folder).flatMap((inner) => plain()(join(folder, inner)));
}

/** A step has files for each engine it differs on; without one for PostgreSQL the common file holds. */
function kratosFiles(folder: string): readonly string[] {
  const ups = inOrder(folder).filter((name) => name.endsWith('.up.sql'));
  const step = (name: string): string => name.replace(/(\.(?:postgres|mysql|sqlite3?|cockroach))?(\.autocommit)?\.up\.sql$/, '');
  const chosen = new Map<string, string>();
  for (const name of ups) {
    if (/\.(?:mysql|sqlite3?|cockroach)\./.test(name)) continue;
    if (!chosen.has(step(name)) || name.includes('.postgres.')) chosen.set(step(name), name);
  }
  return [...chosen.values()].sort().map((name) => join(folder, name));
}

/** Templates of the tools that run them, filled with what those tools fill in by default. */
const filled = (file: ScriptFile): ScriptFile => ({
  ...file,
  text: file.text.replace(/\{\{\s*index\s+\.Options\s+"Namespace"\s*\}\}/g, 'auth'),
});

/** Tables that differ, and why they must. A difference that goes away turns the test red too. */
export const EXPLAINED: Readonly<Record<string, { readonly tables: readonly string[]; readonly reason: string }>> = {
  'supabase-storage tenant': {
    tables: ['storage.buckets_analytics', 'storage.iceberg_namespaces', 'storage.iceberg_tables'],
    reason: 'a DO block (0048) puts its statement together from a constraint name it looks up; it is kept verbatim',
  },
};

/** Histories whose rights differ on the engine, and why they must. */
export const EXPLAINED_RIGHTS: Readonly<Record<string, string>> = {
  'liam-migrations':
    'a DO block revokes from functions that it looks up, and ALTER DEFAULT PRIVILEGES FOR ROLE postgres counts only where that role runs the script',
  'supabase-base-init': 'ALTER … OWNER: who owns an object is not read, and an owner’s own rights need no GRANT',
  'supabase-storage tenant': 'DO blocks put their GRANTs together from settings of the session',
};

/** Makes the roles that are missing; what it answers takes them away again. */
export async function withRoles(db: Sandbox): Promise<() => Promise<void>> {
  const known = new Set((await db.query('SELECT rolname FROM pg_roles')).map(({ rolname }) => String(rolname)));
  const made = ROLES.filter((role) => !known.has(role));
  for (const role of made) await db.exec(`CREATE ROLE "${role}"`);
  return async () => {
    await db.reset();
    for (const role of made) await db.exec(`DROP OWNED BY "${role}"; DROP ROLE IF EXISTS "${role}"`).catch(() => undefined);
  };
}

/** Everything, or nothing after saying so where the folder is missing. */
export function corpus(): readonly CorpusItem[] {
  const root = sharedPath('data');
  if (!root) return [];
  const schemas = SCHEMAS.map(([name, paths, more]): CorpusItem => {
    const at = (path: string): string => join(root, 'schemas/postgres', path.includes('/') ? path : join(name, path));
    return {
      name,
      kind: 'schema',
      ...(more?.needs ? { needs: more.needs } : {}),
      files: () => [
        ...(more?.before ? [text('before.sql', more.before)] : []),
        ...paths.map((path) => (path.endsWith(';') ? text('between.sql', path) : scriptFile(at(path)))),
      ],
    };
  });
  const migrations = MIGRATIONS.map(([name, path, list, before, needs]): CorpusItem => {
    const folder = join(root, path);
    return {
      name,
      kind: 'migrations',
      ...(needs ? { needs } : {}),
      files: () => [
        ...(before ? [text('before.sql', before)] : []),
        ...list(folder).map((one) => filled({ ...scriptFile(one), path: join(basename(join(one, '..')), basename(one)) })),
      ],
    };
  });
  return [...schemas, ...migrations];
}

/** Small scripts of all kinds: the schemas before and after each case of a schema differ's suite. */
export function cases(): readonly CorpusItem[] {
  const path = sharedPath('data', 'diff', 'sqldef.postgres.json');
  if (!path) return [];
  const given = JSON.parse(scriptFile(path).text) as readonly { readonly id: string; readonly from_sql: string; readonly to_sql: string }[];
  const scripts = new Map(
    given.flatMap(({ id, from_sql, to_sql }) => [[from_sql, `${id} before`] as const, [to_sql, `${id} after`] as const]),
  );
  return [...scripts].flatMap(([sql, name]) =>
    sql.trim() === '' ? [] : [{ name, kind: 'schema' as const, files: () => [text(`${name}.sql`, sql)] }],
  );
}

/** The corpus: every schema and history of the shared data, as `inspect` would be pointed at it. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { DialectId } from '../../src/model/index.js';

export interface CorpusCase {
  readonly name: string;
  readonly path: string;
  readonly dialect?: DialectId;
  readonly from?: 'sql' | 'prisma' | 'dbml';
}

export function corpusCases(shared: string): readonly CorpusCase[] {
  const data = join(shared, 'data');
  const single = ['postgres', 'mysql', 'sqlite', 'dbml'].flatMap((kind) => filesBelow(join(data, 'schemas', kind), kind));
  const prisma = folders(join(data, 'schemas', 'prisma')).map(
    (name): CorpusCase => ({ name: `prisma/${name}`, path: join(data, 'schemas', 'prisma', name), from: 'prisma' }),
  );
  const steps = PRISMA_HISTORIES.map(
    ([name, folder]): CorpusCase => ({ name: `prisma/${name} history`, path: join(data, 'schemas', 'prisma', folder) }),
  );
  const histories = HISTORIES.map(
    ([folder, dialect]): CorpusCase => ({
      name: `migrations/${folder}${dialect ? ` (${dialect})` : ''}`,
      path: join(data, 'migrations', folder),
      ...(dialect ? { dialect } : {}),
    }),
  );
  return [...single, ...prisma, ...steps, ...histories].filter(({ path }) => existsSync(path));
}

const PRISMA_HISTORIES: readonly (readonly [string, string])[] = [
  ['calcom-2023', 'calcom-2023/migrations'],
  ['documenso', 'documenso/migrations'],
  ['formbricks', 'formbricks/migration'],
  ['hoppscotch', 'hoppscotch/migrations'],
  ['umami', 'umami/migrations'],
];

const HISTORIES: readonly (readonly [string, DialectId?])[] = [
  ['atuin/atuin-server-postgres'],
  ['atuin/atuin-server-sqlite'],
  ['atuin/atuin-client/migrations', 'sqlite'],
  ['atuin/atuin-scripts', 'sqlite'],
  ['authelia', 'postgres'],
  ['authelia', 'mysql'],
  ['authelia', 'sqlite'],
  ['crates.io'],
  ['kratos', 'postgres'],
  ['kratos', 'mysql'],
  ['kratos', 'sqlite'],
  ['lemmy/migrations'],
  ['liam-migrations'],
  ['memos', 'postgres'],
  ['memos', 'mysql'],
  ['memos', 'sqlite'],
  ['supabase-auth'],
  ['supabase-storage/tenant'],
  ['supabase-storage/multitenant'],
  ['vaultwarden', 'postgres'],
  ['vaultwarden', 'mysql'],
  ['vaultwarden', 'sqlite'],
];

/** Files that only make sense together with others, or are no schema. */
const LEFT =
  /drop-objects|_downgrade|_upgrade|\/drizzle\/|employees\/objects|employees_partitioned_5|pagila-(?:schema-jsonb|temporal)|fts_triggers|sample-|complex\.generated/;

function filesBelow(folder: string, name: string): readonly CorpusCase[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry): readonly CorpusCase[] => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) return filesBelow(path, `${name}/${entry.name}`);
      return /\.(?:sql|dbml)(?:\.\w+)?$/.test(entry.name) && !LEFT.test(path) ? [{ name: `${name}/${entry.name}`, path }] : [];
    });
}

const folders = (path: string): readonly string[] =>
  existsSync(path)
    ? readdirSync(path, { withFileTypes: true })
        .filter((entry) => entry.isDirectory())
        .map(({ name }) => name)
        .sort()
    : [];

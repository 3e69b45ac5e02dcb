/** A Prisma schema beside what its migrations leave in PostgreSQL: the differences, one line each. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { postgres } from '../../src/dialects/postgres/index.js';
import type { Sandbox } from '../../src/dialects/queryable.js';
import type { Schema, SourceText } from '../../src/model/index.js';
import { readPrisma } from '../../src/read/prisma/index.js';

/** The files of a schema: one, or a folder of them. */
export function prismaFiles(path: string, end = '.prisma'): readonly SourceText[] {
  const names = statSync(path).isDirectory()
    ? readdirSync(path)
        .filter((name) => name.endsWith(end))
        .sort()
    : [''];
  return names.map((name) => ({
    id: name === '' ? path : join(path, name),
    path: join(path, name),
    text: readFileSync(join(path, name), 'utf8'),
  }));
}

export interface Drift {
  readonly tables: number;
  readonly refused: readonly string[];
  /** Facts only the database has. */
  readonly engine: readonly string[];
  /** Facts only the Prisma schema has. */
  readonly read: readonly string[];
}

export async function driftOf(schema: string, migrations: string, db: Sandbox, release: number): Promise<Drift> {
  await db.reset();
  const refused: string[] = [];
  for (const folder of readdirSync(migrations).sort()) {
    const file = join(migrations, folder, 'migration.sql');
    if (!existsSync(file)) continue;
    await db.exec(readFileSync(file, 'utf8')).catch(async (error: unknown) => {
      refused.push(`${folder}: ${error instanceof Error ? error.message : String(error)}`);
      await db.exec('ROLLBACK').catch(() => undefined);
    });
  }
  const live = facts(await postgres.introspect(db));
  const read = facts(readPrisma(prismaFiles(schema), { release }).schema);
  const [inLive, inRead] = [new Set(live), new Set(read)];
  return {
    tables: live.filter((line) => line.startsWith('table ')).length,
    refused,
    engine: live.filter((line) => !inRead.has(line)),
    read: read.filter((line) => !inLive.has(line)),
  };
}

/** Tables, columns, types, keys, uniques, indexes, foreign keys, enums and sequences; no descriptions, which Prisma does not send. */
function facts(schema: Schema): readonly string[] {
  const bare = {
    ...schema,
    tables: schema.tables.map(({ description: _, ...table }) => ({
      ...table,
      columns: table.columns.map(({ description: __, ...column }) => column),
    })),
  };
  return postgres
    .normalForm(bare)
    .filter((line) => !/^(?:routine|trigger|view|extension|check|comment|policy) /.test(line) && !line.includes('_prisma_migrations'));
}

/**
 * `node scripts/run.mjs bench/schemas/replay.ts [--seconds n]`: migration folders of the corpus, replayed by the parser and run
 * on the engine; writes `bench/schemas/REPLAY.md`. A folder is identical when every table that the engine has after running it
 * is read with the same facts. SQLite's folders are asserted one by one in `tests/shared/sqlite-schemas.test.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { openMariadb } from '../../src/dialects/mysql-family/engine.js';
import { openPglite, openPostgres } from '../../src/dialects/postgres/engine.js';
import { compareMysqlSchema, mysqlCases } from '../../tests/shared/mysql-schema.fixture.js';
import { corpus, EXPLAINED, withRoles } from '../../tests/shared/postgres-corpus.fixture.js';
import { compareSchema } from '../../tests/shared/postgres-schema.fixture.js';

const at = process.argv.indexOf('--seconds');
const seconds = at < 0 ? 1200 : Number(process.argv[at + 1]);
const shared = resolve(process.env.SCHEMAWRIGHT_SHARED ?? '../shared');
const start = performance.now();
const late = (): boolean => (performance.now() - start) / 1000 > seconds;
const rows: string[] = [];
const counts = { identical: 0, explained: 0, different: 0, 'not checked': 0 };

const { SCHEMAWRIGHT_POSTGRES_URL: postgresUrl, SCHEMAWRIGHT_MARIADB_URL: mariadbUrl } = process.env;
await postgres();
if (mariadbUrl) await mariadb(mariadbUrl);
else console.log('NOT CHECKED: MariaDB, for SCHEMAWRIGHT_MARIADB_URL names no server');

const all = counts.identical + counts.explained + counts.different;
const page = [
  '# Migration folders, replayed',
  'Made by `node scripts/run.mjs bench/schemas/replay.ts`. *identical*: every table that the engine has after running the folder is read with the same facts. Statements that the engine itself refuses are left out on both sides and counted.',
  `${all} folders checked: ${counts.identical} identical (${((100 * counts.identical) / Math.max(1, all)).toFixed(1)} %), ${counts.explained} differ for a reason that is given, ${counts.different} differ; ${counts['not checked']} not checked for want of time.`,
  ['| folder | engine | tables | statements refused by the engine | verdict |', '|---|---|--:|--:|---|', ...rows].join('\n'),
].join('\n\n');
writeFileSync('bench/schemas/REPLAY.md', `${page}\n`);
console.log(page.split('\n\n')[2]);

async function postgres(): Promise<void> {
  const server = postgresUrl ? await openPostgres(postgresUrl) : await openPglite();
  const latest = await openPglite();
  const [drop, dropLatest] = [await withRoles(server), await withRoles(latest)];
  for (const item of corpus().filter(({ kind }) => kind === 'migrations')) {
    if (late()) {
      told(item.name, 'PostgreSQL', 0, 0, 'not checked');
      continue;
    }
    const { engine, version, tables, read, refused } = await compareSchema(item.name, item.files(), item.needs ? latest : server);
    const known = EXPLAINED[item.name];
    const differing = read.filter(({ subject }) => subject.startsWith('table ')).map(({ subject }) => subject.slice('table '.length));
    const rest = differing.filter((table) => !known?.tables.includes(table));
    const verdict = differing.length === 0 ? 'identical' : rest.length === 0 ? 'explained' : 'different';
    told(
      item.name,
      `${engine} ${version.split(' ')[0]}`,
      tables,
      refused.length,
      verdict,
      rest.length === 0 ? known?.reason : rest.join(', '),
    );
  }
  // PostgreSQL 15 stumbles over extensions that go before the tables that use them; the databases are dropped anyway.
  await drop().catch(() => undefined);
  await dropLatest().catch(() => undefined);
  await server.close();
  await latest.close();
}

async function mariadb(url: string): Promise<void> {
  const db = await openMariadb(url);
  for (const given of mysqlCases(`${shared}/data`).filter(({ files }) => files.length > 1)) {
    if (late()) {
      told(given.name, 'MariaDB', 0, 0, 'not checked');
      continue;
    }
    const { tables, read, refused } = await compareMysqlSchema(given, db);
    const differing = read.map(({ subject }) => subject);
    told(
      given.name,
      `MariaDB ${db.version.split('-')[0]}`,
      tables,
      refused.length,
      differing.length === 0 ? 'identical' : 'different',
      differing.join(', '),
    );
  }
  await db.close();
}

function told(name: string, engine: string, tables: number, refused: number, verdict: keyof typeof counts, why = ''): void {
  counts[verdict]++;
  const line = `| ${name} | ${engine} | ${tables} | ${refused} | ${verdict}${why === '' ? '' : `: ${why}`} |`;
  rows.push(line);
  console.log(line);
}

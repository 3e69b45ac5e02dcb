/**
 * Prisma and DBML, read and written. Real schemas come back as they were; designs come back but for what the written notes
 * list; and a Prisma schema says what its migrations leave in PostgreSQL, but for drift that is counted here.
 */
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import type { Sandbox } from '../../src/dialects/index.js';
import { openPglite } from '../../src/dialects/postgres/engine.js';
import type { Schema } from '../../src/model/index.js';
import { worksFor } from '../../src/pipeline.js';
import { prepareDbml, readDbml } from '../../src/read/dbml/index.js';
import { readBrief } from '../../src/read/index.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { writeDbml } from '../../src/write/dbml/index.js';
import { writePrisma } from '../../src/write/prisma/index.js';
import { sharedPath } from './folder.js';
import { driftOf, prismaFiles } from './prisma-migrations.fixture.js';
import { bare } from './round-trip.fixture.js';

beforeAll(async () => {
  await Promise.all([preparePrisma(), prepareDbml()]);
});

const PRISMA = [
  'umami/schema.prisma',
  'hoppscotch/schema.prisma',
  'umami-2025-pg-mysql/mysql/schema.prisma',
  'umami-2025-pg-mysql/postgresql/schema.prisma',
  'documenso/schema.prisma',
  'formbricks/schema',
  'calcom-2023/schema.prisma',
  'dub',
];
const DBML = [
  'ai-job-portal-dbml/docs/database.dbml',
  'dofek/docs/schema.dbml',
  'schemacrawler-azimutt-dbml/libs/parser-dbml/resources/complex.dbml',
  'schemacrawler-azimutt-dbml/libs/parser-dbml/resources/complex.generated.dbml',
];

it.each(PRISMA)('Prisma comes back: %s', (name) => {
  const path = sharedPath('data/schemas/prisma', name);
  if (path === undefined) return;
  const { schema, diagnostics } = readPrisma(prismaFiles(path));
  expect(diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
  const written = writePrisma(schema);
  const again = readPrisma([{ id: 'written.prisma', text: written.text }]);
  expect(again.diagnostics.filter(({ code }) => code === 'prisma/invalid')).toEqual([]);
  expect(bare(again.schema)).toEqual(bare(schema));
  expect(written.notes).toEqual([]);
});

it.each(DBML)('DBML comes back: %s', (name) => {
  const path = sharedPath('data/schemas/dbml', name);
  if (path === undefined) return;
  const { schema, diagnostics } = readDbml([{ id: name, text: readFileSync(path, 'utf8') }]);
  expect(diagnostics).toEqual([]);
  const written = writeDbml(schema);
  const again = readDbml([{ id: 'written.dbml', text: written.text }]);
  expect(again.diagnostics).toEqual([]);
  expect(bare(again.schema)).toEqual(bare(schema));
  expect(written.notes).toEqual([]);
});

const MODELS = ['clinic', 'discussion', 'marketplace', 'school', 'telemetry', 'vehicles'];

/** Designs of every engine; each table, column and foreign key is there again, or a note says what is not. */
describe.each(MODELS)('the design of %s', (name) => {
  const reading = readBrief({ id: name, path: `${name}.model.yaml`, text: readFileSync(`corpus/models/${name}.model.yaml`, 'utf8') });
  const engine = { question: 'engine' as const, raw: 'postgres,mysql,mariadb,sqlite', source: { kind: 'flag' as const, flag: '--engine' } };
  const { decisions } = decide({ model: reading.model, given: [engine], acceptDefaults: true });
  const works = decisions ? worksFor(reading.model, decisions) : [];

  it.each(works.map((work) => [work.target.dialect, work.lowered.schema] as const))(
    'validates as Prisma and comes back: %s',
    (_, schema) => {
      const written = writePrisma(schema);
      const again = readPrisma([{ id: 'written.prisma', text: written.text }]);
      expect(
        again.diagnostics
          .filter(({ code }) => code === 'prisma/invalid')
          .map(({ message, spans }) => `${message} ${written.text.split('\n')[(spans[0]?.line ?? 1) - 1]}`),
      ).toEqual([]);
      expect(unexplained(schema, again.schema, written.notes)).toEqual([]);
    },
  );

  it.each(works.map((work) => [work.target.dialect, work.lowered.schema] as const))(
    'parses as DBML and comes back: %s',
    (dialect, schema) => {
      const written = writeDbml(schema);
      const again = readDbml([{ id: 'written.dbml', text: written.text }], { dialect });
      expect(again.diagnostics).toEqual([]);
      expect(unexplained(schema, again.schema, written.notes)).toEqual([]);
    },
  );
});

/** Tables, columns with their nulls, keys and foreign keys that are gone, and of which no note speaks. */
function unexplained(before: Schema, after: Schema, notes: readonly { readonly message: string }[]): readonly string[] {
  const found = new Set(structure(after));
  const said = notes.map(({ message }) => message).join('\n');
  return structure(before).filter((fact) => !found.has(fact) && !said.includes(fact.split(' ')[1] ?? fact));
}

const structure = ({ tables }: Schema): readonly string[] =>
  tables.flatMap((table) => [
    `table ${table.id}`,
    ...table.columns.map((column) => `column ${table.id}.${column.name} ${column.nullable}`),
    ...(table.primaryKey ? [`primary-key ${table.id} ${table.primaryKey.columns.join(', ')}`] : []),
    ...[
      ...table.uniques.map(({ name, columns }) => ({ name, columns })),
      ...table.indexes
        .filter(({ unique }) => unique)
        .map(({ name, parts }) => ({ name, columns: parts.map(({ expr }) => (expr.kind === 'column' ? expr.name : '…')) })),
    ].map(({ name, columns }) => `unique ${name} ${table.id} ${columns.join(', ')}`),
    ...table.indexes
      .filter(({ unique }) => !unique)
      .map(
        ({ name, parts }) =>
          `index ${name} ${table.id} ${parts.map(({ expr, direction }) => `${expr.kind === 'column' ? expr.name : '…'} ${direction}`).join(', ')}`,
      ),
    ...table.foreignKeys.map(
      (key) => `foreign-key ${key.name} ${table.id} ${key.columns.join(', ')} ${key.refTable} ${key.onDelete} ${key.onUpdate}`,
    ),
  ]);

/**
 * Facts on either side only. All are drift of the projects themselves: orders of enum values, indexes, deferrable uniques and
 * nulls that were written into a migration by hand, a sequence and constraints that kept their names through a rename, and
 * migrations that need an extension (pgvector) which is not here.
 */
const DRIFT = [
  ['umami', 'schema.prisma', 'migrations', 6, 1, 2],
  ['hoppscotch', 'schema.prisma', 'migrations', 6, 10, 4],
  ['umami-2025-pg-mysql/postgresql', 'schema.prisma', 'migrations', 6, 0, 0],
  ['documenso', 'schema.prisma', 'migrations', 6, 4, 4],
  ['formbricks', 'schema', 'migration', 6, 32, 16],
  ['calcom-2023', 'schema.prisma', 'migrations', 5, 9, 7],
] as const;

describe('a Prisma schema beside its migrations on PostgreSQL', () => {
  let db: Sandbox | undefined;
  beforeAll(async () => {
    db = await openPglite();
  });
  afterAll(() => db?.close());

  it.each(DRIFT)('%s', async (name, schema, migrations, release, engineOnly, readOnly) => {
    const path = sharedPath('data/schemas/prisma', name);
    if (path === undefined || !db) return;
    const drift = await driftOf(`${path}/${schema}`, `${path}/${migrations}`, db, release);
    console.log(
      `${name}: ${drift.tables} tables, ${drift.engine.length} facts only in the database, ${drift.read.length} only in the schema`,
    );
    expect([drift.engine.length, drift.read.length], [...drift.engine, ...drift.read].join('\n')).toEqual([engineOnly, readOnly]);
  });
});

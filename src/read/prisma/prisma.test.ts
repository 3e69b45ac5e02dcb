import { beforeAll, describe, expect, it } from 'vitest';
import { postgres } from '../../dialects/postgres/index.js';
import { preparePrisma, readPrisma } from './index.js';

const POSTGRES = 'datasource db {\n  provider = "postgresql"\n}\n';
const read = (text: string, release?: number) =>
  readPrisma([{ id: 'schema.prisma', text: POSTGRES + text }], release === undefined ? {} : { release });
const facts = (text: string, release?: number) => postgres.normalForm(read(text, release).schema);

describe('a Prisma schema', () => {
  beforeAll(preparePrisma);

  it.each([
    ['model A {\n id Int @id @default(autoincrement())\n}', `column A.id integer not null default nextval '"A_id_seq"'`],
    [
      'model A {\n id String @id @db.Uuid @default(dbgenerated("gen_random_uuid()"))\n}',
      'column A.id uuid not null default uuid version 4',
    ],
    ['model A {\n id String @id @default(cuid())\n}', 'column A.id text not null'],
    ['model A {\n id Int @id\n tags String[]\n}', 'column A.tags text[] null'],
    ['model A {\n id Int @id(map: "k")\n at DateTime @default(now()) @map("made")\n @@map("aa")\n}', 'primary key aa.k (id)'],
    ['model A {\n id Int @id\n n Decimal @db.Decimal(10, 2)\n}', 'column A.n numeric(10,2) not null'],
    ['model A {\n id Int @id\n p Unsupported("vector(3)")?\n}', 'column A.p vector(3) null'],
    ['model A {\n id Int @id\n e E @default(X)\n}\nenum E {\n X @map("x y")\n}', 'column A.e "e" not null default "x y"'],
    ['model A {\n a Int\n b Int\n @@id([a, b])\n @@index([b(sort: Desc)])\n}', 'index A.A_b_idx btree (b desc)'],
    [
      'model A {\n id Int @id\n n String\n @@index([n(ops: raw("gin_trgm_ops"))], type: Gin, map: "i")\n}',
      'index A.i gin (n gin_trgm_ops)',
    ],
    ['model A {\n id Int @id\n n String @unique(map: "u")\n}', 'unique index A.u btree (n)'],
  ])('%s', (text, fact) => {
    expect(facts(text)).toContain(fact);
    expect(read(text).diagnostics).toEqual([]);
  });

  it.each([
    ['Int', 'A', '', 'restrict', 'cascade'],
    ['Int?', 'A?', '', 'set-null', 'cascade'],
    ['Int?', 'A?', ', onDelete: Cascade, onUpdate: NoAction', 'cascade', 'no-action'],
  ])('takes Prisma’s referential actions: %s %s%s', (column, field, actions, onDelete, onUpdate) => {
    const text = `model A {\n id Int @id\n b B[]\n}\nmodel B {\n id Int @id\n aId ${column}\n a ${field} @relation(fields: [aId], references: [id]${actions})\n}`;
    expect(facts(text)).toContain(`foreign key B.B_aId_fkey (aId) to A (id) on delete ${onDelete} on update ${onUpdate}`);
  });

  it('makes the table of an implicit many-to-many relation as the release does', () => {
    const text = 'model Post {\n id Int @id\n tags Tag[]\n}\nmodel Tag {\n id String @id\n posts Post[]\n}';
    expect(facts(text)).toEqual(
      expect.arrayContaining(['primary key _PostToTag._PostToTag_AB_pkey (A, B)', 'column _PostToTag.B text not null']),
    );
    expect(facts(text, 5)).toContain('unique index _PostToTag._PostToTag_AB_unique btree (A, B)');
  });

  it('has no foreign keys where the application keeps the relations, and says so', () => {
    const text =
      'datasource db {\n provider = "mysql"\n relationMode = "prisma"\n}\nmodel A {\n id Int @id\n b B[]\n}\nmodel B {\n id Int @id\n aId Int\n a A @relation(fields: [aId], references: [id])\n @@index([aId])\n}';
    const { schema, diagnostics, statements } = readPrisma([{ id: 'x', text }]);
    expect(schema.tables.flatMap(({ foreignKeys }) => foreignKeys)).toEqual([]);
    expect(diagnostics.map(({ code }) => code)).toEqual(['prisma/no-foreign-keys']);
    expect(statements.at(-1)?.note).toContain('application keeps its relations');
  });

  it('places what is wrong by Prisma’s own words and reads the rest', () => {
    const { schema, diagnostics } = read('// 😀 ü\nmodel A {\n id Int @id\n b Foo\n}\nmodel B {\n id Int @id\n');
    expect(schema.tables.map(({ name }) => name)).toEqual(['A', 'B']);
    const unknown = diagnostics.find(({ message }) => message.includes('"Foo"'));
    expect(unknown?.spans[0]).toMatchObject({ source: 'schema.prisma', line: 7, column: 4 });
  });

  it('never throws, wherever the text ends', () => {
    const text = `${POSTGRES}/// docs\nmodel A {\n id Int @id @default(autoincrement())\n b B[] @relation("x")\n @@index([id(ops: raw("o"))], map: "i")\n}\nenum E {\n X\n}`;
    for (let end = 0; end <= text.length; end++) expect(() => readPrisma([{ id: 'x', text: text.slice(0, end) }])).not.toThrow();
  });

  it('keeps the place of every field', () => {
    const column = read('model A {\n  id Int @id\n}').schema.tables[0]?.columns[0];
    expect(column?.origin).toMatchObject({ kind: 'read', spans: [{ line: 5, column: 3, endColumn: 13 }] });
  });
});

/** Designed into schemas of four houses: everything that is added is claimed and proven, and the whole still loads and reads back. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type DialectId, type Proof, STEP_CLAIM_KINDS } from '../../src/model/index.js';
import { proveWorks } from '../../src/pipeline.js';
import { preparePrisma, readPrisma } from '../../src/read/prisma/index.js';
import { BLOG_BRIEF, LIBRARY_BRIEF, TENANTS_BRIEF, WEBSHOP_BRIEF } from './briefs.fixture.js';
import { type Designed, designInto, designOnto, modelOf } from './work.fixture.js';

const CASES: readonly (readonly [string, DialectId, string, string])[] = [
  ['webshop', 'mariadb', 'webshop.mariadb.sql', WEBSHOP_BRIEF],
  ['library', 'sqlite', 'library.sqlite.sql', LIBRARY_BRIEF],
  ['tenants', 'postgres', 'tenants.postgres.sql', TENANTS_BRIEF],
];

const urls = { postgres: process.env.SCHEMAWRIGHT_POSTGRES_URL, mariadb: process.env.SCHEMAWRIGHT_MARIADB_URL };
const design = (dialect: DialectId, file: string, brief: string): Promise<Designed> =>
  designInto(readFileSync(join('tests', 'existing', file), 'utf8'), brief, { dialect });

describe('a Prisma schema', () => {
  const blog = async (): Promise<Designed> => {
    const source = { id: 'blog.prisma', path: 'blog.prisma', text: readFileSync(join('tests', 'existing', 'blog.prisma'), 'utf8') };
    await preparePrisma();
    const { schema } = readPrisma([source]);
    return designOnto(schema, await modelOf(BLOG_BRIEF), { dialect: 'postgres' });
  };

  it('gets models of its own manner', async () => {
    const { existing } = await blog();
    const known = new Set(existing.before.tables.map(({ id }) => id));
    expect(existing.additions.tables.map(({ id, columns }) => [known.has(id), id, columns.map(({ name }) => name)])).toEqual([
      [true, 'Article', ['editorId', 'readingMinutes']],
      [false, 'Comment', ['id', 'articleId', 'authorId', 'body', 'hidden', 'createdAt', 'updatedAt']],
    ]);
  });

  it('is proven', async () => {
    const { work, model } = await blog();
    const proofs = await proveWorks([work], model, { enabled: true, urls });
    const tried = proofs.filter(({ reason }) => reason !== 'no-server' && reason !== 'not-observable');
    expect(tried.filter(({ verdict }) => verdict !== 'proven').map(told)).toEqual([]);
  });
});

describe.each(CASES)('%s on %s', (_, dialect, file, brief) => {
  it('is proven where its engine can be had', async () => {
    const { work, model } = await design(dialect, file, brief);
    const proofs = await proveWorks([work], model, { enabled: true, urls });
    // A lock that is let go at once, or that the engine does not tell of, is stated and not seen.
    const tried = proofs.filter(({ reason }) => reason !== 'no-server' && reason !== 'not-observable');
    if (tried.length === 0) return console.warn(`NOT CHECKED: ${file} – there is no ${dialect}`);
    expect(tried.filter(({ verdict }) => verdict === 'failed').map(told)).toEqual([]);
    expect(tried.filter(({ verdict }) => verdict === 'not-checked').map(told)).toEqual([]);
    for (const kind of [
      'loads',
      'reads-back',
      'reverses',
      'accepts-row',
      'rejects-orphan',
      'applies-step',
      'reaches-design',
      'keeps-rows',
      'reverses-steps',
    ])
      expect(tried.map((p) => p.kind)).toContain(kind);
  });

  it('claims nothing of what is there, but that it loads', async () => {
    const { work, model, existing } = await design(dialect, file, brief);
    const proofs = await proveWorks([work], model, { enabled: false, urls: {} });
    const touched = new Set(existing.additions.tables.map(({ id }) => id));
    for (const { id, kind } of proofs)
      if (!['loads', 'reads-back', 'reverses', ...STEP_CLAIM_KINDS].includes(kind))
        expect(touched, id).toContain(id.slice(kind.length + 1).split('/')[0]);
  });
});

const told = ({ engine, id, evidence }: Proof): string => `${engine} ${id}: ${evidence}`;

/**
 * Real PostgreSQL schemas and histories: every statement is understood or kept, the reading equals what the server makes
 * of the same statements, and what is rendered from the reading loads into the same again. `bench/schemas` runs all of it.
 */
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Sandbox } from '../../src/dialects/index.js';
import { openPglite } from '../../src/dialects/postgres/engine.js';
import type { StatementReading } from '../../src/model/index.js';
import { cases, corpus, EXPLAINED, EXPLAINED_RIGHTS, withRoles } from './postgres-corpus.fixture.js';
import { compareSchema, type Difference, openServer } from './postgres-schema.fixture.js';

/** Long histories and schemas that say what others say too; run by `bench/schemas` only. */
const LONG: ReadonlySet<string> = new Set([
  'gisia-gitlab-derived ci',
  'gisia-gitlab-derived cache',
  'gisia-gitlab-derived queue',
  'chinook-pg',
  'chinook-pg identity',
  'northwind-pg',
  'azimutt catalog',
  'pagila temporal',
  'synapse-full',
  'lemmy',
  'kratos',
  'crates.io',
  'documenso',
  'calcom-2023',
  'umami 2025',
  'formbricks',
  'gisia-gitlab-derived cable',
  'ai-job-portal',
  'dofek',
]);

const items = corpus().filter(({ name }) => !LONG.has(name));
let server: Sandbox;
let lite: Sandbox | undefined;
let dropRoles: () => Promise<void>;

beforeAll(async () => {
  if (items.length === 0) return;
  server = await openServer();
  dropRoles = await withRoles(server);
  if (!items.some(({ needs }) => needs)) return;
  lite = await openPglite();
  await withRoles(lite);
});
afterAll(async () => {
  await dropRoles?.();
  await server?.close();
  await lite?.close();
});

/** Statements that make shapes, over all schemas: what is understood of them. */
const shapes = { all: 0, modelled: 0 };

function count(statements: readonly StatementReading[]): void {
  for (const { what, fate } of statements) {
    if (!/^(?:create (?:table|index)|alter table)$/.test(what) || fate === 'skipped') continue;
    shapes.all++;
    if (fate === 'modelled') shapes.modelled++;
  }
}

const tables = (found: readonly Difference[]): readonly string[] =>
  found.filter(({ subject }) => subject.startsWith('table ')).map(({ subject }) => subject.slice('table '.length));

it.skipIf(items.length === 0).each(items.map((item) => [item.name, item] as const))('%s', async (name, item) => {
  const result = await compareSchema(name, item.files(), item.needs && lite ? lite : server);
  const lost = result.statements.filter(({ fate }) => fate === 'not-understood');
  expect(lost.map(({ what, span, note }) => `${span.source}:${span.line} ${what}: ${note}`)).toEqual([]);
  count(result.statements);
  const explained = EXPLAINED[name]?.tables ?? [];
  const rights = [...result.rights.lost, ...result.rights.gained];
  expect(rights.length > 0, rights.join('\n')).toBe(name in EXPLAINED_RIGHTS);
  expect({
    read: tables(result.read),
    reloaded: tables(result.reloaded),
    unloadable: result.unloadable,
  }).toEqual({
    read: explained,
    reloaded: explained,
    unloadable: [],
  });
});

it.skipIf(items.length === 0)('understands nearly every table, index and constraint', () => {
  expect(shapes.all).toBeGreaterThan(0);
  expect(shapes.modelled / shapes.all).toBeGreaterThanOrEqual(0.995);
});

/** One in so many of the small scripts. */
const EVERY = 40;
const small = cases().filter((_, at) => at % EVERY === 0);

it.skipIf(small.length === 0)('reads small scripts of all kinds as the server does', async () => {
  for (const { name, files } of small) {
    const { read, reloaded, unloadable } = await compareSchema(name, files(), server);
    expect({ name, read, reloaded, unloadable }).toEqual({ name, read: [], reloaded: [], unloadable: [] });
  }
});

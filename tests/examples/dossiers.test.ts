/**
 * The examples, end to end on every engine: what they claim is proven, what they score, and that the kept dossiers are current.
 * `UPDATE=1 npx vitest run tests/examples` writes them; read the difference by hand.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { CLAIM_KINDS, type ClaimKind, NOT_CHECKED_REASONS, type Proof } from '../../src/model/index.js';
import { designExample, EXAMPLES, filesOfExample, proveExample } from './work.fixture.js';

const SERVERS = { postgres: 'SCHEMAWRIGHT_POSTGRES_URL', mariadb: 'SCHEMAWRIGHT_MARIADB_URL' } as const;
const RUNNING = ['pglite', 'sqlite', ...Object.entries(SERVERS).flatMap(([engine, variable]) => (process.env[variable] ? [engine] : []))];
/** Kinds that an engine has no notion of. */
const BEYOND: Readonly<Record<string, readonly ClaimKind[]>> = { sqlite: ['isolates-tenants'], mariadb: ['isolates-tenants'] };
const seen = new Map<string, Set<Proof['kind']>>();

describe.each(EXAMPLES.map((name) => [name] as const))('%s', (name) => {
  it('reads its brief without an error', async () => {
    const { reading } = await designExample(name);
    expect(reading.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
    expect(reading.coverage.sentences.filter((s) => s.status === 'used').length).toBeGreaterThan(10);
  });

  it('scores 95 or more on every engine', async () => {
    const { works } = await designExample(name);
    for (const work of works) expect(work.scorecard.total, work.target.dialect).toBeGreaterThanOrEqual(95);
  });

  it('has its claims proven on every engine that runs', async () => {
    const proofs = await proveExample(await designExample(name));
    expect(proofs.filter((p) => p.verdict === 'failed').map((p) => `${p.engine} ${p.id}: ${p.evidence}`)).toEqual([]);
    for (const p of proofs) if (p.verdict === 'not-checked') expect(Object.keys(NOT_CHECKED_REASONS)).toContain(p.reason);
    for (const engine of RUNNING) {
      const own = proofs.filter((p) => p.engine === engine);
      if (own.length === 0) continue;
      const share = own.filter((p) => p.verdict === 'proven').length / own.length;
      expect(share, engine).toBeGreaterThanOrEqual(0.95);
      note(engine, own);
      console.log(`${name} on ${engine}: ${own.filter((p) => p.verdict === 'proven').length} of ${own.length} claims proven`);
    }
  });

  it('is kept as it comes out', async () => {
    const example = await designExample(name);
    const files = filesOfExample(example, await proveExample(example));
    const folder = join('examples', name, 'dossier');
    if (process.env.UPDATE) write(folder, files);
    if (Object.values(SERVERS).some((variable) => !process.env[variable]))
      return console.warn(`NOT CHECKED: ${folder} – its proofs need both servers`);
    for (const file of files) {
      expect(existsSync(join(folder, file.path)), file.path).toBe(true);
      expect(file.text === readFileSync(join(folder, file.path), 'utf8'), `${folder}/${file.path} is out of date`).toBe(true);
    }
  });
});

afterAll(() => {
  for (const engine of RUNNING) {
    const missing = CLAIM_KINDS.filter((kind) => !seen.get(engine)?.has(kind) && !BEYOND[engine]?.includes(kind));
    expect(missing, `claim kinds never proven on ${engine}`).toEqual([]);
  }
});

function note(engine: string, proofs: readonly Proof[]): void {
  const kinds = seen.get(engine) ?? new Set();
  for (const p of proofs) if (p.verdict === 'proven') kinds.add(p.kind);
  seen.set(engine, kinds);
}

function write(folder: string, files: readonly { readonly path: string; readonly text: string }[]): void {
  rmSync(folder, { recursive: true, force: true });
  for (const file of files) {
    mkdirSync(dirname(join(folder, file.path)), { recursive: true });
    writeFileSync(join(folder, file.path), file.text);
  }
}

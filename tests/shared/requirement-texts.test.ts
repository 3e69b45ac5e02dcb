/** Real requirement texts through the whole of `design --yes` on both embedded engines: it loads, nothing fails, coverage is filled. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { decide } from '../../src/design/decisions/index.js';
import { ENGINES } from '../../src/dialects/engines.js';
import type { Sandbox } from '../../src/dialects/index.js';
import type { GivenAnswer } from '../../src/model/index.js';
import { worksFor } from '../../src/pipeline.js';
import { proveOnEngines } from '../../src/prove/index.js';
import { prepareReaders, readBrief } from '../../src/read/index.js';
import { sharedPath } from './folder.js';

/** What to read as requirements in each repository, by the folder's PAIRS.tsv. */
const BRIEFS: Readonly<Record<string, string>> = {
  'rental-management': 'docs/product-requirements.md',
  'hikayat-reading-platform': 'docs/SRS.md',
  'ai-job-portal': 'DOCS/STATEMENT_OF_WORK.md',
  'ecomify-platform': 'docs/requirements.md',
  'training-readiness': 'docs/prd.md',
  meroghar: 'docs/requirements',
  generp: 'docs/product-requirements.md',
};
const MOST_PROSE = 20;
/** Enough rows for every planner to prefer an index, and a fifth of what a dossier is proven on. */
const ROWS = 1000;
const LEAST_SCORE = 95;

let sandboxes: Readonly<Record<string, Sandbox>>;

beforeAll(async () => {
  const opened = await Promise.all(ENGINES.filter((e) => e.embedded).map(async (e) => [e.id, await e.open()] as const));
  sandboxes = Object.fromEntries(opened);
});
afterAll(async () => {
  for (const sandbox of Object.values(sandboxes)) await sandbox.close();
});

it.each(texts().map((t) => [t.name, t.text] as const))('%s', async (name, text) => {
  const source = { id: 'brief', path: `${name}.md`, text };
  await prepareReaders(source);
  const reading = readBrief(source);
  expect(reading.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
  expect(reading.coverage.sentences.length).toBeGreaterThan(0);
  const stated = reading.stated.map(
    ({ question, answer, span, quote }): GivenAnswer => ({ question, raw: answer, source: { kind: 'text', span, quote } }),
  );
  const given: readonly GivenAnswer[] = [
    { question: 'engine', raw: 'postgres,sqlite', source: { kind: 'flag', flag: '--engine' } },
    ...stated,
  ];
  const { decisions } = decide({ model: reading.model, given, acceptDefaults: true });
  if (!decisions) throw new Error('a question stayed open');
  const works = worksFor(reading.model, decisions);
  for (const { scorecard } of works) expect(scorecard.total).toBeGreaterThanOrEqual(LEAST_SCORE);
  const proofs = await proveOnEngines(works, { enabled: true, urls: {}, model: reading.model, sandboxes, fillRows: ROWS });
  expect(proofs.filter((p) => p.verdict === 'failed').map((p) => `${p.engine} ${p.id}: ${p.evidence}`)).toEqual([]);
  for (const engine of ['pglite', 'sqlite']) expect(proofs.find((p) => p.engine === engine && p.kind === 'loads')?.verdict).toBe('proven');
});

function texts(): readonly { readonly name: string; readonly text: string }[] {
  const root = sharedPath('data', 'briefs');
  const prose = sharedPath('data', 'nl', 'prose-dev.jsonl');
  const briefs = root ? Object.entries(BRIEFS).map(([name, path]) => ({ name, text: readAll(join(root, name, path)) })) : [];
  const items = prose
    ? readFileSync(prose, 'utf8')
        .split('\n')
        .filter(Boolean)
        .slice(0, MOST_PROSE)
        .map((line) => JSON.parse(line) as { id: string; text: string })
    : [];
  const all = [...briefs, ...items.map((i) => ({ name: i.id, text: i.text }))];
  return all.length > 0 ? all : [{ name: 'stand-in', text: 'A user has an email and a name. A user writes posts. A post has a title.' }];
}

function readAll(path: string): string {
  if (path.endsWith('.md') || !existsSync(path)) return readFileSync(path, 'utf8');
  return readdirSync(path)
    .filter((n) => n.endsWith('.md'))
    .sort()
    .map((n) => readFileSync(join(path, n), 'utf8'))
    .join('\n\n');
}

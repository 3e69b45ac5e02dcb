/**
 * The examples, designed as `design --yes` does it and proven once per run: for all engines, or into the schema beside the
 * brief as `--existing schema.sql` does it.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { designFor } from '../../src/apps/cli/existing/design-on-existing.js';
import { claimsOfExisting } from '../../src/apps/cli/existing/read-existing.js';
import { decide } from '../../src/design/decisions/index.js';
import type { ExistingSource } from '../../src/design/index.js';
import type { GivenAnswer, Proof } from '../../src/model/index.js';
import { filesOf, proveWorks, survey } from '../../src/pipeline.js';
import { prepareReaders, type Reading, readBrief } from '../../src/read/index.js';
import { readSql } from '../../src/read/sql/index.js';
import { type DossierWork, type EngineWork, writeModelFile } from '../../src/write/index.js';

export const EXAMPLES = readdirSync('examples').filter((name) => /^\d\d-/.test(name));
export const ENGINES = 'postgres,sqlite,mariadb,mysql';

export interface Example {
  readonly name: string;
  readonly reading: Reading;
  readonly work: DossierWork;
  readonly works: readonly EngineWork[];
}

/** Everything but the proofs. */
export async function designExample(name: string, engines = ENGINES): Promise<Example> {
  const path = join('examples', name, 'brief.md');
  const source = { id: 'brief', path: 'brief.md', text: readFileSync(path, 'utf8') };
  await prepareReaders(source);
  const existing = await existingOf(name);
  const reading = readBrief(source, undefined, existing ? [claimsOfExisting(existing, source.text)] : []);
  const surveyed = existing && survey(reading.model, existing);
  const model = surveyed?.model ?? reading.model;
  const flag: GivenAnswer = { question: 'engine', raw: engines, source: { kind: 'flag', flag: '--engine' } };
  const stated = reading.stated.map(
    (s): GivenAnswer => ({ question: s.question, raw: s.answer, source: { kind: 'text', span: s.span, quote: s.quote } }),
  );
  const given = surveyed ? [...stated, ...surveyed.given] : [flag, ...stated];
  const settled = decide({ model, given, acceptDefaults: true }).decisions;
  if (!settled) throw new Error(`${name}: a question stayed open`);
  const { decisions, works } = designFor(model, settled, surveyed);
  const diagnostics = [...reading.diagnostics, ...works.flatMap((w) => w.design.diagnostics)];
  const work: DossierWork = {
    id: name.slice(0, 2),
    slug: name.slice(3),
    model,
    modelText: writeModelFile(model),
    decisions,
    engines: works,
    coverage: reading.coverage,
    diagnostics,
    proofs: [],
  };
  return { name, reading, work, works };
}

/** The schema that the example starts from, where it starts from one. */
async function existingOf(name: string): Promise<ExistingSource | undefined> {
  const path = join('examples', name, 'schema.sql');
  if (!existsSync(path)) return undefined;
  const { schema, dialect } = await readSql([{ id: 'schema.sql', path: 'schema.sql', text: readFileSync(path, 'utf8') }], {});
  return { schema, dialect, name: 'schema.sql' };
}

const proven = new Map<string, Promise<readonly Proof[]>>();

/** Proofs on every engine that can be had. */
export function proveExample(example: Example): Promise<readonly Proof[]> {
  const known = proven.get(example.name);
  if (known) return known;
  const urls = { postgres: process.env.SCHEMAWRIGHT_POSTGRES_URL, mariadb: process.env.SCHEMAWRIGHT_MARIADB_URL };
  const proofs = proveWorks(example.works, example.work.model, { enabled: true, urls });
  proven.set(example.name, proofs);
  return proofs;
}

export const filesOfExample = (example: Example, proofs: readonly Proof[]) => filesOf({ ...example.work, proofs });

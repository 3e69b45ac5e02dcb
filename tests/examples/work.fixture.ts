/** The four examples, designed for all engines as `design --yes` does it, and proven once per run. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { decide } from '../../src/design/decisions/index.js';
import type { GivenAnswer, Proof } from '../../src/model/index.js';
import { filesOf, proveWorks, worksFor } from '../../src/pipeline.js';
import { prepareReaders, type Reading, readBrief } from '../../src/read/index.js';
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
  const reading = readBrief(source);
  const flag: GivenAnswer = { question: 'engine', raw: engines, source: { kind: 'flag', flag: '--engine' } };
  const stated = reading.stated.map(
    (s): GivenAnswer => ({ question: s.question, raw: s.answer, source: { kind: 'text', span: s.span, quote: s.quote } }),
  );
  const { decisions } = decide({ model: reading.model, given: [flag, ...stated], acceptDefaults: true });
  if (!decisions) throw new Error(`${name}: a question stayed open`);
  const works = worksFor(reading.model, decisions);
  const diagnostics = [...reading.diagnostics, ...works.flatMap((w) => w.design.diagnostics)];
  const work: DossierWork = {
    id: name.slice(0, 2),
    slug: name.slice(3),
    model: reading.model,
    modelText: writeModelFile(reading.model),
    decisions,
    engines: works,
    coverage: reading.coverage,
    diagnostics,
    proofs: [],
  };
  return { name, reading, work, works };
}

const proven = new Map<string, Promise<readonly Proof[]>>();

/** Proofs on every engine that can be had. */
export function proveExample(example: Example): Promise<readonly Proof[]> {
  const known = proven.get(example.name);
  if (known) return known;
  const urls = { postgres: process.env.SCHEMAWRIGHT_POSTGRES_URL, mariadb: process.env.SCHEMAWRIGHT_MARIADB_URL };
  const proofs = proveWorks(example.works, example.reading.model, { enabled: true, urls });
  proven.set(example.name, proofs);
  return proofs;
}

export const filesOfExample = (example: Example, proofs: readonly Proof[]) => filesOf({ ...example.work, proofs });

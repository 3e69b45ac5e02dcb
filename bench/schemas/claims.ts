/**
 * `node scripts/run.mjs bench/schemas/claims.ts [part of a name…]`: `design <schema>` over the corpus as it is, each schema on
 * its engine, and which claims fail, by kind. Loads first: a schema that its engine refuses is told and left out.
 * `--seconds n` bounds the whole run.
 */
import { resolve } from 'node:path';
import { nodeIo } from '../../src/apps/cli/node-io.js';
import { readSchemaSource } from '../../src/apps/cli/schema-source/read-schema-source.js';
import { decide } from '../../src/design/decisions/index.js';
import { DIALECTS } from '../../src/dialects/index.js';
import type { GivenAnswer } from '../../src/model/index.js';
import { proveWorks, workAsIs } from '../../src/pipeline.js';
import { lift } from '../../src/read/lift/index.js';
import { type CorpusCase, corpusCases } from './cases.js';

const given = process.argv.slice(2);
const at = given.indexOf('--seconds');
const seconds = at < 0 ? 1200 : Number(given[at + 1]);
const names = at < 0 ? given : [...given.slice(0, at), ...given.slice(at + 2)];
const shared = resolve(process.env.SCHEMAWRIGHT_SHARED ?? '../shared');
const urls = { postgres: process.env.SCHEMAWRIGHT_POSTGRES_URL, mariadb: process.env.SCHEMAWRIGHT_MARIADB_URL };
const start = performance.now();
const totals = { proven: 0, failed: 0, 'not-checked': 0 };
const kinds = new Map<string, number>();

for (const one of corpusCases(shared)) {
  if (names.length > 0 && !names.some((name) => one.name.includes(name))) continue;
  if ((performance.now() - start) / 1000 > seconds) console.log(`NOT CHECKED ${one.name}: the time is over`);
  else await provenAsIs(one);
}
console.log(`${totals.proven} proven, ${totals.failed} failed, ${totals['not-checked']} not checked`);
for (const [kind, times] of [...kinds].sort(([, a], [, b]) => b - a)) console.log(`${times}\t${kind}`);

async function provenAsIs({ name, path, dialect: said, from }: CorpusCase): Promise<void> {
  const source = await readSchemaSource(path, nodeIo(), { ...(said ? { dialect: said } : {}), ...(from ? { from } : {}) });
  if (!source) return;
  const { schema } = source.reading;
  // A schema for MySQL has no server of its own here; MariaDB does not stand in for it.
  const { dialect } = source.reading;
  const answers: readonly GivenAnswer[] = [
    { question: 'engine', raw: dialect, source: { kind: 'context', path } },
    { question: 'migration', raw: 'brownfield', source: { kind: 'context', path } },
  ];
  const { model } = lift(schema);
  const { decisions } = decide({ model, given: answers, acceptDefaults: true });
  if (!decisions) return;
  const work = workAsIs(schema, model, decisions, { dialect, version: DIALECTS[dialect].defaultVersion });
  const from0 = performance.now();
  const proofs = await proveWorks([work], model, { enabled: true, urls }).catch((error: unknown) => {
    console.log(`CRASH ${name}: ${error instanceof Error ? error.message : String(error)}`);
    return [];
  });
  const count = { proven: 0, failed: 0, 'not-checked': 0 };
  for (const proof of proofs) count[proof.verdict]++;
  const refused = proofs.find(({ id, verdict }) => verdict === 'failed' && id.startsWith('loads'));
  console.log(
    `${name} (${dialect}): ${count.proven} proven, ${count.failed} failed, ${count['not-checked']} not checked, ${((performance.now() - from0) / 1000).toFixed(1)} s${refused ? ` – does not load: ${refused.evidence}` : ''}`,
  );
  if (refused) return;
  for (const verdict of ['proven', 'failed', 'not-checked'] as const) totals[verdict] += count[verdict];
  for (const { id, engine, statement, evidence } of proofs.filter(({ verdict }) => verdict === 'failed')) {
    const kind = id.slice(0, id.indexOf(':'));
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
    console.log(`  FAILED ${engine} ${id}: ${statement} – ${evidence}`.replace(/\s+/g, ' ').slice(0, 400));
  }
}

/**
 * `node scripts/run.mjs bench/schemas/index.ts`: reads and lints the whole corpus and writes what became of it into
 * `bench/corpus.md`. `--sample k` prints every k-th finding, to be judged by hand; the judgements stand in `judged.ts`.
 */
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { nodeIo } from '../../src/apps/cli/node-io.js';
import { readSchemaSource } from '../../src/apps/cli/schema-source/read-schema-source.js';
import { fateCounts } from '../../src/apps/cli/schema-view/coverage-report.js';
import { lintSchemaSource } from '../../src/apps/cli/schema-view/lint-schema.js';
import { type Finding, parseObjectId, type SchemaReading, type StatementFate } from '../../src/model/index.js';
import { lift } from '../../src/read/lift/index.js';
import { type CorpusCase, corpusCases } from './cases.js';
import { JUDGED } from './judged.js';
import { type CorpusRow, corpusPage, type StructureCounts } from './page.js';

const shared = resolve(process.env.SCHEMAWRIGHT_SHARED ?? '../shared');
const STRUCTURE = /^(?:create|alter|drop) (?:\w+ )*(?:table|index)$/;
const findings: { readonly name: string; readonly finding: Finding }[] = [];
const rows: CorpusRow[] = [];
for (const one of corpusCases(shared)) rows.push(await measured(one));

const every = process.argv.indexOf('--sample');
if (rows.length === 0) throw new Error(`there are no schemas in ${shared}: set SCHEMAWRIGHT_SHARED`);
if (every >= 0) {
  const count = Number(process.argv[every + 1] ?? 100);
  const step = Math.max(1, Math.floor(findings.length / count));
  const drawn = findings.filter((_, i) => i % step === Math.floor(step / 2)).slice(0, count);
  for (const { name, finding } of drawn) console.log([name, finding.rule, finding.subject, finding.message, at(finding)].join('\t'));
} else {
  writeFileSync('bench/corpus.md', corpusPage(rows, findings.length, JUDGED));
  console.log(`${rows.length} schemas, ${findings.length} findings: bench/corpus.md`);
}

async function measured(one: CorpusCase): Promise<CorpusRow> {
  const { name, path, dialect, from } = one;
  const start = performance.now();
  const source = await readSchemaSource(path, nodeIo(), { ...(dialect ? { dialect } : {}), ...(from ? { from } : {}) });
  if (!source) throw new Error(`${name} is not taken for a schema`);
  const read = performance.now();
  const linted = lintSchemaSource(source);
  const end = performance.now();
  findings.push(...linted.findings.map((finding) => ({ name, finding })));
  const { model } = lift(source.reading.schema);
  const byRule = new Map<string, number>();
  for (const { rule } of linted.findings) byRule.set(rule, (byRule.get(rule) ?? 0) + 1);
  return {
    name,
    dialect: source.reading.dialect,
    fates: fateCounts(source.reading),
    tables: source.reading.schema.tables.length,
    entities: model.entities.length,
    score: linted.card.total,
    byRule,
    structure: structureOf(source.reading),
    readMs: read - start,
    lintMs: end - read,
    lost: source.reading.statements
      .filter(({ fate }) => fate === 'not-understood')
      .map(({ what, span, note }) => `${what} at ${span.source.split('/').slice(-2).join('/')}:${span.line}${note ? `: ${note}` : ''}`),
  };
}

function structureOf({ source, statements }: SchemaReading): StructureCounts {
  const of = source === 'sql' || source === 'migrations' ? statements.filter(({ what }) => STRUCTURE.test(what)) : [];
  const lost = of.filter(({ fate }) => fate === 'not-understood');
  const unresolved = lost.filter(({ note }) => note?.startsWith('there is no ')).length;
  const count = (fate: StatementFate): number => of.filter((one) => one.fate === fate).length;
  return { modelled: count('modelled'), verbatim: count('verbatim'), unresolved, refused: lost.length - unresolved };
}

function at({ spans, subject }: Finding): string {
  const [span] = spans;
  return span ? `${span.source.split('/').at(-1)}:${span.line}` : (parseObjectId(subject).table ?? '');
}

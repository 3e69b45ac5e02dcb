/** `bench/corpus.md`: what became of every statement of the corpus, scores, findings by rule, and the judged sample. */
import type { FateCounts } from '../../src/apps/cli/schema-view/coverage-report.js';
import type { JudgedFinding } from './judged.js';

export interface CorpusRow {
  readonly name: string;
  readonly dialect: string;
  readonly fates: FateCounts;
  readonly tables: number;
  readonly entities: number;
  readonly score: number;
  readonly byRule: ReadonlyMap<string, number>;
  readonly readMs: number;
  readonly lintMs: number;
  readonly lost: readonly string[];
  /** Of CREATE, ALTER and DROP of tables and indexes in SQL: what became of them. */
  readonly structure: StructureCounts;
}

export interface StructureCounts {
  readonly modelled: number;
  readonly verbatim: number;
  /** Says of a table or index that its script never creates: there is nothing that it could be applied to. */
  readonly unresolved: number;
  readonly refused: number;
}

export function corpusPage(rows: readonly CorpusRow[], findings: number, judged: readonly JudgedFinding[]): string {
  return `${[
    '# The corpus',
    'Real schemas and histories (`../shared/data`), read by `inspect`’s own path and linted as they are. Made by `node scripts/run.mjs bench/schemas/index.ts`; times are of one run in one process, the grammars warm, on two shared cores.',
    summary(rows, findings),
    '## Tables, indexes and constraints in SQL',
    structure(rows),
    '## Schemas',
    schemas(rows),
    '## Statements that are not understood',
    lost(rows),
    '## Findings by rule',
    byRule(rows),
    '## A sample, judged by hand',
    sample(judged),
  ].join('\n\n')}\n`;
}

function summary(rows: readonly CorpusRow[], findings: number): string {
  const total = (of: (row: CorpusRow) => number): number => rows.reduce((sum, row) => sum + of(row), 0);
  const all = total(({ fates }) => Object.values(fates).reduce((a, b) => a + b, 0));
  const telling = all - total(({ fates }) => fates.skipped);
  const missed = total(({ fates }) => fates['not-understood']);
  return [
    `${rows.length} schemas and histories, ${total((row) => row.tables)} tables, ${all} statements, of which ${telling} say something of a schema: ${total(({ fates }) => fates.modelled)} modelled, ${total(({ fates }) => fates.verbatim)} kept verbatim, ${missed} not understood (${((100 * (telling - missed)) / telling).toFixed(2)} % understood or kept).`,
    `${findings} findings, no crash.`,
  ].join('\n');
}

/** Statements that speak of tables and indexes; the bar is 99.5 % of all of them, the unresolved ones counted as not understood. */
function structure(rows: readonly CorpusRow[]): string {
  const dialects = [...new Set(rows.map(({ dialect }) => dialect))];
  const lines = dialects.flatMap((dialect) => {
    const of = rows.filter((row) => row.dialect === dialect).map((row) => row.structure);
    const sum = (key: keyof StructureCounts): number => of.reduce((all, counts) => all + counts[key], 0);
    const [modelled, verbatim, unresolved, refused] = [sum('modelled'), sum('verbatim'), sum('unresolved'), sum('refused')];
    const all = modelled + verbatim + unresolved + refused;
    const percent = (part: number, of: number): string => `${((100 * part) / of).toFixed(2)} %`;
    const shares = [percent(modelled + verbatim, all), percent(modelled, all - unresolved)];
    return all === 0 ? [] : [`| ${[dialect, all, modelled, verbatim, unresolved, refused, ...shares].join(' | ')} |`];
  });
  return [
    'CREATE, ALTER and DROP of tables and indexes, constraints among them; Prisma and DBML are not counted. *Unresolved*: the statement is read, but its script never creates the table or index of which it speaks (a script of differences against a database that is not there); it is reported with its place and counted as not understood; an engine refuses it too, so the last column leaves it out and counts what is modelled alone.',
    '',
    '| dialect | statements | modelled | verbatim | unresolved | refused | understood or kept | modelled, of what an engine could run |\n|---|--:|--:|--:|--:|--:|--:|--:|',
    ...lines,
  ].join('\n');
}

function schemas(rows: readonly CorpusRow[]): string {
  const head =
    '| schema | dialect | tables | entities lifted | modelled | verbatim | skipped | not understood | score | findings | read ms | lint ms |\n|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|';
  return [
    head,
    ...rows.map(({ name, dialect, tables, entities, fates, score, byRule: of, readMs, lintMs }) => {
      const findings = [...of.values()].reduce((a, b) => a + b, 0);
      const numbers = [
        tables,
        entities,
        fates.modelled,
        fates.verbatim,
        fates.skipped,
        fates['not-understood'],
        score.toFixed(1),
        findings,
        readMs.toFixed(0),
        lintMs.toFixed(0),
      ];
      return `| ${name} | ${dialect} | ${numbers.join(' | ')} |`;
    }),
  ].join('\n');
}

const lost = (rows: readonly CorpusRow[]): string =>
  rows.flatMap(({ name, lost: of }) => of.map((line) => `- ${name}: ${line.replace(/\s+/g, ' ').slice(0, 200)}`)).join('\n') || 'None.';

function byRule(rows: readonly CorpusRow[]): string {
  const counts = new Map<string, { findings: number; schemas: number }>();
  for (const row of rows) {
    for (const [rule, times] of row.byRule) {
      const count = counts.get(rule) ?? { findings: 0, schemas: 0 };
      count.findings += times;
      count.schemas++;
      counts.set(rule, count);
    }
  }
  const sorted = [...counts].sort(([a, x], [b, y]) => y.findings - x.findings || (a < b ? -1 : 1));
  return [
    '| rule | findings | schemas |\n|---|--:|--:|',
    ...sorted.map(([rule, { findings, schemas: of }]) => `| \`${rule}\` | ${findings} | ${of} |`),
  ].join('\n');
}

function sample(judged: readonly JudgedFinding[]): string {
  if (judged.length === 0) return 'Not yet drawn.';
  const right = judged.filter((finding) => finding.right).length;
  return [
    `Every k-th finding over the corpus, ${judged.length} in all: ${right} right (${((100 * right) / judged.length).toFixed(0)} %). Right: the schema is as the finding says, and the advice would be given by a reviewer who knows the rule’s page.`,
    '| schema | rule | subject | right | why |\n|---|---|---|---|---|',
    ...judged.map(
      ({ schema, rule, subject, right: is, reason }) =>
        `| ${schema} | \`${rule}\` | ${subject.replaceAll('|', '\\|')} | ${is ? 'yes' : '**no**'} | ${reason} |`,
    ),
  ].join('\n');
}

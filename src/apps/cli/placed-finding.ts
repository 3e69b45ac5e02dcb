/** Findings of several engines as one list, each with the place in the source that it is about. Machine formats are made from it. */
import { relative, resolve } from 'node:path';
import type { DomainModel, Finding, Schema, SourceText, Span } from '../../model/index.js';
import { parseObjectId } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';

export interface EngineFindings {
  readonly engine: string;
  readonly schema: Schema;
  readonly findings: readonly Finding[];
}

export interface PlacedFinding {
  readonly finding: Finding;
  /** Engines that share it. */
  readonly engines: readonly string[];
  /** Absent for what came from standard input or the command line. */
  readonly path?: string;
  readonly span?: Span;
}

/** The gravest first: readers of annotations see ten. */
export function placeFindings(
  results: readonly EngineFindings[],
  model: DomainModel,
  source: SourceText,
  cwd: string,
): readonly PlacedFinding[] {
  const spans = new Map(
    model.entities.flatMap((e) => ('spans' in e.origin && e.origin.spans[0] ? [[e.id, e.origin.spans[0]] as const] : [])),
  );
  const entityOf = new Map(results.flatMap((r) => r.schema.tables.map((t) => [t.id, t.entity] as const)));
  const all = results.flatMap(({ engine, findings }) => findings.map((finding) => ({ engine, finding })));
  const placed = [...groupBy(all, ({ finding }) => `${finding.rule} ${finding.subject}`).values()].flatMap(
    (same): readonly PlacedFinding[] => {
      const finding = same[0]?.finding;
      if (!finding) return [];
      const { table } = parseObjectId(finding.subject);
      const span = finding.spans[0] ?? spans.get(entityOf.get(table ?? '') ?? '');
      const path =
        source.path === undefined || source.path === '-'
          ? undefined
          : relative(cwd, resolve(cwd, source.path)).replaceAll('\\', '/') || source.path;
      return [{ finding, engines: same.map((s) => s.engine), ...(path === undefined ? {} : { path }), ...(span ? { span } : {}) }];
    },
  );
  return [...placed.filter((p) => p.finding.severity === 'error'), ...placed.filter((p) => p.finding.severity !== 'error')];
}

/** Findings of a schema that was read: each knows its file. `argument` is the file or the folder that holds it. */
export function placeSchemaFindings(
  results: readonly EngineFindings[],
  argument: string,
  sources: readonly SourceText[],
): readonly PlacedFinding[] {
  const inFolder = sources.length > 1 || (sources[0] !== undefined && sources[0].path !== argument);
  const placed = results.flatMap(({ engine, findings }) =>
    findings.map((finding): PlacedFinding => {
      const [span] = finding.spans;
      const path = span && (inFolder ? `${argument.replace(/\/$/, '')}/${span.source}` : span.source);
      const hasFile = path !== undefined && path !== '-' && !path.includes('://');
      return { finding, engines: [engine], ...(hasFile ? { path } : {}), ...(span ? { span } : {}) };
    }),
  );
  return [...placed.filter((p) => p.finding.severity === 'error'), ...placed.filter((p) => p.finding.severity !== 'error')];
}

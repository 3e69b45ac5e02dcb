/** The scores of all engines in one table; engines with the same scores share a column. */
import { DIMENSIONS, type Scorecard } from '../../model/index.js';
import { groupBy } from '../../util/group-by.js';
import { subjectText } from './report.js';

export interface EngineScore {
  readonly engine: string;
  readonly card: Scorecard;
}

export function formatScores(scores: readonly EngineScore[], columns: number): string {
  const groups = [...groupBy(scores, ({ card }) => rowsOf(card).join(' '))].map(([, same]) => same);
  const heads = groups.map((same) =>
    same.length === scores.length && scores.length > 1 ? 'every engine' : same.map((s) => s.engine).join(', '),
  );
  const width = (i: number): number => Math.max(heads[i]?.length ?? 0, 5) + 2;
  const wide = NAME + groups.reduce((sum, _, i) => sum + width(i), 0) <= columns;
  const table = wide
    ? [
        `${'SCORE'.padEnd(NAME)}${heads.map((head, i) => head.padStart(width(i))).join('')}`,
        ...NAMES.map((name, row) => `  ${name.padEnd(NAME - 2)}${groups.map((same, i) => cell(same, row).padStart(width(i))).join('')}`),
      ]
    : groups.flatMap((same, i) => [
        `SCORE  ${heads[i]}`,
        ...NAMES.map((name, row) => `  ${name.padEnd(NAME - 2)} ${cell(same, row).padStart(5)}`),
      ]);
  return [...table, ...lost(scores)].join('\n');
}

const NAMES = [...DIMENSIONS.map((d) => d.replaceAll('-', ' ')), 'total'];
const NAME = 28;

/** 0–100 per dimension, then the total; a dimension with nothing to check says so by a dash. */
const rowsOf = (card: Scorecard): readonly string[] => [
  ...DIMENSIONS.map((d) => {
    const found = card.dimensions.find((x) => x.dimension === d);
    return !found || found.sites === 0 ? '–' : found.score.toFixed(1);
  }),
  card.total.toFixed(1),
];
const cell = (same: readonly EngineScore[], row: number): string => (same[0] ? (rowsOf(same[0].card)[row] ?? '') : '');

/** The findings that cost most, once for all engines. */
function lost(scores: readonly EngineScore[]): readonly string[] {
  const points = new Map<string, number>();
  for (const { card } of scores) {
    for (const { finding, points: own } of card.dimensions.flatMap((d) => d.lost)) {
      const what = `${finding.rule}: ${subjectText(finding.subject)}`;
      points.set(what, Math.max(points.get(what) ?? 0, own));
    }
  }
  const rows = [...points].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  const more = rows.length > SHOWN ? [`  … and ${rows.length - SHOWN} more findings; the document lists them`] : [];
  return [...rows.slice(0, SHOWN).map(([what]) => `  lost by ${what}`), ...more];
}

const SHOWN = 3;

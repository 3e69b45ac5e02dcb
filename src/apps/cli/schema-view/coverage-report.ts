/** What became of every statement: counts, and places of what is not in the schema's typed part. Pure text. */
import type { SchemaReading, StatementFate, StatementReading } from '../../../model/index.js';
import { groupBy } from '../../../util/group-by.js';

export const FATES = ['modelled', 'verbatim', 'skipped', 'not-understood'] as const satisfies readonly StatementFate[];

export type FateCounts = Readonly<Record<StatementFate, number>>;

export function fateCounts({ statements }: Pick<SchemaReading, 'statements'>): FateCounts {
  const counts: Record<StatementFate, number> = { modelled: 0, verbatim: 0, skipped: 0, 'not-understood': 0 };
  for (const { fate, count } of statements) counts[fate] += count ?? 1;
  return counts;
}

/** A few lines for standard error; `--explain` has the whole list. */
export function formatCoverage(reading: SchemaReading): readonly string[] {
  const counts = fateCounts(reading);
  const total = FATES.reduce((sum, fate) => sum + counts[fate], 0);
  const head = `${total} statements: ${FATES.map((fate) => `${counts[fate]} ${WORDS[fate]}`).join(', ')}.`;
  return [head, ...(['verbatim', 'skipped'] as const).flatMap((fate) => byWhat(reading, fate)), ...lost(reading)];
}

const WORDS: Readonly<Record<StatementFate, string>> = {
  modelled: 'modelled',
  verbatim: 'kept verbatim',
  skipped: 'skipped',
  'not-understood': 'not understood',
};

function byWhat(reading: SchemaReading, fate: 'verbatim' | 'skipped'): readonly string[] {
  const groups = groupBy(
    reading.statements.filter((s) => s.fate === fate),
    ({ what }) => what,
  );
  if (groups.size === 0) return [];
  const sorted = [...groups].map(([what, same]) => ({
    what,
    times: same.reduce((sum, { count }) => sum + (count ?? 1), 0),
    first: same[0],
  }));
  sorted.sort((a, b) => b.times - a.times || (a.what < b.what ? -1 : 1));
  const parts = sorted.slice(0, 8).map(({ what, times, first }) => `${what} × ${times} (${place(first)})`);
  return [`  ${WORDS[fate]}: ${parts.join(', ')}${sorted.length > 8 ? ` and ${sorted.length - 8} more kinds` : ''}`];
}

function lost({ statements }: SchemaReading): readonly string[] {
  const all = statements.filter(({ fate }) => fate === 'not-understood');
  const shown = all.slice(0, 10).map((s) => `  not understood: ${s.what} at ${place(s)}${s.note ? `: ${s.note}` : ''}`);
  return all.length > shown.length ? [...shown, `  … and ${all.length - shown.length} more; --explain lists all`] : shown;
}

const place = (statement: StatementReading | undefined): string => (statement ? `${statement.span.source}:${statement.span.line}` : '');

/** Every statement, in order. */
export function formatStatements(reading: SchemaReading): string {
  const lines = reading.statements.map(
    (s) =>
      `${MARKS[s.fate]} ${place(s)}  ${s.what}${s.count ? ` × ${s.count}` : ''}${s.subject ? `  ${s.subject}` : ''}${s.note ? `  (${s.note})` : ''}`,
  );
  return `${[...formatCoverage(reading).slice(0, 1), ...lines].join('\n')}\n`;
}

const MARKS: Readonly<Record<StatementFate, string>> = { modelled: '+', verbatim: '=', skipped: '-', 'not-understood': '?' };

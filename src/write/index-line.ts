/** Keeps `<out>/README.md`, the list of dossiers: one line each, sorted by id, everything else in the file untouched. */

const HEADING = '# Data models\n';

/** Adds an entry, or replaces the line that leads to the same folder. */
export function updateIndex(existing: string | undefined, entry: string): string {
  const text = existing === undefined || existing.trim() === '' ? HEADING : existing;
  const lines = text.replace(/\r\n/g, '\n').replace(/\n+$/, '').split('\n');
  const target = targetOf(entry);
  const same = lines.findIndex((line) => target !== undefined && targetOf(line) === target);
  if (same >= 0) return join(lines.with(same, entry));
  const entries = lines.flatMap((line, i) => (targetOf(line) === undefined ? [] : [i]));
  if (entries.length === 0) return join([...lines, '', entry]);
  const after = entries.findLast((i) => (lines[i] ?? '') < entry);
  return join(lines.toSpliced(after === undefined ? (entries[0] ?? lines.length) : after + 1, 0, entry));
}

/** The folder a list line leads to. */
function targetOf(line: string): string | undefined {
  return /^- \[[^\]]*(?:\\.[^\]]*)*\]\(([^)/]+)\/[^)]*\)/.exec(line)?.[1];
}

const join = (lines: readonly string[]): string => `${lines.join('\n')}\n`;

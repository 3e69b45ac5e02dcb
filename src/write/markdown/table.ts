/** A GitHub-flavoured table. Cells are Markdown already (see `escape.ts`); a missing or empty cell becomes a dash. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  if (rows.length === 0) return [];
  return [line(head), line(head.map(() => '---')), ...rows.map((row) => line(head.map((_, i) => cell(row[i]))))];
}

const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const cell = (text: string | undefined): string => (text === undefined || text.trim() === '' ? '–' : text.replace(/\r?\n/g, '<br>'));

/**
 * Files that hold both ways between marks (dbmate, goose, sql-migrate): the way back is blanked, so that places stay.
 * Drizzle ends statements by a comment, with or without a semicolon.
 */
import { blankOut } from '../../../util/blank-out.js';

export type MarkedTool = 'dbmate' | 'goose' | 'sql-migrate';

export interface UpText {
  readonly text: string;
  readonly tool?: MarkedTool;
}

const MARKS: readonly { readonly tool: MarkedTool; readonly mark: RegExp }[] = [
  { tool: 'dbmate', mark: /^--\s*migrate:(up|down)\b/i },
  { tool: 'goose', mark: /^--\s*\+goose\s+(up|down)\b/i },
  { tool: 'sql-migrate', mark: /^--\s*\+migrate\s+(up|down)\b/i },
];

export function keepUp(text: string): UpText {
  const found = MARKS.find(({ mark }) => new RegExp(mark.source, 'im').test(text));
  if (!found) return { text: text.includes('--> statement-breakpoint') ? endAtBreakpoints(text) : text };
  let down = false;
  const lines = text.split('\n').map((line) => {
    const direction = found.mark.exec(line)?.[1]?.toLowerCase();
    if (direction !== undefined) down = direction === 'down';
    return down ? blankOut(line) : line;
  });
  return { text: lines.join('\n'), tool: found.tool };
}

const endAtBreakpoints = (text: string): string => text.replace(/-->\s?statement-breakpoint/g, (mark) => `;${blankOut(mark.slice(1))}`);

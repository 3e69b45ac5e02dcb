/**
 * A script → its statements, with exact places. Knows quotes, comments, dollar quotes, DELIMITER, the bodies of triggers
 * and routines, the rows behind COPY and what clients read for themselves; knows no grammar. Linear; never throws: what
 * is left unclosed reaches to the end.
 */
import type { DialectId } from '../model/index.js';
import type { SplitQuirks } from './scan.js';
import { openSplitter } from './splitter.js';

export interface SplitStatement {
  /** Without leading comments, blanks and the final semicolon. `sql.slice(start, end)`, or the beginning of it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Of `start` and `end`, from 1. */
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export const SPLIT_QUIRKS: Readonly<Record<DialectId, SplitQuirks>> = {
  postgres: { dollarQuotes: true, nestedComments: true, copyData: true, clientLines: 'backslash' },
  mysql: { backslashEscapes: true, hashComments: true, spacedDashes: true, executableComments: true, delimiterCommand: true },
  mariadb: { backslashEscapes: true, hashComments: true, spacedDashes: true, executableComments: true, delimiterCommand: true },
  sqlite: { bracketNames: true, clientLines: 'dot' },
};

export function splitStatements(sql: string, quirks: SplitQuirks = {}): readonly SplitStatement[] {
  const splitter = openSplitter(quirks);
  return [...splitter.push(sql), ...splitter.end()];
}

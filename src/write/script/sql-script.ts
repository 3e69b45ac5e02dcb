/**
 * Statements as a file that the engine's own command-line client loads: a header, one comment and one terminator each.
 * Names and texts in comments are data; a line break in one cannot start a statement.
 */
import type { Capabilities, Statement } from '../../dialects/index.js';
import { plainLine } from '../markdown/index.js';

export interface Script {
  readonly header: readonly string[];
  /** Printed before and after the statements as they are, with their terminators: `BEGIN;`, `COMMIT;`. */
  readonly before?: readonly string[];
  readonly statements: readonly Statement[];
  readonly after?: readonly string[];
}

export function sqlScript(script: Script, capabilities: Capabilities): string {
  const lines = [
    ...script.header.map(commentLine),
    ...blankBefore(script.before ?? []),
    ...script.statements.flatMap((statement) => ['', ...statementLines(statement, capabilities)]),
    ...blankBefore(script.after ?? []),
  ];
  return `${lines.join('\n')}\n`;
}

/** A terminator that the statement does not contain. */
function bodyEnd(sql: string): string {
  let end = '$$';
  while (sql.includes(end)) end += '$';
  return end;
}

function statementLines(statement: Statement, capabilities: Capabilities): readonly string[] {
  const comment = statement.comment === undefined ? [] : statement.comment.split(/\r?\n/).map(commentLine);
  const sql = statement.sql.trimEnd();
  if (capabilities.clientSplitsBodies === true && hasInnerSemicolon(sql)) {
    const end = bodyEnd(sql);
    return [...comment, `DELIMITER ${end}`, `${sql}${end}`, 'DELIMITER ;'];
  }
  return [...comment, `${sql};`];
}

/** Whether a semicolon stands outside quotations and comments. */
export function hasInnerSemicolon(sql: string): boolean {
  return sql.replace(/'(?:[^'\\]|\\.|'')*'|"(?:[^"\\]|\\.|"")*"|`(?:[^`]|``)*`|--[^\n]*|\/\*[\s\S]*?\*\//g, '').includes(';');
}

/** Blanks at the start stay: lines of a header are continued under their text. */
const commentLine = (text: string): string => `-- ${/^ */.exec(text)?.[0] ?? ''}${plainLine(text)}`.trimEnd();
const blankBefore = (lines: readonly string[]): readonly string[] => (lines.length === 0 ? [] : ['', ...lines]);

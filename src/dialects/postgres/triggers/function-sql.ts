/** A plpgsql function around a body. The body is data: no text in it can end its quotes. */
import { quoteQualified } from '../spelling.js';
import type { FunctionName } from './engine-trigger.js';

export function functionSql({ name, namespace }: FunctionName, body: string): string {
  const tag = dollarTag(body);
  return `CREATE FUNCTION ${quoteQualified(name, namespace)}() RETURNS trigger\nLANGUAGE plpgsql${setPath(body)}\nAS ${tag}\n${body}\n${tag}`;
}

/** Each line is moved in at its start only: a line break inside a literal is part of the literal. */
export const block = (lines: readonly string[], declarations: readonly string[] = []): string =>
  [...(declarations.length === 0 ? [] : ['DECLARE', ...indent(declarations)]), 'BEGIN', ...indent(lines), 'END;'].join('\n');

export const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => `  ${line}`);

/**
 * A body that writes to a table finds it whatever search path the caller has set: the path of the moment of creation is kept.
 * https://www.postgresql.org/docs/15/sql-createfunction.html
 */
const setPath = (body: string): string => (/^\s*INSERT INTO /m.test(body) ? '\nSET search_path FROM CURRENT' : '');

/** `$$`, or the first numbered tag that the body does not hold. */
function dollarTag(body: string): string {
  let tag = '$$';
  for (let n = 0; body.includes(tag.slice(0, -1)); n++) tag = `$body${n === 0 ? '' : n}$`;
  return tag;
}

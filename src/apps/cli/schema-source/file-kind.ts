/** Which schema language a file is in, by its name or its text. Loads no reader. */

export type FileKind = 'sql' | 'prisma' | 'dbml';

export function kindOfName(name: string): FileKind | undefined {
  if (/\.sql(?:\.[a-z0-9]+)?$/i.test(name)) return 'sql';
  if (/\.prisma$/i.test(name)) return 'prisma';
  return /\.dbml$/i.test(name) ? 'dbml' : undefined;
}

/** Prisma and DBML open blocks that nothing else opens that way; SQL begins with a statement. */
export function kindOfText(text: string): FileKind | undefined {
  const head = text.slice(0, 20_000);
  if (/^\s*(?:datasource|generator|model|enum)\s+\w+\s*\{\s*(?:\/\/[^\n]*)?$/m.test(head) && /^\s*(?:datasource|model)\s/m.test(head))
    return 'prisma';
  if (/^\s*(?:Table|TableGroup|Project|Enum)\s+[\w."]+[^{\n;]*\{\s*$/m.test(head)) return 'dbml';
  return looksLikeSql(head) ? 'sql' : undefined;
}

/** It begins with a statement, or with the comments and commands of a dump before one. */
function looksLikeSql(head: string): boolean {
  const code = head
    .replace(/^\uFEFF/, '')
    .replace(/\/\*(?!!)[\s\S]*?\*\//g, ' ')
    .replace(/^\s*(?:--|#|\\)[^\n]*$/gm, ' ');
  return STATEMENT.test(code) && /[;(]|\{\{/.test(code);
}

const STATEMENT =
  /^\s*(?:\/\*!\d*\s*)?(?:(?:create|drop)\s+(?:or\s+replace\s+|unlogged\s+|temp(?:orary)?\s+|unique\s+|virtual\s+|global\s+|materialized\s+)*(?:table|schema|database|index|type|extension|view|sequence|function|procedure|trigger|domain|policy|role|user)\b|alter\s+(?:table|type|database|schema|role|default|function|sequence|index|view)\b|insert\s+(?:or\s+\w+\s+)?into\b|set\s+[@\w.]+\s*(?:=|to\b)|set\s+(?:names|foreign_key_checks)\b|begin\s*(?:transaction|work|immediate|exclusive)?\s*;|start\s+transaction|pragma\s+\w+|comment\s+on\b|copy\s+\S+.*\bfrom\b|select\s+pg_catalog\.|use\s+[`\w]+\s*;|do\s+\$|grant\s+\w|revoke\s+\w|delimiter\s|lock\s+tables\b|update\s+\S+\s+set\b|delete\s+from\s)/i;

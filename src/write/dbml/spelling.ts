/** Names and texts as DBML quotes them: whatever they hold, they do not end their own quotes. */

/** Bare where that is safe, in double quotes otherwise. */
export const quoteName = (name: string): string =>
  /^[A-Za-z_]\w*$/.test(name) && !KEYWORDS.has(name.toLowerCase())
    ? name
    : `"${name.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;

/** Words that begin a declaration of their own inside a table or a file. */
const KEYWORDS: ReadonlySet<string> = new Set(
  'note indexes checks ref table enum project tablegroup tablepartial records use as null true false pk primary key unique not increment default dep metadata'.split(
    ' ',
  ),
);

export const quoteQualified = (name: string, namespace: string | undefined): string =>
  namespace === undefined ? quoteName(name) : `${quoteName(namespace)}.${quoteName(name)}`;

/** On one line in quotes, on several in three. */
export function quoteText(text: string): string {
  const escaped = text.replaceAll('\\', '\\\\').replaceAll("'", "\\'");
  return text.includes('\n') ? `'''${escaped}'''` : `'${escaped}'`;
}

/** SQL between backticks. */
export const quoteSql = (sql: string): string =>
  `\`${sql
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('`', '\\`')}\``;

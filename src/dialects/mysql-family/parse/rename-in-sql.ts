/** Raw SQL with its columns renamed, word by word; texts and calls are left alone. */
import { quoteIdentifier } from '../spelling.js';
import { lex } from './lexer.js';

export function renameInSql(sql: string, rename: (name: string) => string | undefined): string {
  let [text, from] = ['', 0];
  const tokens = lex(sql, () => false);
  for (const [i, token] of tokens.entries()) {
    const isCall = tokens[i + 1]?.text === '(' && token.kind === 'word';
    if ((token.kind !== 'name' && token.kind !== 'word') || isCall) continue;
    const renamed = rename(token.kind === 'name' ? token.text : sql.slice(token.start, token.end));
    if (renamed === undefined) continue;
    text += sql.slice(from, token.start) + quoteIdentifier(renamed);
    from = token.end;
  }
  return text + sql.slice(from);
}

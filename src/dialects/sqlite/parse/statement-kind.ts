/** What a statement is, told by its first words before anything of it is read. */
export interface StatementKind {
  /** As reports call it: `create unique index` is a `create index`. */
  readonly what: string;
  readonly says: 'schema' | 'data' | 'session' | 'unknown';
}

const DATA = new Set(['insert', 'replace', 'update', 'delete', 'values']);
const SESSION = new Set(
  'select with begin commit end rollback savepoint release pragma analyze vacuum reindex attach detach explain'.split(' '),
);
const SCHEMA = new Set(['create', 'alter', 'drop']);
const NOISE = new Set(['temp', 'temporary', 'unique', 'virtual']);

export function statementKind(text: string): StatementKind {
  const words = (/^\s*((?:[a-z_]+\s+){0,3}[a-z_]*)/i.exec(text)?.[1] ?? '').toLowerCase().split(/\s+/);
  const [first = ''] = words;
  if (DATA.has(first)) return { what: first, says: 'data' };
  if (SESSION.has(first)) return { what: first, says: 'session' };
  if (!SCHEMA.has(first)) return { what: first || text.slice(0, 20), says: 'unknown' };
  return { what: `${first} ${words.slice(1).find((word) => !NOISE.has(word)) ?? ''}`.trim(), says: 'schema' };
}

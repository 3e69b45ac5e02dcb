/** Statements that say nothing of a schema, told by their first words before anything of them is read. */

/** `insert`, `set`, `lock tables` …; undefined where the statement may say something. */
export function skippedStatement(text: string): string | undefined {
  const [, first = '', second = ''] = FIRST_WORDS.exec(text) ?? [];
  return skippedWords(first, second);
}

export function skippedWords(first: string, second: string): string | undefined {
  const word = first.toLowerCase();
  if (word === '\\.') return 'source';
  if (DATA.has(word)) return word === 'load' ? 'load data' : word;
  if (SESSION.has(word)) return word;
  const pair = `${word} ${second.toLowerCase()}`;
  return PAIRS.has(pair) ? pair : undefined;
}

/** A run of these is one entry. */
export const isData = (what: string): boolean => DATA.has(what) || what === 'load data';

/** Behind the opening of executable comments and a parenthesis. */
const FIRST_WORDS = /^(?:\s|\/\*M?!\d*|\()*(\\\.|[a-z_]+)(?:\s+([a-z_]+))?/i;

const DATA = new Set(['insert', 'replace', 'update', 'delete', 'load']);

const SESSION = new Set(
  `set select lock unlock start begin commit rollback savepoint release call do show describe desc explain analyze optimize check checksum
  repair flush reset kill prepare execute deallocate handler xa truncate source system tee notee pager warnings nowarning charset status
  help use connect with values purge change signal binlog cache install uninstall shutdown clone import restart get end if`.split(/\s+/),
);

const PAIRS = new Set([
  'create database',
  'create schema',
  'drop database',
  'drop schema',
  'drop user',
  'drop role',
  'drop server',
  'drop tablespace',
  'drop prepare',
]);

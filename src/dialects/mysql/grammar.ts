/**
 * Whether a statement parses as MySQL, by sqlparser-rs (WASM, loaded on first use). It stands in for a server where none is
 * given: it proves syntax, not that names exist or that types fit. What that grammar does not know is rewritten before by
 * the small rules below; what they do not cover is reported, never waved through.
 */

/** The parser's complaint, or undefined when the statement parses. */
export async function checkMysqlGrammar(sql: string): Promise<string | undefined> {
  if (STORED.test(sql)) return undefined;
  const { parse } = await parser();
  try {
    parse(
      GAPS.reduce((text, gap) => gap(text), sql),
      'mysql',
    );
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

type SqlParser = typeof import('@guanmingchiu/sqlparser-ts');
let loaded: Promise<SqlParser> | undefined;

function parser(): Promise<SqlParser> {
  loaded ??= import('@guanmingchiu/sqlparser-ts').then(async (module) => {
    await module.init();
    return module;
  });
  return loaded;
}

/** Routines and events are never designed, only kept as somebody wrote them; the parser has no grammar for their bodies. */
const STORED = /^CREATE\s+(?:OR\s+REPLACE\s+)?(?:DEFINER\s*=\s*\S+\s+)?(?:AGGREGATE\s+)?(?:PROCEDURE|FUNCTION|EVENT)\b/i;

type Gap = (sql: string) => string;

/** The parser wants BEGIN … END around the body of every trigger; the manual wants it around several statements only. */
const compoundBody: Gap = (sql) => {
  const [, head, body] = /^(CREATE TRIGGER .+?\nFOR EACH ROW\n)(?!BEGIN\b)(.+)$/s.exec(sql) ?? [];
  return head === undefined || body === undefined ? sql : `${head}BEGIN\n${body};\nEND`;
};

/**
 * The parser has no SIGNAL. One that follows the manual's form is replaced by a SELECT of the values it sets.
 * https://dev.mysql.com/doc/refman/8.0/en/signal.html
 */
const signal: Gap = (sql) =>
  sql.replace(SIGNAL, (_, settings: string) => `SELECT ${settings.replace(/(^|, )(?:MYSQL_ERRNO|MESSAGE_TEXT) = /g, '$1')};`);

const TEXT = "'(?:[^'\\\\]|''|\\\\.)*'";
const SETTING = `(?:MYSQL_ERRNO = \\d+|MESSAGE_TEXT = ${TEXT})`;
const SIGNAL = new RegExp(`\\bSIGNAL SQLSTATE '[0-9A-Z]{5}' SET (${SETTING}(?:, ${SETTING})*);`, 'g');

/** The parser knows FULLTEXT inside CREATE TABLE only. */
const fullTextIndex: Gap = (sql) => sql.replace(/^CREATE (?:FULLTEXT|SPATIAL) INDEX\b/, 'CREATE INDEX');

/** Behind the closing parenthesis of a table, the parser knows a few options and no partitions. */
const tableTail: Gap = (sql) =>
  /^CREATE TABLE\b/.test(sql)
    ? sql.replace(PARTITIONS, '').replace(OPTION, (option, name: string) => (KNOWN.has(name) ? option : ''))
    : sql;

const PARTITIONS = /\nPARTITION BY [\s\S]*$/;
const OPTION = new RegExp(` ([A-Z_]+(?: DIRECTORY)?)=(?:${TEXT}|\\([^)]*\\)|\\w+)(?=[^\\n]*$)`, 'g');
const KNOWN = new Set(['ENGINE', 'CHARSET', 'COLLATE', 'COMMENT', 'AUTO_INCREMENT']);

/** The parser knows no ZEROFILL, no hidden or commented indexes, no check that is not enforced, no CHECK OPTION of a view. */
const attributes: Gap = (sql) =>
  sql
    .replace(/( unsigned)? zerofill(?=[ ,\n])/gi, ' unsigned')
    .replace(/^(CREATE (?:UNIQUE )?INDEX .*\))(?: USING (?:HASH|BTREE))?(?: WITH PARSER \S+)?(?: COMMENT .*)?(?: INVISIBLE)?$/, '$1')
    .replace(/\) NOT ENFORCED(?=,?\n)/g, ')')
    .replace(/\nWITH (?:LOCAL|CASCADED) CHECK OPTION$/, '');

const GAPS: readonly Gap[] = [compoundBody, signal, fullTextIndex, tableTail, attributes];

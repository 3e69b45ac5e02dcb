/**
 * What in a text tells which database it is written for. Data: a pattern, how much one occurrence says, and how a person
 * would name it. Patterns are tried on the text without its comments' end; none looks further than a line.
 */
import type { DialectId } from '../../../model/index.js';

export interface DialectSign {
  readonly says: string;
  readonly pattern: RegExp;
  /** 1: others have it too, rarely. 3: only this one has it. 8: the tool that wrote the file says so. */
  readonly weight: number;
}

const sign = (says: string, pattern: RegExp, weight: number): DialectSign => ({ says, pattern, weight });

/** Both read the same words; only what MariaDB alone has tells it from MySQL. */
const FAMILY: readonly DialectSign[] = [
  sign('backticks', /(?:^|[\s(,.])`[^`\n]+`/, 3),
  sign('ENGINE =', /\bENGINE\s*=?\s*(?:InnoDB|MyISAM|MEMORY|Aria)\b/i, 6),
  sign('AUTO_INCREMENT', /\bAUTO_INCREMENT\b/i, 6),
  sign('a versioned comment', /\/\*!\d{5}/, 6),
  sign('UNSIGNED', /\bUNSIGNED\b/i, 3),
  sign('CHARSET', /\b(?:CHARACTER\s+SET|CHARSET)\s*=?\s*\w+/i, 3),
  sign('LOCK TABLES', /^LOCK TABLES/im, 3),
  sign('TINYINT, MEDIUMTEXT and the like', /\b(?:TINYINT|MEDIUMINT|MEDIUMTEXT|LONGTEXT|LONGBLOB|MEDIUMBLOB|TINYTEXT|TINYBLOB)\b/i, 2),
  sign('DATETIME(n)', /\bDATETIME\s*\(\d\)/i, 2),
  sign('ON UPDATE CURRENT_TIMESTAMP', /\bON\s+UPDATE\s+(?:CURRENT_TIMESTAMP|NOW)/i, 5),
  sign('DELIMITER', /^DELIMITER\s/im, 6),
  sign('MODIFY or CHANGE COLUMN', /\b(?:MODIFY|CHANGE)\s+(?:COLUMN\s+)?[`\w]+/i, 2),
  sign('ENUM (…) as a type', /^\s*[`"\w]+\s+(?:ENUM|SET)\s*\(\s*'/im, 4),
  sign('FULLTEXT KEY', /\bFULLTEXT\s+(?:KEY|INDEX)\b/i, 4),
  sign('KEY inside CREATE TABLE', /^\s*(?:UNIQUE\s+)?KEY\s+[`\w]+\s*\(/im, 4),
  sign('CREATE DATABASE and USE', /^USE\s+[`\w]+\s*;/im, 3),
  sign('UTC_TIMESTAMP()', /\bUTC_TIMESTAMP\s*\(/i, 3),
];

export const DIALECT_SIGNS: Readonly<Record<DialectId, readonly DialectSign[]>> = {
  postgres: [
    sign('a dump of pg_dump', /^-- PostgreSQL database (?:cluster )?dump|^\\restrict\s/m, 8),
    sign('a cast with ::', /[\w')\]]::\s*["a-z]/i, 4),
    sign('SERIAL', /\b(?:BIG|SMALL)?SERIAL\b/i, 3),
    sign('dollar quotes', /\$(?:[a-z_]\w*)?\$/i, 4),
    sign('CREATE EXTENSION', /\bCREATE\s+EXTENSION\b/i, 6),
    sign('TIMESTAMPTZ', /\bTIMESTAMPTZ\b|\bTIMESTAMP(?:\s*\(\d\))?\s+(?:WITH|WITHOUT)\s+TIME\s+ZONE\b/i, 4),
    sign('JSONB', /\bJSONB\b/i, 2),
    sign('BYTEA', /\bBYTEA\b/i, 3),
    sign('USING gin, gist or btree', /\bUSING\s+"?(?:gin|gist|brin|spgist|btree)"?\s*\(/i, 4),
    sign('GENERATED … AS IDENTITY', /\bGENERATED\s+(?:ALWAYS|BY\s+DEFAULT)\s+AS\s+IDENTITY\b/i, 4),
    sign('nextval()', /\bnextval\s*\(/i, 3),
    sign('CREATE TYPE', /\bCREATE\s+TYPE\b/i, 4),
    sign('ALTER TABLE ONLY', /\bALTER\s+TABLE\s+ONLY\b/i, 6),
    sign('OWNER TO', /\bOWNER\s+TO\b/i, 5),
    sign('COPY FROM stdin', /^COPY\s.+FROM\s+stdin/im, 6),
    sign('PL/pgSQL', /\bplpgsql\b/i, 6),
    sign('an array type', /\b(?:text|integer|int|uuid|varchar|bigint)\[\]/i, 3),
    sign('SET search_path', /\bsearch_path\b/i, 4),
    sign('COMMENT ON', /^COMMENT\s+ON\s/im, 2),
    sign('ROW LEVEL SECURITY', /\bROW\s+LEVEL\s+SECURITY\b|^CREATE\s+POLICY\b/im, 5),
    sign('CONCURRENTLY', /\bCONCURRENTLY\b/i, 4),
    sign('gen_random_uuid() or now()', /\bgen_random_uuid\s*\(|\buuid_generate_v4\s*\(/i, 3),
    sign('a double-quoted name', /\b(?:TABLE|INDEX|ON)\s+"[^"\n]+"/i, 1),
    sign('character varying', /\bcharacter\s+varying\b/i, 2),
    sign(
      'ALTER COLUMN … TYPE',
      /\bALTER\s+COLUMN\s+\S+\s+(?:SET\s+DATA\s+)?TYPE\b|\bALTER\s+COLUMN\s+\S+\s+(?:SET|DROP)\s+(?:NOT\s+NULL|DEFAULT)/i,
      3,
    ),
  ],
  mysql: [sign('a dump of mysqldump', /^-- MySQL dump/m, 8), ...FAMILY],
  mariadb: [
    sign('a dump of mariadb-dump', /^-- MariaDB dump|^\/\*M!999999/m, 20),
    sign('a comment for MariaDB only', /\/\*M!/, 12),
    sign('system versioning', /\bWITH\s+SYSTEM\s+VERSIONING\b/i, 8),
    sign('a dump of a MariaDB server', /^-- Server version\s+\S*MariaDB/m, 12),
    sign('a sequence of MariaDB', /\bnocache\s+nocycle\s+ENGINE\b/i, 12),
  ],
  sqlite: [
    sign('AUTOINCREMENT', /\bAUTOINCREMENT\b/i, 6),
    sign('PRAGMA', /^\s*PRAGMA\s/im, 6),
    sign('WITHOUT ROWID', /\bWITHOUT\s+ROWID\b/i, 6),
    sign('STRICT', /\)\s*STRICT\b/i, 4),
    sign('CREATE VIRTUAL TABLE', /\bCREATE\s+VIRTUAL\s+TABLE\b/i, 8),
    sign('sqlite_ tables', /\bsqlite_(?:sequence|master|schema|stat1)\b/i, 6),
    sign('INTEGER PRIMARY KEY', /\bINTEGER\s+(?:NOT\s+NULL\s+)?PRIMARY\s+KEY\b/i, 1),
    sign("datetime('now') and the like", /\b(?:datetime|strftime|unixepoch|julianday)\s*\(\s*['")]/i, 5),
    sign('INSERT OR …', /\bINSERT\s+OR\s+(?:REPLACE|IGNORE)\b/i, 5),
    sign('names in brackets', /\b(?:TABLE|INDEX|ON)\s+\[[^\]\n]+\]/i, 4),
    sign('RAISE(ABORT, …)', /\bRAISE\s*\(\s*(?:ABORT|FAIL|IGNORE|ROLLBACK)/i, 5),
    sign(
      'a column without a type or of a type without length',
      /^\s*["[\w]+\]?\s+(?:TEXT|BLOB|REAL|INTEGER)\s*(?:NOT\s+NULL)?\s*(?:DEFAULT\s+\S+\s*)?,?$/im,
      1,
    ),
    sign('BLOB', /\bBLOB\b/i, 1),
    sign('COLLATE NOCASE', /\bCOLLATE\s+NOCASE\b/i, 5),
  ],
};

/** How files and folders, and the settings of migration tools, call a database. */
export const DIALECT_WORDS: Readonly<Record<DialectId, readonly string[]>> = {
  postgres: ['postgres', 'postgresql', 'pg', 'pgsql', 'psql'],
  mysql: ['mysql'],
  mariadb: ['mariadb'],
  sqlite: ['sqlite', 'sqlite3'],
};

/** Databases that have migrations of their own beside ours. */
export const OTHER_DATABASES: readonly string[] = ['cockroach', 'cockroachdb', 'crdb', 'mssql', 'sqlserver', 'oracle', 'tidb', 'h2', 'db2'];

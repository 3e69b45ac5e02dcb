/**
 * What the next likely schema changes do on each engine: safety, lock, steps, and the versions the facts hold for. The one
 * file of the writers that is keyed by engine; everything else asks capabilities. Locks of PostgreSQL and MariaDB were
 * observed on running servers; those of MySQL and SQLite are their manuals'.
 */
import type { DialectId } from '../../model/index.js';

export const OPERATIONS = ['create', 'add-nullable', 'add-not-null', 'add-choice', 'add-index', 'widen-text', 'drop-column'] as const;
export type Operation = (typeof OPERATIONS)[number];

export interface OperationFact {
  readonly safety: 'safe' | 'caution' | 'breaking';
  /** What it takes and what waits meanwhile. */
  readonly lock: string;
  /** The same for a cell. */
  readonly lockInShort: string;
  /** In order; `t` is the table, `c` the column. */
  readonly steps: readonly string[];
}

export interface EngineFacts {
  /** Versions the facts hold for, and how they are known. */
  readonly basis: string;
  readonly manual: string;
  readonly operations: Readonly<Record<Operation, OperationFact>>;
  /** What the application must do on this engine; sentences in Markdown. */
  readonly application: readonly string[];
  /** How reading single columns is granted; absent: the engine has no privileges. `t`, `c` as above. */
  readonly columnGrant?: (table: string, columns: readonly string[]) => string;
}

const ANALYZE_AFTER = 'Collect statistics afterwards, so that plans follow the new shape.';

const DROP_STEPS = [
  'Stop reading and writing the column in the application, and release that first.',
  'Keep one full release cycle in which nothing touches it; copy the values away if they may be wanted again.',
];

const grant = (table: string, columns: readonly string[]): string => `GRANT SELECT (${columns.join(', ')}) ON ${table} TO application;`;

const POSTGRES: EngineFacts = {
  basis: 'PostgreSQL 12 and later; locks and rewrites observed on 15.18, 16.4, 17.5 and 18.6, where they do not differ',
  manual: 'https://www.postgresql.org/docs/current/sql-altertable.html#SQL-ALTERTABLE-NOTES',
  operations: {
    create: {
      safety: 'safe',
      lock: 'none on existing tables; SHARE ROW EXCLUSIVE on a referenced one, for an instant',
      lockInShort: 'none on existing tables',
      steps: ['Run the migration in one transaction with a lock timeout; it is all there or not at all.'],
    },
    'add-nullable': {
      safety: 'safe',
      lock: 'ACCESS EXCLUSIVE, for an instant: catalogue only',
      lockInShort: 'ACCESS EXCLUSIVE, an instant',
      steps: [
        "`SET lock_timeout = '5s'`, and try again after a pause when it strikes: a waiting ALTER TABLE holds up every reader behind it.",
        '`ALTER TABLE t ADD COLUMN c type` rewrites nothing; nor does a default that is constant or `now()`. A volatile default (`gen_random_uuid()`, `clock_timestamp()`) or an identity rewrites the table.',
      ],
    },
    'add-not-null': {
      safety: 'caution',
      lock: 'ACCESS EXCLUSIVE for an instant, SHARE UPDATE EXCLUSIVE while validating: reads and writes go on',
      lockInShort: 'ACCESS EXCLUSIVE, an instant',
      steps: [
        'With a constant that is right for all rows: `ALTER TABLE t ADD COLUMN c type NOT NULL DEFAULT constant` is a change of the catalogue alone.',
        'Otherwise add the column as nullable, let the application write it, and fill old rows in batches by primary key, each batch its own transaction.',
        '`ALTER TABLE t ADD CONSTRAINT check_t_c_required CHECK (c IS NOT NULL) NOT VALID`, then in a transaction of its own `VALIDATE CONSTRAINT`.',
        '`ALTER TABLE t ALTER COLUMN c SET NOT NULL` uses the validated check instead of a scan (12 and later); then drop the check. From 18 on `ADD CONSTRAINT … NOT NULL c NOT VALID` and `VALIDATE` do it directly.',
      ],
    },
    'add-choice': {
      safety: 'safe',
      lock: 'ACCESS EXCLUSIVE for an instant, twice; SHARE UPDATE EXCLUSIVE while validating',
      lockInShort: 'ACCESS EXCLUSIVE, an instant',
      steps: [
        'Add the check with the longer list under a new name as `NOT VALID`; from here on both checks hold.',
        '`VALIDATE CONSTRAINT` in a transaction of its own: it scans while reads and writes go on.',
        'Drop the old check and rename the new one to its name in one transaction. If transitions are enforced, replace their trigger function in the same transaction.',
        'Release the application that writes the new value last.',
      ],
    },
    'add-index': {
      safety: 'safe',
      lock: 'SHARE UPDATE EXCLUSIVE: reads and writes go on',
      lockInShort: 'SHARE UPDATE EXCLUSIVE',
      steps: [
        '`CREATE INDEX CONCURRENTLY` outside any transaction; it waits for older transactions to end. Plain `CREATE INDEX` takes SHARE and stops writes for the whole build.',
        'Check `pg_index.indisvalid`; an interrupted build leaves an invalid index that must be dropped with `DROP INDEX CONCURRENTLY` before the next attempt.',
        ANALYZE_AFTER,
      ],
    },
    'widen-text': {
      safety: 'safe',
      lock: 'ACCESS EXCLUSIVE, for an instant: catalogue only',
      lockInShort: 'ACCESS EXCLUSIVE, an instant',
      steps: [
        '`ALTER TABLE t ALTER COLUMN c TYPE varchar(more)` or `text` rewrites nothing. Making it shorter rewrites the table and its indexes.',
      ],
    },
    'drop-column': {
      safety: 'breaking',
      lock: 'ACCESS EXCLUSIVE, for an instant: catalogue only; space returns as rows are rewritten',
      lockInShort: 'ACCESS EXCLUSIVE, an instant',
      steps: [
        ...DROP_STEPS,
        '`ALTER TABLE t DROP COLUMN c` with a lock timeout. Indexes and checks that name the column go with it; its values cannot be had back.',
      ],
    },
  },
  application: [
    'Open a transaction for every request and begin it with `SET LOCAL`: a plain `SET` stays on a pooled connection and leaks to the next request.',
    'With a pooler in transaction mode (PgBouncer), nothing of a session survives a transaction: no session-level `SET`, advisory locks or `LISTEN`; prepared statements need PgBouncer 1.21 or later with `max_prepared_statements`.',
    'Connect as a role that neither owns the tables nor has BYPASSRLS; migrations run under another role.',
    'Instants are stored in UTC and shown in the session’s `TimeZone`; set it to `UTC` and convert at the edge.',
  ],
  columnGrant: grant,
};

const BOUNDED_MDL =
  '`SET SESSION lock_wait_timeout = 5`, and try again when it strikes: every change needs a short exclusive metadata lock, and queries queue behind it while it waits.';

const LARGE_COPY =
  'On a large table use pt-online-schema-change (with `--preserve-triggers` where the table has triggers) or gh-ost (which refuses tables with triggers and foreign keys).';

const MYSQL: EngineFacts = {
  basis: 'MySQL 8.0.29 and later, InnoDB; from the manual',
  manual: 'https://dev.mysql.com/doc/refman/8.0/en/innodb-online-ddl-operations.html',
  operations: {
    create: {
      safety: 'safe',
      lock: 'metadata lock on a referenced table, for an instant',
      lockInShort: 'metadata, an instant',
      steps: ['Run the migration statement by statement; each commits by itself, so after a failure run the way back before trying again.'],
    },
    'add-nullable': {
      safety: 'safe',
      lock: 'metadata lock, for an instant (INSTANT)',
      lockInShort: 'metadata, INSTANT',
      steps: [
        BOUNDED_MDL,
        '`ALTER TABLE t ADD COLUMN c type, ALGORITHM=INSTANT`; literal defaults stay INSTANT, expression defaults rebuild. 64 such changes are possible before a rebuild.',
      ],
    },
    'add-not-null': {
      safety: 'caution',
      lock: 'metadata lock for an instant; the last step rebuilds with writes allowed (INPLACE, LOCK=NONE)',
      lockInShort: 'metadata, then INPLACE',
      steps: [
        'With a literal that is right for all rows: `ADD COLUMN c type NOT NULL DEFAULT literal, ALGORITHM=INSTANT`.',
        'Otherwise add it as nullable, let the application write it, and fill old rows in batches by primary key.',
        '`ALTER TABLE t MODIFY c type NOT NULL, ALGORITHM=INPLACE, LOCK=NONE` in strict SQL mode.',
      ],
    },
    'add-choice': {
      safety: 'caution',
      lock: 'COPY with LOCK=SHARED: writes wait for the whole copy',
      lockInShort: 'writes wait for a copy',
      steps: [
        'Dropping a check is INPLACE, adding an enforced one copies the table: drop and add in one ALTER TABLE, so that there is one copy.',
        LARGE_COPY,
        'If transitions are enforced, replace their trigger right after; there is no transaction around the two.',
      ],
    },
    'add-index': {
      safety: 'safe',
      lock: 'metadata lock for an instant; reads and writes go on (INPLACE, LOCK=NONE)',
      lockInShort: 'metadata, INPLACE',
      steps: [
        BOUNDED_MDL,
        '`ALTER TABLE t ADD INDEX …, ALGORITHM=INPLACE, LOCK=NONE`. FULLTEXT and SPATIAL indexes stop writes.',
        'An index to be dropped is made INVISIBLE first, for a day, and dropped after.',
      ],
    },
    'widen-text': {
      safety: 'caution',
      lock: 'metadata lock for an instant; a copy that stops writes when the length crosses 255 bytes',
      lockInShort: 'metadata, or a copy at 64 characters',
      steps: [
        'From VARCHAR(64) on (256 bytes in utf8mb4) widening is INPLACE without a rebuild: `MODIFY c VARCHAR(more), ALGORITHM=INPLACE`. From 63 characters or fewer to 64 or more it copies the table, and so does making it shorter.',
        LARGE_COPY,
      ],
    },
    'drop-column': {
      safety: 'breaking',
      lock: 'metadata lock, for an instant (INSTANT); a rebuild where the column is indexed',
      lockInShort: 'metadata, INSTANT',
      steps: [
        ...DROP_STEPS,
        '`ALTER TABLE t DROP COLUMN c, ALGORITHM=INSTANT`; drop its indexes and checks before. Its values cannot be had back.',
      ],
    },
  },
  application: [
    "Instants are stored as DATETIME(6) in UTC: open every connection with `time_zone = '+00:00'` and write UTC.",
    'Keep `sql_mode` strict (STRICT_TRANS_TABLES); without it values that do not fit are changed silently.',
    'Use READ COMMITTED unless a read must be repeatable: InnoDB’s default takes gap locks on ranges that writers feel.',
    'A pooled connection keeps session variables: set those the application relies on when a connection is taken.',
  ],
  columnGrant: grant,
};

const MARIADB: EngineFacts = {
  basis: 'MariaDB 10.11, InnoDB; every algorithm and lock tried on 10.11.19',
  manual: 'https://mariadb.com/docs/server/server-usage/storage-engines/innodb/innodb-online-ddl',
  operations: {
    create: MYSQL.operations.create,
    'add-nullable': {
      safety: 'safe',
      lock: 'metadata lock, for an instant (INSTANT)',
      lockInShort: 'metadata, INSTANT',
      steps: [
        BOUNDED_MDL,
        '`ALTER TABLE t ADD COLUMN c type, ALGORITHM=INSTANT`, at any position; constant defaults and `current_timestamp` stay INSTANT, `uuid()` copies.',
      ],
    },
    'add-not-null': {
      safety: 'caution',
      lock: 'metadata lock for an instant; the last step rebuilds with writes allowed (INPLACE, LOCK=NONE)',
      lockInShort: 'metadata, then INPLACE',
      steps: [
        'With a constant that is right for all rows: `ADD COLUMN c type NOT NULL DEFAULT constant, ALGORITHM=INSTANT`.',
        'Otherwise add it as nullable, let the application write it, and fill old rows in batches by primary key.',
        '`ALTER TABLE t MODIFY c type NOT NULL, ALGORITHM=INPLACE, LOCK=NONE`.',
      ],
    },
    'add-choice': {
      safety: 'caution',
      lock: 'COPY with LOCK=SHARED: writes wait for the whole copy',
      lockInShort: 'writes wait for a copy',
      steps: [
        'Dropping a check is INSTANT, adding one copies the table: `DROP CONSTRAINT …, ADD CONSTRAINT …` in one ALTER TABLE.',
        LARGE_COPY,
        'If transitions are enforced, replace their trigger right after; there is no transaction around the two.',
      ],
    },
    'add-index': {
      safety: 'safe',
      lock: 'metadata lock for an instant; reads and writes go on (NOCOPY, LOCK=NONE)',
      lockInShort: 'metadata, NOCOPY',
      steps: [
        BOUNDED_MDL,
        '`ALTER TABLE t ADD INDEX …, ALGORITHM=NOCOPY, LOCK=NONE`. A FULLTEXT index stops writes.',
        'An index to be dropped is made IGNORED first, for a day, and dropped after.',
      ],
    },
    'widen-text': {
      safety: 'caution',
      lock: 'metadata lock, for an instant (INSTANT); a copy that stops writes when 255 bytes are crossed from more than 127',
      lockInShort: 'metadata, or a copy at 64 characters',
      steps: [
        'From VARCHAR(64) on (256 bytes in utf8mb4) and up to 31 characters (127 bytes) widening is INSTANT. From 32–63 characters to 64 or more it copies the table, and so does making it shorter.',
        LARGE_COPY,
      ],
    },
    'drop-column': {
      safety: 'breaking',
      lock: 'metadata lock, for an instant (INSTANT); NOCOPY where an index goes with it',
      lockInShort: 'metadata, INSTANT',
      steps: [
        ...DROP_STEPS,
        '`ALTER TABLE t DROP COLUMN c, ALGORITHM=INSTANT`; drop its indexes and checks before. Its values cannot be had back.',
      ],
    },
  },
  application: MYSQL.application,
  columnGrant: grant,
};

const REBUILD =
  'Rebuild the table: `PRAGMA foreign_keys = OFF`, begin, create the new table under another name, `INSERT INTO … SELECT`, drop the old one, rename, create indexes and triggers again, `PRAGMA foreign_key_check`, commit, `PRAGMA foreign_keys = ON`.';

const SQLITE: EngineFacts = {
  basis: 'SQLite 3.45; from the manual',
  manual: 'https://www.sqlite.org/lang_altertable.html#otheralter',
  operations: {
    create: {
      safety: 'safe',
      lock: 'the database’s write lock, for an instant',
      lockInShort: 'write lock, an instant',
      steps: ['Run the migration in one transaction; it is all there or not at all.'],
    },
    'add-nullable': {
      safety: 'safe',
      lock: 'the database’s write lock, for an instant: only the stored schema changes',
      lockInShort: 'write lock, an instant',
      steps: ['`ALTER TABLE t ADD COLUMN c type`; old rows are not touched. A CHECK on the new column is tested against all rows.'],
    },
    'add-not-null': {
      safety: 'caution',
      lock: 'the database’s write lock, for an instant with a constant default, for a copy of the table otherwise',
      lockInShort: 'write lock, an instant or a copy',
      steps: [
        'With a constant that is right for all rows: `ALTER TABLE t ADD COLUMN c type NOT NULL DEFAULT constant`.',
        'Otherwise add it as nullable, fill it in batches, then make it NOT NULL by a rebuild.',
        REBUILD,
      ],
    },
    'add-choice': {
      safety: 'caution',
      lock: 'the database’s write lock for a copy of the table; with WAL readers go on',
      lockInShort: 'write lock for a copy',
      steps: ['A check cannot be altered in place.', REBUILD],
    },
    'add-index': {
      safety: 'caution',
      lock: 'the database’s write lock for the whole build; with WAL readers go on',
      lockInShort: 'write lock for the build',
      steps: ['`CREATE INDEX` in a quiet moment, with `busy_timeout` set in every writer.', ANALYZE_AFTER],
    },
    'widen-text': {
      safety: 'caution',
      lock: 'the database’s write lock for a copy of the table; with WAL readers go on',
      lockInShort: 'write lock for a copy',
      steps: ['The length is a check of the table, which cannot be altered in place.', REBUILD],
    },
    'drop-column': {
      safety: 'breaking',
      lock: 'the database’s write lock while the table’s rows are rewritten',
      lockInShort: 'write lock for a rewrite',
      steps: [
        ...DROP_STEPS,
        '`ALTER TABLE t DROP COLUMN c` (3.35 and later) is refused for a column that is part of a key, an index, a check or a trigger: rebuild the table then. Its values cannot be had back.',
      ],
    },
  },
  application: [
    '`PRAGMA foreign_keys = ON` on every connection, before its first statement: foreign keys are off by default and the setting is not stored in the file.',
    '`PRAGMA journal_mode = WAL` once, and `PRAGMA busy_timeout = 5000` on every connection: there is one writer at a time.',
    'Begin transactions that write with `BEGIN IMMEDIATE`, so that they wait at the start instead of failing in the middle.',
    'Instants are ISO 8601 texts in UTC with milliseconds (`2026-01-31T12:00:00.000Z`); always write that form, because they are compared as texts.',
  ],
};

export const PLAYBOOK_FACTS: Readonly<Record<DialectId, EngineFacts>> = {
  postgres: POSTGRES,
  mysql: MYSQL,
  mariadb: MARIADB,
  sqlite: SQLITE,
};

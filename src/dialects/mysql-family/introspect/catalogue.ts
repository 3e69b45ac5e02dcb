/**
 * The catalogue of the current database in a dozen queries, however many tables there are. Every column has an alias, since
 * MySQL answers with upper-case names and MariaDB with those of the query.
 */
import { groupBy } from '../../../util/group-by.js';
import type { Queryable, Row } from '../../queryable.js';
import type { Flavour } from '../flavour.js';
import { textOf } from './read.js';

export interface Catalogue {
  readonly tables: readonly Row[];
  readonly columns: ReadonlyMap<string, readonly Row[]>;
  readonly keyParts: ReadonlyMap<string, readonly Row[]>;
  readonly foreignKeys: ReadonlyMap<string, readonly Row[]>;
  readonly checks: ReadonlyMap<string, readonly Row[]>;
  readonly triggers: ReadonlyMap<string, readonly Row[]>;
  readonly views: readonly Row[];
  readonly routines: readonly Row[];
  /** By kind and name: `FUNCTION f`. */
  readonly parameters: ReadonlyMap<string, readonly Row[]>;
  readonly events: readonly Row[];
  readonly partitions: ReadonlyMap<string, readonly Row[]>;
  readonly database: string;
}

export async function readCatalogue(flavour: Flavour, db: Queryable): Promise<Catalogue> {
  const read = async (sql: string): Promise<readonly Row[]> => await db.query(sql);
  const byTable = async (sql: string): Promise<ReadonlyMap<string, readonly Row[]>> =>
    groupBy(await read(sql), (row) => textOf(row.table_name));
  const [found] = await read('SELECT DATABASE() AS name');
  return {
    database: String(found?.name ?? ''),
    tables: await read(TABLES),
    columns: await byTable(COLUMNS),
    keyParts: await byTable(keyParts(flavour)),
    foreignKeys: await byTable(FOREIGN_KEYS),
    checks: await byTable(checks(flavour)),
    triggers: await byTable(TRIGGERS),
    views: await read(VIEWS),
    routines: await read(ROUTINES),
    parameters: groupBy(await read(PARAMETERS), (row) => `${textOf(row.kind)} ${textOf(row.name)}`),
    events: await read(EVENTS),
    partitions: await byTable(PARTITIONS),
  };
}

const TABLES = `
SELECT TABLE_NAME AS table_name, TABLE_TYPE AS table_type, ENGINE AS engine, TABLE_COLLATION AS collation, TABLE_COMMENT AS comment,
  CREATE_OPTIONS AS options
FROM information_schema.tables WHERE TABLE_SCHEMA = DATABASE() ORDER BY CAST(TABLE_NAME AS BINARY)`;

const COLUMNS = `
SELECT TABLE_NAME AS table_name, COLUMN_NAME AS name, COLUMN_TYPE AS type, IS_NULLABLE AS nullable, COLUMN_DEFAULT AS fallback,
  EXTRA AS extra, COLUMN_COMMENT AS comment, GENERATION_EXPRESSION AS expression, CHARACTER_SET_NAME AS charset, COLLATION_NAME AS collation
FROM information_schema.columns WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, ORDINAL_POSITION`;

/** All its columns too: which of them tells a hidden index depends on the engine and its version. */
const keyParts = ({ catalogueHasIndexExpressions }: Flavour): string => `
SELECT TABLE_NAME AS table_name, INDEX_NAME AS name, NON_UNIQUE AS non_unique, COLUMN_NAME AS column_name, COLLATION AS direction,
  SUB_PART AS prefix, INDEX_TYPE AS method, ${catalogueHasIndexExpressions ? 'EXPRESSION' : 'NULL'} AS expression, s.*
FROM information_schema.statistics s WHERE TABLE_SCHEMA = DATABASE() ORDER BY TABLE_NAME, INDEX_NAME, SEQ_IN_INDEX`;

const FOREIGN_KEYS = `
SELECT k.TABLE_NAME AS table_name, k.CONSTRAINT_NAME AS name, k.COLUMN_NAME AS column_name, k.REFERENCED_TABLE_NAME AS ref_table,
  k.REFERENCED_COLUMN_NAME AS ref_column, r.DELETE_RULE AS on_delete, r.UPDATE_RULE AS on_update
FROM information_schema.key_column_usage k
JOIN information_schema.referential_constraints r
  ON r.CONSTRAINT_SCHEMA = k.CONSTRAINT_SCHEMA AND r.CONSTRAINT_NAME = k.CONSTRAINT_NAME AND r.TABLE_NAME = k.TABLE_NAME
WHERE k.TABLE_SCHEMA = DATABASE() AND k.REFERENCED_TABLE_NAME IS NOT NULL AND r.CONSTRAINT_SCHEMA = DATABASE()
ORDER BY k.TABLE_NAME, k.CONSTRAINT_NAME, k.ORDINAL_POSITION`;

/** MySQL's check_constraints has no table, but its names are unique in the database. */
const checks = ({ catalogueNamesTableOfCheck }: Flavour): string =>
  catalogueNamesTableOfCheck
    ? `
SELECT TABLE_NAME AS table_name, CONSTRAINT_NAME AS name, CHECK_CLAUSE AS expression
FROM information_schema.check_constraints WHERE CONSTRAINT_SCHEMA = DATABASE() ORDER BY TABLE_NAME, CONSTRAINT_NAME`
    : `
SELECT t.TABLE_NAME AS table_name, c.CONSTRAINT_NAME AS name, c.CHECK_CLAUSE AS expression, t.ENFORCED AS enforced
FROM information_schema.check_constraints c
JOIN information_schema.table_constraints t
  ON t.CONSTRAINT_SCHEMA = c.CONSTRAINT_SCHEMA AND t.CONSTRAINT_NAME = c.CONSTRAINT_NAME AND t.CONSTRAINT_TYPE = 'CHECK'
WHERE c.CONSTRAINT_SCHEMA = DATABASE() ORDER BY t.TABLE_NAME, c.CONSTRAINT_NAME`;

const TRIGGERS = `
SELECT EVENT_OBJECT_TABLE AS table_name, TRIGGER_NAME AS name, ACTION_TIMING AS timing, EVENT_MANIPULATION AS event, ACTION_STATEMENT AS body
FROM information_schema.triggers WHERE TRIGGER_SCHEMA = DATABASE() ORDER BY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER`;

const VIEWS = `
SELECT TABLE_NAME AS name, VIEW_DEFINITION AS definition, SECURITY_TYPE AS security, CHECK_OPTION AS check_option, v.*
FROM information_schema.views v WHERE TABLE_SCHEMA = DATABASE() ORDER BY CAST(TABLE_NAME AS BINARY)`;

const ROUTINES = `
SELECT ROUTINE_NAME AS name, ROUTINE_TYPE AS kind, ROUTINE_DEFINITION AS body, DTD_IDENTIFIER AS returns,
  CHARACTER_SET_NAME AS charset, IS_DETERMINISTIC AS is_deterministic, SQL_DATA_ACCESS AS data_access, SECURITY_TYPE AS security, ROUTINE_COMMENT AS comment
FROM information_schema.routines WHERE ROUTINE_SCHEMA = DATABASE() ORDER BY ROUTINE_NAME`;

const PARAMETERS = `
SELECT ROUTINE_TYPE AS kind, SPECIFIC_NAME AS name, PARAMETER_MODE AS mode, PARAMETER_NAME AS parameter, DTD_IDENTIFIER AS type,
  CHARACTER_SET_NAME AS charset
FROM information_schema.parameters WHERE SPECIFIC_SCHEMA = DATABASE() AND ORDINAL_POSITION > 0 ORDER BY SPECIFIC_NAME, ORDINAL_POSITION`;

const EVENTS = `
SELECT EVENT_NAME AS name, EVENT_DEFINITION AS body, EVENT_TYPE AS type, EXECUTE_AT AS at, INTERVAL_VALUE AS every, INTERVAL_FIELD AS unit,
  STARTS AS starts, ENDS AS ends, STATUS AS status, ON_COMPLETION AS completion, EVENT_COMMENT AS comment
FROM information_schema.events WHERE EVENT_SCHEMA = DATABASE() ORDER BY EVENT_NAME`;

const PARTITIONS = `
SELECT TABLE_NAME AS table_name, PARTITION_NAME AS name, PARTITION_METHOD AS method, PARTITION_EXPRESSION AS expression,
  PARTITION_DESCRIPTION AS bound, SUBPARTITION_NAME AS subpartition, SUBPARTITION_METHOD AS submethod,
  SUBPARTITION_EXPRESSION AS subexpression, PARTITION_COMMENT AS comment
FROM information_schema.partitions WHERE TABLE_SCHEMA = DATABASE() AND PARTITION_NAME IS NOT NULL
ORDER BY TABLE_NAME, PARTITION_ORDINAL_POSITION, SUBPARTITION_ORDINAL_POSITION`;

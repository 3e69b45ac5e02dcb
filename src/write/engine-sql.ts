/** Expressions, defaults and types as the schema's own engine spells them, for notations that carry SQL inside. */
import { mariadbFlavour } from '../dialects/mariadb/flavour.js';
import { mysqlFlavour } from '../dialects/mysql/flavour.js';
import { printExpression as printMysql } from '../dialects/mysql-family/expressions.js';
import { spellType as spellMysql } from '../dialects/mysql-family/types.js';
import { printExpression as printPostgres } from '../dialects/postgres/expressions.js';
import { spellType as spellPostgres } from '../dialects/postgres/types.js';
import { spellExpr as printSqlite } from '../dialects/sqlite/spelling.js';
import { spellType as spellSqlite } from '../dialects/sqlite/types.js';
import type { ColumnDefault, ColumnType, DialectId, Expr } from '../model/index.js';

export interface EngineSql {
  readonly expression: (expr: Expr) => string;
  /** As the engine's catalogue prints it, in lower case but for names. */
  readonly type: (type: ColumnType) => string;
  readonly uuid: Readonly<Partial<Record<4 | 7, string>>>;
}

export const ENGINE_SQL: Readonly<Record<DialectId, EngineSql>> = {
  postgres: { expression: printPostgres, type: withCase(spellPostgres), uuid: { 4: 'gen_random_uuid()', 7: 'uuidv7()' } },
  mysql: {
    expression: (expr) => printMysql(mysqlFlavour, expr),
    type: withCase((type) => spellMysql(mysqlFlavour, type)),
    uuid: { 4: '(uuid())' },
  },
  mariadb: {
    expression: (expr) => printMysql(mariadbFlavour, expr),
    type: withCase((type) => spellMysql(mariadbFlavour, type)),
    uuid: { 4: '(uuid())' },
  },
  sqlite: { expression: printSqlite, type: withCase(spellSqlite), uuid: {} },
};

/** Native types hold names and lists of values, whose case counts. */
function withCase(spell: (type: ColumnType) => string): EngineSql['type'] {
  return (type) => (type.kind === 'native' ? spell(type) : spell(type).toLowerCase());
}

/** A default that is no constant, as SQL; undefined where the engine has no word for it. */
export function defaultSql(given: ColumnDefault, { expression, uuid }: EngineSql): string | undefined {
  if (given.kind === 'expr') return expression(given.expr);
  if (given.kind === 'uuid') return uuid[given.version];
  if (given.kind === 'now') return 'CURRENT_TIMESTAMP';
  return given.kind === 'today' ? 'CURRENT_DATE' : undefined;
}

/** The tables that people designed: without the books that frameworks and extensions keep in the same schema. */
import type { Schema, Table } from '../../../model/index.js';

const FRAMEWORK =
  /^(_?schema_migrations?|ar_internal_metadata|_prisma_migrations|flyway_schema_history|databasechangelog(lock)?|django_(migrations|content_type|session|admin_log)|knex_migrations(_lock)?|alembic_version|goose_db_version|typeorm_metadata|migrations?(_history|_logs)?|__efmigrationshistory|__drizzle_migrations|sqlite_\w+|spatial_ref_sys|gorp_migrations|sequelizemeta)$/i;

export const isFrameworkTable = ({ name }: Pick<Table, 'name'>): boolean => FRAMEWORK.test(name);

export const ownTables = ({ tables }: Schema): readonly Table[] => tables.filter((table) => !isFrameworkTable(table));

/** A table of nothing but references: what holds of things need not hold of links. */
export function isLink({ primaryKey, foreignKeys }: Table): boolean {
  const referring = new Set(foreignKeys.flatMap(({ columns }) => columns));
  const key = primaryKey?.columns ?? [];
  return key.length > 1 && key.every((column) => referring.has(column));
}

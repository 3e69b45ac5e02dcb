/** `dbgenerated("…")` on PostgreSQL, as the catalogue would give it back. */
import { readDefault } from '../../dialects/postgres/introspect/defaults.js';
import type { ColumnDefault, ColumnType } from '../../model/index.js';

export const postgresDefault = (text: string, type: ColumnType): ColumnDefault => readDefault(text.trim(), type);

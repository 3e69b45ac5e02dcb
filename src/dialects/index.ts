/** The registry of dialects: one line each. Engines that open databases are separate and lazy (`engines.ts`). */
import type { DialectId } from '../model/index.js';
import type { Dialect } from './dialect.js';
import { mariadb } from './mariadb/index.js';
import { mysql } from './mysql/index.js';
import { postgres } from './postgres/index.js';
import { sqlite } from './sqlite/index.js';

export const DIALECTS: Readonly<Record<DialectId, Dialect>> = { postgres, mysql, mariadb, sqlite };
export type { Capabilities } from './capabilities.js';
export type { Dialect, EngineErrorClass, Lowered, LoweringNote, Statement } from './dialect.js';
export type { PlanShape } from './plan-shape.js';
export type { LiveDatabase, Queryable, Row, Sandbox } from './queryable.js';
export type { BuiltSchema, SchemaBuilder, SchemaParser, ScriptStatement } from './schema-parser.js';
export type { CatalogueStatistics } from './statistics.js';

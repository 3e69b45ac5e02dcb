/** Attribute types in standard SQL words, for the logical view only: no engine is asked. */
import { type AttributeType, type ByKind, visit } from '../../model/index.js';

export const spellType = (type: AttributeType): string => visit(type, SPELLINGS);

const SPELLINGS: ByKind<AttributeType, string> = {
  text: ({ length, long, format }) => (long || format === 'markdown' ? 'TEXT' : `VARCHAR(${length ?? 200})`),
  integer: ({ large }) => (large ? 'BIGINT' : 'INTEGER'),
  decimal: ({ precision = 12, scale = 2 }) => `DECIMAL(${precision},${scale})`,
  money: ({ precision = 12, scale = 2 }) => `DECIMAL(${precision},${scale})`,
  percentage: () => 'DECIMAL(5,2)',
  boolean: () => 'BOOLEAN',
  date: () => 'DATE',
  time: () => 'TIME',
  instant: () => 'TIMESTAMP',
  duration: () => 'INTEGER',
  recurrence: () => 'VARCHAR(100)',
  json: () => 'JSON',
  uuid: () => 'UUID',
  choice: ({ values }) => `VARCHAR(${Math.max(20, ...values.map((value) => value.length))})`,
  file: () => 'VARCHAR(500)',
};

/** The values of an enumerated type, as written: known, or spelled in the type itself (`ENUM('a', 'b')`, `SET('a', 'b')`). */
import type { ColumnType } from './types.js';

export function enumLabels(type: ColumnType): readonly string[] {
  if (type.kind !== 'native') return [];
  return type.labels ?? /^(?:enum|set)\s*\((.*)\)$/is.exec(type.sql)?.[1]?.match(/'(?:[^']|'')*'/g) ?? [];
}

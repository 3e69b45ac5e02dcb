/**
 * Names of constraints and indexes as Prisma Migrate gives them, cut so that the suffix stays whole.
 * https://www.prisma.io/docs/orm/prisma-schema/data-model/database-mapping#naming-your-constraints-and-indexes
 */
export type NameSuffix = '_pkey' | '_key' | '_idx' | '_fkey';

export function constraintName(table: string, columns: readonly string[], suffix: NameSuffix, limit: number): string {
  const stem = suffix === '_pkey' ? table : [table, ...columns].join('_');
  return cutToBytes(stem, limit - suffix.length) + suffix;
}

/** Limits are in bytes of UTF-8. */
function cutToBytes(text: string, limit: number): string {
  let bytes = 0;
  let kept = '';
  for (const char of text) {
    bytes += new TextEncoder().encode(char).length;
    if (bytes > limit) break;
    kept += char;
  }
  return kept;
}

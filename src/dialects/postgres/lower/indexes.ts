/** Indexes as PostgreSQL has them: full text is GIN over a text vector, and operator classes name the extensions they need. */
import { type Index, type IndexPart, objectId, type Table } from '../../../model/index.js';
import type { LoweringNote } from '../../dialect.js';
import { quoteIdentifier } from '../spelling.js';

export function lowerIndex(table: Table, index: Index, notes: LoweringNote[]): Index {
  if (index.method === 'spatial') return { ...index, method: 'gist' };
  if (index.method !== 'fulltext') return index;
  notes.push({
    subject: objectId('index', table.id, index.name),
    message:
      'Full text is searched in a GIN index over to_tsvector with the “simple” configuration, which neither stems nor drops words of any language.',
  });
  return { ...index, method: 'gin', parts: index.parts.map((part) => textVector(table, part)) };
}

/** In the form in which PostgreSQL prints it back. */
function textVector(table: Table, part: IndexPart): IndexPart {
  if (part.expr.kind !== 'column') return part;
  return { ...part, direction: 'asc', expr: { kind: 'raw', sql: textVectorOf(table, part.expr.name) } };
}

export function textVectorOf(table: Table, column: string): string {
  const isText = table.columns.some((c) => c.name === column && c.type.kind === 'text');
  const name = quoteIdentifier(column);
  return `to_tsvector('simple'::regconfig, ${isText ? name : `(${name})::text`})`;
}

/** https://www.postgresql.org/docs/15/btree-gin.html: scalars in a GIN index. */
export function extensionsOf(table: Table): readonly string[] {
  return table.indexes.flatMap((index) => {
    if (index.method !== 'gin' && index.method !== 'gist') return [];
    const trigram = index.parts.some((p) => p.opclass?.includes('trgm')) ? ['pg_trgm'] : [];
    const scalar = index.parts.some((p) => p.expr.kind === 'column' && p.opclass === undefined && isScalar(table, p.expr.name));
    return [...trigram, ...(scalar ? [`btree_${index.method}`] : [])];
  });
}

const isScalar = (table: Table, name: string): boolean =>
  table.columns.some((c) => c.name === name && c.type.kind !== 'json' && c.type.kind !== 'native');

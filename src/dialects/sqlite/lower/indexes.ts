/** Indexes: everything is a b-tree here; what a b-tree cannot serve is left out and noted. */
import { column, type Index, type IndexMethod, type IndexPart, objectId, type Table } from '../../../model/index.js';
import { exprKey } from '../../../sql/index.js';
import { type Lowering, note, takeName } from './lowering.js';

export function lowerIndexes(table: Table, lowering: Lowering): Table {
  return { ...table, indexes: table.indexes.flatMap((index) => lowerIndex(table, index, lowering)) };
}

/** What a method is for, where a b-tree is no help. */
const BEYOND_BTREE: Readonly<Partial<Record<IndexMethod, string>>> = {
  gin: 'searches inside JSON, arrays and texts',
  gist: 'searches by overlap and nearness',
  spgist: 'searches by overlap and nearness',
  fulltext: 'searches for words',
  spatial: 'searches by place',
};

function lowerIndex(table: Table, given: Index, lowering: Lowering): readonly Index[] {
  const subject = objectId('index', table.id, given.name);
  const beyond = BEYOND_BTREE[given.method];
  if (beyond !== undefined) {
    note(lowering, subject, `${given.name} ${beyond}, which a b-tree cannot serve; it is left out, and such reads scan the table.`);
    return [];
  }
  if (given.method === 'brin')
    note(lowering, subject, `SQLite has no block ranges; ${given.name} is a b-tree, larger and as good to read by time.`);
  const name = takeName(lowering.taken, lowering.taken.has(given.name.toLowerCase()) ? `${given.name}_${table.name}` : given.name);
  if (name !== given.name) note(lowering, objectId('index', table.id, name), `The name ${given.name} is taken in this database.`);
  const parts = given.parts.map(({ nulls: _, opclass: __, prefix: ___, ...part }): IndexPart => part);
  return [{ ...given, name, method: 'btree', parts: [...parts, ...covering(subject, given, parts, lowering)], include: [] }];
}

/** Columns that are only read along stand at the end of the key; a unique key must not grow. */
function covering(subject: string, given: Index, parts: readonly IndexPart[], lowering: Lowering): readonly IndexPart[] {
  const present = new Set(parts.map(({ expr }) => exprKey(expr)));
  const missing = given.include.map((name) => column(name)).filter((expr) => !present.has(exprKey(expr)));
  if (missing.length === 0) return [];
  const names = missing.map(({ name }) => name).join(', ');
  const how = given.unique ? 'is read from the row' : 'stands at the end of the key';
  note(lowering, subject, `SQLite has no INCLUDE; what it would cover (${names}) ${how}.`);
  return given.unique ? [] : missing.map((expr) => ({ expr, direction: 'asc' }));
}

/** CREATE TABLE … AS SELECT, where the query names columns of one table: columns keep their affinity, and nothing else. */
import type { Column, Table } from '../../../model/index.js';
import { tableId } from '../../../model/index.js';
import { columnName, findTable, type ObjectName } from '../../../sql/catalogue/index.js';
import { logicalType } from '../introspect/logical-type.js';
import { spellType } from '../types.js';
import { nameAt } from './names.js';
import type { Work } from './session.js';
import { commaSeparated, isSymbol, isWord, nameOf, type SqlToken } from './tokens.js';

/** `at`: the token behind AS. Undefined for any other query. */
export function tableOfQuery(work: Work, { name, namespace }: ObjectName, at: number): Table | undefined {
  const { tokens, catalogue, origin } = work;
  const from = tokens.findIndex((token, i) => i > at && isWord(token, 'from'));
  const source = nameAt(tokens, from + 1);
  if (!isWord(tokens[at], 'select') || isWord(tokens[at + 1], 'distinct', 'all') || from < 0 || !source) return undefined;
  const behind = tokens[source.next];
  if (behind && !isWord(behind, 'where', 'order', 'limit') && !isSymbol(behind, ';')) return undefined;
  const table = findTable(catalogue, source.given);
  if (!table) return undefined;
  const columns = commaSeparated(tokens.slice(at + 1, from)).map((item) => columnsOf(work, table, item));
  if (columns.some((found) => found.length === 0)) return undefined;
  return {
    kind: 'table',
    id: tableId(name, namespace),
    ...(namespace === undefined ? {} : { namespace }),
    name,
    role: 'entity',
    columns: columns.flat().map((column) => ({ ...column, origin: origin() })),
    uniques: [],
    foreignKeys: [],
    checks: [],
    indexes: [],
    policies: [],
    triggers: [],
    origin: origin(),
    sqlite: { strict: false },
  };
}

/** `*`, a column, or a column under another name; none for anything else. */
function columnsOf({ catalogue }: Work, table: Table, item: readonly SqlToken[]): readonly Omit<Column, 'origin'>[] {
  if (item.length === 1 && isSymbol(item[0], '*')) return table.columns.map((column) => bare(column, column.name));
  const [first, second, third] = item;
  const own = first && columnName(catalogue, table, nameOf(first));
  const column = table.columns.find(({ name }) => name === own);
  if (!column || (first?.kind !== 'word' && first?.kind !== 'name')) return [];
  if (item.length === 1) return [bare(column, column.name)];
  const alias = isWord(second, 'as') ? third : second;
  return item.length <= 3 && alias ? [bare(column, nameOf(alias))] : [];
}

const bare = (column: Column, name: string): Omit<Column, 'origin'> => ({
  name,
  type: logicalType(name, AFFINITY_NAMES[affinityOf(spellType(column.type))], [], new Set()),
  nullable: true,
});

type Affinity = 'integer' | 'text' | 'blob' | 'real' | 'numeric';

/** https://www.sqlite.org/datatype3.html#determination_of_column_affinity */
function affinityOf(declared: string): Affinity {
  if (/int/i.test(declared)) return 'integer';
  if (/char|clob|text/i.test(declared)) return 'text';
  if (/blob/i.test(declared) || declared === '' || /^any$/i.test(declared)) return 'blob';
  return /real|floa|doub/i.test(declared) ? 'real' : 'numeric';
}

/** As the engine writes them: https://www.sqlite.org/lang_createtable.html#create_table_as_select_statements */
const AFFINITY_NAMES: Readonly<Record<Affinity, string>> = { integer: 'INT', text: 'TEXT', blob: '', real: 'REAL', numeric: 'NUM' };

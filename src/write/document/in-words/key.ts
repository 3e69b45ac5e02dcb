/** What a foreign key does, in sentences that name the tables. */
import type { ForeignKey, ReferentialAction, Table } from '../../../model/index.js';
import { code, codes, listOf } from '../../markdown/index.js';

/** What happens to rows of the children when their row of `parent` is deleted. */
export function deletionInWords(key: ForeignKey, parent: string, ...children: readonly string[]): string {
  return ON_DELETE[key.onDelete](key, code(parent), listOf(children.map(code), key.onDelete === 'cascade' ? 'and' : 'or'));
}

const ON_DELETE: Readonly<Record<ReferentialAction, (key: ForeignKey, parent: string, child: string) => string>> = {
  cascade: (_, parent, child) => `Deleting a row of ${parent} deletes its rows of ${child} with it.`,
  'set-null': (key, parent, child) =>
    `Deleting a row of ${parent} keeps its rows of ${child} and empties ${codes(key.onDeleteColumns ?? key.columns)} in them.`,
  'set-default': (key, parent, child) =>
    `Deleting a row of ${parent} keeps its rows of ${child} and sets ${codes(key.columns)} to the default.`,
  restrict: (_, parent, child) => `Deleting a row of ${parent} is refused as long as a row of ${child} refers to it.`,
  'no-action': (_, parent, child) =>
    `Deleting a row of ${parent} is refused if a row of ${child} still refers to it at the end of the statement.`,
};

/** `ON DELETE CASCADE`, as SQL says it. */
export function actionAsCode(key: ForeignKey): string {
  const columns = key.onDeleteColumns === undefined ? '' : ` (${key.onDeleteColumns.join(', ')})`;
  return `${key.onDelete.replace('-', ' ').toUpperCase()}${columns}`;
}

/** `each course belongs to exactly one school`. */
export function cardinalityInWords(child: Table, key: ForeignKey, parent: string): string {
  const nullable = key.columns.some((name) => child.columns.some((column) => column.name === name && column.nullable));
  return `Each row of ${code(child.name)} refers to ${nullable ? 'at most' : 'exactly'} one row of ${code(parent)}.`;
}

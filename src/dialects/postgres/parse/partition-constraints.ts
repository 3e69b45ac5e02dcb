/** References and checks that only one partition has, as statements in the catalogue's words. */
import { type Check, type ForeignKey, type OpaqueStatement, parseTableId, type Table } from '../../../model/index.js';
import { printExpression } from '../expressions.js';
import { quoteIdentifier, quoteList, quoteQualified } from '../spelling.js';

export function partitionConstraints(own: Table, above: Table): readonly OpaqueStatement[] {
  const checks = new Set(above.checks.map(({ name }) => name));
  const references = new Set(above.foreignKeys.map(referenceText));
  const apart = [
    ...own.foreignKeys.filter((fk) => !references.has(referenceText(fk))).map((fk) => ({ ...fk, sql: referenceText(fk) })),
    ...own.checks.filter(({ name }) => !checks.has(name)).map((check) => ({ ...check, sql: checkText(check) })),
  ];
  const home = quoteQualified(own.name, own.namespace ?? 'public');
  return apart.map(({ name, sql, origin }) => ({
    what: 'constraint of a partition',
    sql: `ALTER TABLE ${home} ADD CONSTRAINT ${quoteIdentifier(name ?? '')} ${sql}`,
    origin,
  }));
}

/** As `pg_get_constraintdef` prints it. */
function referenceText({
  columns,
  refTable,
  refColumns,
  matchFull,
  onUpdate,
  onDelete,
  onDeleteColumns,
  deferrable,
  notValid,
}: ForeignKey): string {
  const { name, namespace } = parseTableId(refTable);
  return [
    `FOREIGN KEY (${quoteList(columns)}) REFERENCES ${quoteQualified(name, namespace)}(${quoteList(refColumns)})`,
    ...(matchFull ? ['MATCH FULL'] : []),
    ...(onUpdate === 'no-action' ? [] : [`ON UPDATE ${onUpdate.replace('-', ' ').toUpperCase()}`]),
    ...(onDelete === 'no-action' ? [] : [`ON DELETE ${onDelete.replace('-', ' ').toUpperCase()}`]),
    ...(onDeleteColumns ? [`(${quoteList(onDeleteColumns)})`] : []),
    ...(deferrable ? [`DEFERRABLE${deferrable === 'deferred' ? ' INITIALLY DEFERRED' : ''}`] : []),
    ...(notValid ? ['NOT VALID'] : []),
  ].join(' ');
}

const checkText = ({ expr, notValid }: Check): string => `CHECK ((${printExpression(expr)}))${notValid ? ' NOT VALID' : ''}`;

/** Additions that rest on a column which no step adds cannot be made either. */
import type { Addition, BeyondAdditive, Expr, ForeignKey, TableId } from '../../model/index.js';
import { exprColumns } from '../../sql/index.js';

/** Columns that the design has, the database lacks, and no step adds; by table. */
export type Missing = ReadonlyMap<TableId, ReadonlySet<string>>;

/** The missing column that an addition names, as `table.column`. */
export function missingIn(addition: Addition, missing: Missing): string | undefined {
  if (missing.size === 0 || !('table' in addition)) return undefined;
  const { table } = addition;
  const own = missing.get(table.id);
  const found = own && namesIn(addition).find((name) => own.has(name) || [...own].some((column) => speaksOf(name, column)));
  if (found !== undefined)
    return `${table.name}.${[...(own ?? [])].find((column) => found === column || speaksOf(found, column)) ?? found}`;
  return keysIn(addition)
    .map((key) => missingTarget(key, missing))
    .find((name) => name !== undefined);
}

export function missingTarget({ refTable, refColumns }: ForeignKey, missing: Missing): string | undefined {
  const lacking = missing.get(refTable);
  const column = lacking && refColumns.find((name) => lacking.has(name));
  return column === undefined ? undefined : `${refTable}.${column}`;
}

const keysIn = (addition: Addition): readonly ForeignKey[] => (addition.kind === 'foreign-key' ? [addition.value] : []);

/** Column names, and whole texts where a text is all there is. */
function namesIn(addition: Addition): readonly string[] {
  switch (addition.kind) {
    case 'unique':
      return [...addition.value.columns, ...(addition.value.include ?? [])];
    case 'foreign-key':
      return addition.value.columns;
    case 'checks':
      return addition.values.flatMap(({ columns, expr }) => [...columns, ...textsOf(expr)]);
    case 'index':
      return [...addition.value.include, ...addition.value.parts.flatMap(({ expr }) => textsOf(expr)), ...textsOf(addition.value.where)];
    case 'triggers':
      return addition.values.map(({ definition }) => JSON.stringify(definition));
    case 'policies':
      return addition.values.map(({ definition }) => JSON.stringify(definition));
    default:
      return [];
  }
}

const textsOf = (expr: Expr | undefined): readonly string[] =>
  expr === undefined ? [] : [...exprColumns(expr), ...(expr.kind === 'raw' ? [expr.sql] : [])];

const speaksOf = (text: string, column: string): boolean =>
  text !== column && text.length > column.length && text.split(/[^\p{L}\p{N}_$]+/u).includes(column);

export const restsOnMissing = (addition: Addition, column: string): BeyondAdditive => ({
  kind: 'beyond',
  reason: 'unsupported',
  subject: `${NOUNS[addition.kind] ?? addition.kind}${nameIn(addition)}`,
  ...('table' in addition ? { table: addition.table.name } : {}),
  what: `It rests on ${column}, which no step adds.`,
  why: 'It cannot be there before the column is.',
  needs: `Plan it together with ${column}.`,
});

const NOUNS: Readonly<Partial<Record<Addition['kind'], string>>> = {
  checks: 'check',
  'foreign-key': 'foreign key',
  triggers: 'trigger',
  policies: 'policy',
};

function nameIn(addition: Addition): string {
  const names =
    'values' in addition
      ? addition.values.map(({ name }) => name ?? '')
      : 'value' in addition && 'name' in addition.value
        ? [addition.value.name ?? '']
        : [];
  return names.length === 0 ? '' : ` ${names.join(', ')}`;
}

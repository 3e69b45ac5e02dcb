/** What primary keys and references are called and made of. */
import type { Column, ColumnDefault, ColumnType, Table } from '../../../model/index.js';
import { singularName, wordsOf } from '../../naming/index.js';
import { tally } from './tally.js';
import { type Trait, trait } from './trait.js';

/** How the house makes keys: what a new table's key column is like. */
export interface KeyStyle {
  readonly kind: 'identity' | 'uuid' | 'text' | 'given';
  readonly type: ColumnType;
  readonly identity?: 'always' | 'by-default';
  readonly default?: ColumnDefault;
  /** `bigint identity`, `uuid, made by the database`. */
  readonly says: string;
}

export interface Keys {
  /** `id`, or with `{name}` for the singular of the table. */
  readonly name: string;
  /** `{name}_id`, `{name}Id`, `id_{name}`. */
  readonly reference: string;
  readonly style?: KeyStyle;
  readonly traits: readonly Trait[];
}

export function keys(tables: readonly Table[], prefix: string): Keys {
  const surrogates = tables.flatMap((table) => surrogateOf(table) ?? []);
  const referring = tables.flatMap(({ foreignKeys }) =>
    foreignKeys.flatMap(({ columns }) => (columns.length === 1 ? columns.filter(isNoActor) : [])),
  );
  // Where nothing is declared, columns that are called after a table are what refers to it.
  const references = tally(referring.length > 0 ? referring.map(referencePattern) : undeclared(tables, prefix).map(referencePattern));
  const names = tally(surrogates.map(({ table, column }) => keyPattern(table, column, prefix)));
  const styles = tally(
    surrogates.map(({ column }) => keyStyle(column)),
    ({ says }) => says,
  );
  const style = styles[0]?.value;
  return {
    name: names.find(({ value }) => value !== OTHER)?.value ?? 'id',
    reference: references[0]?.value ?? '{name}_id',
    ...(style ? { style } : {}),
    traits: [
      ...trait({ id: 'primary-key-name', unit: 'tables with a key of one column', found: names, say: String }),
      ...trait({
        id: 'primary-key-type',
        unit: 'tables with a key of one column',
        found: styles,
        say: ({ says }) => says,
        ...(style?.says.includes('serial')
          ? { note: 'New tables use the identity of the same type, which the application sees as the same.' }
          : {}),
      }),
      ...trait({
        id: 'reference-name',
        unit: referring.length > 0 ? 'references' : 'columns called after a table',
        found: references,
        say: String,
      }),
    ],
  };
}

/** `created_by` says who; nothing else is called so. */
const isNoActor = (name: string): boolean => !/^(?:created|updated|modified|deleted|changed|inserted)_by$/.test(wordsOf(name));

const OTHER = 'another name';

interface Surrogate {
  readonly table: Table;
  readonly column: Column;
}

/** The only key column, where it is no reference. */
function surrogateOf(table: Table): Surrogate | undefined {
  const [name, ...more] = table.primaryKey?.columns ?? [];
  const column = more.length === 0 ? table.columns.find((candidate) => candidate.name === name) : undefined;
  const refers = table.foreignKeys.some(({ columns }) => columns.length === 1 && columns[0] === name);
  return column && !refers ? { table, column } : undefined;
}

function keyPattern({ name }: Table, column: Column, prefix: string): string {
  const words = wordsOf(column.name);
  if (/^(id|uuid|guid|key|_id|pk|no)$/.test(words)) return column.name;
  const base = wordsOf(name.startsWith(prefix) ? name.slice(prefix.length) : name);
  const { slot, rest } = splitReference(column.name);
  const own = new Set([base, singularName(base)]);
  return slot !== undefined && own.has(wordsOf(slot)) ? rest : OTHER;
}

const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/^(.+)_(id|ID|uuid|guid|fk|key|ref|code|no)$/, '{name}_$2'],
  [/^(.*[a-z0-9])(Id|ID|Uuid|UUID|Key)$/, '{name}$2'],
  [/^(.+)(_ID|_KEY)$/, '{name}$2'],
  [/^(id|fk)_(.+)$/, '$1_{name}'],
  [/^([a-z]+[a-z0-9]*?)(id)$/, '{name}$2'],
];

/** `customer_id` → `customer` in `{name}_id`. */
function splitReference(name: string): { readonly slot?: string; readonly rest: string } {
  for (const [pattern, rest] of ENDINGS) {
    const found = pattern.exec(name);
    if (!found) continue;
    const slot = rest.startsWith('{') ? found[1] : found[2];
    return { ...(slot === undefined ? {} : { slot }), rest: name.replace(pattern, rest) };
  }
  return { rest: '{name}' };
}

export const referencePattern = (name: string): string => splitReference(name).rest;

function undeclared(tables: readonly Table[], prefix: string): readonly string[] {
  const known = new Set(tables.map(({ name }) => singularName(wordsOf(name.startsWith(prefix) ? name.slice(prefix.length) : name))));
  return tables.flatMap(({ columns, primaryKey }) =>
    columns
      .map(({ name }) => name)
      .filter((name) => {
        const { slot } = splitReference(name);
        const isKey = primaryKey?.columns.length === 1 && primaryKey.columns[0] === name;
        return !isKey && slot !== undefined && known.has(wordsOf(slot));
      }),
  );
}

function keyStyle(column: Column): KeyStyle {
  const type = meant(column.type);
  const spelled = spell(type);
  if (type.kind === 'integer') {
    const serial = isSerial(column);
    if (column.identity && !serial) return { kind: 'identity', type: column.type, identity: column.identity, says: `${spelled} identity` };
    if (serial) return { kind: 'identity', type: column.type, identity: 'by-default', says: `${spelled} serial` };
    return { kind: 'given', type: column.type, says: `${spelled}, given by the application` };
  }
  const made = column.default ? { default: column.default } : {};
  const who = column.default ? `made by the database${versionOf(column.default)}` : 'made by the application';
  if (type.kind === 'uuid') return { kind: 'uuid', type: column.type, ...made, says: `uuid, ${who}` };
  return { kind: 'text', type: column.type, ...made, says: `${spelled}, ${who}` };
}

const versionOf = (given: ColumnDefault): string => (given.kind === 'uuid' ? ` (version ${given.version})` : '');

export const isSerial = ({ default: given }: Column): boolean =>
  given?.kind === 'expr' && given.expr.kind === 'raw' && /\bnextval\s*\(/i.test(given.expr.sql);

/** What a type means to a reader, where an engine spells it its own way. */
export const meant = (
  type: ColumnType,
): Exclude<ColumnType, { readonly kind: 'native' }> | { readonly kind: 'native'; readonly sql: string } =>
  type.kind === 'native' && type.means ? type.means : type;

export function spell(type: ReturnType<typeof meant>): string {
  switch (type.kind) {
    case 'integer':
      return `${type.unsigned ? 'unsigned ' : ''}${{ 16: 'smallint', 32: 'integer', 64: 'bigint' }[type.bits]}`;
    case 'varchar':
    case 'char':
      return `${type.kind}(${type.length})`;
    case 'decimal':
    case 'money':
      return `decimal(${type.precision},${type.scale})`;
    case 'float':
      return type.bits === 32 ? 'real' : 'double precision';
    case 'native':
      return type.sql.toLowerCase();
    case 'instant':
      return 'an instant with its zone';
    case 'datetime':
      return 'a date and time without zone';
    default:
      return type.kind;
  }
}

/** How choices, money, texts and flags are kept. */
import type { Column, ColumnType, Table } from '../../../model/index.js';
import { wordsOf } from '../../naming/index.js';
import { meant, spell } from './keys.js';
import { tally, total } from './tally.js';
import { type Trait, trait } from './trait.js';

export interface TypeHabits {
  /** The exact decimal that amounts are kept in, where it is one. */
  readonly money?: ColumnType;
  /** Texts have no bound in their type, and can be keys all the same. */
  readonly unboundedTexts: boolean;
  readonly traits: readonly Trait[];
}

export function typeHabits(tables: readonly Table[]): TypeHabits {
  const columns = tables.flatMap((table) => table.columns.map((column) => ({ table, column })));
  const choices = tally(columns.flatMap(({ table, column }) => choiceOf(table, column) ?? []));
  const money = tally(
    columns.filter(({ column }) => isMoney(column)).map(({ column }) => meant(column.type)),
    spell,
  );
  const texts = tally(columns.flatMap(({ column }) => textOf(column) ?? []));
  const flags = tally(columns.flatMap(({ column }) => (meant(column.type).kind === 'boolean' ? [prefixOf(column)] : [])));
  const amount = money[0]?.value;
  const exact = amount?.kind === 'decimal' || amount?.kind === 'money';
  const unboundedTexts = texts[0]?.value === 'text' && texts[0].count >= total(texts) * NEARLY_ALL && columns.some(isKeyText);
  return {
    unboundedTexts,
    ...(exact ? { money: amount } : {}),
    traits: [
      ...trait({
        id: 'choices',
        unit: 'closed choices',
        found: choices,
        say: String,
        followed: choices[0]?.value === CHECKED,
        ...(choices[0]?.value === NATIVE
          ? { note: 'New choices are text with a check: a value is added and taken away without a rewrite.' }
          : {}),
      }),
      ...trait({
        id: 'money',
        unit: 'columns that hold amounts',
        found: money,
        say: spell,
        followed: exact,
        ...(exact ? {} : { note: 'New amounts are exact decimals.' }),
      }),
      ...trait({
        id: 'text',
        unit: 'text columns',
        found: texts,
        say: String,
        followed: unboundedTexts,
        note: unboundedTexts ? 'A check bounds what the type does not.' : 'New texts have the bound that their meaning asks for.',
      }),
      ...trait({
        id: 'boolean-prefix',
        unit: 'flags',
        found: flags,
        say: String,
        followed: false,
        note: 'New flags are called what the requirements call them.',
      }),
    ],
  };
}

const NEARLY_ALL = 0.75;

/** Some engines cannot have such a text in a key; where one is, this one can. */
function isKeyText({ table, column: { name, type } }: { readonly table: Table; readonly column: Column }): boolean {
  const keys = [table.primaryKey?.columns ?? [], ...table.uniques.map(({ columns }) => columns)];
  return meant(type).kind === 'text' && keys.some((key) => key.includes(name));
}

const NATIVE = 'a type of the engine';
const CHECKED = 'text with a check';

function choiceOf(table: Table, { name, type }: Column): string | undefined {
  if (type.kind === 'native' && /^\s*(enum|set)\s*\(/i.test(type.sql)) return NATIVE;
  if (type.kind === 'native' && /(^|_|\.)(status|state|type|kind|role|level|rating|enum)"?$/i.test(type.sql)) return NATIVE;
  return table.checks.some(({ expr, columns }) => columns.length === 1 && columns[0] === name && expr.kind === 'in') ? CHECKED : undefined;
}

const AMOUNT =
  /(^|_)(price|amount|cost|total|subtotal|fee|balance|salary|payment|budget|revenue|discount|tax|rate_amount|unit_price|cents)$/;

const isMoney = (column: Column): boolean => {
  const { kind } = meant(column.type);
  return (
    AMOUNT.test(wordsOf(column.name)) &&
    (kind === 'decimal' || kind === 'money' || kind === 'float' || kind === 'integer' || kind === 'native')
  );
};

function textOf({ type }: Column): string | undefined {
  const known = meant(type);
  return known.kind === 'varchar' || known.kind === 'text' ? spell(known) : undefined;
}

function prefixOf({ name }: Column): string {
  const prefix = /^(is|has|can|allow|allows|should|was|enable|show)_/.exec(wordsOf(name))?.[1];
  return prefix === undefined ? 'no prefix' : `${prefix}_`;
}

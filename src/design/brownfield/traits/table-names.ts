/** How tables and columns are called: case, number, prefix, namespace. */
import type { Table } from '../../../model/index.js';
import { pluralOf, singularOf } from '../../../util/number.js';
import { caseOf, type NameCase, wordsOf } from '../../naming/index.js';
import { type Found, tally } from './tally.js';
import { CUSTOM, type Trait, trait } from './trait.js';

export interface TableNames {
  readonly tableCase: NameCase;
  readonly columnCase: NameCase;
  readonly number: 'plural' | 'singular';
  readonly prefix: string;
  readonly namespace?: string;
  readonly traits: readonly Trait[];
}

export function tableNames(tables: readonly Table[]): TableNames {
  const names = tables.map(({ name }) => name);
  const tableCases = casesOf(names);
  const columnCases = casesOf(tables.flatMap(({ columns }) => columns.map(({ name }) => name)));
  const prefixes = prefixesOf(names);
  const [first] = prefixes;
  const prefix = first && first.count >= names.length * PREFIX_SHARE && names.length >= LEAST_NAMES ? first.value : '';
  const numbers = tally(names.flatMap((name) => numberOf(name.slice(name.startsWith(prefix) ? prefix.length : 0)) ?? []));
  const namespaces = tally(tables.map(({ namespace }) => namespace ?? ''));
  const namespace = namespaces[0]?.value;
  return {
    tableCase: tableCases[0]?.value ?? 'snake',
    columnCase: columnCases[0]?.value ?? 'snake',
    number: numbers[0]?.value ?? 'plural',
    prefix,
    ...(namespace ? { namespace } : {}),
    traits: [
      ...trait({ id: 'table-case', unit: 'tables', found: tableCases, say: (c) => CASES[c], of: names.length }),
      ...trait({ id: 'table-number', unit: 'tables whose name has a number', found: numbers, say: String }),
      ...(prefix === '' ? [] : trait({ id: 'table-prefix', unit: 'tables', found: prefixes.slice(0, 1), say: String, of: names.length })),
      ...trait({ id: 'column-case', unit: 'columns', found: columnCases, say: (c) => CASES[c] }),
      ...(namespaces.length > 1 || namespace
        ? trait({ id: 'namespace', unit: 'tables', found: namespaces, say: (n) => (n === '' ? 'the default one' : n) })
        : []),
    ],
  };
}

export const CASES: Readonly<Record<NameCase, string>> = {
  snake: 'snake_case',
  camel: 'camelCase',
  pascal: 'PascalCase',
  upper: 'UPPER_CASE',
  flat: 'one word in lower case',
};

const PREFIX_SHARE = 0.8;
const LEAST_NAMES = 4;

/** One word in lower case agrees with the custom of the others, where that begins in lower case. */
function casesOf(names: readonly string[]): readonly Found<NameCase>[] {
  const found = tally(names.flatMap((name) => caseOf(name) ?? []));
  const flat = found.find(({ value }) => value === 'flat');
  const leading = found.find(({ value }) => value !== 'flat');
  const long = names.filter((name) => name.length >= LONG_NAME && caseOf(name) === 'flat').length;
  const agrees = leading && (leading.value === 'snake' || leading.value === 'camel') && leading.count > long;
  if (!flat || !agrees) return found;
  return [{ value: leading.value, count: leading.count + flat.count }, ...found.filter((entry) => entry !== flat && entry !== leading)];
}

/** Longer than most single words: several, run together. */
const LONG_NAME = 16;

/** `tbl_`, `wp_`, `oc_`: the first word, where nearly all tables share it. */
function prefixesOf(names: readonly string[]): readonly Found<string>[] {
  return tally(names.flatMap((name) => /^[A-Za-z][A-Za-z0-9]*?_/.exec(name)?.[0] ?? []));
}

function numberOf(name: string): 'plural' | 'singular' | undefined {
  const last = wordsOf(name).split('_').at(-1) ?? '';
  if (!/^[a-z]{2,40}$/.test(last)) return undefined;
  const plural = pluralOf(last) === last;
  const singular = singularOf(last) === last;
  return plural === singular ? undefined : plural ? 'plural' : 'singular';
}

export const isCustom = (count: number, of: number): boolean => of > 0 && count / of >= CUSTOM;

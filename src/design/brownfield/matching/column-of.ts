/** Which column of an existing table already holds an attribute or a reference of the brief. */
import type { Attribute, Column, ForeignKey, Reference, Table, TableId } from '../../../model/index.js';
import { houseWords, joined } from './house-words.js';
import { wordLikeness } from './name-likeness.js';

/** By name, with the words of the entity in front of it or without them. A column that only refers is no attribute's. */
export function columnOfAttribute({ id }: Pick<Attribute, 'id'>, table: Table, entity: string): Column | undefined {
  const wanted = houseWords(id);
  const exact = columnUnder(attributeKeys(id, entity), table);
  return exact ?? businessColumns(table).find(({ name }) => spelledAlike(wanted, houseWords(name)));
}

/** Every way in which a column may be called after the attribute, as joined words. */
export function attributeKeys(id: string, entity: string): readonly string[] {
  const own = houseWords(entity);
  const wanted = houseWords(id);
  return [wanted, [...own, ...wanted], withoutFirst(wanted, own), ...momentSpellings(wanted)].map(joined).filter((key) => key !== '');
}

/** The first column that has one of the names; found without looking at the others. */
export function columnUnder(keys: readonly string[], table: Table): Column | undefined {
  const columns = columnsByKey(table);
  for (const key of keys) {
    const column = columns.get(key);
    if (column) return column;
  }
  return undefined;
}

const indexes = new WeakMap<Table, ReadonlyMap<string, Column>>();

function columnsByKey(table: Table): ReadonlyMap<string, Column> {
  const known = indexes.get(table);
  if (known) return known;
  const columns = businessColumns(table);
  const index = new Map<string, Column>();
  for (const words of [houseWords, plainWords])
    for (const column of columns) {
      const key = joined(words(column.name));
      if (!index.has(key)) index.set(key, column);
    }
  indexes.set(table, index);
  return index;
}

function businessColumns(table: Table): readonly Column[] {
  const refers = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  return table.columns.filter(({ name }) => !refers.has(name));
}

/** `hired date` is `hired_on`, `hired_at` or `hire_date`. */
function momentSpellings(words: readonly string[]): readonly (readonly string[])[] {
  const stem = words.slice(0, -1);
  if (stem.length === 0 || !MOMENTS.includes(words.at(-1) ?? '')) return [];
  const present = stem.map((word, i) => (i === stem.length - 1 ? word.replace(/ed$/, 'e') : word));
  const bare = stem.map((word, i) => (i === stem.length - 1 ? word.replace(/ed$/, '') : word));
  return MOMENTS.flatMap((moment) => [stem, present, bare].map((own) => [...own, moment]));
}

const MOMENTS = ['on', 'at', 'date', 'time'];

/** `is_active` → `active`. */
function plainWords(name: string): readonly string[] {
  const words = houseWords(name);
  return words.length > 1 && /^(?:is|has|was)$/.test(words[0] ?? '') ? words.slice(1) : words;
}

const withoutFirst = (words: readonly string[], first: readonly string[]): readonly string[] =>
  words.length > first.length && first.every((word, i) => words[i] === word) ? words.slice(first.length) : words;

const spelledAlike = (one: readonly string[], other: readonly string[]): boolean =>
  one.length === other.length && one.every((word, i) => wordLikeness(word, other[i] ?? '') !== undefined);

/** The foreign key that carries the reference: one to the target's table that is called after it, or the only one there is. */
export function keyOfReference(reference: Pick<Reference, 'name' | 'role'>, table: Table, target: TableId): ForeignKey | undefined {
  const leading = table.foreignKeys.filter((fk) => fk.refTable === target);
  const words = joined(houseWords(reference.name));
  const called = leading.find((fk) => fk.columns.some((name) => joined(stemOf(name)) === words));
  return called ?? (reference.role === undefined && leading.length === 1 ? leading[0] : undefined);
}

/** `buyer_id`, `id_buyer`, `buyerId` → `buyer`. */
function stemOf(name: string): readonly string[] {
  const words = houseWords(name);
  const cut = words.length > 1 && ENDS.test(words.at(-1) ?? '') ? words.slice(0, -1) : words;
  return cut.length > 1 && /^(?:id|fk)$/.test(cut[0] ?? '') ? cut.slice(1) : cut;
}
const ENDS = /^(?:id|uuid|guid|fk|key|ref|code|no)$/;

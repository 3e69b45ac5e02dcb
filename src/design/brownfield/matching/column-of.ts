/** Which column of an existing table already holds an attribute or a reference of the brief. */
import type { Attribute, Column, ForeignKey, Reference, Table, TableId } from '../../../model/index.js';
import { houseWords, joined } from './house-words.js';
import { wordLikeness } from './name-likeness.js';

/** By name, with the words of the entity in front of it or without them. A column that only refers is no attribute's. */
export function columnOfAttribute({ id }: Pick<Attribute, 'id'>, table: Table, entity: string): Column | undefined {
  const own = houseWords(entity);
  const wanted = houseWords(id);
  const keys = new Set(
    [wanted, [...own, ...wanted], withoutFirst(wanted, own), ...momentSpellings(wanted)].map(joined).filter((key) => key !== ''),
  );
  const refers = new Set(table.foreignKeys.flatMap(({ columns }) => columns));
  const columns = table.columns.filter(({ name }) => !refers.has(name));
  const exact = columns.find(({ name }) => keys.has(joined(plainWords(name))) || keys.has(joined(houseWords(name))));
  return exact ?? columns.find(({ name }) => spelledAlike(wanted, houseWords(name)));
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
const plainWords = (name: string): readonly string[] => {
  const words = houseWords(name);
  return words.length > 1 && /^(?:is|has|was)$/.test(words[0] ?? '') ? words.slice(1) : words;
};

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

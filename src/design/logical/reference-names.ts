/**
 * What foreign-key columns are called in the logical view: like the key they point at, by their role where one is
 * given, after their target where the key's name says too little (`ID`, `Name`). A column that the text already lists
 * (`Flight … Airplane Number`) is that column, not a second one.
 */
import { sentenceCase, snakeCase } from '../../util/snake-case.js';

export interface ReferenceNaming {
  readonly keys: readonly string[];
  readonly targetName: string;
  readonly role?: string | undefined;
  /** Folded names of columns that the table has already as keys or references. */
  readonly taken: ReadonlySet<string>;
  /** Names of the table's own attributes. */
  readonly attributes: readonly string[];
}

export function referenceColumnNames({ keys, targetName, role, taken, attributes }: ReferenceNaming): readonly string[] {
  const listed = new Map(attributes.map((name) => [snakeCase(name), name]));
  const used = new Set(taken);
  return keys.map((key) => {
    const wanted = role === undefined ? ownName(key, targetName) : roleName(key, role);
    const candidates = [wanted, ...(wanted.startsWith(`${targetName} `) ? [] : [prefixed(key, targetName)]), `Related ${wanted}`];
    const free = candidates.find((name) => !used.has(snakeCase(name))) ?? firstFree(wanted, used);
    used.add(snakeCase(free));
    return listed.get(snakeCase(free)) ?? free;
  });
}

/** Words that name a key but not whose. */
const GENERIC = new Set([
  'id',
  'no',
  'number',
  'code',
  'name',
  'title',
  'key',
  'identifier',
  'slug',
  'email',
  'phone',
  'email',
  'phone',
  'date',
  'time',
  'position',
]);

const ownName = (key: string, targetName: string): string => (GENERIC.has(snakeCase(key)) ? prefixed(key, targetName) : key);

/** `Employee ID` as `manager` → `Manager ID`. */
function roleName(key: string, role: string): string {
  const last = key.split(/[\s_]+/).pop() ?? key;
  return prefixed(GENERIC.has(snakeCase(last)) ? last : key, role);
}

const prefixed = (key: string, prefix: string): string => `${sentenceCase(prefix)} ${key}`;

function firstFree(wanted: string, used: ReadonlySet<string>): string {
  for (let n = 2; ; n++) if (!used.has(snakeCase(`${wanted} ${n}`))) return `${wanted} ${n}`;
}

/** How much one name is like another, word by word, and why. Knows no synonyms: what means the same must be written alike. */
import { editDistance } from '../../../util/edit-distance.js';
import { joined } from './house-words.js';

export interface NameLikeness {
  /** 1: the same words. */
  readonly likeness: number;
  readonly reason: string;
}

type Words = readonly string[];
type Look = (entity: Words, table: Words) => NameLikeness | undefined;

/** Undefined where the names have nothing to do with each other. */
export function nameLikeness(entity: Words, table: Words): NameLikeness | undefined {
  if (entity.length === 0 || table.length === 0) return undefined;
  for (const look of LOOKS) {
    const found = look(entity, table);
    if (found) return found;
  }
  return undefined;
}

const same: Look = (entity, table) => (joined(entity) === joined(table) ? { likeness: 1, reason: 'has the same name' } : undefined);

/** Every word is the other's, its abbreviation or a letter or two away from it. */
const spelled: Look = (entity, table) => {
  if (entity.length !== table.length) return undefined;
  const kinds = entity.map((word, i) => wordLikeness(word, table[i] ?? ''));
  const differing = kinds.filter((kind) => kind !== 'same');
  if (kinds.includes(undefined) || differing.length > Math.ceil(entity.length / 2)) return undefined;
  return differing.includes('abbreviation')
    ? { likeness: 0.85, reason: 'has an abbreviation of the name' }
    : { likeness: 0.9, reason: 'has a name that differs by a letter or two' };
};

/** `purchase order` and `order`: the same head noun, one of them said more closely. */
const headed: Look = (entity, table) => {
  const [long, short] = entity.length > table.length ? [entity, table] : [table, entity];
  const ends = short.every((word, i) => long[long.length - short.length + i] === word);
  if (!ends || long.length === short.length) return undefined;
  return { likeness: 0.6, reason: `has the same head noun, ${short.join(' ')}` };
};

/** `customer` and `customer account`: the name followed by a word that says little. */
const followed: Look = (entity, table) => {
  const [long, short] = entity.length > table.length ? [entity, table] : [table, entity];
  const begins = short.every((word, i) => long[i] === word);
  const rest = long.slice(short.length);
  if (!begins || rest.length !== 1 || !rest.every((word) => SAYS_LITTLE.has(word))) return undefined;
  return { likeness: 0.7, reason: `has the name ${entity.length > table.length ? 'without' : 'with'} “${rest.join(' ')}”` };
};

const SAYS_LITTLE: ReadonlySet<string> = new Set([
  'record',
  'data',
  'info',
  'information',
  'detail',
  'master',
  'table',
  'entity',
  'account',
]);

const LOOKS: readonly Look[] = [same, spelled, followed, headed];

export function wordLikeness(one: string, other: string): 'same' | 'abbreviation' | 'spelling' | undefined {
  if (one === other) return 'same';
  const [long, short] = one.length >= other.length ? [one, other] : [other, one];
  if (isAbbreviation(short, long)) return 'abbreviation';
  const most = short.length >= LONG_WORD ? 2 : short.length >= SHORT_WORD ? 1 : 0;
  return most > 0 && long.length - short.length <= most && editDistance(one, other) <= most ? 'spelling' : undefined;
}

const SHORT_WORD = 6;
const LONG_WORD = 9;

/** `cust` begins customer; `dept` has letters of department in their order and no vowel that it lacks. */
function isAbbreviation(short: string, long: string): boolean {
  if (short.length < 3 || short.length > long.length - 2) return false;
  if (long.startsWith(short)) return short.length <= long.length * 0.75;
  if (/[aeiou]/.test(short.slice(1).replace(/e/, '')) || short[0] !== long[0]) return false;
  let at = 0;
  for (const letter of long) if (letter === short[at]) at++;
  return at === short.length && long.length >= short.length + 3;
}

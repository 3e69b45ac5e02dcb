/**
 * What kinds of things usually have and whom they usually belong to, as data (`kinds/`). Matched against the last word of
 * a name, so that `BlogPost` is a kind of `post`. Everything taken from here is marked implied, with the row's id.
 */
import { CONTENT_KINDS } from './kinds/content.js';
import type { KnownKind } from './kinds/known-kind.js';
import { LEARNING_KINDS } from './kinds/learning.js';
import { PEOPLE_KINDS } from './kinds/people.js';
import { TRADE_KINDS } from './kinds/trade.js';
import { WORK_KINDS } from './kinds/work.js';

export type { KnownKind } from './kinds/known-kind.js';

const KNOWN_KINDS: readonly KnownKind[] = [...PEOPLE_KINDS, ...CONTENT_KINDS, ...TRADE_KINDS, ...LEARNING_KINDS, ...WORK_KINDS];

const BY_WORD = new Map<string, KnownKind[]>();
for (const kind of KNOWN_KINDS) for (const word of kind.words) BY_WORD.set(word, [...(BY_WORD.get(word) ?? []), kind]);

/** `order_item` → `item`. */
export const lastWord = (id: string): string => id.slice(id.lastIndexOf('_') + 1);
const NOBODY: ReadonlySet<string> = new Set();

/** The row for a name given as its id: the whole name first, then its last word. `among`: the last words of all that are listed. */
export function knownKind(id: string, among: ReadonlySet<string> = NOBODY): KnownKind | undefined {
  return fitting(BY_WORD.get(id.replaceAll('_', ' ')), among) ?? fitting(BY_WORD.get(lastWord(id)), among);
}

const fitting = (kinds: readonly KnownKind[] | undefined, among: ReadonlySet<string>): KnownKind | undefined =>
  kinds?.find((kind) => kind.among?.split('|').some((word) => among.has(word))) ?? kinds?.find((kind) => kind.among === undefined);

/** The last words of names, for `knownKind`. */
export const lastWordsOf = (ids: Iterable<string>): ReadonlySet<string> => new Set([...ids].map(lastWord));

/** Whoever may have done what is listed beside them. */
export const isSomebody = (kind: KnownKind | undefined): boolean =>
  kind !== undefined && /^(person|visitor|renter|pupil|child|player)$/.test(kind.id);

/** Words of parts: `OrderItem` lives and dies with its order. */
export const PART_WORDS: ReadonlySet<string> = new Set(
  'item,line,detail,entry,row,part,image,photo,option,variant,version,step,attachment,section,chapter,module,position,slot,choice,address,stop,leg'.split(
    ',',
  ),
);

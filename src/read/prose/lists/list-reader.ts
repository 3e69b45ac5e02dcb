/** What a reader of one kind of list gives, and what all of them share: the items, and figures that are no items. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { isAttributeLike } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import type { Opener } from './openers.js';
import type { OwnedList } from './owned-lists.js';

export interface Found {
  readonly owned: OwnedList;
  readonly next: number;
}

export type ListReader = (context: NamingContext, opener: Opener) => Found | undefined;

export function itemsAt(
  tokens: readonly Token[],
  from: number,
  limit?: number,
): { readonly items: readonly ListItem[]; readonly next: number } {
  const { items, next } = readList(tokens, from, limit);
  return { items: items.filter(isAttributeLike), next };
}

export const made = (
  opener: Opener,
  owners: readonly ThingName[],
  items: readonly ListItem[],
  trust: number,
  next: number,
  extra: Partial<OwnedList> = {},
): Found | undefined =>
  owners.length === 0 || items.length === 0 ? undefined : { owned: { opener, owners, items, trust, attached: [], ...extra }, next };

/** "S 20, M 31, L 26": shares and counts, no names. */
export const isFigures = (items: readonly ListItem[]): boolean =>
  items.filter((item) => item.words.some((word) => /^\d/.test(word) || /^(percent|thousand|million)$/.test(word))).length * 2 >=
  items.length;

/** A list as the readers of openers find it: its items and what they are said of. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import { isAttributeLike } from '../patterns/naming-support.js';
import type { NamingContext } from '../patterns/pattern.js';
import type { ListItem } from '../terms/list-item.js';
import { readList } from '../terms/read-list.js';
import type { EventClause } from './event-clause.js';
import type { Opener } from './openers.js';

export interface OwnedList {
  readonly opener: Opener;
  readonly owners: readonly ThingName[];
  readonly items: readonly ListItem[];
  /** Factor on the pattern's confidence. */
  readonly trust: number;
  /** What the owners are of or for. */
  readonly attached: readonly ThingName[];
  /** Rows are written when this happens. */
  readonly event?: EventClause;
  /** The items are things, not attributes: "the tables include customers, orders and products". */
  readonly things?: boolean;
}

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

/** That rows of one thing refer to rows of another, and by which words a strand says so. */
import type { ThingName } from '../claims/claim.js';
import type { Token } from '../language/token.js';
import type { Noun } from './nouns.js';

export interface Relation {
  readonly from: ThingName;
  readonly to: ThingName;
  readonly toMany: boolean;
  /** Offsets in the source, end exclusive. */
  readonly start: number;
  readonly end: number;
  readonly verb: string;
  readonly weight: number;
  readonly optional?: boolean;
  readonly role?: string;
}

/** A noun of a strand that means a thing. */
export interface Mention {
  readonly noun: Noun;
  readonly thing: ThingName;
  /** Where it ends in the source. */
  readonly end: number;
}

/** Each of `from` refers to one of `to`; said by the tokens from `first` up to `end`, exclusive. */
export const refersTo = (
  tokens: readonly Token[],
  {
    from,
    to,
    first,
    end,
    verb,
    weight,
  }: Pick<Relation, 'from' | 'to' | 'verb' | 'weight'> & { readonly first: number; readonly end: number },
): Relation => ({ from, to, toMany: false, start: tokens[first]?.start ?? 0, end: tokens[end - 1]?.end ?? 0, verb, weight });

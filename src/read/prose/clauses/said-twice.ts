/** What a clause and a pattern both say, or two clauses: "gets a mentor" is no property beside the reference to an employee. */
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { pastOf } from '../language/past.js';
import type { ListItem } from '../terms/list-item.js';
import { thingKey } from '../terms/phrase.js';
import { overlaps } from './overlaps.js';
import type { Related } from './related.js';

/** A pattern found the same attribute, or made another name of the same words. */
export const saysSame = (stated: Claim, { thing, item }: ClaimOf<'attribute'>, things: ReadonlyMap<string, ThingName>): boolean =>
  stated.kind === 'attribute' &&
  things.get(stated.thing.key)?.key === thing.key &&
  (thingKey(stated.item.words) === thingKey(item.words) || overlaps(stated.item, item));

/** A pattern gave the words to another owner, and read more of them: values in brackets, bounds behind the name. */
export const fullest = (item: ListItem, naming: readonly Claim[]): ListItem =>
  naming
    .flatMap((claim) => (claim.kind === 'attribute' ? [claim.item] : []))
    .find((other) => other.start <= item.start && item.end <= other.end && thingKey(other.words) === thingKey(item.words)) ?? item;

/** The same words, taken for a property. */
export const saysRole = (claim: Claim, { evidence }: ClaimOf<'relationship'>): boolean =>
  claim.kind === 'attribute' && overlaps(claim.item, evidence);

/** "gets a mentor", who is an employee: no property beside the reference. */
export const isRole = (claim: Claim, { body }: Related): boolean =>
  claim.kind === 'attribute' && body.role === claim.item.words.join('_') && claim.thing.key === body.from.key;

/** "Its reviewer" is who reviews it. */
export const isSameDeed = ({ from, to, verb }: ClaimOf<'relationship'>, { body }: Related): boolean =>
  body.from.key === from.key && body.to.key === to.key && pastOf(body.verb) === pastOf(verb);

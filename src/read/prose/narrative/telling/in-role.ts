import type { Claim, ClaimOf, ThingName } from '../../claims/claim.js';

/** An item of a list that turns out to be a thing: its owner refers to that, in the role that the list calls it. */
export const inRole = ({ thing: from, item, evidence }: ClaimOf<'attribute'>, to: ThingName): Claim => ({
  kind: 'relationship',
  from,
  to,
  fromNumber: 'many',
  toNumber: 'one',
  sense: 'belongs',
  verb: 'be',
  role: item.name,
  ...(from.key === to.key ? { optional: true } : {}),
  evidence: { ...evidence, weight: 0.9 },
});

/** `user.role (learner, teacher)`: by what other names a text may call who has the role. */
import { thingKey } from '../terms/phrase.js';
import type { Claim } from './claim.js';

export interface RoleValue {
  readonly key: string;
  /** The key of what has the role. */
  readonly of: string;
}

export const roleValues = (claims: readonly Claim[]): readonly RoleValue[] =>
  claims.flatMap((claim) =>
    claim.kind === 'attribute' && /^roles?$/.test(claim.item.words.at(-1) ?? '')
      ? claim.item.inside.map((value) => ({ key: thingKey(value.toLowerCase().split(' ')), of: claim.thing.key }))
      : [],
  );

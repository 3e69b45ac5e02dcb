/** Access patterns and policies: everything they name exists. */
import { isIsoDuration } from '../../util/duration.js';
import type { World } from '../validate.js';

export function checkPatterns({ model, entities, members, report }: World): void {
  for (const { id, entity, filters, sort, reads = [], origin } of model.accessPatterns) {
    const at = { origin, subject: id };
    if (!entities.has(entity)) {
      report('error', 'unknown-entity', at, `The access pattern "${id}" reads "${entity}", which is no entity.`);
      continue;
    }
    const known = members.get(entity)?.byId;
    for (const name of [...filters, ...sort].map(({ attribute }) => attribute).concat(reads)) {
      if (!known?.has(name)) {
        report('error', 'unknown-member', at, `The access pattern "${id}" names "${name}", which "${entity}" does not have.`, {
          help: 'Name an attribute or a reference that it carries; links of many with many are read from their junction.',
        });
      }
    }
  }
}

export function checkPolicies({ model, entities, members, report }: World): void {
  for (const policy of model.policies) {
    const at = { origin: policy.origin, subject: `policy ${policy.kind}` };
    const named = policy.kind === 'compliance' ? [] : 'entities' in policy ? policy.entities : [policy.entity];
    for (const entity of named)
      if (!entities.has(entity)) report('error', 'unknown-entity', at, `A policy names "${entity}", which is no entity.`);
    if (policy.kind !== 'retention') continue;
    if (!isIsoDuration(policy.period))
      report('error', 'bad-period', at, `"${policy.period}" is no length of time.`, { help: 'As in P7Y or P30D.' });
    if (policy.since !== undefined && entities.has(policy.entity) && !members.get(policy.entity)?.byId.has(policy.since)) {
      report('error', 'unknown-member', at, `"${policy.entity}" has no "${policy.since}" to count from.`);
    }
  }
}

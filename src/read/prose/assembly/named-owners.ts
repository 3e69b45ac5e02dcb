/** What a thing's own name says that it is of: `customer review`, `order detail`. */

import { isRoleNoun } from '../language/people.js';
import type { DraftEntity } from './draft.js';
import type { References } from './references.js';

/** Names that only add who does it or of what sort it is: a project manager does not belong to one project. */
const NO_PARTS =
  /^(manager|type|category|staff|personnel|provider|manufacturer|producer|vendor|maker|owner|operator|administrator|company|department|leader|group|team|account|name|supplier|code|number|level|status|area|system|platform)$/;

/** Pattern id of the reference to what a thing is sorted by. */
export const SORT_BY_NAME = 'names/sort';

/** What there are of a thing, not a part of it: a room has one room type. */
const SORTS = /^(type|category|kind|level|status|priority|grade|rank)$/;

/** Who evaluates an employee evaluation is another than whom it is of. */
const isDoer = (role: string | undefined): boolean => role !== undefined && isRoleNoun(role.split('_')) && /(er|or)$/.test(role);

/** `customer review` belongs to a customer, `order detail` to an order, where nothing else connects the two. */
export function addNamedOwners(entities: readonly DraftEntity[], references: References): void {
  const byKey = new Map(entities.map((entity) => [entity.thing.key, entity]));
  const linked = new Set(
    references.all().flatMap(({ from, to, role }) => (isDoer(role) && !role?.endsWith(to) ? [] : [`${from} ${to}`, `${to} ${from}`])),
  );
  for (const entity of entities) {
    const words = entity.thing.key.split(' ');
    for (let cut = words.length - 1; cut > 0; cut--) {
      const owner = byKey.get(words.slice(0, cut).join(' '));
      const sorts = SORTS.test(words.at(-1) ?? '');
      if (!owner || owner === entity || (!sorts && NO_PARTS.test(words.at(-1) ?? '')) || linked.has(`${entity.id} ${owner.id}`)) continue;
      const { origin } = entity;
      const span = origin.kind === 'stated' || origin.kind === 'implied' ? origin.spans[0] : undefined;
      const evidence = {
        start: span?.start ?? 0,
        end: span?.end ?? 0,
        sentence: -1,
        pattern: sorts ? SORT_BY_NAME : 'names/prefix',
        weight: 0.5,
      };
      const [from, to] = sorts ? [owner, entity] : [entity, owner];
      references.add({ from: from.id, to: to.id, evidence, strength: 'belongs' });
      break;
    }
  }
}

/** What the file calls things, resolved to ids: entities by id, name or plural; members by what the entity carries. */
import type { EntityMembers, Member, Span } from '../../model/index.js';
import { snakeCase } from '../../util/snake-case.js';
import { unquote } from '../../util/split-outside.js';
import type { Page } from '../source/page.js';
import { singularPhrase } from '../source/singular.js';

export type EntityNames = ReadonlySet<string>;

/** The id of the entity that `word` names; reported and undefined when there is none. */
export function resolveEntity(word: string, at: Span, entities: EntityNames, page: Page): string | undefined {
  const wanted = snakeCase(unquote(word.trim()) ?? word);
  const found = [wanted, singular(wanted)].find((id) => entities.has(id));
  if (found === undefined) {
    page.error('unknown-entity', at, `There is no entity "${word.trim()}".`, {
      why: 'A name that leads nowhere would be missing from the design.',
      help: page.hint(wanted, entities, 'Add it under "entities", or correct the name.'),
    });
  }
  return found;
}

/** The member of an entity that `word` names; reported and undefined when there is none. */
export function resolveMember(word: string, at: Span, entity: string, members: EntityMembers | undefined, page: Page): Member | undefined {
  const bare = unquote(word.trim()) ?? word;
  const found = members?.byName.get(bare) ?? members?.byName.get(snakeCase(bare)) ?? members?.byId.get(bare);
  if (!found) {
    page.error('unknown-member', at, `"${entity}" has no attribute or reference "${bare}".`, {
      help: page.hint(bare, members?.byName.keys() ?? [], 'Add the attribute, or the relationship that carries the reference.'),
    });
  }
  return found;
}

/** For "user has many orders"; the id as written is always tried first. */
const singular = (id: string): string => singularPhrase(id.replaceAll('_', ' ')).replaceAll(' ', '_');

/**
 * Third normal form: an attribute that repeats what a reference already leads to is dropped (a copy as of a moment, stated
 * as such, stays), and so is one that merely spells a reference or the key. The second half looks at junctions: what is
 * named after one side depends on part of the key.
 */
import { type Attribute, type Entity, lineage, type Reference } from '../../model/index.js';
import type { DesignNote, DesignState, Pass } from '../design.js';
import { identifier, SNAKE_PLURAL } from '../naming/index.js';
import { editEntities } from './support/edit-entities.js';
import { ownReferences } from './support/references.js';
import { entityMap } from './support/state.js';

export const dropRepeatedFacts: Pass = {
  id: 'drop-repeated-facts',
  establishes: 'every fact stands in one place: no attribute repeats a key, a reference or what a reference leads to',
  run: (state) => {
    const references = ownReferences(state.model);
    const judge = judgeOf(state);
    return editEntities(state, (entity) => edited(entity, references.get(entity.id) ?? [], judge));
  },
};

type Verdict = { readonly stands: string | undefined; readonly why?: string };
type Judge = (attribute: Attribute, references: readonly Reference[], entity: Entity) => Verdict | undefined;

function edited(entity: Entity, references: readonly Reference[], judge: Judge) {
  const verdicts = new Map(entity.attributes.flatMap((attribute) => named(attribute.id, judge(attribute, references, entity))));
  const notes = [...verdicts].flatMap(([id, { why }]) => (why === undefined ? [] : [normalForm(entity, id, why)]));
  const suspects = partialDependencies(entity, references, verdicts);
  if (verdicts.size === 0 && suspects.length === 0) return undefined;
  return {
    entity: { ...entity, attributes: entity.attributes.filter(({ id }) => !verdicts.has(id)) },
    renames: new Map([...verdicts].map(([id, { stands }]) => [id, stands])),
    notes: [...notes, ...suspects],
  };
}

const named = <T>(id: string, verdict: T | undefined): readonly (readonly [string, T])[] => (verdict === undefined ? [] : [[id, verdict]]);

const normalForm = (entity: Entity, attribute: string, why: string): DesignNote => ({
  subject: entity.id,
  kind: 'normal-form',
  message: `${entity.name}: ${attribute} is not stored. ${why}`,
});

function judgeOf({ model, input }: DesignState): Judge {
  const entities = entityMap(model);
  const tenantColumn = input.decisions.tenancy.strategy === 'shared' ? SNAKE_PLURAL.tenantColumn : undefined;
  return (attribute, references, entity) => {
    if (isSurrogateKey(attribute, entity)) return { stands: SNAKE_PLURAL.primaryKeyColumn };
    if (attribute.id === tenantColumn) return { stands: undefined, why: 'It is the tenant column, which every tenant-owned table has.' };
    for (const reference of references) {
      const name = identifier(reference.name, 'reference');
      if (attribute.id === `${name}_id`) return { stands: reference.id };
      const fact = attribute.id.startsWith(`${name}_`) ? attribute.id.slice(name.length + 1) : undefined;
      const known = fact === undefined ? undefined : attributeOf(entities.get(reference.target), fact, entities);
      if (!known || isSnapshot(attribute) || known.type.kind !== attribute.type.kind) continue;
      const identifies = identifiesAlone(entities.get(reference.target), fact);
      return {
        stands: identifies ? reference.id : undefined,
        why: `It repeats ${fact} of ${reference.target}, which the reference ${name} leads to; a copy would have to be kept equal.`,
      };
    }
    return undefined;
  };
}

/** An attribute of the entity or of what it is a kind of. */
function attributeOf(entity: Entity | undefined, id: string, entities: ReadonlyMap<string, Entity>): Attribute | undefined {
  const line = entity ? lineage(entity, entities) : [];
  return line.flatMap(({ attributes }) => attributes).find((attribute) => attribute.id === id);
}

/** `id` as the surrogate key that every table gets: patterns may go on naming it. */
const isSurrogateKey = ({ id, type }: Attribute, entity: Entity): boolean =>
  (id === SNAKE_PLURAL.primaryKeyColumn || id === `${entity.id}_id`) && (type.kind === 'integer' || type.kind === 'uuid');

const identifiesAlone = (entity: Entity | undefined, attribute: string | undefined): boolean =>
  entity?.identifiers.some(({ members }) => members.length === 1 && members[0] === attribute) ?? false;

const SNAPSHOT =
  /\b(snapshot|at the (time|moment)|as of|copied|copy of|frozen|does not (follow|change)|when (it is |they are )?(bought|ordered|purchased|issued|sold|placed))\b/i;

function isSnapshot({ description = '', origin }: Attribute): boolean {
  const quote = 'quote' in origin ? (origin.quote ?? '') : '';
  return SNAPSHOT.test(description) || SNAPSHOT.test(quote);
}

/** In a junction, an attribute that carries the name of one side may be a fact of that side alone. */
function partialDependencies(
  entity: Entity,
  references: readonly Reference[],
  dropped: ReadonlyMap<string, unknown>,
): readonly DesignNote[] {
  if (entity.kind !== 'junction') return [];
  return entity.attributes.flatMap((attribute) => {
    const side = references.find(({ name }) => attribute.id.startsWith(`${identifier(name, 'reference')}_`));
    if (!side || dropped.has(attribute.id) || isSnapshot(attribute)) return [];
    const message = `${entity.name}: ${attribute.id} is named after ${side.name}. If it is the same for every ${entity.name.toLowerCase()} of one ${side.name}, it depends on part of the key and belongs to ${side.target}.`;
    return [{ subject: entity.id, kind: 'normal-form', message } as const];
  });
}

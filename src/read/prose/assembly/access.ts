/** Access claims → access patterns: the words of filters and sorts become members of the entity that is read. */
import type { AccessPattern, PatternFilter } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { ClaimOf, ThingName } from '../claims/claim.js';
import type { DraftEntity, DraftReference } from './draft.js';
import { findAttribute } from './members.js';
import { originOf } from './origins.js';

export interface AccessInput {
  readonly claims: readonly ClaimOf<'access'>[];
  readonly entities: readonly DraftEntity[];
  readonly entityOf: (thing: ThingName | undefined) => DraftEntity | undefined;
  readonly references: readonly DraftReference[];
  readonly index: SourceIndex;
}

export function accessPatterns(input: AccessInput): readonly AccessPattern[] {
  const ids = new Set<string>();
  return input.claims.flatMap((claim) => {
    const entity = input.entityOf(claim.access.thing);
    if (!entity) return [];
    const pattern = patternOf(claim, entity, input);
    let id = pattern.id;
    for (let nth = 2; ids.has(id); nth++) id = `${pattern.id}-${nth}`;
    ids.add(id);
    return [{ ...pattern, id }];
  });
}

function patternOf({ access, evidence }: ClaimOf<'access'>, entity: DraftEntity, input: AccessInput): AccessPattern {
  const filters = access.filters.flatMap((filter) => filterOf(filter, entity, input));
  const sort = access.sort.flatMap(({ member, direction }) => {
    const attribute = member === 'newest' ? timeOf(entity) : memberOf(member, entity, input);
    return attribute === undefined ? [] : [{ attribute, direction }];
  });
  const id = shortId(access.description);
  return {
    id: id || `read-${entity.id}`,
    description: access.description,
    entity: entity.id,
    filters: distinctFilters(filters),
    sort,
    frequency: access.frequency,
    ...(access.aggregate ? { aggregate: access.aggregate } : {}),
    origin: originOf(evidence, input.index),
  };
}

/** The first telling words: `list-published-courses-school`. */
const shortId = (description: string): string =>
  snakeCase(description)
    .split('_')
    .filter((word) => !/^(the|a|an|of|my|by|its|their|in|for|and|to|s)$/.test(word))
    .slice(0, 6)
    .join('-')
    .slice(0, 60);

function filterOf(
  filter: ClaimOf<'access'>['access']['filters'][number],
  entity: DraftEntity,
  input: AccessInput,
): readonly PatternFilter[] {
  if (filter.member === '?') return stateFilter(filter.value ?? '', entity);
  if (filter.member === 'time') {
    const attribute = timeOf(entity);
    return attribute === undefined ? [] : [{ attribute, op: 'range' }];
  }
  const attribute = memberOf(filter.member, entity, input);
  return attribute === undefined ? [] : [{ attribute, op: filter.op, ...(filter.value === undefined ? {} : { value: filter.value }) }];
}

/** `published`: the choice attribute that has this value, or the flag that is called so. */
function stateFilter(value: string, entity: DraftEntity): readonly PatternFilter[] {
  const wanted = snakeCase(value);
  for (const attribute of entity.attributes.values()) {
    if (attribute.type.kind === 'choice' && attribute.type.values.includes(wanted))
      return [{ attribute: attribute.id, op: 'equals', value: wanted }];
    if (attribute.type.kind === 'boolean' && (attribute.id === wanted || attribute.id === `is_${wanted}`))
      return [{ attribute: attribute.id, op: 'equals', value: true }];
  }
  return [];
}

function memberOf(name: string, entity: DraftEntity, { references, entities }: AccessInput): string | undefined {
  const own = findAttribute(entity, name);
  const key = name.toLowerCase();
  const target = entities.find((other) => other.thing.key === key || other.id === snakeCase(name));
  const through = target && references.find((r) => r.through === entity.id && (r.from === target.id || r.to === target.id));
  if (through && target) return through.from === target.id ? through.from : (through.role ?? through.to);
  const reference = target && references.find((r) => r.from === entity.id && r.to === target.id && r.cardinality !== 'many-to-many');
  return reference ? relationshipId(reference) : own;
}

/** The time that "newest first" means: the first instant, else the first date. */
function timeOf(entity: DraftEntity): string | undefined {
  const attributes = [...entity.attributes.values()];
  const first = (kind: string) => attributes.find((a) => a.type.kind === kind && a.required)?.id;
  return first('instant') ?? first('date') ?? attributes.find((a) => a.type.kind === 'instant' || a.type.kind === 'date')?.id;
}

const distinctFilters = (filters: readonly PatternFilter[]): readonly PatternFilter[] => [
  ...new Map(filters.map((f) => [`${f.attribute} ${f.op}`, f])).values(),
];

/**
 * The brief without what the existing tables hold already. What it asks of them beyond an addition (a rule over rows that
 * are there, a value that old rows lack) is put off to a change plan, and said.
 */
import {
  type Attribute,
  type BusinessPolicy,
  type Deferred,
  type DomainModel,
  type Entity,
  type EntityRule,
  LOW_CONFIDENCE,
  type Origin,
  type Relationship,
  type Table,
  type TableId,
} from '../../model/index.js';
import type { Carried } from './carried.js';

export interface TrimInput {
  readonly model: DomainModel;
  readonly tables: ReadonlyMap<TableId, Table>;
  readonly tableOf: ReadonlyMap<string, TableId>;
  readonly carried: Carried;
}

export interface Trimmed {
  readonly model: DomainModel;
  readonly deferred: readonly Deferred[];
}

export function trimModel(input: TrimInput): Trimmed {
  const { model, tableOf } = input;
  const deferred: Deferred[] = [];
  const defer: Defer = (entity, origin, message) => {
    const table = tableOf.get(entity);
    if (table !== undefined) deferred.push({ entity, table, message, spans: 'spans' in origin ? origin.spans : [] });
  };
  const entities = model.entities.map((entity) => (tableOf.has(entity.id) ? trimEntity(entity, input, defer) : entity));
  const relationships = model.relationships.flatMap((relationship) => trimRelationship(relationship, input, defer));
  const policies = model.policies.flatMap((policy): readonly BusinessPolicy[] => {
    if (policy.kind !== 'audit' && policy.kind !== 'legal-hold') return [policy];
    const what = policy.kind === 'audit' ? 'an audit trail' : 'a legal hold';
    for (const id of policy.entities.filter((entity) => tableOf.has(entity)))
      defer(id, policy.origin, `The brief asks for ${what}: a trigger on a table in use.`);
    const others = policy.entities.filter((entity) => !tableOf.has(entity));
    return others.length > 0 || policy.entities.length === 0 ? [{ ...policy, entities: others }] : [];
  });
  return { model: { ...model, entities, relationships, policies }, deferred };
}

type Defer = (entity: string, origin: Origin, message: string) => void;

function trimEntity(entity: Entity, { carried, tables, tableOf }: TrimInput, defer: Defer): Entity {
  const own = carried.columns.get(entity.id) ?? new Map<string, readonly string[]>();
  const table = tables.get(tableOf.get(entity.id) ?? '');
  const has = (member: string): boolean => own.has(member);
  const { lifecycle, isA, appendOnly, audited, deletion: _d, volume: _v, owner: _o, ...rest } = entity;
  if (isA) defer(entity.id, isA.origin, `The brief makes ${entity.name} a kind of ${isA.entity.replaceAll('_', ' ')}.`);
  if (appendOnly)
    defer(
      entity.id,
      entity.origin,
      `The brief says that rows of ${entity.name} never change; a trigger on a table in use would refuse what works today.`,
    );
  if (audited) defer(entity.id, entity.origin, `The brief asks for a trace of changes to ${entity.name}: a trigger on a table in use.`);
  const kept = lifecycle && !has(lifecycle.attribute) ? lifecycle : undefined;
  if (lifecycle && !kept) deferStates(entity, lifecycle.states, lifecycle.origin, table, own.get(lifecycle.attribute)?.[0], defer);
  for (const attribute of entity.attributes.filter(({ id, type }) => has(id) && type.kind === 'choice'))
    if (attribute.type.kind === 'choice' && lifecycle?.attribute !== attribute.id)
      deferStates(entity, attribute.type.values, attribute.origin, table, own.get(attribute.id)?.[0], defer);
  return {
    ...rest,
    ...(kept ? { lifecycle: kept } : {}),
    attributes: entity.attributes
      .filter((attribute) => !has(attribute.id) && isAsked(attribute))
      .map((attribute) => optional(entity, attribute, defer)),
    identifiers: entity.identifiers.filter(({ members, origin }) => {
      if (!members.some(has)) return true;
      const columns = members.flatMap((member) => own.get(member) ?? []);
      const known = columns.length >= members.length && table !== undefined && isUnique(table, columns);
      if (!known && origin.kind === 'stated')
        defer(
          entity.id,
          origin,
          `The brief says that ${members.join(' and ')} of ${entity.name} are unique together; rows that are there may differ.`,
        );
      return false;
    }),
    rules: entity.rules.filter((rule) => {
      const old = membersOf(rule).filter(has);
      if (old.length > 0)
        defer(
          entity.id,
          rule.origin,
          `The brief states a rule over ${old.join(' and ')} of ${entity.name}; rows that are there may break it.`,
        );
      return old.length === 0;
    }),
  };
}

/** Suggested by a name alone, or guessed: right for a table that is made, not for one in use. */
export const isAsked = ({ origin }: Attribute): boolean =>
  origin.kind !== 'implied' || (origin.quote !== undefined && origin.confidence >= LOW_CONFIDENCE);

/** A column for rows that are there already: empty in them, unless a default fills it. */
function optional(entity: Entity, attribute: Attribute, defer: Defer): Attribute {
  if (!attribute.required || attribute.list || attribute.type.kind === 'boolean' || attribute.default?.kind === 'value') return attribute;
  if (attribute.origin.kind === 'stated')
    defer(
      entity.id,
      attribute.origin,
      `${attribute.name} of ${entity.name} is empty in rows that are there; it can be required once they are filled.`,
    );
  return { ...attribute, required: false };
}

/** Values that a check or a type of the engine does not know yet. */
function deferStates(
  entity: Entity,
  values: readonly string[],
  origin: Origin,
  table: Table | undefined,
  column: string | undefined,
  defer: Defer,
): void {
  const known = column === undefined ? undefined : valuesOf(table, column);
  const missing = known === undefined ? [] : values.filter((value) => !known.has(value.toLowerCase()));
  if (missing.length > 0)
    defer(entity.id, origin, `${column} does not take ${missing.join(', ')} yet: its list of values has to be changed.`);
}

function valuesOf(table: Table | undefined, name: string): ReadonlySet<string> | undefined {
  const column = table?.columns.find((one) => one.name === name);
  if (column?.type.kind === 'native' && column.type.labels) return new Set(column.type.labels.map((label) => label.toLowerCase()));
  const check = table?.checks.find(({ expr, columns }) => expr.kind === 'in' && columns.length === 1 && columns[0] === name);
  return check?.expr.kind === 'in' ? new Set(check.expr.values.map((value) => String(value).toLowerCase())) : undefined;
}

function isUnique({ primaryKey, uniques, indexes }: Table, columns: readonly string[]): boolean {
  const keys = [
    primaryKey?.columns ?? [],
    ...uniques.map((unique) => unique.columns),
    ...indexes
      .filter(({ unique }) => unique)
      .map(({ parts }) => parts.flatMap(({ expr }) => (expr.kind === 'column' ? [expr.name] : ['']))),
  ];
  return keys.some((key) => key.length > 0 && key.every((name) => columns.includes(name)));
}

const membersOf = (rule: EntityRule): readonly string[] =>
  rule.kind === 'compare' ? [rule.left, rule.right] : rule.kind === 'required-when' ? [rule.attribute, rule.when.attribute] : rule.members;

/** References that are there stay as they are; a new one on rows that are there cannot be required. */
function trimRelationship(relationship: Relationship, { carried, tableOf }: TrimInput, defer: Defer): readonly Relationship[] {
  if (carried.relationships.has(relationship)) return [];
  const { from, to, required, cardinality, origin, part: _, ...rest } = relationship;
  if (!tableOf.has(from) || cardinality === 'many-to-many') return [relationship];
  if (required && origin.kind === 'stated')
    defer(
      from,
      origin,
      `The reference to ${(rest.role ?? to).replaceAll('_', ' ')} is empty in rows that are there; it can be required once they are filled.`,
    );
  return [{ ...rest, from, to, cardinality, origin, required: false }];
}

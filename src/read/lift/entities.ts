/** Tables that are entities → entities: attributes, identities, rules, lifecycle and what their columns say of policy. */

import { crossCuttingRole } from '../../model/column-roles.js';
import type { Attribute, Check, Entity, EntityRule, Identifier, Lifecycle, Relationship } from '../../model/index.js';
import { defined } from '../../util/defined.js';
import { sentenceCase } from '../../util/snake-case.js';
import { liftAttributes } from './attributes.js';
import type { Notes } from './notes.js';
import type { ReferenceFacts, TableFacts } from './table-facts.js';
import { businessColumns, isEventTable, surrogateKey, type TableKind } from './table-kinds.js';
import type { Tenancy } from './tenancy.js';

export interface EntityWorld {
  readonly ids: ReadonlyMap<string, string>;
  readonly kinds: ReadonlyMap<string, TableKind>;
  readonly enums: ReadonlyMap<string, readonly string[]>;
  readonly tenancy?: Tenancy;
  readonly notes: Notes;
}

export function liftEntity(
  facts: TableFacts,
  carried: ReadonlyMap<ReferenceFacts, Relationship>,
  lists: readonly Attribute[],
  world: EntityWorld,
): Entity {
  const { table } = facts;
  const kind = world.kinds.get(table.id) ?? { kind: 'entity' };
  const id = world.ids.get(table.id) ?? table.name;
  const orphans = facts.references.filter((reference) => !carried.has(reference) && !(kind.kind === 'subtype' && kind.of === reference));
  const lost = new Set(orphans.flatMap(({ columns }) => columns));
  const business = new Set(businessColumns(facts));
  const columns = table.columns.filter(
    (column) => business.has(column) || (lost.has(column.name) && crossCuttingRole(column) === undefined),
  );
  const attributes = withSoundDefaults(liftAttributes(facts, columns, world.enums, world.notes));
  const memberOf = memberNames(columns, attributes, carried, kind);
  return defined<Entity>({
    id,
    name: sentenceCase(id),
    kind: entityKind(facts, carried, kind),
    description: table.description,
    attributes: [...attributes, ...lists.filter((list) => !attributes.some((attribute) => attribute.id === list.id))],
    identifiers: identifiers(facts, memberOf, kind),
    rules: table.checks.flatMap((check) => ruleOf(check, memberOf, attributes)),
    lifecycle: lifecycleOf(facts, attributes, memberOf),
    volume: table.expectedRows === undefined ? undefined : { rows: table.expectedRows, origin: table.origin },
    isA: kind.kind === 'subtype' ? { entity: world.ids.get(kind.of.refTable) ?? '', origin: kind.of.key.origin } : undefined,
    tenancy: world.tenancy?.table === table.id ? 'tenant' : undefined,
    appendOnly: table.triggers.some(({ definition }) => definition.kind === 'append-only') || undefined,
    deletion: table.columns.some((column) => crossCuttingRole(column) === 'deleted') ? 'soft' : undefined,
    origin: table.origin,
  });
}

function entityKind(
  { table, primaryKey }: TableFacts,
  carried: ReadonlyMap<ReferenceFacts, Relationship>,
  kind: TableKind,
): Entity['kind'] {
  if (kind.kind === 'junction') return 'junction';
  if (kind.kind === 'lookup') return 'lookup';
  if (isEventTable(table)) return 'event';
  const owners = [...carried].filter(([{ required, key }]) => required && key.onDelete === 'cascade');
  const inKey = owners.some(([{ columns }]) => columns.every((name) => primaryKey.includes(name)));
  return owners.length === 1 && inKey && primaryKey.length > 1 ? 'part' : 'thing';
}

type MemberOf = (column: string) => string | undefined;

function memberNames(
  columns: TableFacts['table']['columns'],
  attributes: readonly Attribute[],
  carried: ReadonlyMap<ReferenceFacts, Relationship>,
  kind: TableKind,
): MemberOf {
  const names = new Map(columns.map(({ name }, i) => [name, attributes[i]?.id ?? name]));
  for (const [reference, relationship] of carried) {
    const isLink = kind.kind === 'junction' && (reference === kind.from || reference === kind.to);
    const name = isLink ? (reference === kind.from ? relationship.from : (relationship.role ?? relationship.to)) : relationship.id;
    for (const column of reference.columns) names.set(column, name);
  }
  return (column) => names.get(column);
}

/** Without those that a link, a one-to-one or a made-up key already say. */
function identifiers(facts: TableFacts, memberOf: MemberOf, kind: TableKind): readonly Identifier[] {
  const { primaryKey, uniques, table, references } = facts;
  const isNatural = primaryKey.length > 0 && surrogateKey(facts) === undefined && kind.kind !== 'junction';
  const keys = [
    ...(isNatural && table.primaryKey ? [{ columns: primaryKey, role: 'natural' as const, origin: table.primaryKey.origin }] : []),
    ...uniques.map(({ columns, origin }) => ({ columns, role: 'alternate' as const, origin })),
  ];
  const seen = new Set<string>();
  return keys.flatMap(({ columns, role, origin }): readonly Identifier[] => {
    if (references.some((reference) => sameColumns(reference.columns, columns))) return [];
    if (kind.kind === 'junction' && sameColumns([...kind.from.columns, ...kind.to.columns], columns)) return [];
    const members = columns.map(memberOf);
    const known = members.filter((member) => member !== undefined);
    const distinct = [...new Set(known)];
    const said = [...distinct].sort().join(' ');
    if (known.length < columns.length || distinct.length === 0 || seen.has(said)) return [];
    seen.add(said);
    return [{ members: distinct, role, origin }];
  });
}

const sameColumns = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((name) => b.includes(name));

/** `starts_on < ends_on`. Other rules over several columns have no noun in a model. */
function ruleOf({ expr, origin }: Check, memberOf: MemberOf, attributes: readonly Attribute[]): readonly EntityRule[] {
  if (expr.kind !== 'compare' || expr.left.kind !== 'column' || expr.right.kind !== 'column') return [];
  const [left, right] = [memberOf(expr.left.name), memberOf(expr.right.name)];
  const isAttribute = (id: string | undefined): id is string => attributes.some((attribute) => attribute.id === id);
  return isAttribute(left) && isAttribute(right) && left !== right ? [{ kind: 'compare', left, op: expr.op, right, origin }] : [];
}

function lifecycleOf({ table }: TableFacts, attributes: readonly Attribute[], memberOf: MemberOf): Lifecycle | undefined {
  for (const { definition, origin } of table.triggers) {
    if (definition.kind !== 'transition') continue;
    const attribute = attributes.find(({ id }) => id === memberOf(definition.column));
    if (attribute?.type.kind !== 'choice') continue;
    const states = attribute.type.values;
    const initial = definition.initial?.[0] ?? (attribute.default?.kind === 'value' ? String(attribute.default.value) : states[0]);
    if (initial === undefined) continue;
    return { attribute: attribute.id, states, initial, transitions: definition.allowed, enforced: true, origin };
  }
  return undefined;
}

/** A default outside the choices is the engine's business. */
const withSoundDefaults = (attributes: readonly Attribute[]): readonly Attribute[] =>
  attributes.map((attribute) => {
    const { type, default: given, rules, ...rest } = attribute;
    const value = given?.kind === 'value' ? given.value : undefined;
    const isOutside =
      (type.kind === 'choice' && value !== undefined && !type.values.includes(String(value))) ||
      (type.kind === 'text' && type.format !== undefined && value === '') ||
      rules.some(
        (rule) => typeof value === 'number' && ((rule.kind === 'min' && value < rule.value) || (rule.kind === 'max' && value > rule.value)),
      );
    return { ...rest, type, rules, ...(given && !isOutside ? { default: given } : {}) };
  });

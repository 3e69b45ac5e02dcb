/** Rules of sentences of their own → the attributes and entities they speak of. Names are looked up near, then everywhere. */
import type { AttributeRule, Origin } from '../../../model/index.js';
import { relationshipId } from '../../../model/index.js';
import { snakeCase } from '../../../util/snake-case.js';
import type { SourceIndex } from '../../source/source-index.js';
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import type { DraftAttribute, DraftEntity, DraftReference } from './draft.js';
import { findAttribute } from './members.js';
import { originOf } from './origins.js';

export interface RuleInput {
  readonly claims: readonly Claim[];
  readonly entities: readonly DraftEntity[];
  readonly entityOf: (thing: ThingName | undefined) => DraftEntity | undefined;
  readonly references: readonly DraftReference[];
  readonly index: SourceIndex;
}

interface Place {
  readonly entity: DraftEntity;
  readonly attribute: DraftAttribute;
}

/** The attribute that a name means: of the thing spoken of, else of the only entity that has it. */
function place({ entities, entityOf }: RuleInput, thing: ThingName | undefined, name: string): Place | undefined {
  const near = entityOf(thing);
  const own = near && locate(near, name);
  if (own) return own;
  const all = entities.flatMap((entity) => locate(entity, name) ?? []);
  const exact = all.filter(({ attribute }) => attribute.words.join(' ') === name);
  return exact.length === 1 ? exact[0] : all.length === 1 ? all[0] : undefined;
}

function locate(entity: DraftEntity, name: string): Place | undefined {
  const id = findAttribute(entity, name);
  const attribute = id === undefined ? undefined : entity.attributes.get(id);
  return attribute && { entity, attribute };
}

export function applyRules(input: RuleInput): void {
  for (const claim of input.claims) {
    if (claim.kind === 'choice') applyChoice(claim, input);
    else if (claim.kind === 'range' || claim.kind === 'length') applyBounds(claim, input);
    else if (claim.kind === 'compare') applyCompare(claim, input);
    else if (claim.kind === 'optional') applyOptional(claim, input);
    else if (claim.kind === 'identity') applyIdentity(claim, input);
    else if (claim.kind === 'derived') applyDerived(claim, input);
  }
  for (const entity of input.entities) for (const attribute of entity.attributes.values()) applyOwnBounds(entity, attribute);
}

const originIn = ({ index }: RuleInput, claim: Claim): Origin => originOf(claim.evidence, index);

function applyChoice(claim: ClaimOf<'choice'>, input: RuleInput): void {
  const values = claim.values.map(snakeCase);
  const near = input.entityOf(claim.thing);
  const found = claim.attribute === 'status' && near ? locate(near, 'status') : place(input, claim.thing, claim.attribute);
  const numbers = claim.values.map(Number);
  if (numbers.every(Number.isFinite)) {
    if (found) setNumbers(found.attribute, numbers, originIn(input, claim));
    return;
  }
  if (found) {
    found.attribute.type = { kind: 'choice', values, ...(claim.open ? { open: true } : {}) };
    return;
  }
  const entity = input.entityOf(claim.thing);
  if (entity && claim.attribute === 'status') addStatus(entity, values, originIn(input, claim));
}

/** "The size is 10, 20 or 40": a number all the same. */
function setNumbers(attribute: DraftAttribute, values: readonly number[], origin: Origin): void {
  if (attribute.type.kind === 'text' && !attribute.type.format) attribute.type = { kind: 'integer' };
  if (!/^(integer|decimal|money|percentage|duration)$/.test(attribute.type.kind)) return;
  setRule(attribute, { kind: 'one-of', values, origin });
}

export function addStatus(entity: DraftEntity, values: readonly string[], origin: Origin): DraftAttribute {
  const known = entity.attributes.get('status') ?? entity.attributes.get('state');
  const [first] = values;
  const initial = first === undefined ? {} : { default: { kind: 'value' as const, value: first } };
  if (known) {
    known.type = { kind: 'choice', values };
    if (initial.default) known.default = initial.default;
    return known;
  }
  const status: DraftAttribute = {
    id: 'status',
    name: 'status',
    type: { kind: 'choice', values },
    required: true,
    rules: [],
    ...initial,
    words: ['status'],
    bounds: [],
    origin,
  };
  entity.attributes.set('status', status);
  return status;
}

function applyBounds(claim: ClaimOf<'range'> | ClaimOf<'length'>, input: RuleInput): void {
  const found = place(input, claim.thing, claim.attribute);
  if (!found) return;
  const { attribute } = found;
  if (claim.kind === 'length' && attribute.type.kind !== 'text') return;
  const origin = originIn(input, claim);
  if (claim.kind === 'range' && attribute.type.kind === 'text' && !attribute.type.format) attribute.type = { kind: 'integer' };
  const exclusive = claim.kind === 'range' && claim.exclusive ? { exclusive: true } : {};
  if (claim.kind === 'range' && !/^(integer|decimal|money|percentage|duration)$/.test(attribute.type.kind)) return;
  if (claim.min !== undefined)
    setRule(
      attribute,
      claim.kind === 'range' ? { kind: 'min', value: claim.min, ...exclusive, origin } : { kind: 'min-length', value: claim.min, origin },
    );
  if (claim.max !== undefined)
    setRule(
      attribute,
      claim.kind === 'range' ? { kind: 'max', value: claim.max, ...exclusive, origin } : { kind: 'max-length', value: claim.max, origin },
    );
}

function setRule(attribute: DraftAttribute, rule: AttributeRule): void {
  attribute.rules = [...attribute.rules.filter((other) => other.kind !== rule.kind), rule];
}

function applyCompare(claim: ClaimOf<'compare'>, input: RuleInput): void {
  const right = place(input, claim.thing, claim.right);
  const left = claim.left === '' ? lastTimeBefore(right) : place(input, claim.thing, claim.left);
  if (!left || !right || left.entity !== right.entity || left.attribute === right.attribute || !comparable(left.attribute, right.attribute))
    return;
  const known = left.entity.rules.some(
    (rule) => rule.kind === 'compare' && rule.left === left.attribute.id && rule.right === right.attribute.id,
  );
  if (!known)
    left.entity.rules.push({
      kind: 'compare',
      left: left.attribute.id,
      op: claim.op,
      right: right.attribute.id,
      origin: originIn(input, claim),
    });
}

const SCALES: Readonly<Record<string, string>> = {
  integer: 'number',
  decimal: 'number',
  money: 'number',
  percentage: 'number',
  date: 'date',
  instant: 'instant',
  time: 'time',
  duration: 'duration',
};

/** Text is not compared with numbers, nor a date with an instant: engines would refuse or guess. */
function comparable(a: DraftAttribute, b: DraftAttribute): boolean {
  const scale = SCALES[a.type.kind];
  return scale !== undefined && scale === SCALES[b.type.kind];
}

/** "…, which is not before the date they joined": the date just named, the other one of the entity. */
function lastTimeBefore(right: Place | undefined): Place | undefined {
  if (!right) return undefined;
  const dates = [...right.entity.attributes.values()].filter(
    (a) => a.type.kind === right.attribute.type.kind && a !== right.attribute && (a.type.kind === 'date' || a.type.kind === 'instant'),
  );
  const last = dates.at(-1);
  return last && { entity: right.entity, attribute: last };
}

function applyOwnBounds(entity: DraftEntity, attribute: DraftAttribute): void {
  for (const { op, name } of attribute.bounds) {
    const right = findAttribute(entity, name);
    const other = right === undefined ? undefined : entity.attributes.get(right);
    if (right !== undefined && other && right !== attribute.id && comparable(attribute, other))
      entity.rules.push({ kind: 'compare', left: attribute.id, op, right, origin: attribute.origin });
  }
}

function applyOptional(claim: ClaimOf<'optional'>, input: RuleInput): void {
  const found = place(input, claim.thing, claim.attribute);
  if (found) found.attribute.required = !claim.optional;
}

function applyDerived(claim: ClaimOf<'derived'>, input: RuleInput): void {
  const found = place(input, claim.thing, claim.attribute);
  if (found) found.attribute.derived = { from: claim.from };
}

function applyIdentity(claim: ClaimOf<'identity'>, input: RuleInput): void {
  const entity = input.entityOf(claim.thing);
  const owner =
    entity && memberIds(claim, entity, input)
      ? entity
      : input.entities.find(
          (e) =>
            e !== entity &&
            (claim.members.length === 1
              ? locate(e, claim.members[0] ?? '')
              : claim.thing === undefined && e.kind === 'junction' && memberIds(claim, e, input)),
        );
  const members = owner && memberIds(claim, owner, input);
  if (!owner || !members || members.length === 0) return;
  const key = members.join();
  const rest = owner.identifiers.filter((identifier) => identifier.members.join() !== key);
  const identifier = { members, role: claim.role, origin: originIn(input, claim) };
  owner.identifiers = claim.role === 'natural' ? [identifier, ...rest] : [...rest, identifier];
}

/** Member ids of an identity: attributes by name, references by the thing they point to; undefined when one is missing. */
function memberIds(claim: ClaimOf<'identity'>, entity: DraftEntity, input: RuleInput): readonly string[] | undefined {
  const ids: string[] = [];
  for (const name of [...(claim.within ?? []), ...claim.members]) {
    const id = findAttribute(entity, name) ?? referenceId(entity, name, input);
    if (id === undefined) return undefined;
    if (!ids.includes(id)) ids.push(id);
  }
  return ids;
}

function referenceId(entity: DraftEntity, name: string, { references, entities }: RuleInput): string | undefined {
  const target = entities.find((other) => other.thing.key === name || other.id === snakeCase(name));
  const through = references.find((r) => r.through === entity.id && (r.from === target?.id || r.to === target?.id));
  if (through && target) return through.from === target.id ? through.from : (through.role ?? through.to);
  const reference = references.find((r) => r.from === entity.id && r.to === target?.id && r.cardinality !== 'many-to-many');
  return reference && relationshipId(reference);
}

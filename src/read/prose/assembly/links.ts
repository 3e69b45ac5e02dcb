/** Relationship claims → evidence about pairs; many-to-many pairs → the entity that links them, where the text has one. */

import type { ClaimOf, ThingName } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { nominalises } from '../language/nominalises.js';
import { isPersonNoun, isRoleNoun } from '../language/people.js';
import { MANY_TO_MANY } from '../patterns/stated-links.js';
import type { DraftEntity, DraftReference } from './draft.js';
import type { References } from './references.js';
import { belongingTo, isShared } from './shared-things.js';

export function addRelationships(
  claims: readonly ClaimOf<'relationship'>[],
  entityOf: (thing: ThingName) => DraftEntity | undefined,
  references: References,
): void {
  for (const claim of claims) {
    const [from, to] = [entityOf(claim.from), entityOf(claim.to)];
    // One that not every row has points at another row; one that all have is a class of the rows.
    if (!from || !to || (from === to && !claim.optional && claim.role?.endsWith(` ${from.thing.key}`))) continue;
    const shared = {
      evidence: claim.evidence,
      verb: claim.verb,
      ...(claim.role === undefined ? {} : { role: claim.role }),
      ...(claim.optional ? { optional: true } : {}),
    };
    const ends = { from: from.id, to: to.id };
    const turned = { from: to.id, to: from.id };
    if (claim.sense === 'belongs' && claim.toNumber === 'many' && HANDLING.test(claim.verb) && isPersonNoun(lastWord(to.thing.key)))
      continue;
    if (claim.sense === 'belongs') references.add({ ...shared, ...ends, strength: belongingTo(claim, from, to) });
    else if (claim.sense === 'owns' && isShared(claim, from, to)) references.add({ ...shared, ...ends, strength: 'both-many' });
    else if (claim.sense === 'owns') addOwning(claim, { ...shared, ...turned }, references);
    else if (claim.fromNumber === 'many' && claim.toNumber === 'many') references.add({ ...shared, ...ends, strength: 'both-many' });
    else if (claim.toNumber === 'many') references.add({ ...shared, ...ends, strength: 'both-many' });
    else references.add({ ...shared, ...ends, strength: 'belongs', evidence: { ...claim.evidence, weight: claim.evidence.weight * 0.25 } });
  }
}

/** That a step is handled by several people leaves no row: each time it is one of them. */
const HANDLING = /^(handle|process|perform|execute|carry|complete|conduct|operate|maintain|repair|inspect|check|serve|supervise|support)$/;

type Shared = Omit<Parameters<References['add']>[0], 'strength'>;

/** `A has B`: B carries the reference; exactly one on both sides makes it unique. */
function addOwning(claim: ClaimOf<'relationship'>, shared: Shared, references: References): void {
  const part = claim.part ? { part: true } : {};
  if (claim.exactly) references.add({ ...shared, strength: 'single' });
  else if (claim.toNumber === 'many' || !/^(have|own|include|contain|hold|offer|provide)$/.test(claim.verb))
    references.add({ ...shared, ...part, strength: 'owns' });
  else if (isDependent(shared.from)) references.add({ ...shared, strength: 'single' });
  else references.add({ ...shared, from: shared.to, to: shared.from, strength: 'belongs' });
}

/** `inventory_record`, `profile`: there for what has it. */
export const isDependent = (id: string): boolean =>
  /(^|_)(record|detail|profile|log|inventory|history|wallet|cart|payment|receipt|invoice)$/.test(id);

/** `enrol` ↔ `enrolment`, `book` ↔ `booking`, `participate` ↔ `participation record`. */
function sharesStem(verb: string, key: string): boolean {
  const stem = verb.replace(/(ate|e|y)$/, '');
  return (stem.length >= 4 && key.split(' ').some((word) => word.startsWith(stem))) || nominalises(verb, key);
}

/** Pattern id of what says that two things meet once at most: a row that refers to both has a key of its own or not. */
export const ONCE_EACH = 'narrative/once-each';

/** Pattern id of a row that joins two things and says something of both, whatever number that is. */
export const TOGETHER = 'things/pair';

/** Gives each many-to-many pair its linking entity and drops what that makes redundant. */
export function linkThrough(
  references: readonly DraftReference[],
  entities: readonly DraftEntity[],
  verbsOf: (a: string, b: string) => readonly string[],
  brief = false,
): readonly DraftReference[] {
  const kept = new Set(references);
  for (const reference of references) {
    if (reference.cardinality !== 'many-to-many') continue;
    const through = linkingEntity(reference, entities, references, verbsOf(reference.from, reference.to));
    const idle =
      reference.evidence.pattern === 'relationships/stated' && reference.verb !== MANY_TO_MANY && isSaidBetter(reference, references);
    const told = through ? undefined : dealOf(reference, entities, references, verbsOf(reference.from, reference.to));
    if (told) kept.add({ ...reference, from: told.id, to: told.other, cardinality: 'many-to-one' });
    if (!through && (idle || told)) kept.delete(reference);
    if (!through) continue;
    if (brief && isRow(through, reference)) {
      for (const end of [reference.from, reference.to])
        if (![...kept].some((r) => r.from === through.id && r.to === end && r.cardinality !== 'many-to-many' && r.role === undefined))
          kept.add({ from: through.id, to: end, cardinality: 'many-to-one', required: reference.required, evidence: reference.evidence });
      kept.delete(reference);
      continue;
    }
    if (reference.evidence.pattern === ONCE_EACH || refersByRole(through, reference, references)) {
      kept.delete(reference);
      continue;
    }
    reference.through = through.id;
    through.kind = 'junction';
    for (const other of references) {
      const redundant =
        other.from === through.id &&
        other.cardinality !== 'many-to-many' &&
        other.role === undefined &&
        (other.to === reference.from || other.to === reference.to);
      if (redundant) kept.delete(other);
    }
  }
  return [...kept];
}

/** "Donors give donations on a day with a weight": of the same two there may be more than one; whoever follows follows once. */
const isRow = ({ thing, attributes }: DraftEntity, { from, to, evidence }: DraftReference): boolean =>
  from !== to && evidence.pattern !== TOGETHER && attributes.size > 0 && !ONCE.test(thing.key);
const ONCE =
  /(^| )(follow|follower|like|favou?rite|bookmark|vote|upvote|downvote|rating|share|membership|enrol?ment|attendance|participation|registration|permission|skill)$/;

/** "Each employee can sell several products", and sales that have numbers of their own: the sale says who and what. */
function dealOf(
  { from, to }: DraftReference,
  entities: readonly DraftEntity[],
  references: readonly DraftReference[],
  verbs: readonly string[],
): { readonly id: string; readonly other: string } | undefined {
  const refers = (id: string, end: string) => references.some((r) => r.from === id && r.to === end && r.cardinality === 'many-to-one');
  const deal = entities.find(
    (entity) =>
      verbs.some((verb) => nominalises(verb, entity.thing.key)) && isHappening(entity) && refers(entity.id, from) !== refers(entity.id, to),
  );
  return deal && { id: deal.id, other: refers(deal.id, from) ? to : from };
}

/** What a line or a link says of two things, none of the two says again. */
export function withoutLinked(references: readonly DraftReference[], entities: readonly DraftEntity[]): readonly DraftReference[] {
  const keys = new Map(entities.map(({ id, thing }) => [id, thing.key]));
  const targets = new Map<string, string[]>();
  for (const { from, to, role, cardinality } of references)
    if (role === undefined && cardinality === 'many-to-one') targets.set(from, [...(targets.get(from) ?? []), to]);
  const pairs = new Set<string>();
  for (const [id, [a, b, ...more]] of targets) {
    if (a === undefined || b === undefined || a === b || more.length > 0) continue;
    const named = [`${a} ${b}`, `${b} ${a}`].filter((ends) => keys.get(id)?.startsWith(ends.replaceAll('_', ' ')));
    if (named.length > 0) pairs.add(`${a} ${b}`).add(`${b} ${a}`);
  }
  return references.filter(
    ({ from, to, role, cardinality }) => role !== undefined || cardinality !== 'many-to-one' || !pairs.has(`${from} ${to}`),
  );
}

/** "The relationship between users and recipes": where one is the other's author, or a numbered record refers to both. */
function isSaidBetter(reference: DraftReference, references: readonly DraftReference[]): boolean {
  const { from, to } = reference;
  const carriers = (target: string) => references.filter((r) => r.to === target && r.cardinality !== 'many-to-many').map((r) => r.from);
  const both = new Set(carriers(to));
  return both.has(from) || carriers(from).includes(to) || carriers(from).some((carrier) => both.has(carrier));
}

/** "Each comment has a commenter ID and a commented post ID": both ends are there under their own names. */
const refersByRole = (entity: DraftEntity, { from, to }: DraftReference, references: readonly DraftReference[]): boolean =>
  [from, to].every((end) => references.some((r) => r.from === entity.id && r.to === end && r.cardinality !== 'many-to-many')) &&
  [from, to].some((end) => !references.some((r) => r.from === entity.id && r.to === end && r.role === undefined));

function linkingEntity(
  { from, to, evidence }: DraftReference,
  entities: readonly DraftEntity[],
  references: readonly DraftReference[],
  verbs: readonly string[],
): DraftEntity | undefined {
  const refersTo = (entity: DraftEntity, target: string) =>
    references.some(
      (r) =>
        r.from === entity.id &&
        r.to === target &&
        r.cardinality === 'many-to-one' &&
        r.role === undefined &&
        (isHappening(entity) || isSaid(r)),
    );
  const others = entities.filter(
    (entity) => entity.id !== from && entity.id !== to && (evidence.pattern === TOGETHER || !isSomebody(entity)),
  );
  const named = others.find(
    (entity) =>
      verbs.some((verb) => sharesStem(verb, entity.thing.key)) &&
      entity.attributes.size + (refersTo(entity, from) ? 1 : 0) > 0 &&
      !entity.identifiers.some((i) => i.role === 'natural'),
  );
  if (named || from === to) return named;
  const between = others.find(
    (entity) =>
      refersTo(entity, from) &&
      refersTo(entity, to) &&
      (evidence.pattern === TOGETHER || !hasOwnNumber(entity)) &&
      !isUnsaidWhole(entity.id, [from, to], references),
  );
  return between && !saysAnother(between, { from, to }, verbs, references) ? between : undefined;
}

/** "Tournaments have rounds": nobody says that they are of either, and they have parts. */
const isUnsaidWhole = (id: string, ends: readonly string[], references: readonly DraftReference[]): boolean =>
  ends.every((end) => !references.some((r) => r.from === id && r.to === end && isSaid(r))) &&
  references.some((r) => r.to === id && r.cardinality === 'many-to-one' && r.role === undefined && isSaid(r));

/** A purchase by a customer from a supplier does not say what the supplier can supply, a comment not what is bookmarked. */
function saysAnother(
  { id, thing }: DraftEntity,
  { from, to }: Pick<DraftReference, 'from' | 'to'>,
  verbs: readonly string[],
  references: readonly DraftReference[],
): boolean {
  if (SENT.test(thing.key) && !verbs.some((verb) => SENDING.test(verb))) return true;
  if (verbs.length === 0 || verbs.every((verb) => /^(have|relate|associate|involve|of|belong)$/.test(verb))) return false;
  const further = references.some(
    (r) => r.from === id && r.to !== from && r.to !== to && r.role === undefined && isPersonNoun(lastWord(r.to.replaceAll('_', ' '))),
  );
  return further || verbs.every((verb) => (MARKING.test(verb) || LASTING.test(verb)) && !sharesStem(verb, thing.key));
}

/** Who may write where, and what they wrote, are two matters. */
const SENT = /(^| )(message|reply)$/;
const SENDING = /^(send|write|post|message|reply|answer|chat|say|contact)$/;

/** Leaves a mark that says nothing of its own: what else is recorded of the two is another matter. */
const MARKING = /^(bookmark|favou?rite|like|follow|subscribe)$/;
/** "Vets work at several surgeries": whatever happens there once is another matter. */
const LASTING = /^(work|live|serve|volunteer|own|employ|specialise|specialize|qualify)$/;

/** Who has a life of their own links nothing; a participant does. */
const isSomebody = ({ thing }: DraftEntity): boolean => {
  const last = lastWord(thing.key);
  return (
    isPersonNoun(last) && !/^(member|participant|attendee|subscriber|follower|collaborator|contributor|approver|interviewer)$/.test(last)
  );
};

/** What happens between two is told by its use alone. */
const isHappening = ({ kind, thing }: DraftEntity): boolean => kind === 'event' || isEventNoun(thing.key);

const isSaid = ({ evidence }: DraftReference): boolean => evidence.pattern !== 'relationships/by-use';

const hasOwnNumber = (entity: DraftEntity): boolean =>
  [...entity.attributes.values()].some(
    (attribute) =>
      /^(id|number|no|code)$/.test(attribute.words.at(-1) ?? '') && attribute.words.length <= entity.thing.key.split(' ').length + 1,
  );

/** Who takes part in a happening is referred to by its record. */
export function addParticipants(
  claims: readonly ClaimOf<'event'>[],
  entityOf: (thing: ThingName) => DraftEntity | undefined,
  references: References,
): void {
  for (const { thing, participants, evidence } of claims) {
    const event = entityOf(thing);
    for (const participant of participants) {
      const other = entityOf(participant);
      if (event && other && other !== event)
        references.add({ from: event.id, to: other.id, evidence: { ...evidence, weight: evidence.weight * 0.8 }, strength: 'belongs' });
    }
  }
}

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

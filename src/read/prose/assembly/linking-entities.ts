/** Many-to-many pairs → the entity that links them, where the text has one. */

import { DEED } from '../clauses/deeds.js';
import { isEventNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { nominalises } from '../language/nominalises.js';
import { isPersonNoun } from '../language/people.js';
import { MANY_TO_MANY } from '../patterns/stated-links.js';
import type { DraftEntity, DraftReference } from './draft.js';

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
    const once = reference.cardinality === 'many-to-one' && isOfDeed(reference, entities);
    if (once) {
      const told = dealOf(reference, entities, references, verbsOf(reference.from, reference.to));
      if (told) kept.add({ ...reference, from: told.id, to: told.other });
      if (told) kept.delete(reference);
    }
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
      entity.id !== from &&
      entity.id !== to &&
      verbs.some((verb) => nominalises(verb, entity.thing.key)) &&
      isHappening(entity) &&
      refers(entity.id, from) !== refers(entity.id, to),
  );
  return deal && { id: deal.id, other: refers(deal.id, from) ? to : from };
}

/** "A troupe may rent as many costumes as they like. For each rental there is a date": said of neither, where neither happens itself. */
const isOfDeed = ({ from, to, role, evidence }: DraftReference, entities: readonly DraftEntity[]): boolean =>
  role === undefined &&
  from !== to &&
  evidence.pattern !== DEED &&
  !entities.some((entity) => (entity.id === from || entity.id === to) && isHappening(entity));

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
    (r) => r.from === id && r.to !== from && r.to !== to && r.role === undefined && namesPerson(r.to.replaceAll('_', ' ')),
  );
  return (
    further || verbs.every((verb) => (MARKING.test(verb) || (LASTING.test(verb) && !POSTS.test(thing.key))) && !sharesStem(verb, thing.key))
  );
}

/** Who may write where, and what they wrote, are two matters. */
const SENT = /(^| )(message|reply)$/;
const SENDING = /^(send|write|post|message|reply|answer|chat|say|contact)$/;

/** Leaves a mark that says nothing of its own: what else is recorded of the two is another matter. */
const MARKING = /^(bookmark|favou?rite|like|follow|subscribe)$/;
/** "Vets work at several surgeries": whatever happens there once is another matter. */
const LASTING = /^(work|live|serve|volunteer|own|employ|specialise|specialize|qualify)$/;
/** A row that is the job itself. */
const POSTS = /(^| )(assignment|employment|posting)$/;

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

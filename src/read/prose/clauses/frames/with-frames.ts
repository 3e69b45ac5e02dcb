/** What "with", "whose" and "each with" give to a noun. */
import { isEventNoun } from '../../language/event-nouns.js';
import { namesSoftware } from '../../language/word-classes.js';
import { areProperties } from '../are-properties.js';
import type { NounChunk, VerbChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSomebody } from '../is-somebody.js';
import type { Resolved } from '../meant.js';
import { isProperty } from '../property-name.js';
import { spokenOfEach } from './attached-frames.js';
import type { ClauseInput } from './gathered.js';

/** "connected with": to what, not what it has. */
export const LINKING_WITH = /^(connect|associate|link|relate|match|share|pair|combine)$/;

/** "with a caption and a credit": of the noun before it, or of what is recorded with it. */
export function withFrames(
  groups: readonly Resolved[],
  subject: readonly NounChunk[],
  clause: ClauseInput,
  each: NounChunk | undefined,
): readonly Frame[] {
  const { verb, sentence, antecedent } = clause;
  return groups.flatMap((group, i): readonly Frame[] => {
    if (group.whose)
      return antecedent ? [{ kind: 'has', owner: antecedent, items: group.members, by: 'whose', possible: false, sentence }] : [];
    if (isFrontedWith(groups, i, verb)) return [];
    const role = group.members[0];
    // "get access as owner or guest"
    if (role?.made && role.values && role.phrase.text === 'role' && !verb?.passive && subject[0])
      return [{ kind: 'has', owner: subject[0], items: [role], by: 'with', possible: false, sentence }];
    if (group.preposition !== 'with' || (verb?.passive && LINKING_WITH.test(verb.base))) return [];
    const eachAt = groups.findLastIndex(({ each }, at) => each && at < i);
    const isEach = eachAt >= 0 && groups.slice(eachAt + 1, i).every(({ preposition }) => preposition !== undefined);
    const owner =
      each ??
      (isEach
        ? (spokenOfEach(groups.slice(0, eachAt + 1)) ?? (antecedent?.many ? antecedent : subject[0]))
        : ownerOf(groups, i, subject, verb));
    if (!owner) return [];
    // "unlock it with their phone": theirs.
    if (
      subject[0] &&
      owner.meant &&
      isSomebody(subject[0]) &&
      !verb?.passive &&
      group.members.every(({ determiner, many }) => determiner === 'their' && !many)
    )
      return [{ kind: 'has', owner: subject[0], items: group.members, by: 'with', possible: false, sentence }];
    const kept = keptThere(groups, i, owner, verb);
    if (kept) return [{ kind: 'has', owner: kept, items: group.members, by: 'with', possible: false, sentence }];
    if (
      namesSoftware(owner.phrase.words) ||
      (!each &&
        !isEach &&
        isOpening(clause) &&
        isProject(verb, subject) &&
        !isThere(clause) &&
        !isTitled(verb, owner, group.members) &&
        !areKept(owner, group.members))
    )
      return [...(verb ? [] : [{ kind: 'project', noun: owner, sentence } as const]), { kind: 'lists', items: group.members, sentence }];
    // "Births, marriages and deaths are recorded with a date": each of them.
    const all = verb?.passive && subject.length > 1 && owner === subject[0] && subject.every(({ many }) => many);
    const owners = all ? subject : [owner];
    return owners.map((one) => ({ kind: 'has', owner: one, items: group.members, by: 'with', possible: false, sentence }));
  });
}

/** "We need menu items with a price and allergens": what is kept, and nothing that is to be made. */
const areKept = (owner: NounChunk, items: readonly NounChunk[]): boolean =>
  owner.many && owner.determiner === '' && items[0] !== undefined && isProperty(items[0]);

/** "An app for my boats with a name and a length", "a database of boats with their name": no software has those. */
function keptThere(groups: readonly Resolved[], at: number, owner: NounChunk, verb: VerbChunk | undefined): NounChunk | undefined {
  const items = groups[at]?.members ?? [];
  const before = groups[at - 1];
  const [noun, ...more] = /^(for|of|about)$/.test(before?.preposition ?? '') ? (before?.members ?? []) : owner.many && !verb ? [owner] : [];
  const software = noun === owner || groups.some(({ members }) => members.some(({ phrase }) => namesSoftware(phrase.words)));
  return noun?.many && more.length === 0 && software && areProperties(items) ? noun : undefined;
}

/** "With a booking they can bring two vehicles": when they do, not what they have. */
export const isFrontedWith = (groups: readonly Resolved[], at: number, verb: VerbChunk | undefined): boolean => {
  const [group, next] = [groups[at], groups[at + 1]];
  const [noun, ...more] = group?.members ?? [];
  return (
    verb !== undefined &&
    group?.preposition === 'with' &&
    !group.after &&
    next?.subject === true &&
    more.length === 0 &&
    /^(a|an|each|every)$/.test(noun?.determiner ?? '')
  );
};

/** "Vaccinations of an animal with vaccine, date and batch": what is kept of them. */
const isTitled = (verb: VerbChunk | undefined, owner: NounChunk, items: readonly NounChunk[]): boolean =>
  verb === undefined &&
  owner.many &&
  owner.determiner === '' &&
  isEventNoun(owner.phrase.words.at(-1) ?? '') &&
  items.length > 1 &&
  items.every(({ many }) => !many);

/** "(Fees:) each with an amount", "(on the wall hang tools;) each with a make": of those that were just named. */
export function eachSpoken([first, second]: readonly Resolved[], { verb, headed, topic }: ClauseInput): NounChunk | undefined {
  return !verb && first?.each && first.members.length === 0 && second?.preposition === 'with' ? (headed ?? topic.several) : undefined;
}

/** "Build a news site with …", "A small shop with …": what is to be made, and what it is to keep. */
export const isProject = (verb: VerbChunk | undefined, subject: readonly NounChunk[]): boolean =>
  subject.length === 0 &&
  (verb === undefined || (!verb.passive && /^(build|create|make|develop|design|model|need|want|set|implement|write|be)$/.test(verb.base)));

/** Nothing was spoken of before: what is to be made is said first. */
const isOpening = ({ topic }: ClauseInput): boolean => topic.touched < 0;

/** "There is one log per ship", not "it is a shop". */
export const isThere = ({ verb, subject, groups }: ClauseInput): boolean =>
  verb?.base === 'be' && subject.length === 0 && !groups.some((group) => group.subject);

function ownerOf(
  groups: readonly Resolved[],
  at: number,
  subject: readonly NounChunk[],
  verb: VerbChunk | undefined,
): NounChunk | undefined {
  // "kept as a visit with a time", "a member is a user with a role"
  const near = groups[at - 1];
  if (near?.preposition === 'as' && near.after) return near.members.at(-1);
  const kind = groups.slice(0, at).findLast(({ preposition }) => preposition !== 'of');
  if (verb?.base === 'be' && kind?.preposition === undefined && kind?.after && subject[0]) return subject[0];
  const before = groups.slice(0, at).filter((group) => !group.subject && group.members.length > 0 && (group.after || verb === undefined));
  const direct = before.findLast(({ preposition }) => preposition === undefined)?.members.at(-1);
  // "Walks take place with one guide": no place has one.
  if (verb?.base === 'take' && direct?.phrase.text === 'place' && subject[0]) return subject[0];
  if (direct) return direct;
  // "A customer asks for a quote, giving the address": of the quote.
  const asked = before.at(-1)?.members.at(-1);
  const asking = verb !== undefined && !verb.passive && /^(ask|call|apply)$/.test(verb.base);
  if (groups[at]?.late && asking && isSomebody(subject[0]) && /^(a|an)$/.test(asked?.determiner ?? '')) return asked;
  // "A lease is for one flat and one tenant, with a start date": of the lease.
  const ofClause = verb?.passive || (verb !== undefined && groups[at]?.late);
  return ofClause && subject[0] ? subject[0] : (before.at(-1)?.members.at(-1) ?? subject[0]);
}

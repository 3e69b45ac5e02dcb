/** Puts the nouns of a clause into groups: what is listed together, each with the preposition before it. */

import type { Chunk } from '../chunk.js';
import { type Argument, isMark, type Open } from '../open-clause.js';
import { closesAside, listAround } from './asides.js';

/** "enrol in courses each term": when, behind what is done to. */
const atEach = (chunk: Argument, before: Chunk | undefined, { verb }: Open): Argument =>
  verb !== undefined &&
  chunk.kind === 'noun' &&
  /^(each|every)$/.test(chunk.determiner) &&
  chunk.preposition === undefined &&
  before?.kind === 'noun' &&
  before.to === chunk.from &&
  // "which shelf each box is in"
  before.determiner !== 'which'
    ? { ...chunk, preposition: 'per' }
    : chunk;

/** "Upon each loan, the date (and the member are stored)": what is told begins. */
function endsFronted(chunk: Argument, before: Chunk | undefined, { groups, verb }: Open): boolean {
  const [place, ...others] = groups.flatMap(({ members }) => members);
  if (isAfterFronted(chunk, before, groups, verb)) return true;
  if (verb || others.length > 0 || place?.kind !== 'noun' || place.preposition === undefined || place.preposition === 'of') return false;
  const each = place.preposition === 'per' || /^(each|every|any)$/.test(place.determiner);
  return each && isMark(before, ',') && chunk.kind === 'noun' && /^(the|a|an|its|their)$/.test(chunk.determiner);
}

/** "After a fall of a guest, the date (and the room are entered)". */
const isAfterFronted = (chunk: Argument, before: Chunk | undefined, groups: Open['groups'], verb: Open['verb']): boolean =>
  verb === undefined &&
  isMark(before, ',') &&
  chunk.kind === 'noun' &&
  /^(the|its|their)$/.test(chunk.determiner) &&
  /^(after|upon|before|during|following)$/.test(groups[0]?.preposition ?? '') &&
  groups.every(
    ({ preposition, members: [one, ...more] }) =>
      preposition !== undefined &&
      more.length === 0 &&
      one?.kind === 'noun' &&
      (one.many || /^(a|an|each|every|any)$/.test(one.determiner)),
  );

export function gather(said: Argument, before: Chunk | undefined, clause: Open, past: readonly Chunk[]): void {
  const chunk = atEach(said, before, clause);
  const group = clause.groups.at(-1);
  const joins = before?.kind === 'mark' && /^(,|and|or|\))$/.test(before.word);
  // "a limit per team and reminders with a date": "per" names one.
  const per = group?.preposition === 'per' && chunk.kind === 'noun' && chunk.many;
  const continues =
    group !== undefined &&
    !group.subject &&
    joins &&
    !per &&
    chunk.preposition === undefined &&
    group.members.length > 0 &&
    !endsFronted(chunk, before, clause);
  const fills = group?.whose === true && group.members.length === 0;
  const list = joins ? listAround(chunk, clause) : undefined;
  if (list) {
    list.members.push(chunk);
    return;
  }
  if ((continues && !(chunk.kind === 'noun' && !chunk.made && closesAside(clause, past))) || fills) {
    group.members.push(chunk);
    return;
  }
  clause.groups.push({
    members: [chunk],
    late: before?.kind === 'mark',
    after: clause.verb !== undefined,
    ...(chunk.preposition === undefined ? {} : { preposition: chunk.preposition }),
  });
}

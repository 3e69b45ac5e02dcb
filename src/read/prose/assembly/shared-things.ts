/** What one thing has and is there for others too: many on both sides, though the text says only the one. */
import type { ClaimOf } from '../claims/claim.js';
import { isEventNoun } from '../language/event-nouns.js';
import { isOccasionDocument } from '../language/is-occasion-document.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isOfClass } from '../language/noun-classes.js';
import { isBodyNoun, isPersonNoun } from '../language/people.js';
import type { DraftEntity } from './draft.js';

/** "Each patent is applied for by several inventors": people do so more than once; where they work is one place. */
export function belongingTo(
  { toNumber, verb }: ClaimOf<'relationship'>,
  from: DraftEntity,
  to: DraftEntity,
): 'belongs' | 'many' | 'both-many' {
  if (toNumber !== 'many') return 'belongs';
  const shared = namesPerson(to.thing.key) && !isBodyNoun(lastWord(from.thing.key)) && !STAFFING.test(verb);
  return shared ? 'both-many' : 'many';
}
const STAFFING = /^(equip|staff|assign|own|have|employ|occupy|head|lead|manage|supervise)$/;

/**
 * "a project has several actors", "an order contains several products": what is had is there for others too. People who
 * take part in something that is no body of people; catalogued things that something dated lists.
 */
export function isShared(claim: ClaimOf<'relationship'>, from: DraftEntity, to: DraftEntity): boolean {
  if (claim.toNumber !== 'many' || !/^(have|include|contain|involve|feature|consist|comprise|require|need|list)$/.test(claim.verb))
    return false;
  const [owner, had] = [lastWord(from.thing.key), lastWord(to.thing.key)];
  if (isPersonNoun(had)) return !isBodyNoun(owner) && !isPersonNoun(owner);
  if (
    isEventNoun(from.thing.key) &&
    !isBodyNoun(owner) &&
    to.attributes.size > 1 &&
    (isBodyNoun(had) || isOfClass(had, 'object')) &&
    !to.thing.key.startsWith(owner)
  )
    return true;
  return (
    isOccasionDocument(owner) &&
    !LINES.test(had) &&
    !owner.startsWith(had) &&
    !to.thing.key.startsWith(`${from.thing.key} `) &&
    to.attributes.size > 1
  );
}

/** Written for one document only. */
const LINES = /^(line|item|detail|entry|row|position|page|section|attachment)$/;

/** What a list is said to be of by where it stands: "for each rental", "during each visit", "the phone of each donor". */
import { isEventNoun } from '../../language/event-nouns.js';
import { isHappening } from '../../language/is-happening.js';
import { isTimeUnit } from '../../language/time-units.js';
import type { NounChunk } from '../chunk.js';
import type { Resolved } from '../meant.js';

/** "For each rental we store", "of a donor we know", "per fair (…) we keep", "during each visit"; behind the verb only "for". */
export const placed = (after: readonly Resolved[]): NounChunk | undefined =>
  after.find(
    ({ preposition, after: behind, members: [noun] }) =>
      noun && (behind ? preposition === 'for' : /^(for|of|per|on|about)$/.test(preposition ?? '') || isDuring(preposition, noun)),
  )?.members[0];

/** "During each inspection", "at every handover", "after a failure": what happens then is what is written down. */
const isDuring = (preposition: string | undefined, { determiner, phrase: { words } }: NounChunk): boolean => {
  const each = /^(each|every)$/.test(determiner) && !isTimeUnit(words.at(-1) ?? '') && !/^(period|time)$/.test(words.at(-1) ?? '');
  if (/^(after|upon|following)$/.test(preposition ?? '') && /^(a|an|any)$/.test(determiner)) return isHappening(words.at(-1) ?? '');
  if (preposition === 'during' && isEventNoun(words.join(' '))) return true;
  return (
    each && (/^(during|after|upon)$/.test(preposition ?? '') || (/^(at|on|with)$/.test(preposition ?? '') && isEventNoun(words.join(' '))))
  );
};

/** "the name and phone of each donor". */
export const ofEach = (after: readonly Resolved[]): NounChunk | undefined =>
  after.find(({ preposition, after: behind }) => behind && /^(of|about|per)$/.test(preposition ?? ''))?.members[0];

/** One noun attached to another, or listed behind it → how the two hang together. */
import { isEventNoun } from '../../language/event-nouns.js';
import { lastWord } from '../../language/last-word.js';
import { isBodyNoun } from '../../language/people.js';
import type { NounChunk } from '../chunk.js';
import type { AttachedFrame } from '../frame.js';
import { isSeveral } from '../is-several.js';
import { isMadeRecord } from '../made-chunk.js';
import { type Ends, isPerson, type Related, related, type ThingOf } from '../related.js';
import { between, isEndpoint, sides } from '../two-ends.js';
import { standsIn } from './stands-in.js';

export function attachedRelations({ head, to, sentence }: AttachedFrame, thingOf: ThingOf): readonly Related[] {
  const [from, target] = [thingOf(head), thingOf(to)];
  if (!from || !target || from.key === target.key || (to.preposition !== 'of' && /^(that|this|those|these)$/.test(to.determiner)))
    return [];
  const ends: Ends = { from, to: target, a: head, b: to, sentence, verb: to.preposition ?? 'of' };
  if (to.preposition === 'between') return between(to) && to.determiner !== '' && isEndpoint(target) ? sides(ends) : [];
  if (isMadeRecord(head)) return related(ends, 'belongs', 0.75);
  // "shows one film in one hall": whatever is said of both refers to both.
  if (head.exactly && to.exactly && /^(in|at|on|against)$/.test(to.preposition ?? '')) return [];
  if (head.exactly && /^(each|every)$/.test(to.determiner) && (isPerson(from) || isBodyNoun(lastWord(from.key))))
    return related({ ...ends, from: target, to: from }, 'belongs', 0.85);
  const kept = head.many && /^(their|his|her)$/.test(to.determiner) && !/^(of|for)$/.test(to.preposition ?? '');
  // "rooms of different types", "copies at different branches": each of one.
  const sorted =
    head.many &&
    (to.preposition === 'of' ? /^(different|various|several)$/ : /^(different|various)$/).test(to.determiner) &&
    to.preposition !== 'for';
  if (standsIn(head, to) || (to.preposition === 'of' && COPIES.test(lastWord(from.key)))) return related(ends, 'belongs', 0.75);
  if (!sorted && (kept || (/^(any|several|many)$/.test(head.determiner) && to.many))) return related(ends, 'links', 0.8, { many: true });
  if (to.preposition === 'of' && (isPerson(from) || isBodyNoun(lastWord(from.key)))) return related(ends, 'belongs', 0.4);
  if (to.preposition === 'of' && to.many && !head.many && !isEventNoun(from.key)) return related(ends, 'owns', 0.75, { many: true });
  return isSeveral(to) && !sorted ? related(ends, 'links', 0.7, { many: true }) : related(ends, 'belongs', 0.75);
}

/** "several copies of some games": each is of one. */
const COPIES = /^(copy|instance|edition|specimen|exemplar)$/;

/** "companies, their contacts": the contacts belong to the company listed before them. */
export function ownedInLists(items: readonly NounChunk[], thingOf: ThingOf, sentence: number): readonly Related[] {
  return items.flatMap((item, i): readonly Related[] => {
    const owner = items.slice(0, i).findLast(({ determiner }) => !/^(their|its)$/.test(determiner));
    const [from, to] = [thingOf(item), owner && thingOf(owner)];
    return owner && from && to && /^(their|its)$/.test(item.determiner)
      ? related({ from, to, a: item, b: owner, sentence, verb: 'have' }, 'belongs', 0.85)
      : [];
  });
}

/** "A judge gives each dog a placing and a critique": what any of them thinks of each is of both; "the judge" is one for all. */

import type { Frame, HasFrame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import { isSomebody } from '../is-somebody.js';

const VERDICT = /^(scores?|marks?|grades?|ratings?|placings?|rankings?|ranks?|points|stars|votes?|verdicts?|assessments?|critiques?)$/;

/** Whoever gives it rates what gets it, with what is given. */
export function assessedFrames(frame: Frame): readonly Frame[] {
  if (frame.kind !== 'has' || !isGivenVerdict(frame)) return [frame];
  const { owner, items, teller, possible, sentence } = frame;
  if (!teller) return [frame];
  return [
    { kind: 'has', owner, items, by: 'with', possible, sentence },
    { kind: 'does', subject: teller, verb: 'rate', passive: false, possible, objects: [owner], places: [], sentence },
  ];
}

const isGivenVerdict = ({ owner, items, teller }: HasFrame): boolean =>
  teller !== undefined &&
  isSomebody(teller) &&
  (teller.determiner !== 'the' || teller.many) &&
  !isSameNoun(teller, owner) &&
  items.some(({ phrase }) => VERDICT.test(phrase.words.at(-1) ?? ''));

/** Everyday verbs that the list for requirement texts leaves out. */
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  'stand lie say live house upvote downvote sit swim hang throw sing dance cook bake feed grow win lose ask clean wash wear drive fly walk climb jump fight break cut dig drop eat drink fall feel forget gather hear hide hit lift milk mix paint pack pour practise practice press pull push rest ring rise shoot sleep smell spend steal stick talk taste tell think touch turn wait wake weigh worry come bring keep love hate earn breed brew bind tutor coach host judge score own react upload download bookmark form water plant pause resume decline refuse dismiss snooze skip vote rank tag label mentor referee train treat greet subscribe enrol enroll pledge donate chair lead attend remember scan calibrate vaccinate refuel restock prune measure inspect repair service'.split(
    ' ',
  ),
);

const IRREGULAR: Readonly<Record<string, string>> = {
  ate: 'eat',
  began: 'begin',
  broke: 'break',
  broken: 'break',
  caught: 'catch',
  chose: 'choose',
  drove: 'drive',
  eaten: 'eat',
  fed: 'feed',
  fell: 'fall',
  flew: 'fly',
  forgot: 'forget',
  forgotten: 'forget',
  gave: 'give',
  grew: 'grow',
  grown: 'grow',
  heard: 'hear',
  hidden: 'hide',
  knew: 'know',
  owed: 'owe',
  ridden: 'ride',
  rode: 'ride',
  said: 'say',
  saw: 'see',
  sold: 'sell',
  spoke: 'speak',
  spoken: 'speak',
  stolen: 'steal',
  stole: 'steal',
  threw: 'throw',
  thrown: 'throw',
  torn: 'tear',
  wore: 'wear',
  worn: 'wear',
};

/** "stands" → stand, "broke" → break, where it is one of them. */
export function plainBase(lower: string): string | undefined {
  if (Object.hasOwn(IRREGULAR, lower)) return IRREGULAR[lower];
  const candidates = [lower, lower.replace(/s$/, ''), lower.replace(/es$/, ''), lower.replace(/ies$/, 'y')];
  return candidates.find((candidate) => PLAIN_VERBS.has(candidate));
}

/** Of a verb that no list knows: by its ending. */
export const unknownBase = (lower: string): string =>
  lower
    .replace(/ies$/, 'y')
    .replace(/(ss|x|z|ch|sh)es$/, '$1')
    .replace(/([^s])s$/, '$1')
    .replace(/ied$/, 'y')
    .replace(/([^aeiou])\1ed$/, '$1')
    .replace(/ed$/, '');

/** Everyday verbs that the list for requirement texts leaves out. */
const PLAIN_VERBS: ReadonlySet<string> = new Set(
  'stand lie say upvote downvote swim hang throw sing dance cook bake feed grow win lose clean wash wear fly walk climb jump fight break cut dig drop eat drink fall feel forget hide hit lift milk mix paint pack pour practise practice press pull push rest ring rise shoot sleep smell steal stick talk taste think touch turn wait wake weigh worry love hate breed brew bind tutor coach judge score react form water plant pause decline refuse dismiss snooze skip rank mentor referee greet pledge chair remember scan calibrate vaccinate prune measure service organise categorise categorize prioritise prioritize compete spray fertilise fertilize irrigate mow sow graze rehearse moor umpire officiate excuse diagnose admit dispense inject disinfect sterilise sterilize tow repaint weld dismantle disassemble sharpen sew knit embroider unload reroute impound confiscate seize evacuate extinguish shortlist demote vacate sublet evict redecorate renovate insulate digitise digitize extend slaughter inseminate neuter rehome penalise penalize disqualify unsubscribe reschedule postpone fumigate differ'.split(
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

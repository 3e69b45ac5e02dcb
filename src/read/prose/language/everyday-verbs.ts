/** Everyday verbs that the list for requirement texts leaves out. */
import { remember } from '../../../util/remember.js';
import { inflectionOf } from './inflection-of.js';

/** Told by their form alone. */
const PLAIN: ReadonlySet<string> = new Set(
  'stand lie say upvote downvote swim hang throw sing dance cook bake feed grow win lose clean wash wear fly walk climb jump fight break cut dig drop eat drink fall feel forget hide hit lift milk mix paint pack pour practise practice press pull push rest ring rise shoot sleep smell steal stick talk taste think touch turn wait wake weigh worry love hate breed brew bind tutor coach judge score react form water plant pause decline refuse dismiss snooze skip rank mentor referee greet pledge chair remember scan calibrate vaccinate prune measure service organise categorise categorize prioritise prioritize compete spray fertilise fertilize irrigate mow sow graze rehearse moor umpire officiate excuse diagnose admit dispense inject disinfect sterilise sterilize tow repaint weld dismantle disassemble sharpen sew knit embroider unload reroute impound confiscate seize evacuate extinguish shortlist demote vacate sublet evict redecorate renovate insulate digitise digitize extend slaughter inseminate neuter rehome penalise penalize disqualify unsubscribe reschedule postpone fumigate differ'.split(
    ' ',
  ),
);

/** Names as well: the words around one have to speak for the verb. */
const FURTHER: ReadonlySet<string> = new Set(
  'abandon absorb accuse adjourn admire advertise align allege allot amend amplify appraise ban bathe beat bend bite blend blow board bury cap carve castrate cast cater celebrate chase chew chill circulate clamp claim clip coat collate comb commission commit commute concede congratulate conserve construct contest contradict convene convict cool correct crop cross cure curl damage declare decorate dedicate defer delegate deploy deport derive destroy deter detain die dilute dine dip disagree discard disclose disconnect disembark dismount dispatch dispute distil dive divert dock dose drain dress dry dub dye embark engrave enlist entertain escort escalate excavate exempt exhibit exhume fasten fetch film fit flag fold forage foster freeze fry fund fuse glaze graft grease grill grind groom halt harvest hatch haul heal heat hike hoist hunt hurt ignite immunise immunize impose imprison incubate infect ingest inquire insure intern interview invade invent kick kill kiss land lay litter lodge loot marinate marry mean mend mill mint mislay moderate motivate mount mourn narrate nominate notice obey occupy offend onboard oppose orbit outbid overhaul overrule overwrite owe parse patrol pave peel permit phone photograph pickle pilot pitch plough plug poach polish poll pollinate prepay price promise prosecute protest pump punish race rake reap rear recall recite rectify refill rehouse relay repay replenish repot reseed rescue resell resign rinse roast rob sack saddle sail salute scrap screen screw scrub seal segment shave shear shelter shelve shred shut sieve skate ski slice slip smoke soak solder spawn spell spin split spoil spread squeeze stack stain stamp steam steer stitch strand stray strip substitute sue summon surrender suspect swap sweep switch tackle tailor tame tear tease telephone thank thin thresh tick tighten till trail transcribe transfuse translate transplant trap trim try tune unpack unwrap urge vacuum vanish ventilate wager weave weed whistle whitewash widen wipe wire witness wrap wreck wrestle nail bolt glue staple stencil emboss etch tattoo strap hook rivet chalk'.split(
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
  sung: 'sing',
  sang: 'sing',
  swum: 'swim',
  swam: 'swim',
  hung: 'hang',
  drank: 'drink',
  drunk: 'drink',
  froze: 'freeze',
  frozen: 'freeze',
  bitten: 'bite',
  blown: 'blow',
  blew: 'blow',
  bent: 'bend',
  bred: 'breed',
  dealt: 'deal',
  dug: 'dig',
  felt: 'feel',
  fought: 'fight',
  laid: 'lay',
  lain: 'lie',
  meant: 'mean',
  rang: 'ring',
  rung: 'ring',
  risen: 'rise',
  rose: 'rise',
  shot: 'shoot',
  shorn: 'shear',
  slept: 'sleep',
  slid: 'slide',
  spun: 'spin',
  stood: 'stand',
  stuck: 'stick',
  swept: 'sweep',
  thought: 'think',
  woken: 'wake',
  woke: 'wake',
  woven: 'weave',
  wound: 'wind',
  fallen: 'fall',
  sewn: 'sew',
  sown: 'sow',
  mown: 'mow',
  knelt: 'kneel',
  withheld: 'withhold',
};

export const isPlainVerb = (word: string): boolean => PLAIN.has(word);

const isEverydayVerb = (word: string): boolean => PLAIN.has(word) || FURTHER.has(word);

/** "broke" → break. */
export const irregularBase = (lower: string): string | undefined => (Object.hasOwn(IRREGULAR, lower) ? IRREGULAR[lower] : undefined);

/** "painted" → paint, "swims" → swim, "broke" → break, where it is one of them. */
export const everydayBase: (lower: string) => string | undefined = remember(
  (lower) => irregularBase(lower) ?? inflectionOf(lower, isEverydayVerb),
);

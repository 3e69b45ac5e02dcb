/** Whether a noun is one for people or for bodies of people. By endings and short lists of general English. */
import { remember } from '../../../util/remember.js';
import { singularWord } from '../../source/singular.js';
import { VERBS } from './word-classes.js';

const NAMED = new Set(
  'user student patient client guest staff personnel people person child adult parent friend expert coach nurse chef pilot clerk captain crew member agent attendant athlete candidate citizen colleague contact delegate doctor faculty guide host master individual judge lead resident sponsor superintendent tenant technician volunteer witness apprentice ambassador musician spouse relative soldier official hero villain victim tourist intern principal dean pupil warden steward alumnus alumna beneficiary secretary deputy cadet recruit infant inmate sibling mother father medic surgeon marshal chief boss scout aide guard vicar scholar heir cousin neighbour mechanic paramedic critic cook vet landlord landlady'.split(
    ' ',
  ),
);
/** End like people but are none. */
const THINGS = new Set(
  'order folder printer server number letter paper chapter center centre computer sensor vector router filter container poster layer parameter meter trailer elevator motor monitor color colour floor error indicator calculator locker charger voucher answer offer tender transfer register weather water river dinner super door corner counter cover header footer identifier marker newsletter power quarter reminder scanner semester shower sticker timer tower trigger theater theatre tractor refrigerator generator reactor factor sector corridor mirror plant restaurant variant grant warrant elephant participant-id fee tree degree coffee committee employee-id guarantee settlement adapter amplifier buffer cluster controller converter cylinder encoder pointer processor scheduler transformer worker-id laser tier barrier carrier courier-id supplier-id copper silver leather timber rubber summer winter address access process business success progress gender character publisher-id other witness-id list checklist wishlist playlist blacklist whitelist matter manner master connector detector conveyor compressor excavator projector monitor-id operator-id editor-id ledger slider browser crawler parser compiler docker banner trigger-id hopper handover changeover takeover sleepover stopover layover turnover rollover leftover heater cooler blender toaster mixer burner breaker bumper fender roller pillar cellar altar flower powder feather butter cucumber ginger sweater jumper slipper burger spider tiger beaver lobster oyster hamster boulder ladder gutter shutter plaster saucer pepper wafer cider lager crater fiber freezer boiler primer washer dryer hanger stapler tanker lighter ruler blazer finger shoulder liver bladder fever cancer ulcer blister thunder amber september october november december perimeter diameter thermometer barometer hydrometer freighter cruiser glider dozer digger tumbler wrapper drawer dresser hammer screwdriver spanner grinder lever stopper sprinkler sleeper girder rafter joist batter chamber cinder clover dress mattress press stress fitness illness sickness buttress fortress cypress wilderness harness cactus knee bee pedigree marquee jubilee levee toffee anchor armor harbor rotor stator tremor interior exterior razor meteor median meridian twist wrist waist mist'.split(
    ' ',
  ),
);
const PERSON_ENDING = /(er|or|ist|ian|ee|ant|man|woman|eur|ess)$/;

export const isPersonNoun: (word: string) => boolean = remember((word) => {
  const single = singularWord(word);
  if (NAMED.has(single)) return true;
  // "odometer", "thermometer"
  return single.length > 4 && PERSON_ENDING.test(single) && !THINGS.has(single) && !single.endsWith('meter');
});

const BODIES =
  /^(company|department|community|school|class|team|branch|hospital|clinic|club|group|organi[sz]ation|agency|store|shop|library|university|college|faculty|enterprise|firm|institution|association|union|office|division|unit|section|bureau|bank|hotel|restaurant|factory|plant|city|region|district|town|country|building|family|household|platform|site|station|centre|center|gym|studio|salon|airline|brand|league|party|committee|subsidiary|workshop-room|warehouse|farm|ranch|mine|port|airport|depot|venue|village|dormitory|ward|laboratory|court)$/;

export const isBodyNoun: (word: string) => boolean = remember((word) => BODIES.test(singularWord(word)));

/** Who does something, or is in charge of it, named by that alone: "creator", "inspector", "person in charge". */
export function isRoleNoun(words: readonly string[]): boolean {
  const last = singularWord(words.at(-1) ?? '');
  if (words.includes('of') || last === 'user') return false;
  if (/^(in charge|person responsible)$/.test(words.slice(-2).join(' '))) return true;
  if (
    /^(administrator|recipient|technician|initiator|winner|assignee|staff|personnel|person|salesperson|salesman|supervisor|principal|liaison|head)$/.test(
      last,
    )
  )
    return true;
  if (!isPersonNoun(last) || !/(er|or)$/.test(last)) return false;
  const stem = last.slice(0, -2);
  return [stem, `${stem}e`, /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem].some((verb) => VERBS.has(verb));
}

/** Which verbs a noun for what they do may be made of: `booking` of `book`, `payment` of `pay`, `delivery` of `deliver`. */
import { remember } from '../../../util/remember.js';
import { VERBS } from './word-classes.js';

const ENDINGS = [
  'ing',
  'ment',
  'ration',
  'ation',
  'ition',
  'tion',
  'ion',
  'al',
  'ance',
  'ence',
  'ure',
  'age',
  'y',
  'ery',
  'al',
  't',
] as const;

/** Beside the verbs that requirements are written with; of general English too. */
const FURTHER: ReadonlySet<string> = new Set(
  'admit allege amend attain certify collide commission consume credit debit decline decommission depart dismiss dispatch disburse elect employ enact engage evacuate exclude exhibit expel extract forfeit found harvest ignite impose incur inject intervene launch mature notify observe onboard perish pledge postpone procure prosecute quarantine recover recruit redeem reimburse remit renew replenish rescue resign respond resume revise sentence settle slaughter stamp sterilise suspend swap terminate test transcribe vaccinate vacate waive welcome withhold'.split(
    ' ',
  ),
);

/** Nouns that no ending gives away. */
const NOUNS: Readonly<Record<string, string>> = {
  admission: 'admit',
  decision: 'decide',
  permission: 'permit',
  receipt: 'receive',
  resolution: 'resolve',
  sale: 'sell',
  submission: 'submit',
  transmission: 'transmit',
};

const isVerb = (word: string): boolean => VERBS.has(word) || FURTHER.has(word);

/** Verbs of general English only; none where the noun is made of none. */
export const actsOf: (noun: string) => readonly string[] = remember((noun) => {
  const found = new Set<string>();
  const known = Object.hasOwn(NOUNS, noun) ? NOUNS[noun] : undefined;
  if (known !== undefined) found.add(known);
  if (isVerb(noun)) found.add(noun);
  for (const ending of ENDINGS) {
    if (!noun.endsWith(ending) || noun.length - ending.length < 3) continue;
    const stem = noun.slice(0, -ending.length);
    const single = /(.)\1$/.test(stem) ? stem.slice(0, -1) : stem;
    for (const verb of [stem, `${stem}e`, `${stem}er`, single, `${stem}ate`, stem.replace(/i$/, 'y'), `${stem}t`])
      if (isVerb(verb)) found.add(verb);
  }
  return [...found];
});

/** Who "checked by" and "who checked it" mean, where the text keeps a record of the people who do the work. */
import { remember } from '../../../util/remember.js';
import type { ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import { pastOf } from '../language/past.js';
import { isRoleNoun } from '../language/people.js';
import { verbBase } from '../language/verb-base.js';

/** People of the house by whatever name, the plainest first. */
const STAFF: readonly RegExp[] = [
  /(^| )(employee|staff|staff member|member of staff)$/,
  /(^| )(worker|colleague|personnel|crew member|team member|crew)$/,
  /(^| )user$/,
];

/** The one record of people who may have done something; undefined where the text has none or it could be several. */
export function doerAmong(all: readonly ThingName[]): ThingName | undefined {
  for (const names of STAFF) {
    const staff = all.filter(({ key }) => names.test(key));
    if (staff.length > 0)
      return staff.length === 1
        ? staff[0]
        : (staff.find(({ key }) => key.endsWith('staff member')) ?? staff.find(({ key }) => !key.includes(' ')));
  }
  return undefined;
}

/** The same, or the only people that the text keeps at all. */
export function somebodyAmong(all: readonly ThingName[]): ThingName | undefined {
  const people = all.filter(({ key, alias }) => alias === undefined && namesPerson(key));
  return doerAmong(all) ?? (people.length === 1 ? people[0] : undefined);
}

/** The same, of things by every name that means them. */
export const somebodyIn = (things: ReadonlyMap<string, ThingName>): ThingName | undefined =>
  somebodyAmong([...things].flatMap(([key, thing]) => (key === thing.key ? [thing] : [])));

/** "the inspector", "the sampler": who does that work, where the house keeps its people; not whom it deals with. */
export const isWorker = (words: readonly string[]): boolean =>
  words.length < 3 && (isRoleNoun(words) || TRADE.test(words.at(-1) ?? '')) && !isDealtWith(words.at(-1) ?? '');

export const isDealtWith = (word: string): boolean => DEALT_WITH.test(word);

/** What people are paid for in a house, where the word is made of no verb or hardly. */
const TRADE =
  /^(analyst|curator|conservator|custodian|chargehand|superintendent|shotfirer|welder|sampler|weigher|scorer|clerk|cashier|packer|fitter|mechanic|cutter|cook|chef|baker|nurse|warden|ranger|steward|tutor|lecturer|apprentice|trainee|porter|rigger|machinist|stocktaker|groomer|milker|technologist|scientist|chemist|duty officer|\w{3,}(man|woman|master|keeper|smith|wright|hand))$/;

/** "a member of staff", "the person", "one of us": somebody of the house, by no name of their own. */
export const isColleague = (words: readonly string[]): boolean => COLLEAGUE.test(words.join(' '));
const COLLEAGUE =
  /^(?:\w+ )?(?:staff member|member of (?:the )?(?:staff|team|crew)|team member|crew member|staff|person|someone|somebody|individual|colleague|employee)$/;

/** What one of them is called: "staff member" of a record of staff. */
export const titleOf = ({ key }: ThingName): readonly string[] =>
  /(^| )(staff|personnel|crew)$/.test(key) ? [...key.split(' '), 'member'] : key.split(' ');

/** People whom a house deals with, and who is known by name alone. */
const DEALT_WITH =
  /^(customer|visitor|buyer|seller|supplier|vendor|lender|borrower|owner|sender|recipient|receiver|holder|payer|donor|employer|manufacturer|carrier|author|sponsor|provider|maker|brewer|dealer|breeder|insurer|wholesaler|importer|exporter|distributor|retailer|landlord|tenant|lessor|lessee|debtor|creditor|guarantor|beneficiary|claimant|applicant|consignee|consignor|shipper|haulier|composer|artist|writer|publisher|producer|issuer|subscriber|winner|user|staff|personnel|people|person)$/;

/** "who raised it", "who signed": what somebody did; not "who is", "who can". */
export const deedOf: (clause: string) => string | undefined = remember((clause) => {
  const verb =
    /^(?:(?:here|there|(?:in|on) [a-z]+) )?(?:who |that |which )?(?:first |last |actually |originally |then |has |had )*([a-z]+)(?: (?:it|them|off|out|up|down|on|in|this|that|the)\b|[.,;)]|$)/.exec(
      clause.toLowerCase(),
    )?.[1];
  return verb === undefined ||
    (verbBase(verb) === undefined && !/[a-z]{3}[^e]ed$/.test(verb)) ||
    /^(is|are|was|were|be|can|will|has|have|had|does|do|may|must|should|pays?|gets?|lives?|works?)$/.test(verb)
    ? undefined
    : pastOf(verb);
});

/** Which names mean the same thing. */
import type { Claim, ThingName } from '../claims/claim.js';
import { isEventNoun, isLastingNoun } from '../language/event-nouns.js';
import { lastWord } from '../language/last-word.js';
import { namesPerson } from '../language/names-person.js';
import { isAttributeWord } from '../lists/attribute-words.js';
import { mergeByName } from './same-things.js';
import { evidenceOf, type ThingEvidence } from './thing-evidence.js';

/** In texts that list: every name that was accepted, by the one that says most. */
export function mergeNames(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  mergeAliases(accepted, evidence);
  mergeRecords(accepted, evidence);
  mergeParticiples(accepted, evidence);
  mergeTimely(accepted);
  mergeQualified(accepted, evidence);
  mergeSynonyms(accepted, evidence);
  mergeByName(accepted, evidence);
}

/** One name for what has two: "client" and "customer", "regular guest" and "guest", "feeding" and "feeding record". */
export function mergeSame(accepted: Map<string, ThingName>, claims: readonly Claim[]): void {
  const evidence = evidenceOf(claims);
  const records = new Map([...accepted].filter(([key]) => !/ (item|entry)$/.test(key)));
  mergeRecords(records, evidence);
  for (const [key, thing] of records) accepted.set(key, thing);
  mergeQualified(accepted, evidence);
  mergeSynonyms(accepted, evidence);
  mergeByName(accepted, evidence);
  mergeBodies(accepted);
}

/** Last words that say the form, not the thing: a purchase record is not simply a record. */
const GENERIC_TAILS = new Set(
  'record detail item line log history entry type list plan request status information result report management usage maintenance staff personnel manager head leader member'.split(
    ' ',
  ),
);

/** `delivery record` means `delivery` where only that one is described, and a delivery is its record where it is what happens. */
function mergeRecords(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  const said = (key: string): number => evidence.get(key)?.attributes ?? 0;
  for (const [key, record] of [...accepted]) {
    const base = / (record|item|entry)$/.test(key) ? key.slice(0, key.lastIndexOf(' ')) : '';
    const thing = accepted.get(base) ?? (key.endsWith(' record') && said(key) === 0 ? deedOn(base, accepted) : undefined);
    if (!thing) continue;
    if (said(key) === 0) accepted.set(key, thing);
    else if (key.endsWith(' record') && thing.key === base && isKeptAsRecord(base, said(base), said(key))) accepted.set(base, record);
  }
}

/** "Account balance records", where what is recorded are changes of the account balance. */
function deedOn(base: string, accepted: ReadonlyMap<string, ThingName>): ThingName | undefined {
  if (!base.includes(' ')) return undefined;
  const deeds = [...accepted].filter(
    ([key, thing]) => thing.key === key && key.startsWith(`${base} `) && /^(change|adjustment)$/.test(lastWord(key)),
  );
  return deeds.length === 1 ? deeds[0]?.[1] : undefined;
}

const isKeptAsRecord = (key: string, attributes: number, recorded: number): boolean =>
  !namesPerson(key) && (attributes < 2 || attributes * 2 <= recorded || (isEventNoun(key) && !isLastingNoun(key)));

/** `participating employee` means `employee`. */
function mergeParticiples(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  for (const key of [...accepted.keys()]) {
    const base = /^\w+(ing|ed) \w/.test(key) ? accepted.get(key.slice(key.indexOf(' ') + 1)) : undefined;
    if (base && base.key !== key && (evidence.get(key)?.attributes ?? 0) < 2) accepted.set(key, base);
  }
}

/** Words that one text uses for the same people or things. */
const SYNONYMS: readonly (readonly string[])[] = [
  ['employee', 'staff', 'staff member', 'personnel', 'worker'],
  ['customer', 'client'],
  ['user', 'user account'],
  ['medicine', 'drug', 'medication'],
  ['car', 'automobile'],
  ['picture', 'image', 'photo'],
  ['film', 'movie'],
];

/** A client is a customer where only one of the two is told apart by a number or a name; they go by the commoner word. */
function mergeSynonyms(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  for (const words of SYNONYMS) {
    const known = words.filter((key) => accepted.get(key)?.key === key);
    const described = known.filter((key) => key !== 'user account' && (evidence.get(key)?.attributes ?? 0) > 0);
    const identified = described.filter((key) => evidence.get(key)?.identified);
    const target = accepted.get(known[0] ?? '');
    if (target && (described.length < 2 || identified.length < 2)) for (const key of known) accepted.set(key, target);
  }
}

/** "daily sales" are sales. */
function mergeTimely(accepted: Map<string, ThingName>): void {
  for (const key of [...accepted.keys()]) {
    const base = /^(?:daily|weekly|monthly|annual|yearly) (.+)$/.exec(key)?.[1];
    const [short, long] = [accepted.get(base ?? ''), accepted.get(key)];
    if (base !== undefined && short && long?.key === key && isEventNoun(base)) accepted.set(key, short);
  }
}

/** `platform user` means `user` where only users are described, and there is no platform. */
function mergeQualified(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  for (const [key, thing] of [...accepted]) {
    if (thing.key !== key || (evidence.get(key)?.attributes ?? 0) > 0) continue;
    for (let cut = key.indexOf(' '); cut > 0; cut = key.indexOf(' ', cut + 1)) {
      const head = accepted.get(key.slice(cut + 1));
      if (!head || accepted.has(key.slice(0, cut)) || GENERIC_TAILS.has(head.key) || (evidence.get(head.key)?.attributes ?? 0) < 2)
        continue;
      accepted.set(key, head);
      break;
    }
  }
}

/** `product` means `agricultural product` where only that one is described. */
function mergeAliases(accepted: Map<string, ThingName>, evidence: ReadonlyMap<string, ThingEvidence>): void {
  const byLast = new Map<string, string[]>();
  for (const key of accepted.keys()) {
    const last = lastWord(key);
    byLast.set(last, [...(byLast.get(last) ?? []), key]);
  }
  for (const [last, keys] of byLast) {
    const longer = keys.filter((key) => key !== last);
    const [only] = longer;
    if (only === undefined || longer.length !== 1 || evidence.get(only)?.parts.has(last)) continue;
    if (GENERIC_TAILS.has(last) && !evidence.get(only)?.numbered.has(last)) continue;
    if (!accepted.has(last) && !evidence.has(last) && isAttributeWord(last)) continue;
    const [short, long] = [evidence.get(last), evidence.get(only)];
    const thin = (short?.attributes ?? 0) < 2 && (long?.attributes ?? 0) >= 2;
    const later = long !== undefined && (short?.first ?? 0) > long.first;
    if (!thin && !later) continue;
    const target = accepted.get(only);
    if (target) accepted.set(last, target);
  }
}

/** "A customer company has contacts", "a licence is for one customer": the same customers. */
function mergeBodies(accepted: Map<string, ThingName>): void {
  for (const [key, thing] of [...accepted]) {
    const party = /^(customer|client|supplier|vendor|partner|tenant|member|sponsor) (company|organi[sz]ation|business|firm)$/.exec(
      key,
    )?.[1];
    if (party !== undefined && thing.key === key && accepted.get(party)?.key === party) accepted.set(party, thing);
  }
}

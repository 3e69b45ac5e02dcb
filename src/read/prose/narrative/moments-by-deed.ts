/** "issue date", "date of purchase", "dispatch time": called by what happened, like every moment that is told in a clause. */
import type { Claim, ClaimOf } from '../claims/claim.js';
import { actsOf } from '../language/acts.js';
import { lastWord } from '../language/last-word.js';
import { isOfClass } from '../language/noun-classes.js';
import { pastOf } from '../language/past.js';
import { verbBase } from '../language/verb-base.js';

/** The words stay what the text says: rules find the attribute by them. */
export const momentsByDeed = (claims: readonly Claim[]): readonly Claim[] =>
  claims.map((claim) => {
    const name = claim.kind === 'attribute' ? (bareName(claim) ?? deedName(claim.item.name.split(' '))) : undefined;
    return claim.kind !== 'attribute' || name === undefined ? claim : { ...claim, item: { ...claim.item, name } };
  });

const SUFFIXES: ReadonlyMap<string, string> = new Map([
  ['date', 'on'],
  ['time', 'at'],
]);

/** The date of a payment says when it was paid; an exhibit is an object, whoever exhibits it. */
function bareName({ thing, item }: ClaimOf<'attribute'>): string | undefined {
  const deed = lastWord(thing.key);
  if (item.name !== 'date' || KNOWN_BY_DATE.test(deed)) return undefined;
  const happens = verbBase(deed) !== deed || isOfClass(deed, 'happening') || isOfClass(deed, 'deal');
  return happens ? happened(deed, 'date', []) : undefined;
}

/** Occasions and papers that have a date, whatever is done with them. */
const KNOWN_BY_DATE = /^(treatment|report|drop|lift|sale|revision|match|meeting|action|bill|claim)$/;

function deedName(words: readonly string[]): string | undefined {
  const [moment = '', of, done = ''] = words;
  if (of === 'of' && words.length === 3) return happened(done, moment, []);
  return happened(words.at(-2) ?? '', words.at(-1) ?? '', words.slice(0, -2));
}

function happened(deed: string, moment: string, before: readonly string[]): string | undefined {
  const suffix = SUFFIXES.get(moment);
  if (suffix === undefined || before.length > 1 || before.some((word) => !/^(last|first|original|initial)$/.test(word))) return undefined;
  if (AHEAD.test(deed) || (suffix === 'at' && deed.endsWith('ing'))) return undefined;
  const done = pastOfDeed(deed);
  return done === undefined ? undefined : [...before, done, suffix].join(' ');
}

/** "write-off", "sign-up", "paid", "issue". */
function pastOfDeed(deed: string): string | undefined {
  const [, verb, particle] = /^(\w+)-(on|off|in|out|up|down|back)$/.exec(deed) ?? [];
  if (verb !== undefined) return verbBase(verb) === verb ? `${pastOf(verb)} ${particle}` : undefined;
  if (/^(paid|sent)$/.test(deed) || (/[^e]ed$/.test(deed) && verbBase(deed) !== undefined)) return deed;
  const [act] = actsOf(deed);
  return act === undefined ? undefined : act === 'found' ? 'founded' : pastOf(act);
}

/** When something is to be or how long it takes, not when it was done. */
const AHEAD =
  /^(start|end|finish|due|work|visit|order|run|value|pay|price|call|stop|wait|set|cycle|process|load|check|expiry|expiration|retirement|review|settlement|trade|appointment|hearing|return|collection|closing|leaving|moving|operating|production|target)$/;

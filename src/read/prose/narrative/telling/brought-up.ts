/** What a strand brings up for the next one: "they", "each" and "it" may be that. */
import type { ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import type { Mention } from '../relation.js';

/** "Chambers have two to six probes.", "A referral leads to one or more appointments.": what the sentence ends with. */
export function broughtUp(tokens: readonly Token[], mentions: readonly Mention[], subject: ThingName | undefined): ThingName | undefined {
  const last = mentions.at(-1);
  if (!last || last.thing.key === subject?.key || last.noun.to < tokens.length - 2) return undefined;
  let at = last.noun.from - 1;
  while (
    /^(between|and|or|more|least|most|than|up|of|at|any|number|also|usually)$/.test(tokens[at]?.lower ?? '') ||
    tokens[at]?.tag === 'num'
  )
    at--;
  const led = tokens[at]?.lower === 'to' && /^(leads?|gives|give|splits?|turns?)$/.test(tokens[at - 1]?.lower ?? '');
  const had = /^(verb|aux)$/.test(tokens[at]?.tag ?? '') && !/^(is|are)$/.test(tokens[at]?.lower ?? '');
  const there = tokens[at - 1]?.lower === 'there';
  return (led || had || there) && last.noun.plural ? last.thing : undefined;
}

const MAKING = /^(files?|raises?|writes?|makes?|issues?|opens?|creates?|leaves?|produces?|signs?|submits?|starts?|sends?|places?|draws?)$/;

/** "Then the dealer files a ticket.": the one that the sentence ends with. */
export function madeIn(tokens: readonly Token[], mentions: readonly Mention[], subject: ThingName | undefined): ThingName | undefined {
  const last = mentions.at(-1);
  if (!last || last.thing.key === subject?.key || last.noun.to < tokens.length - 2) return undefined;
  return /^(a|an)$/.test(last.noun.determiner) && MAKING.test(tokens[last.noun.from - 1]?.lower ?? '') ? last.thing : undefined;
}

/** The only thing named as many, behind one that is named as one. */
export function severalIn(mentions: readonly Mention[], subject: ThingName | undefined): ThingName | undefined {
  const [first] = mentions;
  if (!first || first.noun.plural || first.thing !== subject) return undefined;
  const many = [...new Set(mentions.filter(({ noun }) => noun.plural).map(({ thing }) => thing))];
  return many.length === 1 && many[0] !== subject ? many[0] : undefined;
}

/** "approved by (another member of staff)", "guarantor (a client)": an item of a list and, in parentheses, what thing it is. */
import type { Claim, ThingName } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import { nounAt } from '../nouns.js';
import type { Strand } from '../strands.js';
import type { Things } from '../thing-finder.js';
import { inRole } from './in-role.js';

/** Such items become references, by the role that the list calls them. */
export function withGlosses(claims: readonly Claim[], { insides }: Strand, things: Things): readonly Claim[] {
  if (!insides) return claims;
  const glosses = [...insides].flatMap(([after, tokens]) => {
    const thing = glossIn(tokens, things);
    return thing ? [[after, { thing, both: tokens[0]?.lower === 'both' }] as const] : [];
  });
  if (glosses.length === 0) return claims;
  const byEnd = new Map(glosses);
  const listed = claims.filter(({ kind }) => kind === 'attribute' || kind === 'relationship');
  const glossOf = (claim: Claim): ThingName | undefined => {
    const own = byEnd.get(endOf(claim));
    if (own) return own.thing;
    const next = listed[listed.indexOf(claim) + 1];
    const shared = next && byEnd.get(endOf(next));
    return shared?.both ? shared.thing : undefined;
  };
  return claims.map((claim) => {
    if (claim.kind !== 'attribute' && claim.kind !== 'relationship') return claim;
    const to = glossOf(claim);
    if (!to || (claim.kind === 'relationship' && (claim.evidence.pattern !== 'narrative/list' || claim.sense === 'owns'))) return claim;
    if (claim.kind === 'relationship') return claim.role === undefined ? claim : { ...claim, to };
    return inRole(claim, to);
  });
}

const endOf = (claim: Claim): number => (claim.kind === 'attribute' ? claim.item.end : claim.evidence.end);

/** "a client", "another of our clerks", "both clerks, never the same": one thing and no list of values. */
function glossIn(tokens: readonly Token[], things: Things): ThingName | undefined {
  let at = 0;
  while (/^(also|always|usually|again|both|another|one|a|an|member|of|from|our|the|same|as|it)$/.test(tokens[at]?.lower ?? '')) at++;
  const said = tokens
    .slice(0, at)
    .map(({ lower }) => lower)
    .join(' ');
  if (!/\b(a|an|another|both|(one|another|member) of( our| the)?|from the)$/.test(said)) return undefined;
  const noun = nounAt(tokens, at);
  const end = tokens[noun?.to ?? 0];
  if (!noun || noun.from !== at || (end && end.text !== ',' && !/^(prep|wh)$/.test(end.tag))) return undefined;
  return things.named(noun.words) ?? (/^(staff|team|crew)$/.test(noun.words.join(' ')) ? things.doer : undefined);
}

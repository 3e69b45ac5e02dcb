/** "the editor, who is one of our clerks": an item of a list that is a thing in that role. */
import type { Claim } from '../../claims/claim.js';
import type { Token } from '../../language/token.js';
import type { Mention } from '../relation.js';
import { inRole } from './in-role.js';

const BEING = /^(is|are|'s|must be|has to be|have to be|will be|should be)( always| also| itself| themselves)*( one of| another of)?$/;

/** Attributes that the same strand says to be things become references, by the role that the list calls them. */
export function withAppositions(claims: readonly Claim[], tokens: readonly Token[], mentions: readonly Mention[]): readonly Claim[] {
  const said = mentions.flatMap((mention) => {
    const end = roleEnd(tokens, mention);
    return end === undefined ? [] : [[tokens[end]?.end ?? -1, mention.thing] as const];
  });
  if (said.length === 0) return claims;
  const things = new Map(said);
  return claims.map((claim) => {
    const better = claim.kind === 'relationship' && claim.role !== undefined ? things.get(claim.evidence.end) : undefined;
    if (claim.kind === 'relationship' && better) return { ...claim, to: better };
    const to = claim.kind === 'attribute' ? things.get(claim.item.end) : undefined;
    return claim.kind === 'attribute' && to ? inRole(claim, to) : claim;
  });
}

/** The last word of what "who is a …" before the noun is said of. */
function roleEnd(tokens: readonly Token[], { noun }: Mention): number | undefined {
  if (tokens[noun.to]?.tag === 'poss') return undefined;
  for (let at = noun.from - 1; at > 0 && at > noun.from - 7; at--) {
    if (!/^(who|which|that)$/.test(tokens[at]?.lower ?? '')) continue;
    const between = tokens
      .slice(at + 1, noun.from)
      .map(({ lower }) => lower)
      .join(' ');
    const end = tokens[at - 1]?.text === ',' ? at - 2 : at - 1;
    const any = /\b(a|an)$/.test(noun.determiner) || /\b(also|of)$/.test(between);
    return any && BEING.test(between) && tokens[end]?.tag === 'noun' ? end : undefined;
  }
  return undefined;
}

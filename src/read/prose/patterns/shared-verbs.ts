/** Verbs said once for several subjects, and subjects said once for several verbs: "each meeting or workshop can have speakers, and can use rooms". */
import type { Token } from '../language/token.js';
import { verbBase } from '../language/verb-base.js';
import type { Mention } from '../terms/mentions.js';
import type { Found } from './pattern.js';
import { relationBetween } from './relation-between.js';

/** "…, and each vet can hold visits and join tours": the last that something is said of. */
export const subjectAmong = (mentions: readonly Mention[], tokens: readonly Token[]): Mention | undefined =>
  mentions.findLast(({ to }) => /^(modal|aux)$/.test(tokens[to]?.tag ?? '')) ?? mentions[0];

/** "Each meeting or workshop can have multiple speakers": said of the meeting, too. */
export function alsoOf(tokens: readonly Token[], mentions: readonly Mention[], m: number, object: Mention): readonly Found[] {
  const found: Found[] = [];
  for (let k = m; k > 0; k--) {
    const [first, second] = [mentions[k - 1], mentions[k]];
    if (!first || !second) break;
    const gap = tokens.slice(first.to, second.from);
    if (gap.length === 0 || gap.length > 3 || !gap.every((token) => /^(or|and|,)$/.test(token.lower) || token.tag === 'det')) break;
    if (!gap.some((token) => /^(or|and|,)$/.test(token.lower)) || verbBefore(tokens, first.from)) break;
    const claim = relationBetween(
      tokens,
      { ...first, to: mentions[m]?.to ?? first.to, number: mentions[m]?.number ?? first.number },
      object,
    );
    if (claim) found.push({ body: claim, start: tokens[first.from]?.start ?? 0, end: tokens[object.to - 1]?.end ?? 0, weight: 0.8 });
  }
  return found;
}

const verbBefore = (tokens: readonly Token[], at: number): boolean =>
  tokens.slice(Math.max(0, at - 3), at).some((token) => /^(verb|part|aux)$/.test(token.tag));

/** "Each service has a name and a fee, and is associated with a customer": far behind its list, said of the subject. */
export function goneOnWith(
  tokens: readonly Token[],
  mentions: readonly Mention[],
  sentence: { readonly start: number; readonly end: number },
): readonly Found[] {
  const [subject] = mentions;
  if (!subject || subject.from > 4) return [];
  return mentions.slice(1).flatMap((object): readonly Found[] => {
    let at = object.from - 1;
    while (at > object.from - 8 && !/^(and|but|;)$/.test(tokens[at]?.lower ?? '')) at--;
    const other = subjectAmong(
      mentions.filter(({ to }) => to <= at),
      tokens,
    );
    if (other !== subject || at <= subject.to + 6 || !/^(aux|modal|verb)$/.test(tokens[at + 1]?.tag ?? '')) return [];
    const claim = relationBetween(tokens, { ...subject, to: at + 1 }, object);
    return claim?.kind === 'relationship' && (claim.sense === 'belongs' || (claim.sense === 'links' && claim.toNumber === 'many'))
      ? [{ body: claim, start: sentence.start, end: sentence.end, weight: 0.9 }]
      : [];
  });
}

/** "…, and may belong to", "can write notes, collect stamps": the verb goes on with the subject of the sentence. */
export const sharesSubject = (tokens: readonly Token[], behind: number): boolean => {
  // "can view trips nearby, and can also report faults"
  const at = /^(adv|adj)$/.test(tokens[behind]?.tag ?? '') ? behind + 1 : behind;
  const next = tokens[at + 1];
  if (tokens[at]?.text === ',' && next?.tag === 'verb' && verbBase(next.lower) === next.lower)
    return tokens.slice(0, at).some((token) => token.tag === 'modal');
  const and = tokens[at]?.text === ',' ? at + 1 : at;
  return (
    /^(and|but|or)$/.test(tokens[and]?.lower ?? '') &&
    (/^(modal|aux|verb)$/.test(tokens[and + 1]?.tag ?? '') || (tokens[and + 1]?.tag === 'part' && tokens[and + 2]?.tag === 'prep'))
  );
};

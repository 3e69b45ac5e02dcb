/** Nouns of short texts that may be columns, and for each the things that are named around it and may have it. */
import type { Claim, ClaimOf, ThingName } from '../claims/claim.js';
import { isNoun, type NounChunk } from './chunk.js';
import type { ChunkedSentence } from './plain-names.js';
import type { ThingOf } from './related.js';

export interface ColumnCandidate {
  readonly thing: ThingName;
  /** Where it is named: the nearest place; none where only the rules give it the noun. */
  readonly named: { readonly line: number; readonly at: number; readonly noun: NounChunk } | undefined;
}
export interface ColumnPlace {
  readonly noun: NounChunk;
  /** Of `lines`, and of the chunks of that line. */
  readonly line: number;
  readonly at: number;
  readonly lines: readonly ChunkedSentence[];
  /** The nearest first. */
  readonly candidates: readonly ColumnCandidate[];
  /** What the rules make of it. */
  readonly ruled: readonly ClaimOf<'attribute'>[];
}

/** So many sentences back a thing is still spoken of. */
const BACK = 3;

export function columnPlaces(lines: readonly ChunkedSentence[], thingOf: ThingOf, claims: readonly Claim[]): readonly ColumnPlace[] {
  const named = lines.map(({ chunks }, line) =>
    chunks.flatMap((noun, at) => {
      const thing = isNoun(noun) ? thingOf(noun) : undefined;
      return isNoun(noun) && thing ? [{ thing, named: { line, at, noun } }] : [];
    }),
  );
  const ruledIn = new Map<number, ClaimOf<'attribute'>[]>();
  for (const claim of claims)
    if (claim.kind === 'attribute') ruledIn.set(claim.evidence.sentence, [...(ruledIn.get(claim.evidence.sentence) ?? []), claim]);
  return lines.flatMap(({ sentence, chunks }, line) =>
    chunks.flatMap((noun, at): readonly ColumnPlace[] => {
      if (!isNoun(noun) || thingOf(noun)) return [];
      const { start, end } = noun.phrase;
      const ruled = (ruledIn.get(sentence.index) ?? []).filter(({ item }) => item.start < end && start < item.end);
      const own = named[line] ?? [];
      const before = own.filter((one) => one.named.at < at).reverse();
      const behind = own.filter((one) => one.named.at > at);
      const earlier = named
        .slice(Math.max(0, line - BACK), line)
        .reverse()
        .flatMap((found) => [...found].reverse());
      const nearest = new Map<string, ColumnCandidate>();
      const given = ruled.map(({ thing }) => ({ thing, named: undefined }));
      for (const one of [...before, ...behind, ...earlier, ...given]) if (!nearest.has(one.thing.key)) nearest.set(one.thing.key, one);
      return nearest.size > 0 ? [{ noun, line, at, lines, candidates: [...nearest.values()], ruled }] : [];
    }),
  );
}

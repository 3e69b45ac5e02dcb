/** One thing said to hang together with another, as it stands in a clause. */
import type { ClaimBody, ClaimOf, Evidence, ThingName } from '../claims/claim.js';
import { namesPerson } from '../language/names-person.js';
import type { NounChunk } from './chunk.js';

export interface Related {
  readonly body: Extract<ClaimBody, { kind: 'relationship' }>;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly weight: number;
}

export type ThingOf = (noun: NounChunk) => ThingName | undefined;

export interface Ends {
  readonly from: ThingName;
  readonly to: ThingName;
  readonly a: NounChunk;
  readonly b: NounChunk;
  readonly sentence: number;
  readonly verb: string;
}

export function related(
  { from, to, a, b, sentence, verb }: Ends,
  sense: 'belongs' | 'owns' | 'links',
  weight: number,
  more: { readonly many?: boolean; readonly exactly?: boolean; readonly optional?: boolean } = {},
): readonly Related[] {
  const role = to.alias ?? (from.key === to.key ? 'parent' : undefined);
  // "A venue is chosen from saved venues": of no other of its kind.
  if (from.key === to.key && to.alias === undefined && (sense !== 'belongs' || ![a, b].some(isOther))) return [];
  return [
    {
      body: {
        kind: 'relationship',
        from: plain(from),
        to: plain(to),
        fromNumber: more.many && sense === 'links' ? 'many' : 'one',
        toNumber: more.many ? 'many' : 'one',
        sense,
        verb,
        ...(more.exactly ? { exactly: true } : {}),
        ...(more.optional ? { optional: true } : {}),
        ...(role === undefined ? {} : { role }),
      },
      start: Math.min(a.phrase.start, b.phrase.start),
      end: Math.max(a.phrase.end, b.phrase.end),
      sentence,
      weight,
    },
  ];
}

const isOther = ({ determiner }: NounChunk): boolean => /^(an)?other$/.test(determiner);

export const plain = ({ key, name }: ThingName): ThingName => ({ key, name });

export const isPerson = ({ key }: ThingName): boolean => namesPerson(key);

/** One row of `from` is of one of `to`. */
export const belongsClaim = (from: ThingName, to: ThingName, verb: string, evidence: Evidence): ClaimOf<'relationship'> => ({
  kind: 'relationship',
  from,
  to,
  fromNumber: 'one',
  toNumber: 'one',
  sense: 'belongs',
  verb,
  evidence,
});

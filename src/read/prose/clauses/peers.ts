/** Others of its own kind that a thing has: "a course has prerequisites", "articles have related articles". */
import { singularWord } from '../../source/singular.js';
import type { Claim, ThingName } from '../claims/claim.js';
import { thingKey } from '../terms/phrase.js';
import type { NounChunk } from './chunk.js';
import type { Frame, HasFrame } from './frame.js';
import { CLAUSE_RELATES } from './had-things.js';
import { keyOfNoun } from './thing-features.js';

/** Said of one of several that follow or need each other; its own kind is the only one that it can be of. */
const PEER = /^(prerequisite|predecessor|successor|dependency)$/;
const ALIKE = /^(related|similar|linked|alternative|equivalent|compatible|neighbouring|neighboring|adjacent)$/;

/** Keys of such names that nothing further is said of. */
export const onlyPeers = (frames: readonly Frame[]): ReadonlySet<string> => {
  const owners = new Set(frames.flatMap((frame) => (frame.kind === 'has' ? (keyOfNoun(frame.owner) ?? []) : [])));
  const had = frames.flatMap((frame) => (frame.kind === 'has' ? frame.items.filter(isPeer) : []));
  return new Set(had.flatMap((item) => keyOfNoun(item) ?? []).filter((key) => !owners.has(key)));
};

const isPeer = ({ many, made, phrase: { words } }: NounChunk): boolean =>
  many && !made && words.length === 1 && PEER.test(singularWord(words[0] ?? ''));

export function peersOf(frame: HasFrame, { key, name }: ThingName, item: NounChunk): Claim | undefined {
  const role = roleAmong(item, key);
  if (role === undefined) return undefined;
  const { start, end } = item.phrase;
  return {
    kind: 'relationship',
    from: { key, name },
    to: { key, name },
    fromNumber: 'many',
    toNumber: 'many',
    sense: 'links',
    verb: 'have',
    role,
    evidence: { start, end, sentence: frame.sentence, pattern: CLAUSE_RELATES, weight: 0.85 },
  };
}

function roleAmong(item: NounChunk, key: string): string | undefined {
  if (!item.many || item.made) return undefined;
  if (isPeer(item)) return singularWord(item.phrase.words[0] ?? '');
  const [first = '', ...rest] = ALIKE.test(item.determiner) ? [item.determiner, ...item.phrase.words] : (item.full ?? item.phrase.words);
  return ALIKE.test(first) && rest.length > 0 && thingKey(rest) === key ? `${first}_${key.replaceAll(' ', '_')}` : undefined;
}

/** "Recipes and ingredients are many to many", "… and the other way round": how many there are of each, said by name. */

import { groupBy } from '../../../../util/group-by.js';
import { cardinalityIn } from '../../language/cardinality-in.js';
import { cardinalityOf } from '../../language/cardinality-of.js';
import type { Token } from '../../language/token.js';
import { thingKey } from '../../terms/phrase.js';
import { isNoun, type NounChunk } from '../chunk.js';
import type { Frame } from '../frame.js';
import { isSameNoun } from '../is-same-noun.js';
import type { ChunkedSentence } from '../plain-names.js';
import { hasMany } from './has-many.js';

/** Says that two hang together, and is neither of them. */
const TIE = /^(relationship|relation|association|link|mapping|cardinality|connection|many|one|way|round|around|converse|reverse|versa)$/;

/** Frames with what a sentence says by name in place of what its words would give. */
export function bothWaysOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const named = new Map<number, readonly Frame[]>();
  const of = groupBy(frames, ({ sentence }) => sentence);
  for (const line of chunked) {
    const said = counted(line) ?? turned(line, of.get(line.sentence.index) ?? []);
    if (said) named.set(line.sentence.index, said);
  }
  const lines = new Map(chunked.map(({ sentence }) => [sentence.index, sentence.tokens]));
  return [
    ...frames.flatMap((frame) => (named.has(frame.sentence) ? [] : (shared(frame) ?? withSame(frame, lines.get(frame.sentence) ?? [])))),
    ...[...named.values()].flat(),
  ];
}

/** "Allergens are shared between dishes", "songs are reused across playlists". */
function shared(frame: Frame): readonly Frame[] | undefined {
  if (frame.kind !== 'does' || !frame.passive || !/^(share|reuse|re-use)$/.test(frame.verb) || !frame.subject.many) return undefined;
  const [among, ...more] = frame.places;
  const meant = among?.many && /^(between|across|among|amongst)$/.test(among.preposition ?? '') && more.length === 0;
  return meant && !isSameNoun(among, frame.subject) ? bothWays(among, frame.subject, frame.sentence) : undefined;
}

/** "Many dishes can have the same allergen": one of those has many of them. */
function withSame(frame: Frame, tokens: readonly Token[]): readonly Frame[] {
  if (frame.kind !== 'has' || !/^(many|several|multiple)$/.test(frame.owner.determiner)) return [frame];
  const [item, ...more] = frame.items;
  const same = item && more.length === 0 && !item.many && tokens.slice(item.from, item.to).some(({ lower }) => lower === 'same');
  return same ? [hasMany(item, frame.owner, frame.sentence)] : [frame];
}

/** Where two things are named and nothing else. */
function counted({ sentence: { tokens, index }, chunks }: ChunkedSentence): readonly Frame[] | undefined {
  const name = cardinalityIn(tokens);
  if (!name || name === 'one-to-one') return undefined;
  const ends = new Map(
    chunks
      .filter(isNoun)
      .filter(({ phrase }) => !phrase.words.some((word) => TIE.test(word) || cardinalityOf(word)))
      .map((noun) => [thingKey(noun.phrase.words), noun] as const),
  );
  const [one, other, ...more] = ends.values();
  if (!one || !other || more.length > 0) return undefined;
  if (name === 'many-to-many') return bothWays(one, other, index);
  return [name === 'many-to-one' ? hasMany(other, one, index) : hasMany(one, other, index)];
}

/** "A dish can have several allergens and vice versa". */
function turned({ sentence: { tokens, index } }: ChunkedSentence, frames: readonly Frame[]): readonly Frame[] | undefined {
  const said = tokens.map(({ lower }) => lower).join(' ');
  if (!TURNED.test(said)) return undefined;
  const [frame, ...more] = frames.filter((frame) => frame.kind === 'has');
  const [item, ...others] = frame?.items.filter(({ phrase }) => !phrase.words.some((word) => TIE.test(word))) ?? [];
  return frame && item && more.length === 0 && others.length === 0 ? bothWays(frame.owner, item, index) : undefined;
}
const TURNED = /\band (vice versa|conversely|the reverse|the other way (round|around))\b/;

const bothWays = (one: NounChunk, other: NounChunk, sentence: number): readonly Frame[] => [
  hasMany(one, other, sentence),
  hasMany(other, one, sentence),
];

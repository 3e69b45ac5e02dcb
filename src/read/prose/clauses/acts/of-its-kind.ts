/** "Folders can have subfolders", "a region lies within another region", "friends with other members": what a thing has of its own kind. */
import { groupBy } from '../../../../util/group-by.js';
import { isNoun } from '../chunk.js';
import type { Frame } from '../frame.js';
import { keysDescribed } from '../keys-described.js';
import type { ChunkedSentence } from '../plain-names.js';
import { asTree } from './as-tree.js';
import { havingKin } from './having-kin.js';
import { saidInstead } from './said-instead.js';
import { toOthers } from './to-others.js';

/** Frames with such sentences put the one way that is read further: nested under others, or linked to others. */
export function ofItsKindOf(frames: readonly Frame[], chunked: readonly ChunkedSentence[]): readonly Frame[] {
  const of = groupBy(frames, ({ sentence }) => sentence);
  const described = keysDescribed(frames);
  const put = new Map<number, readonly Frame[]>();
  for (const { sentence, chunks } of chunked) {
    const own = of.get(sentence.index) ?? [];
    const said = toOthers(chunks.filter(isNoun), sentence, own) ?? asTree(own) ?? havingKin(own, sentence.tokens, described);
    if (said) put.set(sentence.index, said);
  }
  return saidInstead(frames, put);
}

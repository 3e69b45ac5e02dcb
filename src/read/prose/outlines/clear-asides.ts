/** In a shorter text: the sections that surely say nothing about data. What is done by whom, shown or counted may be all that it says. */
import type { Claim } from '../claims/claim.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { BY_SECTION } from './asides.js';
import { type Aside, asideOf, isClearAside } from './section-kind.js';

/** Fewer headings are those of a note. */
const SECTIONS = 3;

export function clearAsides(blocks: readonly Block[], sentences: readonly Sentence[]): readonly Claim[] {
  if (blocks.filter(({ kind, level }) => kind === 'heading' && level < 5).length < SECTIONS) return [];
  const known = new Map<number, Aside | undefined>();
  const asideAt = (index: number | undefined): Aside | undefined => {
    const block = index === undefined ? undefined : blocks[index];
    if (index === undefined || !block) return undefined;
    if (!known.has(index))
      known.set(index, (block.kind === 'heading' && isClearAside(block.text) ? asideOf(block.text) : undefined) ?? asideAt(block.heading));
    return known.get(index);
  };
  return sentences.flatMap(({ block, index, start, end }): readonly Claim[] => {
    const why = asideAt(block);
    return why === undefined ? [] : [{ kind: 'ignored', why, evidence: { start, end, sentence: index, pattern: BY_SECTION, weight: 0.9 } }];
  });
}

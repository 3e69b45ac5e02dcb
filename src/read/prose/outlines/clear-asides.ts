/** In a shorter text: the sections that surely say nothing about data. What is done by whom, shown or counted may be all that it says. */
import type { Claim } from '../claims/claim.js';
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';
import { asidesIn } from './asides.js';
import { asideOf, isClearAside } from './section-kind.js';

/** Fewer headings are those of a note. */
const SECTIONS = 3;

export const clearAsides = (blocks: readonly Block[], sentences: readonly Sentence[]): readonly Claim[] =>
  blocks.filter(({ kind, level }) => kind === 'heading' && level < 5).length < SECTIONS
    ? []
    : asidesIn(blocks, sentences, ({ kind, text }) => (kind === 'heading' && isClearAside(text) ? asideOf(text) : undefined));

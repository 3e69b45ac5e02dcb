/** Whether a text is a requirements document: long, in sections, and mostly in items, rows and numbered requirements. */
import type { Block } from '../document/block.js';

/** Words, and the sections they must at least be in; a page or two in few sections says outright what things have (`explicit`). */
const LONG = 350;
const SECTIONS = 8;
const LONGER = 700;
const FEWER_SECTIONS = 5;
/** So finely parted, it is one however short. */
const SHORT = 200;
const FINELY = 16;
/** Of the words below headings, those in items, rows, code and numbered paragraphs. */
const MOSTLY = 0.4;

export function isOutlined(blocks: readonly Block[]): boolean {
  const words = wordsIn(blocks.filter(({ kind }) => kind !== 'heading'));
  const headings = blocks.filter(({ kind, level }) => kind === 'heading' && level < 5).length;
  const parted =
    (words >= LONG && headings >= SECTIONS) || (words >= LONGER && headings >= FEWER_SECTIONS) || (words >= SHORT && headings >= FINELY);
  return parted && wordsIn(blocks.filter(isFormed)) >= MOSTLY * words;
}

const isFormed = ({ kind, text }: Block): boolean => /^(item|row|code)$/.test(kind) || (kind === 'paragraph' && NUMBERED.test(text));

/** `FR-001 The system shall …`, `REQ-3.2.1: …` */
const NUMBERED = /^\s*\[?\p{Lu}{1,6}[-_ ]?(?:\p{Lu}{1,6}-)?\d{1,4}(?:[.-]\d{1,4})*\]?\s*[:.)–—-]?\s/u;

const wordsIn = (blocks: readonly Block[]): number => blocks.reduce((sum, { text }) => sum + text.split(/\s+/).filter(Boolean).length, 0);

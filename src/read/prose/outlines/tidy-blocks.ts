/** Blocks of a requirements document without what is no part of their sentences: numbers of requirements, pictures, cells of tables that say nothing. Every offset stays. */
import type { Block, Cell } from '../document/block.js';
import { rowKind } from './rows.js';

const blank = (match: string): string => ' '.repeat(match.length);

/** `FR-UM-001:`, `US-18.1:`, `REQ 4.2 –`, `[P1]`, `P1` */
const NUMBER =
  /^\s*(?:\[?(?:\p{Lu}{1,6}[-_ ]?)?(?:\p{Lu}{1,6}-)?\d{1,4}(?:[.-]\d{1,4})*[a-z]?\]?\s*(?:[:.)|–—-]|(?=\p{Lu}))|\[?P\d\]?\s+)\s*/u;
const PICTURES = /\p{Extended_Pictographic}|\u{FE0F}|\u{200D}/gu;
/** `Create/edit/delete orders`: one of them is enough. */
const SLASHED =
  /(?<=\b(?:create|add|post|edit|update|view|delete|approve|accept|shortlist|pause|upload|enable|invite|assign|manage|suspend|publish|activate|register|submit|search|list|confirm|open|save|record|read)s?)(?:\s?\/\s?\p{L}+)+/giu;

export function tidyBlocks(blocks: readonly Block[]): readonly Block[] {
  return blocks.map((block) => {
    if (block.kind === 'code') return block;
    return block.kind === 'row' ? tidyRow(block) : { ...block, text: tidy(block.text) };
  });
}

const tidy = (text: string): string => text.replace(PICTURES, blank).replace(NUMBER, blank).replace(SLASHED, blank);

/** A cell that is a sentence stands for its row; a term stands before its meaning as a label does. */
function tidyRow(block: Block): Block {
  const { cells = [] } = block;
  const row = rowKind(block);
  if (row.kind === 'fields' || row.kind === 'other') return block;
  const said = row.kind === 'sentence' ? [cells[row.cell]] : [cells[row.term], cells[row.meaning]];
  const kept = said.filter((cell): cell is Cell => cell !== undefined);
  const [first, second] = kept;
  if (!first) return block;
  const text = [...blank(block.text)];
  const put = ({ text: own, start }: Cell): void => {
    for (let i = 0; i < own.length; i++) text[start - block.start + i] = own[i] ?? ' ';
  };
  for (const cell of kept) put(cell);
  const end = first.start + first.text.length - block.start;
  if (second && second.start - block.start > end) text[end] = ':';
  return {
    kind: 'paragraph',
    start: block.start,
    end: block.end,
    level: block.level,
    text: text.join(''),
    ...(block.heading === undefined ? {} : { heading: block.heading }),
  };
}

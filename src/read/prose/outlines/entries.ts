/** The items of a document as a tree, each with its sentences. */
import type { Block } from '../document/block.js';
import type { Sentence } from '../language/token.js';

export interface Entry {
  readonly index: number;
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly children: readonly Entry[];
}

/** Every block that has items of its own, those inside others included, in the order of the text. */
export function entriesOf(blocks: readonly Block[], sentences: readonly Sentence[]): readonly Entry[] {
  const byBlock = new Map<number, Sentence[]>();
  for (const sentence of sentences) {
    const list = byBlock.get(sentence.block);
    if (list) list.push(sentence);
    else byBlock.set(sentence.block, [sentence]);
  }
  const children = new Map<number, Entry[]>();
  const entries: Entry[] = [];
  blocks.forEach((block, index) => {
    const own: Entry[] = [];
    children.set(index, own);
    const entry: Entry = { index, block, sentences: byBlock.get(index) ?? [], children: own };
    entries.push(entry);
    if (block.kind === 'item' && block.parent !== undefined) children.get(block.parent)?.push(entry);
  });
  return entries;
}

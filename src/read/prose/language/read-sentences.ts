/** Blocks → sentences of tagged tokens. */
import type { Block } from '../document/block.js';
import { amountsSaid } from './amounts-said.js';
import { namesApart } from './names-apart.js';
import { tagTokens } from './tag.js';
import { opinionsOn } from './tagger.js';
import type { Sentence } from './token.js';
import { sentenceRanges, tokenize } from './tokenize.js';
import { withoutOrNot } from './without-or-not.js';

export function readSentences(blocks: readonly Block[]): readonly Sentence[] {
  const sentences: Sentence[] = [];
  const apart = namesApart(blocks);
  blocks.forEach((block, index) => {
    if (block.kind === 'code') return;
    const raw = apart(tokenize(block.text, block.start));
    const opinions = opinionsOn(block.text, raw, block.start);
    for (const [from, to] of sentenceRanges(raw)) {
      const part = raw.slice(from, to);
      const [first, last] = [part[0], part.at(-1)];
      if (!first || !last || !part.some((token) => token.kind !== 'mark')) continue;
      const tokens = amountsSaid(withoutOrNot(tagTokens(part, (i) => opinions(from + i))));
      sentences.push({ index: sentences.length, block: index, start: first.start, end: last.end, tokens });
    }
  });
  return sentences;
}

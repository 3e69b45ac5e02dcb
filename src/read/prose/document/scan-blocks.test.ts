import { describe, expect, it } from 'vitest';
import { scanBlocks } from './scan-blocks.js';

const kinds = (text: string) => scanBlocks(text).map((block) => `${block.kind}: ${block.text.replace(/ +/g, ' ').trim()}`);

describe('blocks', () => {
  it.each([
    ['# Title\n\nSome text\nwrapped here.', ['heading: Title', 'paragraph: Some text\nwrapped here.']],
    ['Title\n=====\ntext', ['heading: Title', 'paragraph: text']],
    ['Shift management:\nThe system keeps shifts.', ['heading: Shift management:', 'paragraph: The system keeps shifts.']],
    ['- one\n- two', ['item: one', 'item: two']],
    ['- [ ] one is kept\n- [x] two is not', ['item: one is kept', 'item: two is not']],
    ['[ ] one is kept\n[x] two is not', ['item: one is kept', 'item: two is not']],
    ['1.Name: a, b\n2) Two', ['item: Name: a, b', 'item: Two']],
    ['REQ-01 A kite has a tail.\n[FR-3.2] A tail has bows.', ['item: A kite has a tail.', 'item: A tail has bows.']],
    ['- FR-1 Kites have a tail.\n- FR-2 Tails have bows.', ['item: Kites have a tail.', 'item: Tails have bows.']],
    [
      '**M4 Kites.** A kite flies.\n\n**M5 Tails** Tails have bows.',
      ['paragraph: Kites. A kite flies.', 'paragraph: Tails. Tails have bows.'],
    ],
    ['**A4 Sheets.** A sheet has a number.', ['paragraph: A4 Sheets. A sheet has a number.']],
    ['R 2 d', ['paragraph: R 2 d']],
    ['    indented text is no code.', ['paragraph: indented text is no code.']],
    ['```sql\nSELECT 1\n```\nafter', ['code: SELECT 1', 'paragraph: after']],
    [
      '---\ntitle: Kites\nreviewers:\n  - ann\n---\nA kite flies.',
      ['code: title: Kites', 'code: reviewers:', 'code: - ann', 'paragraph: A kite flies.'],
    ],
    ['---\nA kite flies.\n\n---', ['paragraph: A kite flies.']],
    ['| A | B |\n|---|---|\n| x | y |', ['row: | x | y |']],
    ['a **bold** [link](http://x.y/z) `code`', ['paragraph: a bold link code']],
  ])('%s', (text, expected) => expect(kinds(text)).toEqual(expected));

  it('keeps every offset', () => {
    const text = 'x **bold** [a](b)\n- item _one_\n';
    for (const block of scanBlocks(text)) expect(block.text.length).toBe(block.end - block.start);
  });

  it('nests items and knows what introduces a list', () => {
    const blocks = scanBlocks('The shop keeps the following:\n- Course\n  - title\n');
    expect(blocks.map((block) => block.parent)).toEqual([undefined, 0, 1]);
  });
});

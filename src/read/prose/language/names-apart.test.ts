import { describe, expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from './read-sentences.js';

const words = (text: string) =>
  readSentences(scanBlocks(text))
    .flatMap(({ tokens }) => tokens)
    .map(({ text }) => text)
    .join(' ');

describe('names as code writes them', () => {
  it.each([
    ['A StockMove has an OrderItem.', 'A Stock Move has an Order Item .'],
    ['BlogPost, PostCategory', 'Blog Post , Post Category'],
    ['order_item refers to customer_id', 'order item refers to customer id'],
    ['Customers pay by PayPal or WeChat, found on GitHub.', 'Customers pay by PayPal or WeChat , found on GitHub .'],
    ['A Move of the McDonald kind.', 'A Move of the McDonald kind .'],
  ])('%s', (text, expected) => expect(words(text)).toBe(expected));

  it('keep their places', () => {
    const text = 'An order_item and an OrderItem.';
    for (const { tokens } of readSentences(scanBlocks(text)))
      for (const { text: word, start, end } of tokens) expect(text.slice(start, end)).toBe(word);
  });
});

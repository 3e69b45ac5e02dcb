import { describe, expect, it } from 'vitest';
import { sentenceCase, snakeCase } from './snake-case.js';

describe('snakeCase', () => {
  it.each([
    ['Purchase order', 'purchase_order'],
    ['purchaseOrder', 'purchase_order'],
    ['HTTPServer', 'http_server'],
    ['PURCHASE-ORDER', 'purchase_order'],
    ["learner's grade", 'learners_grade'],
    ['Größe', 'größe'],
    ['注文 明細', '注文_明細'],
    ['"; DROP TABLE x; --', 'drop_table_x'],
    ['already_there', 'already_there'],
    ['--', ''],
  ])('%s', (text, expected) => expect(snakeCase(text)).toBe(expected));
});

describe('sentenceCase', () => {
  it('speaks', () => expect(sentenceCase('purchase_order')).toBe('Purchase order'));
});

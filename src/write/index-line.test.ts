import { describe, expect, it } from 'vitest';
import { updateIndex } from './index-line.js';

const entry = (id: string, title = 'Orders') => `- [${id} ${title}](${id}-orders/${id}-data-model-orders.md): 4 tables`;

describe('updateIndex', () => {
  it('starts a list', () => {
    expect(updateIndex(undefined, entry('01'))).toBe(`# Data models\n\n${entry('01')}\n`);
  });

  it('replaces the line of the same dossier and keeps the rest', () => {
    const before = `# Ours\n\nWords.\n\n${entry('01')}\n${entry('02')}\n\nMore words.\n`;
    expect(updateIndex(before, entry('01', 'New'))).toBe(before.replace('01 Orders', '01 New'));
  });

  it('inserts in the order of ids', () => {
    const before = updateIndex(updateIndex(undefined, entry('01')), entry('03'));
    expect(updateIndex(before, entry('02'))).toBe(`# Data models\n\n${entry('01')}\n${entry('02')}\n${entry('03')}\n`);
    expect(updateIndex(updateIndex(undefined, entry('03')), entry('01'))).toBe(`# Data models\n\n${entry('01')}\n${entry('03')}\n`);
  });

  it('changes nothing the second time', () => {
    const once = updateIndex(undefined, entry('01'));
    expect(updateIndex(once, entry('01'))).toBe(once);
  });
});

import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmTable } from 'micromark-extension-gfm-table';
import { describe, expect, it } from 'vitest';
import { anchor, code, count, escapeText, fence, prose, sentence, table } from './index.js';

const parse = (lines: readonly string[]) =>
  fromMarkdown(lines.join('\n'), { extensions: [gfmTable()], mdastExtensions: [gfmTableFromMarkdown()] });

type Node = { readonly type: string; readonly value?: string; readonly children?: readonly Node[] };
const textOf = (node: Node): string => node.value ?? (node.children ?? []).map(textOf).join('');
const typesOf = (node: Node): readonly string[] => [node.type, ...(node.children ?? []).flatMap(typesOf)];

const HOSTILE = [
  'plain',
  '# heading',
  '1. list',
  '- item',
  '> quote',
  '=== under',
  'a|b||c\\|d',
  '<script>alert(1)</script>',
  '<!-- hidden',
  '&lt;b&gt; &amp; &copy;',
  '[link](javascript:alert(1)) ![x](y)',
  '**bold** _it_ ~~no~~ `code` ``x` ',
  'back\\slash \\` \\*',
  '```',
  "Robert'); DROP TABLE students;--",
  'Größe 学生 🎓',
];

describe('escapeText', () => {
  it.each(HOSTILE)('keeps %j as plain text in a paragraph and in a cell', (text) => {
    const paragraph = parse([escapeText(text)]);
    expect(typesOf(paragraph)).toEqual(['root', 'paragraph', 'text']);
    expect(textOf(paragraph)).toBe(text.trim());
    const cell = parse(table(['head'], [[escapeText(text)]]));
    expect(textOf(cell)).toBe(`head${text.trim()}`);
  });

  it('shows line breaks, control and bidirectional characters as what they are', () => {
    expect(escapeText('a\nb\u0000c\u202ed')).toBe('a b\ufffdc\ufffdd');
  });
});

describe('code', () => {
  it.each(HOSTILE)('keeps %j as one code span in a cell', (text) => {
    const cell = parse(table(['head'], [[code(text)]]));
    expect(typesOf(cell).filter((t) => t === 'inlineCode' || t === 'html').length).toBe(text.includes('|') ? 2 : 1);
    expect(
      textOf(cell)
        .slice(4)
        .replace(/<.?code>/g, '')
        .trim(),
    ).toBe(text.trim());
  });
});

describe('prose', () => {
  it.each([
    ['idx_a_on_b finds rows by tenant_id, then app.current_user_id', '`idx_a_on_b` finds rows by `tenant_id`, then `app.current_user_id`.'],
    ['it holds; a_b = <c>', 'It holds; `a_b` = &lt;c>.'],
    ['- no list', '\\- no list.'],
    ['', ''],
  ])('writes %j', (text, expected) => expect(prose(text)).toBe(expected));

  it.each(HOSTILE)('keeps %j as data', (text) => {
    const tree = parse([prose(text)]);
    for (const type of typesOf(tree)) expect(['root', 'paragraph', 'text', 'inlineCode']).toContain(type);
  });
});

describe('fence', () => {
  it('cannot be closed by its content', () => {
    const tree = parse(fence('sql', ['SELECT 1;', '```', '`````', 'x']));
    expect(typesOf(tree)).toEqual(['root', 'code']);
  });
});

describe('words', () => {
  it('counts and ends sentences', () => {
    expect(count(1, 'entity', 'entities')).toBe('1 entity');
    expect(count(1234567, 'row')).toBe('1,234,567 rows');
    expect(sentence('it holds, ')).toBe('It holds.');
    expect(anchor('3. Table definitions')).toBe('3-table-definitions');
  });
});

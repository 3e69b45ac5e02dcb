import { describe, expect, it } from 'vitest';
import { detectReader, prepareReaders, READERS, readBrief } from './index.js';

const source = (text: string, path?: string) => ({ id: 'brief', text, ...(path === undefined ? {} : { path }) });
const prose = 'A teacher creates courses. ';

describe('detectReader', () => {
  it.each([
    ['User, Post, Comment', undefined, 'entities'],
    ['model: X\nentities:\n  a: {}\n', undefined, 'model-file'],
    ['anything', 'school.model.yaml', 'model-file'],
    ['A user has an email. Each user belongs to a school.', 'prd.md', 'prose'],
  ])('%j %s is %s', (text, path, id) => expect(detectReader(source(text, path)).id).toBe(id));

  it('does as it is told', () => expect(detectReader(source('User, Post'), 'model-file').id).toBe('model-file'));
  it('has every kind once', () => expect(READERS.map(({ id }) => id)).toEqual(['model-file', 'entities', 'prose']));
});

describe('readBrief', () => {
  it.each([
    ['', 'brief/empty'],
    [' \n\t', 'brief/empty'],
    ['PK\u0003\u0004\u0000\u0000', 'brief/binary'],
    [`${'\uFFFD'.repeat(40)}text`, 'brief/binary'],
    [prose.repeat(50_000), 'brief/too-long'],
  ])('refuses %.20j', async (text, code) => {
    await prepareReaders(source(text));
    const { model, diagnostics } = readBrief(source(text));
    expect(diagnostics.map((d) => d.code)).toEqual([code]);
    expect(diagnostics[0]?.help).toBeTruthy();
    expect(model.entities).toEqual([]);
  });

  it('refuses endless lists of names', () => {
    expect(readBrief(source('A, '.repeat(100_000)), 'entities').diagnostics.map((d) => d.code)).toEqual(['brief/too-long']);
  });

  it('reads a large model file', () => {
    const text = `entities:\n${Array.from({ length: 3_000 }, (_, i) => `  e${i}: { attributes: { name: text(200), note: long text, optional_text: "text, optional" } }`).join('\n')}\n`;
    expect(readBrief(source(text, 'big.model.yaml')).model.entities).toHaveLength(3_000);
  });

  it('tolerates one broken character', () => {
    expect(readBrief(source(`model: A\uFFFDB\nentities:\n  a: {}\n${'# a long comment\n'.repeat(20)}`)).diagnostics).toEqual([]);
  });
});

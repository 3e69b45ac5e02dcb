import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from './index.js';

beforeAll(async () => prose.prepare?.());

describe('fenced code', () => {
  it('that states tables says how it can be read', () => {
    const fence = (language: string, code: string): string => `\n\`\`\`${language}\n${code}\n\`\`\`\n`;
    const text = `A singer has a name and a voice.\n${fence('sql', 'CREATE TABLE choir (id int);')}${fence('', 'create table hall (id int);')}${fence('ts', 'const a = 1;')}`;
    const { coverage, diagnostics } = prose.read({ id: 'text', text });
    const why = (words: string) => coverage.sentences.find((sentence) => sentence.text.includes(words))?.why;
    expect(why('choir')).toBe('SQL, which is read from a file of its own');
    expect(why('hall')).toBe('SQL, which is read from a file of its own');
    expect(why('const')).toBe('code');
    expect(diagnostics.filter(({ code }) => code === 'read/schema-in-text')).toHaveLength(1);
  });
});

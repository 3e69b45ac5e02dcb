import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const read = (text: string) => prose.read({ id: 'brief', text });
const codes = (text: string): readonly string[] =>
  read(text)
    .diagnostics.filter((d) => d.severity !== 'info')
    .map((d) => d.code);

describe('a text in which no sentence says what is kept', () => {
  const text = '# Setup\n\n- Branch, department and cost centre setup\n- Warehouse and branch overview\n';

  it('gives what its lists name, each to confirm', () => {
    const { model } = read(text);
    expect(model.entities.map((e) => e.id)).toContain('branch');
    expect(model.entities.every((e) => e.origin.kind === 'implied' && e.origin.confidence < 0.5)).toBe(true);
    expect(codes(text)).toContain('read/frequent-nouns');
  });

  it('is found empty when it names nothing', () => {
    expect(codes('12345 !!! ???')).toEqual(['read/nothing-found']);
  });
});

it('guesses nothing beside a reading', () => {
  expect(codes('A member has a name and an email. Lockers, lockers, lockers.')).toEqual([]);
});

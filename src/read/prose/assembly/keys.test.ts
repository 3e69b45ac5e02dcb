import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';

await prose.prepare?.();

describe('what tells rows apart', () => {
  const read = (text: string) => prose.read({ id: 'lines.md', text }).model.entities;

  it('has examples, not a closed list of values', () => {
    const [line] = read('A line has a unique line code (L1, L2), a state (running, stopped) and a width in mm.');
    const typeOf = (id: string) => line?.attributes.find((attribute) => attribute.id === id)?.type.kind;
    expect(typeOf('line_code')).toBe('text');
    expect(typeOf('state')).toBe('choice');
  });

  it('is no code of something else', () => {
    const [attempt] = read('Every attempt has a response code, a duration and a time.');
    expect(attempt?.attributes.map(({ id }) => id)).toEqual(['response_code', 'duration', 'time']);
    expect(attempt?.identifiers).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DomainModel, mapOrigins } from '../../model/index.js';
import { readModelFile } from '../../read/model-file/index.js';
import { rewriteModelFile, writeModelFile } from './index.js';
import { arbitraryModel } from './model.fixture.js';

const read = (text: string): DomainModel => readModelFile({ id: 'm', path: 'm.model.yaml', text }).model;
const placeless = (model: DomainModel) =>
  mapOrigins(model, (_, origin) => (origin.kind === 'stated' && origin.pattern === 'model-file' ? { kind: 'rule', rule: 'own' } : origin));

const MINE = `# Our shop, kept by hand.
model: Shop

entities:
  # who buys
  customer:
    attributes:
      email: email, unique # checked by marketing
      name: { type: text(200) } # legal name


  order:
    attributes:
      total: money(EUR),  min 0

relationships:
  # decided in May
  - customer has many orders
`;

/** Space inside braces is the one thing that is not kept. */
const unpadded = (text: string) => text.replace(/\{ | \}/g, (braces) => braces.trim());

/** The model of a text with one thing changed. */
const changed = (text: string, change: (text: string) => string) => read(change(text));

describe('rewriteModelFile', () => {
  it('leaves a file that says the same as it is', () => {
    const model = read(MINE);
    const once = rewriteModelFile(MINE, model, model);
    const squeezed = (text: string) => unpadded(text).replace(/\n{2,}/g, '\n\n');
    expect(squeezed(once)).toBe(squeezed(MINE));
  });

  it.each<[string, (text: string) => string, string]>([
    ['a changed attribute', (text) => text.replace('money(EUR),  min 0', 'money(EUR), above 0'), 'total: money(EUR), required, above 0'],
    ['a new attribute', (text) => text.replace('min 0', 'min 0\n      placed_at: instant'), 'placed_at: instant, required'],
    ['a new entity', (text) => text.replace('relationships:', '  invoice: {}\nrelationships:'), 'invoice: {}'],
    [
      'a new relationship',
      (text) => `${text}  - order belongs to order as original, optional\n`,
      '- order belongs to order as original, optional',
    ],
    ['a title', (text) => text.replace('model: Shop', 'model: Store'), 'model: Store'],
  ])('%s touches nothing else', (_, change, expected) => {
    const after = changed(MINE, change);
    const text = rewriteModelFile(MINE, after, read(MINE));
    expect(text).toContain(expected);
    expect(placeless(read(text))).toEqual(placeless(after));
    for (const comment of ['# Our shop, kept by hand.', '# who buys', '# checked by marketing', '# legal name', '# decided in May'])
      expect(text).toContain(comment);
    const lines = new Set(text.split('\n'));
    const lost = unpadded(MINE)
      .split('\n')
      .filter((line) => line.trim() !== '' && !lines.has(line));
    expect(lost.length).toBeLessThanOrEqual(1);
  });

  it('removes what is gone, and comments only with it', () => {
    const after = changed(MINE, (text) => text.replace(/ {6}name: .*\n/, ''));
    const text = rewriteModelFile(MINE, after, read(MINE));
    expect(text).not.toContain('legal name');
    expect(placeless(read(text))).toEqual(placeless(after));
  });

  it('finds a unique that stands as a flag', () => {
    const after = changed(MINE, (text) => text.replace('email, unique', 'email'));
    expect(placeless(read(rewriteModelFile(MINE, after, read(MINE))))).toEqual(placeless(after));
  });

  it('writes anew what cannot be read', () => {
    const model = read(MINE);
    expect(rewriteModelFile('[', model)).toBe(writeModelFile(model));
    expect(rewriteModelFile('', model)).toBe(writeModelFile(model));
  });

  it('says what the new model says, whatever the old one was', () => {
    fc.assert(
      fc.property(arbitraryModel, arbitraryModel, (before, after) => {
        const text = writeModelFile(before);
        expect(rewriteModelFile(text, before, before)).toBe(text);
        // The author's order stays, so only the order may differ.
        expect(sorted(read(rewriteModelFile(text, after, before)))).toEqual(sorted(after));
      }),
      { numRuns: 40 },
    );
  });
});

function sorted(model: DomainModel): DomainModel {
  const byId = <T extends { readonly id: string }>(list: readonly T[]) => [...list].sort((a, b) => (a.id < b.id ? -1 : 1));
  const entities = byId(model.entities).map((entity) => ({ ...entity, attributes: byId(entity.attributes) }));
  return { ...model, entities, accessPatterns: byId(model.accessPatterns) };
}

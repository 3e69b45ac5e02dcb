import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DomainModel, mapOrigins } from '../../model/index.js';
import { readModelFile } from '../../read/model-file/index.js';
import { writeModelFile } from './index.js';
import { arbitraryModel } from './model.fixture.js';

const school = readFileSync('corpus/models/school.model.yaml', 'utf8');
const read = (text: string) => readModelFile({ id: 'm', path: 'm.model.yaml', text });
/** What is wrong with the notation; a model may break its own rules and still be written and read. */
const complaints = (text: string) => read(text).diagnostics.filter(({ code }) => !code.startsWith('model/'));
/** Places in the model file itself move when it is written again. */
const placeless = (model: DomainModel) =>
  mapOrigins(model, (_, origin) => (origin.kind === 'stated' && origin.pattern === 'model-file' ? { kind: 'rule', rule: 'own' } : origin));

describe('writeModelFile', () => {
  it('writes what reads back as the same model, origins included', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const text = writeModelFile(model);
        expect(complaints(text)).toEqual([]);
        expect(read(text).model).toEqual(model);
      }),
      { numRuns: 150 },
    );
  });

  it('gives the school model back', () => {
    const { model } = read(school);
    expect(placeless(read(writeModelFile(model)).model)).toEqual(placeless(model));
  });

  it('is stable: writing what was written changes nothing', () => {
    fc.assert(
      fc.property(arbitraryModel, (model) => {
        const text = writeModelFile(model);
        expect(writeModelFile(read(text).model)).toBe(text);
      }),
      { numRuns: 50 },
    );
  });

  it('says each reason once and marks what was assumed', () => {
    const span = { source: 'prd.md', start: 0, end: 31, line: 3, column: 1, endLine: 3, endColumn: 32 };
    const stated = { kind: 'stated', spans: [span], quote: 'A course has a title and seats.' } as const;
    const assumed = { kind: 'implied', pattern: 'naming/email', confidence: 0.4, spans: [] } as const;
    const attribute = (id: string, origin: typeof stated | typeof assumed) =>
      ({ id, name: id, type: { kind: 'text' }, required: true, rules: [], origin }) as const;
    const model: DomainModel = {
      kind: 'domain-model',
      title: 'Courses',
      entities: [
        {
          id: 'course',
          name: 'Course',
          kind: 'thing',
          attributes: [attribute('title', stated), attribute('seats', stated), attribute('email', assumed)],
          identifiers: [],
          rules: [],
          origin: stated,
        },
      ],
      relationships: [],
      accessPatterns: [],
      policies: [],
    };
    expect(writeModelFile(model)).toBe(`model: Courses

entities:
  course:
    attributes:
      title: text, required
      seats: text, required
      email: text, required # assumed, confidence 0.4

origins:
  - stated: A course has a title and seats.
    at: prd.md 3:1-3:32 (0-31)
    gives: [course, course.title, course.seats]
  - implied: naming/email
    confidence: 0.4
    gives: [course.email]
`);
  });
});

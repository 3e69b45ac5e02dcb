import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { modelFile } from './index.js';

const school = readFileSync('corpus/models/school.model.yaml', 'utf8');
const read = (text: string) => modelFile.read({ id: 'm', path: 'm.model.yaml', text });

describe('the school model', () => {
  const { model, diagnostics } = read(school);
  it('reads without a complaint', () => expect(diagnostics).toEqual([]));
  it('names references by what carries them', () => {
    const patterns = new Map(model.accessPatterns.map((pattern) => [pattern.id, pattern]));
    expect(patterns.get('courses-of-teacher')?.filters).toEqual([{ attribute: 'course.teacher', op: 'equals' }]);
    expect(patterns.get('enrolments-of-user')?.filters).toEqual([{ attribute: 'user', op: 'equals' }]);
    expect(model.entities.find(({ id }) => id === 'section')?.identifiers[0]?.members).toEqual(['section.course', 'position']);
  });
});

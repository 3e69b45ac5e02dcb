import { describe, expect, it } from 'vitest';
import { schoolWork } from '../work.fixture.js';
import { proofJson } from './index.js';

describe('proofJson', () => {
  it('is sorted, counted and the same for any order of proofs', () => {
    const text = proofJson(schoolWork.proofs);
    expect(proofJson([...schoolWork.proofs].reverse())).toBe(text);
    const value = JSON.parse(text);
    expect(value.schemaVersion).toBe(1);
    expect(value.claims.map((claim: { engine: string }) => claim.engine)).toEqual(['pglite', 'postgres']);
    expect(value.claims[0]).toEqual({
      id: 'rejects-orphan:sections/fk_sections_course_id_courses',
      statement: 'A section without a course is refused.',
      engine: 'pglite',
      verdict: 'proven',
      evidence: 'foreign-key fk_sections_course_id_courses',
    });
    expect(value.summary).toEqual({
      claims: 2,
      proven: 1,
      failed: 0,
      notChecked: 1,
      engines: { pglite: { claims: 1, proven: 1, failed: 0, notChecked: 0 }, postgres: { claims: 1, proven: 0, failed: 0, notChecked: 1 } },
    });
  });
});

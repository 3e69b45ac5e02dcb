import { describe, expect, it } from 'vitest';
import type { DomainModel } from './domain.js';
import { mapOrigins, originsOf } from './origins.js';

const origin = { kind: 'rule', rule: 'test' } as const;
const model: DomainModel = {
  kind: 'domain-model',
  title: 'T',
  workload: { mix: 'mixed', origin },
  entities: [
    {
      id: 'course',
      name: 'Course',
      kind: 'thing',
      attributes: [
        { id: 'seats', name: 'Seats', type: { kind: 'integer' }, required: true, rules: [{ kind: 'min', value: 1, origin }], origin },
      ],
      identifiers: [{ members: ['seats'], role: 'alternate', origin }],
      rules: [
        { kind: 'exactly-one-of', members: ['a', 'b'], origin },
        { kind: 'exactly-one-of', members: ['a', 'b'], origin },
      ],
      volume: { rows: 3, origin },
      origin,
    },
  ],
  relationships: [
    { id: 'course.parent', from: 'course', to: 'course', role: 'parent', cardinality: 'many-to-one', required: false, origin },
  ],
  accessPatterns: [],
  policies: [{ kind: 'compliance', regime: 'gdpr', origin }],
};

describe('originsOf', () => {
  it('names every place once', () => {
    expect(originsOf(model).map((placed) => placed.path)).toEqual([
      'the workload',
      'course',
      'course.seats',
      'course.seats min',
      'course unique seats',
      'course rule exactly one of a+b',
      'course rule exactly one of a+b #2',
      'course volume',
      'relationship course.parent',
      'policy compliance gdpr',
    ]);
  });

  it('reaches every origin there is', () => {
    const changed = JSON.stringify(mapOrigins(model, () => ({ kind: 'rule', rule: 'changed' })));
    expect(changed).not.toContain('"test"');
    expect(JSON.parse(changed.replaceAll('changed', 'test'))).toEqual(model);
  });
});

import { describe, expect, it } from 'vitest';
import type { Origin, Relationship } from '../../model/index.js';
import type { DesignState } from '../design.js';
import { breakCircles } from './break-circles.js';

const stated: Origin = { kind: 'stated', spans: [], quote: '' };
const implied = (confidence: number): Origin => ({ kind: 'implied', pattern: 'p', confidence, spans: [] });
const belongs = (from: string, to: string, more: Partial<Relationship> = {}): Relationship => ({
  id: `${from}.${to}`,
  from,
  to,
  cardinality: 'many-to-one',
  required: true,
  origin: stated,
  ...more,
});

const run = (relationships: readonly Relationship[], tenant?: string): readonly string[] => {
  const model = { kind: 'domain-model', title: '', entities: [], relationships, accessPatterns: [], policies: [] } as const;
  const tenancy = tenant === undefined ? { strategy: 'none' } : { strategy: 'shared', entity: tenant };
  const state = { model, notes: [], input: { model, decisions: { tenancy } } } as unknown as DesignState;
  return breakCircles
    .run(state)
    .model.relationships.filter((r) => !r.required)
    .map((r) => r.id);
};

describe('break-circles', () => {
  it('leaves what can be filled', () => {
    expect(run([belongs('line', 'order'), belongs('order', 'customer')])).toEqual([]);
  });

  it('loosens the least certain reference of a circle', () => {
    expect(
      run([belongs('user', 'submission', { origin: implied(0.4) }), belongs('submission', 'enrolment'), belongs('enrolment', 'user')]),
    ).toEqual(['user.submission']);
  });

  it('keeps a part with its owner', () => {
    expect(run([belongs('section', 'course', { part: true }), belongs('course', 'section')])).toEqual(['course.section']);
  });

  it('lets the first of a tree stand alone', () => {
    expect(run([belongs('category', 'category', { role: 'parent' })])).toEqual(['category.category']);
  });

  it('lets a tenant come before what it owns', () => {
    expect(run([belongs('workspace', 'page'), belongs('page', 'workspace')], 'workspace')).toEqual(['workspace.page']);
  });

  it('sees circles that go by way of a link', () => {
    const link = belongs('user', 'post', { cardinality: 'many-to-many', through: 'comment', required: false });
    expect(run([link, belongs('user', 'comment')])).toContain('user.comment');
    expect(run([link, belongs('comment', 'topic')])).toEqual(['user.post']);
  });

  it('breaks every circle of two that share an entity', () => {
    expect(run([belongs('a', 'b'), belongs('b', 'a'), belongs('b', 'c'), belongs('c', 'b')])).toEqual(['b.a', 'c.b']);
  });
});

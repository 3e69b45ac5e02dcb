import { describe, expect, it } from 'vitest';
import { asideOf, isIntroduction, isModelHeading } from './section-kind.js';

describe('what a section is about, by its heading', () => {
  it.each([
    '2. Goals & Non-goals',
    '## Out of scope for v1',
    'Non-Functional Requirements (NFR)',
    'Technical Requirements',
    '🎨 UX notes',
    'Risks and mitigations',
    '7.1 Reports',
    'Team dashboard',
    'User roles and permissions',
    'Success metrics',
    'Timeline Estimate',
    'Revision history',
  ])('%s says nothing about data', (heading) => expect(asideOf(heading)).toBeDefined());

  it.each([
    '3.2 Owners and patients',
    'Learner goals',
    'Create an event',
    'Release planning of songs',
    'Screening questions',
    'Team members',
    'Test results',
  ])('%s may', (heading) => expect(asideOf(heading)).toBeUndefined());
});

describe('a section that lists what is kept, by its heading', () => {
  it.each(['4. Domain model', 'Core entities', 'Data dictionary', 'Database schema', 'Entities and relationships'])('%s', (heading) =>
    expect(isModelHeading(heading)).toBe(true),
  );
  it.each(['Model cars', 'Business model', 'Tables and chairs', 'Legal entities of the group'])('%s is no such section', (heading) =>
    expect(isModelHeading(heading)).toBe(false),
  );
});

describe('a section that leads up to the others, by its heading', () => {
  it.each(['1. Executive summary', 'Epic Overview', 'TL;DR', 'Purpose and scope'])('%s', (heading) =>
    expect(isIntroduction(heading)).toBe(true),
  );
  it.each(['Order overview', 'Summary of each visit', 'Scope of work'])('%s is no such section', (heading) =>
    expect(isIntroduction(heading)).toBe(false),
  );
});

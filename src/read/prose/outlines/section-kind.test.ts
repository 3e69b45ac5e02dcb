import { describe, expect, it } from 'vitest';
import { asideOf } from './section-kind.js';

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

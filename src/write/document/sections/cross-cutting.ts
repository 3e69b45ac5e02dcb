/** What holds for many tables at once. */

import { applicationNotes } from '../concerns/application.js';
import { choices, keysAndNames } from '../concerns/conventions.js';
import { engineDifferences } from '../concerns/engines.js';
import { sensitiveData } from '../concerns/sensitivity.js';
import { tenancy } from '../concerns/tenancy.js';
import { softDelete, timestamps } from '../concerns/time.js';
import { FROM_MVP, type Section } from '../section.js';

export const crossCutting: Section = {
  id: 'cross-cutting',
  title: 'Cross-cutting concerns',
  depths: FROM_MVP,
  write: (view) => [
    '### Who can see what',
    '',
    ...tenancy(view),
    '',
    '### Timestamps',
    '',
    ...timestamps(view),
    '',
    '### Soft delete',
    '',
    ...softDelete(view),
    '',
    '### Choices and lifecycles',
    '',
    ...choices(view),
    '',
    '### Keys and names',
    '',
    ...keysAndNames(view),
    '',
    '### Sensitive data',
    '',
    ...sensitiveData(view),
    '',
    '### Notes for the application',
    '',
    ...applicationNotes(view),
    '',
    '### Engines',
    '',
    ...engineDifferences(view),
  ],
};

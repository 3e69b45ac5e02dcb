import { expect, it } from 'vitest';
import { ingOf } from './ing-of.js';

it.each([
  ['visit', 'visiting'],
  ['pay', 'paying'],
  ['manage', 'managing'],
  ['sit', 'sitting'],
  ['lie', 'lying'],
  ['see', 'seeing'],
  ['show', 'showing'],
])('%s → %s', (base, form) => expect(ingOf(base)).toBe(form));

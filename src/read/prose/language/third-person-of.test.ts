import { expect, it } from 'vitest';
import { thirdPersonOf } from './third-person-of.js';

it.each([
  ['drive', 'drives'],
  ['carry', 'carries'],
  ['pay', 'pays'],
  ['push', 'pushes'],
  ['go', 'goes'],
  ['have', 'has'],
  ['be', 'is'],
])('%s → %s', (verb, form) => expect(thirdPersonOf(verb)).toBe(form));

import { expect, it } from 'vitest';
import { stampName } from './stamp-name.js';

it.each([
  ['submission timestamp', 'submitted at'],
  ['opened timestamp', 'opened at'],
  ['created-at timestamp', 'created at'],
  ['placed at timestamp', 'placed at'],
  ['final inspection timestamp', 'final inspected at'],
  ['met timestamp', 'met at'],
])('a column for the %s is called %s', (said, name) => {
  expect(stampName(said.split(' '))?.join(' ')).toBe(name);
});

it.each(['timestamp', 'night timestamp', 'submission time'])('"%s" names no deed', (said) => {
  expect(stampName(said.split(' '))).toBeUndefined();
});

import { describe, expect, it } from 'vitest';
import { versionAtLeast } from './version-at-least.js';

describe('versionAtLeast', () => {
  it.each([
    ['8.0', '8.0.16', true],
    ['8.0.15', '8.0.16', false],
    ['8.4', '8.0.16', true],
    ['10.11.6-MariaDB', '10.8', true],
    ['10.6', '10.8', false],
    ['5.7', '8.0', false],
    ['8', '8.4', true],
  ])('%s is at least %s: %s', (version, wanted, answer) => {
    expect(versionAtLeast(version, wanted)).toBe(answer);
  });
});

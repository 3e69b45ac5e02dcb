import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tierUp } from './tier-up.js';

describe('when V8 is to optimise', () => {
  it('is said to the versions that were measured, and to no other', () => {
    expect(tierUp('11.3.244.8-node.33')).toBe('--interrupt-budget=400000');
    expect(tierUp('12.4.254.21-node.33')).toBe('--invocation-count-for-turbofan=9000');
    expect(tierUp('13.6.233.17-node.37')).toBeUndefined();
    expect(tierUp(undefined)).toBeUndefined();
    expect(tierUp('none')).toBeUndefined();
  });

  it('is a flag that the running V8 knows', () => {
    const flag = tierUp(process.versions.v8);
    const { status, stderr } = spawnSync(process.execPath, [...(flag ? [flag] : []), '-e', ''], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

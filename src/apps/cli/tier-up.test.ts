import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { tierUp } from './tier-up.js';

describe('when V8 is to optimise', () => {
  it('is said to the versions that were measured, and to no other', () => {
    expect(tierUp('11.3.244.8-node.33')).toEqual(['--interrupt-budget=400000']);
    expect(tierUp('12.4.254.21-node.33')).toEqual(['--invocation-count-for-turbofan=9000']);
    expect(tierUp('13.6.233.17-node.37')).toEqual([]);
    expect(tierUp('14.1.146.11-node.14')).toEqual([]);
    expect(tierUp(undefined)).toEqual([]);
    expect(tierUp('none')).toEqual([]);
  });

  it('are numbers: a switch thrown in a running V8 does not fit what it has compiled, and can crash it', () => {
    for (const version of ['11.3', '12.4']) for (const flag of tierUp(version)) expect(flag).toMatch(/^--[a-z-]+=\d+$/);
  });

  it('are flags that the running V8 knows', () => {
    const { status, stderr } = spawnSync(process.execPath, [...tierUp(process.versions.v8), '-e', ''], { encoding: 'utf8' });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  });
});

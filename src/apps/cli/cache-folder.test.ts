import { describe, expect, it } from 'vitest';
import { cacheFolder } from './cache-folder.js';

describe('the folder of what can be made again', () => {
  it('is where the system wants it', () => {
    expect(cacheFolder('linux', {}, '/home/ada')).toBe('/home/ada/.cache/schemawright');
    expect(cacheFolder('linux', { XDG_CACHE_HOME: '/var/ada' }, '/home/ada')).toBe('/var/ada/schemawright');
    expect(cacheFolder('darwin', {}, '/Users/ada')).toBe('/Users/ada/Library/Caches/schemawright');
  });

  it('is no folder beside the work, and none where nobody is at home', () => {
    expect(cacheFolder('linux', { XDG_CACHE_HOME: 'cache' }, '/home/ada')).toBe('/home/ada/.cache/schemawright');
    expect(cacheFolder('linux', {}, '')).toBeUndefined();
    expect(cacheFolder('win32', {}, '/home/ada')).toBeUndefined();
  });
});

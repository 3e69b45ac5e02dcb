import { expect, it } from 'vitest';
import { oncePer } from './once-per.js';

it('computes once for an object, undefined included', () => {
  let calls = 0;
  const find = oncePer((key: { readonly n?: number }) => {
    calls += 1;
    return key.n;
  });
  const [a, b] = [{ n: 1 }, {}];
  expect([find(a), find(b), find(a), find(b)]).toEqual([1, undefined, 1, undefined]);
  expect(calls).toBe(2);
});

import { expect, test } from 'vitest';
import { analyze } from './analyze.js';

test('a table is vacuumed again while a snapshot elsewhere keeps its pages out of the visibility map', async () => {
  const seen: string[] = [];
  let looks = 0;
  await analyze(
    {
      exec: async (sql) => {
        seen.push(sql);
      },
      query: async () => [{ visible: ++looks === 3 }],
    },
    ['public.readings'],
  );
  expect(seen).toEqual(['VACUUM ANALYZE public.readings', 'VACUUM public.readings', 'VACUUM public.readings']);
});

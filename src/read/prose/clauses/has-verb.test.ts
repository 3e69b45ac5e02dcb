import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';
import { chunksIn } from './chunks/chunks.fixture.js';
import { hasVerb } from './has-verb.js';

beforeAll(() => prose.prepare?.());

/** Without the mark at the end of the sentence. */
const said = (text: string) => hasVerb(chunksIn(text).slice(0, -1));

it.each(['The crane is lifted.', 'The crane lifts the boat.', 'The boat is lifted by the crane.', 'The crane lifts the boat, the pier.'])(
  '%s has its verb',
  (text) => expect(said(text)).toBe(true),
);
it.each([
  'The crane.',
  'Boats lifted by a crane.',
  'The crane lifts the boat and the pier.',
  'The crane lifts the boat which.',
  'Posts written by members.',
])('%s has none', (text) => expect(said(text)).toBe(false));
it('begins anew behind a clause in front', () => {
  const chunks = chunksIn('When a boat comes in, the clerk notes the time.');
  const verbs = chunks.flatMap(({ kind }, i) => (kind === 'verb' ? [i] : []));
  expect(chunks[0]).toMatchObject({ kind: 'mark', word: 'clause' });
  expect(hasVerb(chunks.slice(0, verbs[1]))).toBe(false);
  expect(hasVerb(chunks.slice(0, (verbs[1] ?? 0) + 1))).toBe(true);
});

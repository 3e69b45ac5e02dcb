import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';

await prose.prepare?.();

const valued = (text: string): readonly string[] =>
  followedWith(text, ['kiln']).claims.flatMap((claim) =>
    claim.kind === 'attribute' ? [`${claim.thing.key}.${claim.item.name} ${claim.item.inside.join('|')}`] : [],
  );

it.each([
  ['We keep kilns. The status is one of lit, cooling, and cold.', 'kiln.status lit|cooling|cold'],
  ['We keep kilns. The firing method is either wood or gas.', 'kiln.firing method wood|gas'],
  ['We keep kilns. Priority is routine or urgent, plus the odd one.', 'kiln.priority routine|urgent'],
  ['The condition of the kiln can be good, fair or poor.', 'kiln.condition good|fair|poor'],
])('%s', (text, expected) => expect(valued(text)).toContain(expected));

it('takes no statement about a property for its values', () => {
  expect(valued('We keep kilns. The result is good. The level is high in summer. The wood is oak or ash.')).toEqual([]);
});

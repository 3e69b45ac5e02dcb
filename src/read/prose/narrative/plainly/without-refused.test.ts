import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { told } from '../told-attributes.fixture.js';

await prose.prepare?.();

it.each([
  'The weight of a buoy stays on paper.',
  'The weight of a buoy does not matter to us.',
  'The weight of a buoy is written on a label and that is where it stays.',
  'A buoy has a weight, but we do not need that here.',
  'A buoy has a weight too, but that stays on paper.',
  'We used to write down the weight of each buoy but we have stopped that.',
])('tells nothing of what is refused: %s', (text) => {
  expect(told(text, 'buoy')).toBe('');
});

it.each([
  ['A buoy has a weight and a colour, but we do not need them often.', 'buoy.weight; buoy.colour'],
  ['A buoy has a weight, but we need that only once.', 'buoy.weight'],
])('tells of what is kept: %s', (text, attributes) => {
  expect(told(text, 'buoy')).toBe(attributes);
});

it('does not take what something has cost for a price', () => {
  expect(told('A buoy has a colour, and it has cost us three weeks.', 'buoy')).toBe('buoy.colour');
});

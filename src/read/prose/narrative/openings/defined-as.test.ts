import { expect, it } from 'vitest';
import { prose } from '../../index.js';
import { listsIn } from '../lists.fixture.js';

await prose.prepare?.();

it.each([
  ['A tasting is one chef in one kitchen, starting on a date, with a price and a theme.', 'tasting: chef, kitchen'],
  ['A workshop is one craft at one level, taught by one teacher.', 'workshop: craft, level'],
  ['One shipment is one cask to one pub on a date, with a weight and a price.', 'shipment: cask, pub, date'],
  ['Each stint is one nurse on one ward, with a grade and a rate.', 'stint: nurse, ward'],
  ['A fixture is one home team, one guest team and one pitch.', 'fixture: home team, guest team, pitch'],
])('%s', (text, list) => expect(listsIn(text)).toContain(list));

it.each([
  'A suite is one room, basically.',
  'A crew is one of our four crews.',
  'A couple is one member with one name on the form.',
  'A sale is one row per till per day.',
])('reads no properties from "%s"', (text) => {
  expect(listsIn(text).join()).not.toMatch(/(suite|crew|couple|sale): (room|crew|member|row)/);
});

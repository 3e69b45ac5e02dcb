import { describe, expect, it } from 'vitest';
import { describeClaim } from '../../claims/describe.js';
import { prose } from '../../index.js';
import { followedWith } from '../told.fixture.js';
import { told } from '../told-attributes.fixture.js';

await prose.prepare?.();

describe('properties that are named for another reason', () => {
  it.each([
    ['For a buoy the serial number should be there too.', 'buoy.serial number'],
    ['For every buoy its serial number has to be recorded.', 'buoy.serial number'],
    ['A buoy without a serial number is of no use to us, so it has to be there.', 'buoy.serial number'],
    ['A buoy without a name is useless.', 'buoy.name'],
    ['A buoy has one of three sizes.', 'buoy.size'],
    ['Buoys come in three sizes.', 'buoy.size'],
    ['A buoy can be of three sizes, so we have to know its size.', 'buoy.size'],
    ['Buoys differ in size, and we note that too.', 'buoy.size'],
    ['Buoys vary in colour; we want to keep it.', 'buoy.colour'],
  ])('%s', (text, attributes) => {
    expect(told(text, 'buoy')).toBe(attributes);
  });

  it('are of what was spoken of', () => {
    expect(told('A buoy has a name. Its weight is what we want to have on record.', 'buoy')).toBe('buoy.name; buoy.weight');
  });

  it.each([
    'We note down the serial number of every buoy.',
    'Please add the serial number of the buoy.',
    'I want the serial number of a buoy.',
  ])('are of what the phrase says, whatever was spoken of: %s', (text) => {
    const claims = followedWith(`A harbour has a town and a depth. ${text}`, ['buoy', 'harbour']).claims;
    expect(claims.map(describeClaim)).toContain('buoy.serial number');
  });

  it.each([
    'Buoys differ in size.',
    'A buoy without a keeper is of no use to us.',
    'For a buoy the keeper should be there too.',
    'A buoy has one of three keepers.',
    'Its keeper is what a buoy needs.',
  ])('tells none: %s', (text) => {
    expect(told(text, 'buoy')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { told } from '../told-attributes.fixture.js';

await prose.prepare?.();

describe('properties that are told in passing', () => {
  it.each([
    ['You can tell a buoy by its serial number.', 'buoy.serial number'],
    ['We tell the buoys apart by their serial number.', 'buoy.serial number'],
    ['A buoy is always given a serial number.', 'buoy.serial number'],
    ['If a buoy has a serial number, we write it down.', 'buoy.serial number'],
    ['The serial number of a buoy is what people ask for on the phone.', 'buoy.serial number'],
    ['The size of a buoy is small, medium or large.', 'buoy.size{small,medium,large}'],
    ['People ask for the size of a buoy, so that has to be in there.', 'buoy.size'],
    ['It matters what size a buoy is, so we keep that.', 'buoy.size'],
  ])('%s', (text, attributes) => {
    expect(told(text, 'buoy')).toBe(attributes);
  });

  it.each([
    'You can tell a buoy by looking at it.',
    'A buoy is given a coat of paint.',
    'If a buoy has a problem, we call the keeper.',
    'People ask for the keeper of a buoy.',
  ])('tells none: %s', (text) => {
    expect(told(text, 'buoy')).toBe('');
  });
});

import { describe, expect, it } from 'vitest';
import { told } from '../told-attributes.fixture.js';

describe('items that are two columns, and words that are none', () => {
  it.each([
    ['A buoy has a name, a position as latitude and longitude, and a colour.', 'buoy.name; buoy.latitude; buoy.longitude; buoy.colour'],
    ['A buoy has a size as width and height.', 'buoy.width; buoy.height'],
    ['A buoy has a name, the weight before and after, and a colour.', 'buoy.name; buoy.weight before; buoy.weight after; buoy.colour'],
    ['A buoy has a colour, and mileage out and in.', 'buoy.colour; buoy.mileage out; buoy.mileage in'],
    ['A buoy has a date, a colour and, when refused, a reason.', 'buoy.date; buoy.colour; buoy.reason'],
    ['A buoy has a date and somebody who approved it.', 'buoy.date; buoy.approved by'],
    ['A buoy has a name, and, when it sinks, the colour is changed.', 'buoy.name'],
    ['A buoy has a name as its owner and keeper gave it.', 'buoy.name'],
  ])('%s', (text, attributes) => {
    expect(told(text, 'buoy')).toBe(attributes);
  });
  it.each([
    ['A buoy has a name and the number off the brass plate.', 'buoy.name; buoy.plate number'],
    ['A buoy has a name and the date on the certificate.', 'buoy.name; buoy.certificate date'],
    ['A buoy has a name and the number on the back.', 'buoy.name; buoy.number'],
    ['A buoy has a name and the number off the crane.', 'buoy.name; buoy.number'],
  ])('%s', (text, attributes) => {
    expect(told(text, 'buoy', 'crane')).toBe(attributes);
  });
});

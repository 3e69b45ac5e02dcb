import { describe, expect, it } from 'vitest';
import { told } from '../told-attributes.fixture.js';

describe('words before a list that say nothing of it', () => {
  it.each([
    ['A buoy has a number; besides that a name, the type and a colour.', 'buoy.number; buoy.name; buoy.type; buoy.colour'],
    ['On top of that, a buoy has a number and a name.', 'buoy.number; buoy.name'],
    ['We give each buoy a number and a colour.', 'buoy.number; buoy.colour'],
    ['Buoys I need as a name, a phone and a colour.', 'buoy.name; buoy.phone; buoy.colour'],
    ['A keeper writes a buoy, of which we register the date, a name and the colour.', 'buoy.date; buoy.name; buoy.colour'],
    ['The sea has a buoy, about which I only want a name and the colour.', 'buoy.name; buoy.colour'],
    ['A keeper brings a buoy, the one who floats, for whom we need to know a name and the colour.', 'buoy.name; buoy.colour'],
    ['A buoy we know by its code, a name and a colour.', 'buoy.code; buoy.name; buoy.colour'],
    ['The buoys I paint over the summer with a brush: number, colour and the date.', 'buoy.number; buoy.colour; buoy.date'],
    ['A buoy knows when it was painted and whose harbour it is in.', 'buoy.painted at; buoy.harbour'],
    ['Buoys come from a list that has a code and a wording.', 'buoy.code; buoy.wording'],
    ['Take a buoy: it has a name and a colour.', 'buoy.name; buoy.colour'],
    ['Buoys we keep as one record.', ''],
    ['We give each keeper a buoy.', ''],
    ['A buoy is closed by a keeper, i.e. a name.', ''],
  ])('%s', (text, attributes) => {
    expect(told(text, 'buoy')).toBe(attributes);
  });
});

describe('any one of those that the words before counted', () => {
  it.each([
    [
      'A farm offers between one and four rooms; each has a label, single or twin, and a rate.',
      'room.label; room.type{single,twin}; room.rate',
    ],
    ['A farm has several rooms; each one has a label and a colour.', 'room.label; room.colour'],
    ['Guests come through one of two rooms, each with a name and a price.', 'room.name; room.price'],
    ['A farm takes three weeks. Each has a number.', 'farm.number'],
    ['Rooms – about sixty, most of them small – have a name and a colour.', 'room.name; room.colour'],
    ['A room has a result – passed, passed with conditions, refused.', 'room.result'],
    ['Every room they bring to the scale gets weighed: the weight, the grade and the date.', 'room.weight; room.grade; room.date'],
  ])('%s', (text, attributes) => {
    expect(told(text, 'farm', 'room')).toBe(attributes);
  });
});

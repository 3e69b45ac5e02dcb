import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { tableLines } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('of its own kind', () => {
  it.each([
    ['A mooring is picked from saved moorings. Moorings have a name and a depth.', ['Mooring: depth, name']],
    ['A mooring may lie off another mooring. Moorings have a name and a depth.', ['Mooring: depth, name, →Mooring']],
    ['Notes have a text. Notes may not be nested.', ['Note: text']],
  ])('%s', (text, tables) => expect(tableLines(text)).toEqual(tables));
});

describe('what somebody has', () => {
  it.each([
    [
      'A skipper comes to us with a dinghy. Dinghies have a sail number and a length. Skippers have a phone number.',
      'Dinghy: length, sail number, →Skipper',
    ],
    ['Bakers have a name. Every baker has a role. A role has a title and a wage.', 'Baker: name, →Role'],
  ])('%s', (text, table) => expect(tableLines(text)).toContain(table));
});

describe('what is said of two', () => {
  it.each([
    [
      'Dives have a code. Umpires have a name. Dives are watched by two umpires, who give them a mark and a remark.',
      'Umpire dive: mark, remark, →Dive, →Umpire',
    ],
    ['Pumps have a serial number. Pumps can carry several tags. A tag has a name and a colour.', 'Pump Tag: →Pump, →Tag'],
    ['A workshop has up to 10 pass keys. A pass key has a label and a scope. A tariff has a name.', 'Pass key: label, scope, →Workshop'],
    [
      'Gates have a name. Lamps have a name. A patrol covers one gate in one harbour. A harbour has a city. Patrols have a date.',
      'Gate: name',
    ],
    ['Quays have a name. For each quay and day there is one log with a wind speed and a remark.', 'Log: remark, wind speed, →Quay'],
    [
      'A crane has a height. For every crane at least one safety plan is drawn up. A safety plan has a date and a version.',
      'Safety plan: date, version, →Crane',
    ],
    [
      'Feeds have a name. Channels have a version. Feeds subscribe to published channels; the subscription has a start date.',
      'Subscription: start date, →Channel, →Feed',
    ],
  ])('%s', (text, table) => expect(tableLines(text)).toContain(table));
});

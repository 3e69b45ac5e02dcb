import { expect, it } from 'vitest';
import { prose } from '../index.js';
import { listsIn } from './lists.fixture.js';

await prose.prepare?.();

it.each([
  ['name, phone, and home yard are enough.', 'it: name, phone, home yard'],
  ["For clients it's name, address and email.", 'client: name, address, email'],
  ['For a crew a name and a channel will do.', 'crew: name, channel'],
  ['Name, phone and rota are all we need.', 'it: name, phone, rota'],
  ["The makers don't need more than a name and a country.", 'maker: name, country'],
  ["We don't keep anything beyond a name and a phone.", 'we: name, phone'],
  ["They've a number, a block and a size.", 'they: number, block, size'],
  ['A piece of luggage has a tag, a weight and a colour.', 'luggage: tag, weight, colour'],
  ['Each round I put the date, who went and a remark.', 'round: date, gone by, remark'],
  ['We write a fall report, on which goes the time, the place and the injury.', 'fall report: time, place, injury'],
  [
    'When the crew is done they file a damage report stating the date, the hours spent and the humidity.',
    'damage report: date, hours spent, humidity',
  ],
  ["We'd like each pause kept, with its first week, last week and the reason.", 'pause: first week, last week, reason'],
  ['We track, per load, the driver, the packer and the weight.', 'load: driver, packer, weight'],
  ['One per berth per month, with a total, a net amount and an issue date.', 'it: total, net amount, issue date'],
  ['The night warden logs which gate, the time and a remark.', 'they: gate, time, remark'],
  ['Against each dive the warden then notes what she saw: the date, a remark and the hours.', 'dive: date, remark, hours'],
  ["It's enough to know the channel, the time it went out and a remark.", 'it: channel, went out at, remark'],
  ['A berth is either vacant or taken.', 'berth: status'],
  ['Shirts come in S, M, L and XL.', 'shirt: size'],
])('%s', (text, expected) => expect(listsIn(text)).toContain(expected));

it.each([
  'The price and the discount are all set by the office.',
  'A berth, a tide and a start time between them identify a row.',
  'A claim is either a loss at sea or a theft.',
])('opens no list: %s', (text) => expect(listsIn(text)).toEqual([]));

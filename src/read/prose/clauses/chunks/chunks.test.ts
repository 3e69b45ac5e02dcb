import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { shownChunks } from './chunks.fixture.js';

beforeAll(() => prose.prepare?.());

it.each([
  ['A canteen is run by one cook.', '[canteen] <run passive> [by cook=1] clause'],
  ['A quarry houses several cranes.', '[quarry] <house> [cranes+] clause'],
  ['Each buoy has a mooring and stands on one reef.', '[buoy] <have> [mooring] and <stand> [on reef=1] clause'],
  ['Wardens can be assigned to one or more parks.', '[Wardens+] <assign passive> [to parks+] clause'],
  ['Every kayak has a year of construction.', '[kayak] <have> [year of construction] clause'],
  ['Each depot has sites with an address.', '[depot] <have> [sites+] [with address] clause'],
  ['We need to record repairs.', 'we <record> [repairs+] clause'],
  ["We don't need invoices.", 'we <not need> [invoices+] clause'],
  ['Tents have an owner, e.g. scouts.', '[Tents+] <have> [owner] , example [scouts+] clause'],
])('%s', (text, expected) => expect(shownChunks(text)).toBe(expected));

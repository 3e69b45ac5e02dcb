/** Hours logged by nobody in particular, by the tables that they give. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

it('are rows of what they were spent on, with all that is noted of them', () =>
  expect(tableLines('Patrons have commissions with a fixed fee. I log hours with a remark on commissions.')).toEqual([
    'Commission: fixed fee, →Patron',
    'Patron: name',
    'Time entry: hours, remark, →Commission',
  ]));

/** What is measured again and again, by the tables that it gives. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

it('has a row each time, with all that is measured', () =>
  expect(tableLines('A pond has a depth. We measure oxygen and turbidity of each pond every morning.')).toEqual([
    'Measurement: measurement date, oxygen, turbidity, →Pond',
    'Pond: depth',
  ]));

it('is taken by somebody', () =>
  expect(
    tableLines('Boilers stand in cellars. A cellar has a door code. The pressure of each boiler is recorded twice a day by a stoker.'),
  ).toContain('Measurement: measurement date, pressure, →Boiler, →Stoker'));

it('is a property where it is noted once', () =>
  expect(tableLines('A pond has an owner. We record the depth of each pond.')).toEqual(['Pond: depth, owner']));

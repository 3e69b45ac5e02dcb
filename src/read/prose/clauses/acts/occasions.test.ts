import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const both = 'Each nurse has a grade. Each pump has a weight. ';

describe('what is told of an act that may be done again', () => {
  it.each([
    'Every time a nurse checks a pump, the date and the pressure are recorded.',
    'When a nurse checks a pump we write down the date and the pressure.',
    'After a nurse checks a pump, the date and the pressure are logged.',
    'Nurses check pumps, and we note the date and the pressure.',
    'Pumps are checked by nurses; each time the date and the pressure are written down.',
    'Each time a pump is checked, the nurse, the date and the pressure are recorded.',
    'We log every time a nurse checks a pump, with the date and the pressure.',
    'It is noted each time a nurse checks a pump, with the date and the pressure.',
    'A nurse can check many pumps, and a pump can be checked by many nurses; we record the date and the pressure.',
  ])('is of a row: %s', (said) =>
    expect(tableLines(both + said)).toEqual(['Check: date, pressure, →Nurse, →Pump', 'Nurse: grade', 'Pump: weight']),
  );

  it('has a row where the verb has no noun', () =>
    expect(tableLines('Farmers have a name. Fields have a size. Whenever a farmer sprays a field, the date is kept.')).toContain(
      'Field spraying: date, →Farmer, →Field',
    ));

  it('has a time where nothing is told', () =>
    expect(tableLines(`${both}We record each time a nurse checks a pump.`)).toContain('Check: time, →Nurse, →Pump'));

  it.each([
    ['When a member uploads a photo, the date is recorded. Members have a name. Photos have a title.', 'Photo: date, title, →Member'],
    ['When a clerk closes a case, the date is recorded. Clerks have a name. Cases have a title.', 'Case: date, title, →Clerk'],
    ['Members upload photos, and we note the date. Members have a name. Photos have a title.', 'Photo: date, title, →Member'],
  ])('is of the thing where it is done once: %s', (text, line) => expect(tableLines(text)).toContain(line));

  it('leaves what the text has a word for', () =>
    expect(tableLines(`${both}When a nurse checks a pump we record the date. Each check has a result.`)).toContain(
      'Check: date, result, →Nurse, →Pump',
    ));
});

import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('what is found or made for one', () => {
  it.each([
    ['A survey names findings. A finding has a text and a severity. Surveys have a date.', 'Finding: severity, text, →Survey'],
    ['A bridge undergoes several examinations. An examination has a date and a result.', 'Examination: date, result, →Bridge'],
  ])('%s', (text, line) => expect(tableLines(text)).toContain(line));

  it('leaves what stands by itself to several', () =>
    expect(tableLines('A cure affects several symptoms. Symptoms have a name. A cure has a title.')).toContain(
      'Cure Symptom: →Cure, →Symptom',
    ));
});

import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each nurse has a name and a phone. Each remedy has a code and a colour. Each patient has a name and an address.';

describe('what is given to somebody by somebody', () => {
  it.each([
    'A nurse gives a remedy to a patient, and we note the date.',
    'Nurses give remedies to patients; the date is recorded.',
    'When a nurse gives a remedy to a patient, the date is recorded.',
    'Each time a nurse gives a remedy to a patient we write down the date.',
    'Whenever a remedy is given to a patient, we note the date and the nurse.',
    'We record which nurse gives which remedy to which patient, and on what date.',
    'We need to know which remedy was given to which patient by which nurse and when.',
    'We keep a log of which remedy a nurse gives to which patient, with the date.',
  ])('is a row of all three each time: %s', (said) => {
    const lines = tableLines(`${BEFORE} ${said}`);
    expect(lines).toHaveLength(4);
    expect(lines).toContainEqual(expect.stringMatching(/^Remedy giving: (date|given at), →Nurse, →Patient, →Remedy$/));
  });

  it('is the row itself where nothing else is told of it', () => {
    expect(
      tableNames('Each nurse has a name. Each patient has a name. A nurse sends a message to a patient, and we note the date.'),
    ).toContain('Message');
  });
});

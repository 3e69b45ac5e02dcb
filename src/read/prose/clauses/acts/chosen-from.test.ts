/** What is chosen from a list that is there for all is chosen by others too. */
import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each kiosk has a number. Each snack has a name.';

describe('chosen from', () => {
  it.each([
    'Each kiosk lists the snacks that apply to it.',
    'For each kiosk the snacks that apply are ticked.',
    'You pick one or more snacks for a kiosk.',
    'A kiosk is tagged with snacks.',
    'The snacks applying to a kiosk are maintained.',
    'Each kiosk has snacks, which come from a fixed list.',
    'Snacks are chosen from a list; a kiosk can have several.',
    'We keep a list of snacks, and each kiosk can have several of them.',
    'There is a list of snacks to choose from for each kiosk.',
    'For each kiosk, select all snacks that apply.',
    'Only certain snacks are allowed for a kiosk.',
    'A kiosk has zero or more of the snacks.',
    'You can filter kiosks by snack, and a kiosk can have several snacks.',
  ])('%s', (sentence) => {
    expect(tableLines(`${BEFORE} ${sentence}`)).toEqual(['Kiosk Snack: →Kiosk, →Snack', 'Kiosk: number', 'Snack: name']);
  });

  it('is as many as the one that says more', () => {
    const text =
      'Each guide has a colour and a weight. Each language has a name and a code. We also want to know which guides have a given language, as a guide can have several.';
    expect(tableLines(text)).toEqual(['Guide: colour, weight', 'Language Guide: →Guide, →Language', 'Language: code, name']);
  });

  it('says nothing of a third', () => {
    expect(tableLines(`${BEFORE} For each kiosk the owner picks snacks.`).join()).not.toContain('Kiosk Snack');
  });
});

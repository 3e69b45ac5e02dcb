import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../../index.js';
import { tableLines } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each runner has an email. Each team has a colour.';

describe('members of something', () => {
  it.each([
    'A runner can be a member of many teams.',
    'Runners are members of one or more teams.',
    'Runners may be members of several teams.',
  ])('belong to it, and are nothing beside who they are: %s', (said) => {
    expect(tableLines(`${BEFORE} ${said}`)).toEqual(['Runner Team: →Runner, →Team', 'Runner: email', 'Team: colour']);
  });
});

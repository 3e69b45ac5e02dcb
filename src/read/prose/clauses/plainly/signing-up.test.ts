import { beforeAll, describe, expect, it } from 'vitest';
import { scanBlocks } from '../../document/scan-blocks.js';
import { prose } from '../../index.js';
import { readSentences } from '../../language/read-sentences.js';
import { tableLines } from '../tables.fixture.js';
import { signingUp } from './signing-up.js';

beforeAll(() => prose.prepare?.());

describe('who signs up, and with what', () => {
  it.each([
    'You register with name and phone.',
    'You sign up with a name and a phone.',
    'Anyone can sign up with a name and a phone.',
    'To register, you enter your name and your phone.',
    'Users have an account with a name and a phone.',
    'Everybody has a profile with a name and a phone.',
    'When you register you give your name and your phone.',
    'Signing up takes a name and a phone.',
    'Registration needs a name and a phone.',
    'Users register with their name and phone.',
  ])('is a user: %s', (said) => {
    expect(tableLines(`Each tool has a title. ${said}`)).toContain('User: name, phone');
  });

  it('leaves other sentences alone', () => {
    const tokens = readSentences(scanBlocks('People with an account have a name.'))[0]?.tokens ?? [];
    expect(signingUp(tokens)).toBe(tokens);
  });
});

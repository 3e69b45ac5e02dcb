import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { headedIn } from './headed.js';
import { readStrands } from './read-narrative.js';
import { spokenSentences } from './spoken.js';

const heads = (text: string): readonly string[] =>
  [...headedIn(readStrands(spokenSentences(readSentences(scanBlocks(text))))).values()].map(({ core }) => core.join(' '));

it.each([
  ['People. Some teach and some only pay, so one list: name, phone, email and date of birth.', 'person'],
  ['Then the fines. We note the date, the reason and the amount.', 'fine'],
  ['Thefts, it happens. I need to know the date, the description and the amount.', 'theft'],
  ['Overtime. They fill in sheets, but really it is by the day: who, the date, the amount and a remark.', 'overtime'],
  ['Next, the tours. Town, date, fee and the takings.', 'tour'],
])('%s', (text, head) => expect(heads(text)).toEqual([head]));

it.each([
  'People. We have one kind, a member: name, phone and email.',
  'Pricing. Each plan has a code, a title and a price.',
  'The tours. They are long.',
  'Tours are sold out, with a name, a date and a price.',
])('heads nothing: %s', (text) => expect(heads(text)).toEqual([]));

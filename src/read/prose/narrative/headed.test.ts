import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { headedIn } from './headed.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

const heads = (text: string): readonly string[] =>
  [...headedIn(readStrands(spokenSentences(readSentences(scanBlocks(text))))).values()].map(({ core }) => core.join(' '));

it.each([
  ['People. Some teach and some only pay, so one list: name, phone, email and date of birth.', 'person'],
  ['Then the fines. We note the date, the reason and the amount.', 'fine'],
  ['Thefts, it happens. I need to know the date, the description and the amount.', 'theft'],
  ['Overtime. They fill in sheets, but really it is by the day: who, the date, the amount and a remark.', 'overtime'],
  ['Next, the tours. Town, date, fee and the takings.', 'tour'],
  ['The main thing is visits. We write down the date, the cost and when the next is due.', 'visit'],
  ['The part they made me add is the levy. For each show we settle with the band: the share, the price and the date we paid.', 'levy'],
  ['The other bit we need is the surveys. What date, which ship, the result and a remark.', 'survey'],
])('%s', (text, head) => expect(heads(text)).toEqual([head]));

it.each([
  'People. We have one kind, a member: name, phone and email.',
  'Pricing. Each plan has a code, a title and a price.',
  'The tours. They are long.',
  'The hard part is the winter. A boat has a name, a length and a price.',
  'The trouble is the ledger. We keep a date, a price and a length.',
  'Tours are sold out, with a name, a date and a price.',
])('heads nothing: %s', (text) => expect(heads(text)).toEqual([]));

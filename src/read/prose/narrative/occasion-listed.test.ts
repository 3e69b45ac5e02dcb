import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { readSentences } from '../language/read-sentences.js';
import { occasionListed } from './occasion-listed.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';

const named = (text: string): string | undefined => {
  const [main, after] = readStrands(spokenSentences(readSentences(scanBlocks(text))));
  return main && after && occasionListed(main, after)?.core.join(' ');
};

it.each([
  ["When a customer brings a piano in that's a job. Job number, the day it came, which of us took it in and the price.", 'job'],
  ['Whenever somebody takes a wig away, we call that a hire. The date out, the date back and the deposit taken.', 'hire'],
  ["If a lamp goes dark in the night, it's an outage. The light, the day it went, when it came back and the cause.", 'outage'],
  ['Then we raise a defect, against that survey. We note what it is, how bad it is, when it was found and who found it.', 'defect'],
  ['Then I open a concern. What sort it is, when I opened it and the date it was closed.', 'concern'],
])('%s', (text, name) => expect(named(text)).toBe(name));

it.each([
  "When a lamp is out for a day that's a pity. The name, the phone and the date.",
  "When a lamp is out for a day that's an outage. We dislike those.",
  'When a lamp is out we send a boat. The name, the phone and the date.',
  'We start a day at nine. I write down the weather, the date and the takings.',
])('names nothing: %s', (text) => expect(named(text)).toBeUndefined());

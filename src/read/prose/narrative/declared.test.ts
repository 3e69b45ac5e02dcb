import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { tallyNouns } from './inventory.js';
import { spokenSentences } from './plainly/spoken.js';
import { readNarrative, readStrands } from './read-narrative.js';

await prose.prepare?.();

const BOATS =
  'We hire boats out. A boat has a name, a length and a price. Boats are cleaned by the crew, and the crew has a hut.\n\n' +
  'A rower has a name, a phone number and a date of birth. Rowers pay on the day.\n\n';
const things = (text: string): readonly string[] => [
  ...readNarrative(spokenSentences(readSentences(scanBlocks(BOATS + text)))).things.keys(),
];
const owners = (text: string): readonly (string | undefined)[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ subject }) => subject.noun?.core.join(' ')),
  );

it('are things what we have, and each of which has something', () => {
  expect(things('Right. We have lessons. Each one has got a name, and that does the job.')).toContain('lesson');
  expect(things('Right. We like lessons. The name of it is on the board.')).not.toContain('lesson');
});

it('is of each of many what stands behind it without a verb', () => {
  expect(owners('A tow has several tries, each against a winch, numbered, timestamped, with an outcome and a date.')).toContain('try');
});

it('counts what each one has as said again', () => {
  const reads = readStrands(spokenSentences(readSentences(scanBlocks('We have lessons. Each one has got a name.'))));
  expect(tallyNouns(reads).get('lesson')?.signs).toMatchObject({ had: 1, resumed: 1 });
});

it('are things that one was just named of', () => {
  expect(things('Each rower keeps a cup in a cubby, and the cubby has a letter and a floor area. We like it here.')).toContain('cubby');
  expect(things('Each rower keeps a cup there, and the weather has a letter and a floor area. We like it here.')).not.toContain('weather');
});

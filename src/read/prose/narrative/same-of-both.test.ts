import { expect, it } from 'vitest';
import { scanBlocks } from '../document/scan-blocks.js';
import { prose } from '../index.js';
import { readSentences } from '../language/read-sentences.js';
import { spokenSentences } from './plainly/spoken.js';
import { readStrands } from './read-narrative.js';
import { followedWith } from './told.fixture.js';

await prose.prepare?.();

const lists = (text: string): readonly string[] =>
  readStrands(spokenSentences(readSentences(scanBlocks(text)))).flatMap(({ openings }) =>
    openings.map(({ items, subject }) => `${subject.noun?.words.join(' ')}: ${items.map(({ name }) => name).join(', ')}`),
  );

it.each([
  ['Porters and cleaners have a name and a badge number.', 'porter: name, badge number'],
  ['Porters and cleaners have a name and a badge number.', 'cleaner: name, badge number'],
  ['An approval or refusal has a date, a reason and a note.', 'approval: date, reason, note'],
  ['A picture has a file name, and which is the one for the cover.', 'picture: file name, is cover'],
  ['A picture has a file name, a date, and which is the main photo.', 'picture: file name, date, is main'],
])('reads %s', (text, list) => {
  expect(lists(text)).toContain(list);
});

it.each([
  ['Porters and cleaners come from the staff table: name, badge number, start date.', 'porter'],
  ['The porters and cleaners of a hall have a name and a badge number.', 'porter'],
  ['A house or the flat has a date, a reason and a note.', 'house'],
])('leaves the first of %s', (text, name) => {
  expect(lists(text).filter((list) => list.startsWith(name))).toEqual([]);
});

const claims = (text: string, names: readonly string[]): readonly string[] =>
  followedWith(text, names).claims.flatMap((claim) =>
    claim.kind === 'thing' || claim.kind === 'attribute'
      ? [claim.kind === 'thing' ? claim.thing.key : `${claim.thing.key}: ${claim.item.name}`]
      : claim.kind === 'relationship'
        ? [`${claim.from.key} ${claim.sense} ${claim.to.key}`]
        : [],
  );

it.each([
  ['Curators tag photos with themes.', 'photo links theme'],
  ['Photos are labelled with themes.', 'photo links theme'],
  ['When a lamb is weighed we write down the pen, the day, the weight, who did it and a note.', 'weighing: weight'],
  ['Every time material is collected we note the pen, the day, the weight and who fetched it.', 'collection: weight'],
])('reads rows between: %s', (text, claim) => {
  expect(claims(`A pen has a number. A photo has a title. A theme has a colour.\n\n${text}`, ['pen', 'photo', 'theme'])).toContain(claim);
});

it.each([
  ['A curator tags a photo with a theme.', 'photo links theme'],
  ['When it is weighed we write down the pen, the day, the weight, who did it and a note.', 'weighing: weight'],
  ['When a lamb is weighed we write down the day and the weight.', 'weighing: weight'],
])('reads none in %s', (text, claim) => {
  expect(claims(`A pen has a number. A photo has a title. A theme has a colour.\n\n${text}`, ['pen', 'photo', 'theme'])).not.toContain(
    claim,
  );
});

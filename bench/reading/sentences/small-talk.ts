/** What people say in a mail besides: nothing comes of it. */
import { type Family, PLACE, type Table } from './family.js';
import { inWords } from './in-words.js';

const shape = (tables: readonly Table[]): string =>
  tables
    .map(({ name, columns, targets }) => `${name}(${[...columns].sort().join()})${[...targets].sort().join()}`)
    .sort()
    .join(' ');

export const smallTalk: Family = {
  name: 'small-talk',
  words: inWords('X Y', 'box shelf, lesson room, tree park, boat harbour, horse stable, van garage').map((words) => ({
    ...words,
    text: `Each ${words.Y} has a name and an address. Each ${words.X} has a number and a weight and belongs to a ${words.Y}. ${PLACE}`,
  })),
  before: '',
  sentences: [
    'My nephew did something in Excel once but it died with his laptop.',
    'Until now we do all of this on paper.',
    'Right now everything is in one big spreadsheet.',
    'My predecessor kept it all in her head.',
    'We have tried two other programs and neither was any good.',
    'I am not a technical person, so please keep it simple.',
    'It should run on the old computer in the office.',
    'Please call me before you start.',
    'Sorry for the long mail.',
    'Thanks a lot for your help!',
    'Can you tell me what it would cost?',
    'We do not have much money.',
    'It has to be ready by the end of March.',
    'The boss says that it must not cost more than last year.',
    'Let me know if you have any questions.',
    'At the moment nobody knows where anything is.',
    'Last week we lost two of them, and nobody noticed.',
    'My colleague Anna knows more about that than I do.',
    'Until 8 pm the office is open.',
    'I was ill last week, so this comes late.',
    'It only ever happens in winter.',
    'That is all I can think of.',
    'Oh, and the coffee machine is broken again.',
    'Twice a year we count everything, which takes a whole day.',
    'Hope you are well!',
    'See you on Thursday.',
    'You can come by any time, I am always here.',
    'The rest can stay as it is.',
    'Data protection is important to us.',
    'It has to work on a phone as well.',
    'Everybody complains about the old system.',
    'We are a small team of seven people.',
    'Our office is in the old town, above the bakery.',
    'By means of this we hope to save time.',
    'Ask my sister if anything is not clear.',
    'I mean, how hard can it be?',
    'To be honest, I have no idea how you do this.',
    'Do you think that is possible?',
  ],
  judge: ({ tables }, _words, without) => (shape(tables) === shape(without?.tables ?? []) ? undefined : 'otherwise than without'),
};

/** What somebody wants to see, find or print: nothing that is not there anyhow. */
import { type Family, PLACE } from './family.js';
import { inWords } from './in-words.js';
import { shapeOf } from './shape-of.js';

/** Whoever looks may be a table, and nothing else. */
const LOOKS = /^(user|manager|clerk|staff)\(/;

export const views: Family = {
  name: 'views',
  words: inWords(
    'X Y P',
    'box shelf weight, lesson room fee, tree park height, boat harbour length, parcel depot weight, horse stable age, painting hall value, van garage mileage, hive meadow colour, meter street reading',
  ).map((words) => ({
    ...words,
    text: `Each ${words.Y} has a name and an address. Each ${words.X} has a number and a ${words.P} and belongs to a ${words.Y}. ${PLACE}`,
  })),
  before: '',
  sentences: [
    'A user can see all Xs of a Y.',
    'I want to see all Xs of a Y.',
    'I would like to see which Xs are in which Y.',
    'We want to print a list of all Xs per Y.',
    'Show the Xs of a Y in a table.',
    'The manager wants to see how many Xs there are in each Y.',
    'Xs can be searched by number and P.',
    'You can filter Xs by Y and sort them by P.',
    'It should be easy to find a X.',
    'I need to see at a glance which Xs belong to a Y.',
    'The clerk can look up a X by its number.',
    'A report shows the total P of all Xs per Y.',
    'We want an overview of the Xs of each Y.',
    'The average P of the Xs in a Y should be shown.',
    'Show me the ten Xs with the highest P.',
    'Users can export the list of Xs as CSV.',
    'A map shows where the Ys are.',
    'There is a dashboard with the number of Xs per Y.',
    'The user can open a X and see its Y.',
    'It must be quick to enter a new X.',
    'Nobody should be able to delete a Y that still has Xs.',
    'When I click on a Y I want to see its Xs.',
    'Xs are sorted by number.',
    'The list of Ys is sorted by name.',
    'We would like to be able to search for Xs.',
    'A Y without Xs is shown in grey.',
    'It would be nice to see the newest Xs first.',
  ],
  judge: ({ tables }, _words, without) => {
    const [now, before] = [shapeOf(tables), shapeOf(without?.tables ?? [])];
    const more = now.find((table) => !before.includes(table) && !LOOKS.test(table));
    if (more) return 'more than before';
    return before.some((table) => !now.includes(table)) ? 'less than before' : undefined;
  },
};

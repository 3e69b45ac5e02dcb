/** Who is at the head of what they belong to: one of them, and no row of both. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const heads: Family = {
  name: 'heads',
  words: inWords(
    'X Y',
    'department employee, team player, project developer, crew sailor, class pupil, committee member, section musician, unit soldier',
  ),
  before: 'Each X has a name and a number. Each Y has an email and a phone. Each Y belongs to a X.',
  sentences: [
    'One Y heads each X.',
    'Each X is headed by one of its Ys.',
    'Every X is led by a Y.',
    'One of the Ys leads the X.',
    'One Y of each X is its leader.',
    'Each X has a leader, who is one of its Ys.',
    'A X has a head (a Y).',
    'The head of a X is a Y.',
    'A Y is in charge of each X.',
    'Each X is run by one Y.',
    'One Y is responsible for a X.',
    'Xs have one Y as their leader.',
    'Xs have a budget, and one Y heads them.',
    'Each X has one Y who leads it.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    if (tables.length > 2) return 'one table more';
    return x.targets.includes(Y) && y.targets.includes(X) ? undefined : 'no head';
  },
};

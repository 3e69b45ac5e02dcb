/** One of several, which is told of each: a reference, and no rows of both. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const oneOf: Family = {
  name: 'one-of',
  words: inWords(
    'X Y',
    'lesson room, repair workshop, tour van, exam hall, trip boat, treatment cabin, rehearsal stage, round car, flight hangar, test bench',
  ),
  before: 'Each X has a date and a price. Each Y has a name and a colour.',
  sentences: [
    'A X is done with one of the Ys.',
    'A X uses one of the Ys.',
    'A X takes place in one of the Ys.',
    'A X is held in one of our Ys.',
    'Each X is assigned one of the Ys.',
    'A X is carried out with one of our Ys.',
    'For a X we choose one of the Ys.',
    'It should say which of the Ys a X uses.',
    'We note in which Y a X takes place.',
    'For each X: which Y.',
    'Each X has one of the Ys.',
    'Every X needs one of our Ys.',
    'A X happens in whichever Y is free, and we note which.',
    'One of the Ys is used for each X.',
    'For every X one of the Ys is booked.',
    'One Y is set aside for each X.',
    'We record which one of the Ys was used for a X.',
    'With each X we want to see the Y it was done with.',
    'A X can only use a single Y.',
    'The Y used for a X is recorded.',
    'A X happens on a date with one of our Ys.',
    'Xs are given a Y.',
    'A X is scheduled for a Y.',
    'Pick a Y for each X.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [one, other] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!one || !other) return 'no table';
    if (joining(tables, X, Y)) return 'rows of both';
    if (other.targets.includes(X)) return 'the other way round';
    if (!one.targets.includes(Y)) return 'no reference';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

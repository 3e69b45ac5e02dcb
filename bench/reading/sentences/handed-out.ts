/** What is handed out and comes back: it goes out again and again, so each time is a row of who had what. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const handedOut: Family = {
  name: 'handed-out',
  words: inWords('X Y', 'device employee, key tenant, costume dancer, radio guard, tablet driver, badge visitor, violin pupil, tent scout'),
  before: 'Each X has a number and a model. Each Y has a first name and a phone number.',
  sentences: [
    'Xs are handed out to Ys and come back when they leave.',
    'Xs are handed out to Ys and have to be returned.',
    'Ys borrow Xs and bring them back later.',
    'A Y gets a X and gives it back on a certain date.',
    'We want to know who has which X, and who had it before.',
    'We hand out Xs to Ys and take them back.',
    'We lend Xs to Ys; we note when they got it and when it came back.',
    'A X is issued to a Y and returned some time later.',
    'Note when a Y took a X and when it came back.',
    'A Y can have a X for a while and must give it back.',
    'Xs go out to Ys and come back after some weeks.',
    'A X gets lent to a Y, with the date it went out and the date it is due back.',
    'We want to see which Y has which X and which Ys had it before.',
    'A X is given to a Y. When it comes back, we note the date.',
    'When a Y leaves, the X they were given comes back.',
    'Xs are lent to Ys and we want to see when each came back.',
    'Ys take Xs home and return them.',
    'A Y takes a X in the morning and returns it in the evening.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

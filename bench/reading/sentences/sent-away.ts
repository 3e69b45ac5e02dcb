/** What goes somewhere for a time and comes back, told in two sentences: a row of each time. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const sentAway: Family = {
  name: 'sent-away',
  words: inWords(
    'X Y',
    'bike workshop, tablet repair_shop, van garage, painting restorer, piano tuner, suit dry_cleaner, boat yard, sensor lab',
  ),
  before: 'Each X has a number and a colour. Each Y has a name and a phone number.',
  sentences: [
    'When a X breaks, it goes to a Y. We want to see when it went there and when it came back.',
    'If a X is damaged it goes to a Y; we note when it left and when it came back.',
    'Broken Xs go to a Y; note when they went there and when they came back.',
    'Xs are sent to a Y from time to time. We note when they were sent and when they came back.',
    'When a X is sent to a Y, we note the date and what it cost.',
    'Now and then a X has to go to a Y. We record the date, the reason and the cost.',
    'A X that is damaged is sent to a Y, with the date it left and the date it returned.',
    'We send Xs to Ys and want to know when they are due back.',
    'We bring a X to a Y when it is due, and note the date and the price.',
    'Every time a X goes to a Y, the date and the cost are recorded.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    if (!row.columns.some((column) => /date| at$|left|sent|went|back|return|time/.test(column))) return 'no date';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

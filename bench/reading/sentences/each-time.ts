/** What is written down each time that one meets the other: it is of that time. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const eachTime: Family = {
  name: 'each-time',
  words: inWords(
    'X Y V Vs Vn',
    'bike workshop visit visits visited, ship port enter enters entered, train tunnel pass passes passed, nurse pump check checks checked, keeper cage clean cleans cleaned, drone field scan scans scanned, driver van refuel refuels refuelled, clerk crate open opens opened',
  ),
  before: 'Each X has a name and a colour. Each Y has a number and a size.',
  sentences: [
    'Each time a X Vs a Y, the date and the cost are recorded.',
    'Every time a X Vs a Y, we record the date and the duration.',
    'Whenever a X Vs a Y, the time is noted.',
    'When a X Vs a Y, we write down the date and a remark.',
    'Each time a Y is Vn by a X, the date and the cost are recorded.',
    'Whenever a Y is Vn by a X, we note the date.',
    'We note every time a X Vs a Y, with the date and the cost.',
    'We record the date and the duration each time a X Vs a Y.',
    'The time is noted whenever a X Vs a Y.',
    'Each time that a X Vs a Y there is a date and a remark.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!row.columns.some((column) => /date|time|at$/.test(column))) return 'no date';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

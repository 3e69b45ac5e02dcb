/** What people do to a thing, whoever they are: a row each time, with what is told of it. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const anybodyDoes: Family = {
  name: 'anybody-does',
  words: inWords(
    'Y V Vs Vd',
    'room book books booked, car rent rents rented, boat reserve reserves reserved, tool borrow borrows borrowed, court book books booked, cottage rent rents rented, table reserve reserves reserved, costume hire hires hired',
  ),
  before: 'Each Y has a number and a colour.',
  sentences: [
    'People V a Y for a date and a time.',
    'You V a Y for a certain date.',
    'Anyone can V a Y for a date and leaves an email and a phone number.',
    'People V a Y for a date and give us an email and a phone number.',
    'Ys can be Vd for a date under a name.',
    'Ys are Vd by phone, with a date and a name.',
    'A Y is Vd for a date by somebody who leaves an email and a phone number.',
    'To V a Y, people enter an email, a date and a phone number.',
    'When somebody Vs a Y, we take down the email, the date and the phone number.',
    'Whoever Vs a Y leaves an email and a date.',
    'For each Y we note on which dates it is Vd.',
    'It should be possible to V a Y for a date.',
  ],
  judge: ({ tables }, { Y = '' }) => {
    const y = tableOf(tables, Y);
    if (!y) return 'no table';
    if (y.columns.some((column) => /date|email|phone/.test(column))) return 'of the thing';
    const row = tables.find(({ targets }) => targets.includes(Y));
    if (!row) return 'no row';
    return row.columns.some((column) => /date|day|time|at$/.test(column)) ? undefined : 'no date';
  },
};

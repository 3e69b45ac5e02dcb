/** What is done and noted with a date: a row of whoever does it and what it is done to. */

import { deeds } from './deeds.js';
import { type Family, joining, tableOf } from './family.js';

export const done: Family = {
  name: 'done',
  words: deeds(
    'member book borrow borrowed loan, driver van take took trip taken, visitor museum visit visited visit, nurse pump check checked check, farmer field spray sprayed treatment, technician machine repair repaired repair, child toy choose chose choice chosen, collector painting buy bought purchase, inspector kitchen inspect inspected inspection, guest sauna book booked booking',
  ),
  before: 'Each X has a colour and a weight. Each Y has a name and a size.',
  sentences: [
    'Xs V Ys, and we note the date.',
    'Every time a X Vs a Y, the date is recorded.',
    'When a X Vs a Y we write down the date.',
    'For each E we keep the X, the Y and the date.',
    'We record who Vd which Y and when.',
    'We keep a log of which X Vd which Y on what date.',
    'Ys are Vn by Xs; each time the date is written down.',
    'A E has a date, a X and a Y.',
    'A E links a X to a Y and has a date.',
    'Each E records the X, the Y and the date.',
    'Es: which X, which Y, what date.',
    'Xs can V Ys. Each E has a date.',
    'Xs V Ys. We store the date of each E.',
    'The system should record each time a X Vs a Y, including the date.',
    'A X can V many Ys, and a Y can be Vn by many Xs; we record the date.',
    'Whenever a X Vs a Y, the system saves the date.',
    'Each E is made by a X for a Y and has a date.',
    'We track every E, with the date, the X and the Y.',
    'If a X Vs a Y, we store the date.',
    'Each time a Y is Vn, the X and the date are recorded.',
    'We need to know which X Vd which Y, and on what date.',
    'Es are recorded with date, X and Y.',
    'Every E is of one Y by one X on a date.',
    'I want to see who Vd what and when.',
    'For every E, record the date, which X it was and which Y.',
    'Upon each E, the date, X and Y are stored.',
    'Record Es (date, X, Y).',
    'After a X Vs a Y, the date is logged.',
    'On each E a X Vs a Y; we keep the date.',
    'The E of a Y by a X is recorded with the date.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!row.columns.some((column) => column.includes('date'))) return 'no date';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

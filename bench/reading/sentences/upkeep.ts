/** What is done to each of them again and again, and written down: a row each time. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const upkeep: Family = {
  name: 'upkeep',
  words: inWords(
    'X V Vs Vd N P Q',
    'hive inspect inspects inspected inspection mood remark, pump check checks checked check pressure level, boiler service services serviced service result cost, calf weigh weighs weighed weighing weight remark, cage clean cleans cleaned cleaning duration remark, lift test tests tested test result duration, well sample samples sampled sample depth temperature, machine maintain maintains maintained maintenance cost duration',
  ),
  before: 'Each X has a name and a number.',
  sentences: [
    'We V each X every week and note the P.',
    'I V each X every ten days and note the P and the Q.',
    'I V each X every ten days or so and note the P.',
    'Every week we V each X and write down the P.',
    'Each X is Vd every week. We note the P.',
    'Each X is Vd once a month, and the P is noted.',
    'We V our Xs regularly. For each N we note the P.',
    'We V the Xs every week, noting the P.',
    'Xs are Vd now and then; we write down the P and the date.',
    'When we V a X, we note the P.',
    'A technician Vs each X once a year and notes the P.',
    'Once a week somebody Vs the Xs and notes the P.',
    'We V Xs from time to time and record the date and the P.',
    'Whenever a X is Vd, the date and the P are noted.',
    'For each X we note when it was Vd and with what P.',
    'Each X has several Ns, each with a date and a P.',
  ],
  judge: ({ tables }, { X = '', P = '' }) => {
    const x = tableOf(tables, X);
    if (!x) return 'no table';
    if (x.columns.includes(P)) return 'of the thing';
    const row = tables.find(({ targets }) => targets.includes(X));
    if (!row) return 'no row';
    if (!row.columns.includes(P)) return `no ${P}`;
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

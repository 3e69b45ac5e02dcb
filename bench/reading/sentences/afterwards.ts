/** What is written down once something is over: of that, and of nobody who writes it. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const afterwards: Family = {
  name: 'afterwards',
  words: inWords(
    'X W P Q',
    'trip driver mileage remark, lesson teacher topic homework, appointment groomer price duration, visit nurse temperature weight, match referee result attendance, dive instructor depth visibility, repair mechanic cost duration, tour guide distance weather, shift guard start incident, session trainer score effort',
  ),
  before: 'Each X has a date and a number. Each W has a name and an address.',
  sentences: [
    'After the X we write down the P and the Q.',
    'After a X we note the P and the Q.',
    'After each X the W enters the P and the Q.',
    'After the X, the P and the Q are entered.',
    'Afterwards the P and the Q of the X are noted.',
    'When the X is over, we note the P and the Q.',
    'When the X is over, the W enters the P and the Q.',
    'At the end of the X the P and the Q are recorded.',
    'At the end of a X, the W notes the P and the Q.',
    'Once the X is done, the P and the Q are entered.',
    'During the X the W notes the P and the Q.',
    'Before the X we note the P and the Q.',
    'Before each X, the W enters the P and the Q.',
    'The W enters the P and the Q after the X.',
    'We write down the P and the Q after every X.',
    'For the X we also note the P and the Q.',
    'At the start of the X, the W records the P and the Q.',
    'As soon as the X is finished, the W enters the P and the Q.',
    'With every X the P and the Q are noted.',
    'Every X ends with the P and the Q being written down.',
  ],
  judge: ({ tables }, { X = '', W = '', P = '', Q = '' }) => {
    const [row, who] = [tableOf(tables, X), tableOf(tables, W)];
    if (!row || !who) return 'no table';
    const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    if ([P, Q].some((property) => who.columns.includes(property))) return 'kept of whoever writes it';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

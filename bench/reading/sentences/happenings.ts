/** What happens to a thing and is noted: rows of their own that refer to it. */
import { pluralOf } from '../../../src/util/number.js';
import { type Family, tableOf, type Words } from './family.js';

/** "pump failure date cause": the thing, what happens to it, and two facts of that. */
const happening = (text: string): readonly Words[] =>
  text.split(', ').map((said) => {
    const [Y = '', E = '', P = '', Q = ''] = said.split(' ');
    return { Y, Ys: pluralOf(Y), E, Es: pluralOf(E), P, Q };
  });

export const happenings: Family = {
  name: 'happenings',
  words: happening(
    'pump failure date cause, roof leak date size, machine stoppage start duration, pupil absence day reason, tree measurement date height, road closure start reason, van accident date cost, printer jam time tray, horse injury date severity, well test date result, loom breakdown date cause, oven cleaning date duration',
  ),
  before: 'Each Y has a name and a colour.',
  sentences: [
    'Every E of a Y is recorded with the P and the Q.',
    'Each E of a Y has a P and a Q.',
    'We log Es of Ys (P, Q).',
    'Es: which Y, P, Q.',
    'A Y can have several Es, each with a P and a Q.',
    'For each Y we keep its Es with P and Q.',
    'When a Y has a E, we note the P and the Q.',
    'If there is a E on a Y, the P and the Q are noted.',
    'Whenever a E occurs at a Y, the P and the Q are written down.',
    'We want to see all Es of a Y, with P and Q.',
    'Log every E: the Y, the P and the Q.',
    'A E happens to one Y. It has a P and a Q.',
    'A Y may have many Es over time; for each we store the P and the Q.',
    'The history of Es of a Y is kept, with P and Q.',
    'Staff report Es of Ys with P and Q.',
    'Per Y a list of Es is kept (P, Q).',
    'Es are entered per Y, with a P and a Q.',
    'We track Es per Y: P, Q.',
    'A E concerns a Y and has a P and a Q.',
    'Each Y has a list of its Es. A E has a P and a Q.',
    'A E belongs to a Y. We store its P and its Q.',
    'Keep track of each Y and its Es (P and Q).',
    'After a E of a Y, the P and the Q are entered.',
    'In case of a E, we write down which Y, the P and the Q.',
    'There is a log of Es, saying which Y, the P and the Q.',
    'Ys have Es. We want to know the P and the Q of each E.',
    'Also the Es of each Y, with P and Q.',
    'On every E, note the P, the Q and the Y.',
    'We keep a log of all Es: the Y, the P and the Q.',
    'A log entry is made for every E of a Y, with P and Q.',
    'All Es of a Y are listed with their P and Q.',
    'Of every E we know the Y, the P and the Q.',
    'A Y has Es (P, Q).',
    'The P and the Q of every E of a Y are kept.',
    'We note each E of a Y: its P and its Q.',
    'I write down the P and the Q of each E of a Y.',
    'Besides, each Y has Es, for which the P and the Q are stored.',
    'Es of a Y: P, Q.',
    'The Es a Y has had are shown with P and Q.',
    'If a Y has a E, it is logged with P and Q.',
    'For a Y, any number of Es can be recorded, each with P and Q.',
    'Y Es have a P and a Q.',
    'Y Es (P, Q) are recorded.',
    'Each recorded E refers to a Y and gives the P and the Q.',
  ],
  judge: ({ tables }, { Y = '', E = '', P = '', Q = '' }) => {
    const [thing, row] = [tableOf(tables, Y), tableOf(tables, E) ?? tableOf(tables, `${Y} ${E}`)];
    if (!thing) return 'no table';
    if (!row) return 'no row of it';
    if (!row.targets.includes(Y)) return 'no reference';
    const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    if ([P, Q].some((property) => thing.columns.includes(property))) return 'kept of the thing as well';
    return tables.some(({ name }) => name !== Y && name !== row.name && !/staff/i.test(name)) ? 'one table more' : undefined;
  },
};

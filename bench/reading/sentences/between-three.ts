/** What somebody gives, sells or shows to somebody: a row of all three. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const betweenThree: Family = {
  name: 'between-three',
  words: inWords(
    'X V Vs Vd Y Z',
    'nurse give gives given medicine patient, clerk sell sells sold ticket visitor, librarian lend lends lent tablet pupil, agent show shows shown flat tenant, coach assign assigns assigned exercise athlete, waiter serve serves served dish guest, dealer offer offers offered car buyer, tutor teach teaches taught skill student, trainer hand hands handed badge trainee, doctor prescribe prescribes prescribed drug patient',
  ),
  before: 'Each X has a name and a phone. Each Y has a code and a colour. Each Z has a name and an address.',
  sentences: [
    'A X Vs a Y to a Z, and we note the date.',
    'Xs V Ys to Zs; the date is recorded.',
    'When a X Vs a Y to a Z, the date is recorded.',
    'Each time a X Vs a Y to a Z we write down the date.',
    'We record which X Vs which Y to which Z, and on what date.',
    'Whenever a Y is Vd to a Z, we note the date and the X.',
    'We need to know which Y was Vd to which Z by which X and when.',
    'If a X Vs a Y to a Z, we store the date.',
    'We keep a log of which Y a X Vs to which Z, with the date.',
  ],
  judge: ({ tables }, { X = '', Y = '', Z = '' }) => {
    if (![X, Y, Z].every((name) => tableOf(tables, name))) return 'no table';
    const row = tables.find(({ name, targets }) => ![X, Y, Z].includes(name) && [Y, Z].every((end) => targets.includes(end)));
    if (!row) return 'no row of them';
    if (!row.targets.includes(X)) return `no ${X}`;
    if (!row.columns.some((column) => /date|when|_at$| at$| on$/.test(column))) return 'no date';
    return tables.length > 4 ? 'one table more' : undefined;
  },
};

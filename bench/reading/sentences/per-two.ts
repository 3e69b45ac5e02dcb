/** What depends on two things: a row of both with it. */
import { type Family, joining, tableOf, type Words } from './family.js';

const words: readonly Words[] =
  'store stores product products price, supplier suppliers part parts price, season seasons room rooms rate, employee employees project projects hours, warehouse warehouses article articles stock, student students course courses grade, region regions service services fee, player players team teams number, recipe recipes ingredient ingredients amount, clinic clinics doctor doctors salary'
    .split(', ')
    .map((said) => {
      const [X = '', Xs = '', Y = '', Ys = '', P = ''] = said.split(' ');
      return { X, Xs, Y, Ys, P };
    });

export const perTwo: Family = {
  name: 'per-two',
  words,
  before: 'Each X has a name and a city. Each Y has a title and a colour.',
  sentences: [
    'The P depends on the X and the Y.',
    'There is a P per X and Y.',
    'Each X has its own P for each Y.',
    'The P of a Y differs from X to X.',
    'The P differs per X and Y.',
    'Every Y has a different P in each X.',
    'For each X and Y we record the P.',
    'For every combination of X and Y there is a P.',
    'A Y can have a different P for each X.',
    'For each Y in each X we store the P.',
    'We record the P of each Y in each X.',
    'Ys can be in several Xs, each with its own P.',
    'A X has many Ys, each with a P, and a Y can be in many Xs.',
    'Xs and Ys are linked, with a P for each pair.',
    'The P is set per Y per X.',
    'The P is stored for each X-Y pair.',
    'Which Ys are in which Xs is recorded with the P.',
    'The P varies by X and by Y.',
  ],
  judge: ({ tables }, { X = '', Y = '', P = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!row.columns.some((column) => column.includes(P))) return `no ${P}`;
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

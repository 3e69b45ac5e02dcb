/** The same thing twice in one row: each in its role. */
import { type Family, tableOf, type Words } from './family.js';

const words: readonly Words[] =
  'match matches team teams home away, transfer transfers account accounts source target, flight flights airport airports departure arrival, shipment shipments warehouse warehouses sending receiving, message messages user users sender recipient, review reviews employee employees author approver, trade trades player players first second, ride rides station stations start end, loan loans branch branches pickup return, case cases lawyer lawyers lead assistant'
    .split(', ')
    .map((said) => {
      const [X = '', Xs = '', Y = '', Ys = '', R = '', S = ''] = said.split(' ');
      return { X, Xs, Y, Ys, R, S };
    });

export const roles: Family = {
  name: 'roles',
  words,
  before: 'Each Y has a name and a city. Each X has a date and a note.',
  sentences: [
    'Each X has a R Y and a S Y.',
    'A X has two Ys, a R Y and a S Y.',
    'Every X has a R and a S Y.',
    'For each X we record the R Y and the S Y.',
    'A X involves two Ys: the R Y and the S Y.',
    'Each X refers to one Y as the R Y and to another as the S Y.',
    'Each X links a R Y with a S Y.',
    'We store the R Y and S Y of every X.',
    'Each X records its R Y, its S Y and a reference number.',
    'The R Y and the S Y of a X are different Ys.',
    'A X is between two Ys (R Y and S Y).',
    'Record for each X: R Y, S Y and remarks.',
    'One Y is the R Y of a X, another the S Y.',
    'Two Ys take part in each X, the R Y and the S Y.',
  ],
  judge: ({ tables }, { X = '', Y = '', R = '', S = '' }) => {
    const row = tableOf(tables, X);
    if (!row || !tableOf(tables, Y)) return 'no table';
    if (row.targets.filter((to) => to === Y).length !== 2) return 'not two references';
    if (![R, S].every((role) => row.columns.some((column) => column.includes(role)))) return 'not called so';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

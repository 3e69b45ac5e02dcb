/** The same thing twice in one row: each in its role. */
import { type Family, tableOf, type Words } from './family.js';

const words: readonly Words[] =
  'match matches team teams home away, transfer transfers account accounts source target, flight flights airport airports departure arrival, shipment shipments warehouse warehouses sending receiving, message messages user users sender recipient, review reviews employee employees author approver, trade trades player players first second, ride rides station stations start end, loan loans branch branches pickup return, case cases lawyer lawyers lead assistant'
    .split(', ')
    .map((said) => {
      const [X = '', Xs = '', Y = '', Ys = '', A = '', B = ''] = said.split(' ');
      return { X, Xs, Y, Ys, A, B };
    });

export const roles: Family = {
  name: 'roles',
  words,
  before: 'Each Y has a name and a city. Each X has a date and a note.',
  sentences: [
    'Each X has a A Y and a B Y.',
    'A X has two Ys, a A Y and a B Y.',
    'Every X has a A and a B Y.',
    'For each X we record the A Y and the B Y.',
    'A X involves two Ys: the A Y and the B Y.',
    'Each X refers to one Y as the A Y and to another as the B Y.',
    'Each X links a A Y with a B Y.',
    'We store the A Y and B Y of every X.',
    'Each X records its A Y, its B Y and a reference number.',
    'The A Y and the B Y of a X are different Ys.',
    'A X is between two Ys (A Y and B Y).',
    'Record for each X: A Y, B Y and remarks.',
    'One Y is the A Y of a X, another the B Y.',
    'Two Ys take part in each X, the A Y and the B Y.',
  ],
  judge: ({ tables }, { X = '', Y = '', A = '', B = '' }) => {
    const row = tableOf(tables, X);
    if (!row || !tableOf(tables, Y)) return 'no table';
    if (row.targets.filter((to) => to === Y).length !== 2) return 'not two references';
    if (![A, B].every((role) => row.columns.some((column) => column.includes(role)))) return 'not called so';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

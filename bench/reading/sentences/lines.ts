/** A whole that lists things, with something told of each of them there: a row of both with it. */
import { pluralOf } from '../../../src/util/number.js';
import { type Family, joining, tableOf, type Words } from './family.js';

/** "order product price": the whole, what it lists and what is told of each. */
const wholes = (text: string): readonly Words[] =>
  text.split(', ').map((said) => {
    const [X = '', Y = '', P = ''] = said.split(' ');
    return { X, Xs: pluralOf(X), Y, Ys: pluralOf(Y), P, Ps: pluralOf(P) };
  });

const BEFORE = 'Each X has a number and a date. Each Y has a name and a colour.';

export const lines: Family = {
  name: 'lines',
  words: wholes(
    'order product price, quote service discount, prescription medicine dose, recipe ingredient amount, exam question score, timesheet project duration, inspection valve pressure, rental tool fee, estimate room cost, sale article quantity',
  ),
  before: BEFORE,
  sentences: [
    'Each X lists its Ys, each with a P.',
    'A X lists Ys with a P for every single one.',
    'For every Y on a X, the P is recorded.',
    'For each Y in a X we store the P.',
    'The P of each Y in a X is stored.',
    'A X states, for each Y, the P.',
    'A X states the P per Y.',
    'A X records, per Y, the P.',
    'A X contains one or more Ys, with the P of each.',
    'A X contains Ys, and the P of each is noted.',
    'On a X there are several Ys, each with its P.',
    'A X shows which Ys it contains and the P of each.',
    'A X says which Ys are in it and with which P.',
    'A X consists of lines, each with a Y and a P.',
    'A X has lines with the Y and the P.',
    'Each line of a X names a Y and a P.',
    'Each X has one or more lines; a line has a Y and a P.',
    'A X includes several Ys, and for each of them the P is noted.',
    'Ys are put on a X with a P.',
    'Ys are added to a X, each with a P.',
    'When a Y is added to a X, the P is entered.',
    'We add Ys to a X and enter the P for each.',
    'The P is entered per Y for the X.',
    'The P is recorded for each Y of a X.',
    'On a X, the P is written behind each Y.',
    'Xs contain Ys (with P).',
    'A X contains Ys (with the P of each).',
    'A X has a number and, per Y, the P.',
    'A X has a number, and for each Y in it a P.',
    'Line by line we note the Y and the P of a X.',
    'Which Ys are in a X, and with what P, is recorded.',
    'We need to know which Ys a X contains and the P of each.',
    'We note down which Ys went into a X and with what P.',
    'A X can have several Ys; each of them has a P for that X.',
    'Several Ys can be on one X, each with its own P.',
    'The same Y can be on several Xs with different Ps.',
    'Every X holds Ys together with the P of each.',
    'Each X covers one or more Ys, with a P for each Y covered.',
    'A X has a P for each Y.',
    'There is a P for each Y on the X.',
    'A X assigns a P to each Y.',
    'Per X and Y there is one P.',
    'A X is for one or more Ys, and for each we note the P.',
    'For a X we enter Y by Y the P.',
    'The P is given Y by Y for each X.',
    'Each X gives the P of the Ys on it.',
    'A X can be for several Ys at once, each having a P of its own.',
    'For each X, the Ys and their Ps are listed.',
    'As part of a X, a P is kept for every Y.',
    'Every Y in a X comes with a P.',
  ],
  judge: ({ tables }, { X = '', Y = '', P = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!row.columns.some((column) => column.includes(P))) return `no ${P}`;
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

export const amounts: Family = {
  name: 'amounts',
  words: wholes(
    'order product -, parcel book -, kit tool -, shipment crate -, event chair -, donation blanket -, machine screw -, dormitory bed -, team jersey -, truck pallet -',
  ),
  before: BEFORE,
  sentences: [
    'A X lists Ys and how many of each.',
    'We note which Ys are in a X and how many of each.',
    'A X contains so and so many of each Y.',
    'For each X we record how many of which Y.',
    'How many of each Y are in a X is recorded.',
    'A X has a number of Ys, and we note how many of each.',
    'A X can contain several Ys, in any quantity.',
    'A X has Ys with their quantities.',
    'For a X we list the Ys needed and how many of each are needed.',
    'A X needs different Ys in certain quantities.',
    'The X tells how many of each Y there are.',
    'Each X has, per Y, the number of pieces.',
    'For every X we want to see which Ys and how many.',
    'We write down the Ys used for a X and how many of each were used.',
    'A X contains Ys in a certain quantity.',
    'The number of each Y in a X is kept.',
    'The quantity of each Y used for a X shall be recorded.',
    'For each X, the quantity of every Y is entered.',
    'A X lists per Y the pieces ordered.',
    'It should say how many of which Y a X contains.',
    'We track how many of each Y a X has.',
    'A X holds a certain number of each Y.',
    'Ys are added to a X with a quantity.',
    'Which Ys go into a X, and how many, is stored.',
    'A X says how many of which Ys it contains.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!row.columns.some((column) => /quantity|number|amount|count|pieces/.test(column) && column !== 'order number')) return 'no number';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

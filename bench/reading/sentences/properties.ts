/** What is kept of a thing, the first that anybody types: one table with those columns. */
import { pluralOf } from '../../../src/util/number.js';
import { type Family, tableOf, type Words } from './family.js';

/** "boat name length colour": the thing and three properties of it. */
const things = (text: string): readonly Words[] =>
  text.split(', ').map((said) => {
    const [X = '', P = '', Q = '', R = ''] = said.split(' ');
    return { X, Xs: pluralOf(X), P, Q, R };
  });

export const properties: Family = {
  name: 'properties',
  words: things(
    'boat name length colour, pump code pressure weight, recipe title difficulty duration, painting title year height, van registration mileage colour, lesson title date fee, tree species height age, invoice number date amount, member name email birthday, village name population altitude, tool name price condition, song title duration language',
  ),
  before: '',
  sentences: [
    'A X has a P, a Q and a R.',
    'Xs: P, Q, R.',
    'X: P, Q and R.',
    'Xs (P, Q, R).',
    'Xs – P, Q, R.',
    'Each X: P, Q, R.',
    'For Xs: P, Q, R.',
    'Of each X: P, Q and R.',
    'What we keep of a X: P, Q and R.',
    'About a X we need: P, Q and R.',
    'Xs. We want the P, the Q and the R.',
    'Xs have: P, Q, R.',
    'Fields of a X: P, Q, R.',
    'The fields of a X are P, Q and R.',
    'X data: P, Q, R.',
    'We have Xs (P, Q, R).',
    'There are Xs, with a P, a Q and a R.',
    'Needed for a X: P, Q and R.',
    'A X comes with a P, a Q and a R.',
    'A X is described by its P, its Q and its R.',
    'A X is given by P, Q and R.',
    'A X is characterised by a P, a Q and a R.',
    'A X carries a P, a Q and a R.',
    'A X bears a P, a Q and a R.',
    'A X shows the P, the Q and the R.',
    'A X holds a P, a Q and a R.',
    'A X states a P, a Q and a R.',
    'A X includes a P, a Q and a R.',
    'Every X needs a P, a Q and a R.',
    'A X must have a P, a Q and a R.',
    'To add a X you enter the P, the Q and the R.',
    'When creating a X, you enter the P, the Q and the R.',
    'A X is created with a P, a Q and a R.',
    'Xs are recorded with their P, Q and R.',
    'Xs are registered with P, Q and R.',
    'We register Xs with their P, Q and R.',
    'Xs can be added with a P, a Q and a R.',
    'The admin can manage Xs (P, Q, R).',
    'I want to keep track of my Xs with their P, Q and R.',
    'I need a list of Xs with P, Q and R.',
    'A list of Xs, with the P, the Q and the R of each.',
    'An overview of all Xs with P, Q and R.',
    'We should know the P, the Q and the R of every X.',
    'The P, Q and R of each X are stored.',
    'We store the P, the Q and the R of Xs.',
    'For each X we note P, Q and R.',
    'For every X the system stores the P, the Q and the R.',
    'We keep a X with its P, its Q and its R.',
    'I would like to store Xs. Each one has a P, a Q and a R.',
    'We deal with Xs. They have a P, a Q and a R.',
    'Our Xs have a P, a Q and a R.',
    'All Xs have got a P, a Q and a R.',
    'Please save the P, Q and R for all my Xs.',
    'I collect Xs and want to note the P, the Q and the R.',
    'I want an app for my Xs: P, Q and R.',
    'An app to keep Xs in, with P, Q and R.',
    'A database of Xs with their P, Q and R.',
    'Build a database for Xs. A X has P, Q and R.',
    'A X consists of a P, a Q and a R.',
    'Make a table of Xs with columns P, Q and R.',
    'X (P, Q, R)',
    'X has P, Q, R',
    'X with P, Q and R',
    'A X – P, Q, R.',
    'The following is stored for a X: P, Q, R.',
    'A X has the following properties: P, Q and R.',
    'Attributes of X: P, Q, R',
    'We need to store Xs, their P, Q and R.',
    'Xs have a P as well as a Q and a R.',
    'A X has a P. A X also has a Q and a R.',
    'A X has a P. The Q and the R of a X are stored too.',
    'Users enter a P, a Q and a R for each X.',
    'Each X is identified by its P and has a Q and a R.',
    'Tell me the P, Q and R of each of my Xs.',
  ],
  judge: ({ tables }, { X = '', P = '', Q = '', R = '' }) => {
    const table = tableOf(tables, X);
    if (!table) return 'no table';
    const missing = [P, Q, R].find((property) => !table.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    // Those who enter it may have a table.
    return tables.some(({ name }) => name !== table.name && !/user/i.test(name)) ? 'one table more' : undefined;
  },
};

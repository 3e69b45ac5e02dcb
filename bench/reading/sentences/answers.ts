/** What somebody says to what they are asked: it is of the two. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const answers: Family = {
  name: 'answers',
  words: inWords('X Y', 'guest party, member dinner, player match, singer rehearsal, parent meeting, employee training, volunteer shift'),
  before: 'Each X has a name and an email. Each Y has a place and a date.',
  sentences: [
    'Xs are invited to Ys and say yes, no or maybe.',
    'Xs are invited to a Y, and each X says yes, no or maybe.',
    'Xs are invited to a Y. Each X answers with yes, no or maybe.',
    'An X can say yes, no or maybe to a Y.',
    'For each Y, Xs say whether they will come.',
    'Xs let us know if they can come to a Y.',
    'An X accepts or declines the invitation to a Y.',
    'Xs sign up for Ys or say that they cannot come.',
    'We ask all Xs for each Y whether they come, and note the answer.',
    'Who of the Xs comes to which Y, and who has said no?',
    'Xs are invited to Ys; an invitation is open, accepted or declined.',
    'Each X replies to the invitation to a Y with yes or no.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (x.targets.length + y.targets.length > 0) return 'a reference of its own';
    if (row.columns.length < 4 && !row.columns.some((column) => ANSWER.test(column))) return 'no answer';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

const ANSWER = /answer|status|response|reply|attend|com(es|ing)|accepted|can come/;

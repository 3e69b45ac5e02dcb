/** What somebody wants to do, and with what: the thing with its properties, under what it is for. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const stories: Family = {
  name: 'stories',
  words: inWords(
    'W X Y P Q',
    'flatmate household expense amount date, curator exhibition label text language, coach team drill title duration, gardener garden bed length soil, organiser festival stage capacity address, tenant flat complaint text date, teacher class test topic date, cyclist ride photo caption place, host house guideline title text, editor issue article headline length',
  ),
  before: 'Each X has a name and a colour.',
  sentences: [
    'As a W, I want to add Ys to a X, with a P and a Q.',
    'As a W I can create a Y for a X with a P and a Q.',
    'As a W, I want to enter a Y of a X (P, Q).',
    'As a W I want to add a Y to a X so that nobody forgets it. A Y has a P and a Q.',
    'As a W, I can record Ys for a X: P, Q.',
    'A W wants to add Ys to a X. Each Y has a P and a Q.',
    'A W should be able to add a Y to a X, with P and Q.',
    'Ws can add Ys to a X. A Y has a P and a Q.',
    'I want Ws to be able to create Ys for a X, each with a P and a Q.',
    'It must be possible to add Ys to a X, with a P and a Q.',
    'A W must be able to manage the Ys of a X (P, Q).',
    'Ws manage the Ys of a X, each with a P and a Q.',
    'Allow Ws to add a Y with a P and a Q to a X.',
    'Let Ws create Ys for each X, with P and Q.',
    'The W enters a Y for the X, giving its P and Q.',
    'Ws enter Ys per X: P and Q.',
    'As a W, I want to see the P and the Q of each Y of a X.',
    'User story: As a W I want to note a Y of the X with its P and Q.',
    '- As a W, I can add a Y to a X (P, Q)',
    'A W can create, edit and delete Ys of a X. A Y has a P and a Q.',
  ],
  judge: ({ tables }, { X = '', W = '', Y = '', P = '', Q = '' }) => {
    const [whole, row] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!whole || !row) return 'no table';
    if (!row.targets.includes(X)) return 'no reference';
    const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    if ([P, Q].some((property) => whole.columns.includes(property))) return 'kept of the other as well';
    if (whole.targets.some((to) => to !== W)) return 'one reference more';
    return tables.some(({ name }) => ![X, Y, W, 'user'].includes(name)) ? 'one table more' : undefined;
  },
};

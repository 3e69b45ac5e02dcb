/** Who signs up and with what: users with those properties, however they are spoken of. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const signingUp: Family = {
  name: 'signing-up',
  words: inWords(
    'P Q X',
    'name phone tool, email password photo, nickname birthday route, address phone plant, username email story, name age poem',
  ),
  before: 'Each X has a title and a colour.',
  sentences: [
    'You register with P and Q.',
    'You sign up with a P and a Q.',
    'Users register with their P and Q.',
    'People sign up with P and Q.',
    'Anyone can sign up with a P and a Q.',
    'To register, you enter your P and your Q.',
    'Users have an account with a P and a Q.',
    'Everybody has a profile with a P and a Q.',
    'You create a profile with your P and Q.',
    'Users log in with P and Q.',
    'When you register you give your P and your Q.',
    'Each user signs up with a P and a Q.',
    'A user account has a P and a Q.',
    'You sign up with a P and a Q and can then add Xs.',
    'Users sign up with a P and a Q and add Xs.',
    'Signing up takes a P and a Q.',
    'On registration a user gives a P and a Q.',
    'Registration needs a P and a Q.',
  ],
  judge: ({ tables }, { P = '', Q = '', X = '' }) => {
    const row = tableOf(tables, 'user') ?? tables.find(({ name }) => /account|member|profile|person|user/.test(name));
    if (!tableOf(tables, X)) return 'no table';
    if (!row) return 'no user';
    const missing = [P, Q].find((property) => !row.columns.some((column) => column.includes(property)));
    if (missing !== undefined) return `no ${missing}`;
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

/** What is asked for, said before it is told: a schema, its tables, a database. None of that is kept. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const wishes: Family = {
  name: 'wishes',
  words: inWords('X Y', 'member class, guest tour, patient appointment, student lesson, tenant flat, customer order, rider horse'),
  before: '',
  sentences: [
    'Build me a schema for a gym. Xs have an email. Ys have a date.',
    'Give me the tables for a gym. Xs have an email. Ys have a date.',
    'Generate a PostgreSQL schema for a gym app. Xs have an email. Ys have a date.',
    'Please design the schema of a gym: Xs have an email, Ys have a date.',
    'Make a simple data model for my gym, with Xs and Ys. Xs have an email. Ys have a date.',
    'Can you create a database schema for a gym where Xs have an email? Ys have a date.',
    'I need a MySQL database for a gym. Xs have an email. Ys have a date.',
    'Write the schema: Xs have an email, Ys have a date.',
    'Draw me an ERD for a gym. Xs have an email, Ys have a date.',
    'Could you propose a table structure for our gym? Xs have an email. Ys have a date.',
    'I want the tables for Xs and Ys. Xs have an email. Ys have a date.',
    'Design a database with Xs and Ys. Xs have an email. Ys have a date.',
  ],
  judge: ({ tables }, { X, Y }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    return tables.some(({ name }) => /schema|table|gym|database|erd|structure|model/.test(name))
      ? 'a table of what is asked for'
      : undefined;
  },
};

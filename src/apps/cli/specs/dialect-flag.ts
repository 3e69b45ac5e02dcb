/** Which database a script is written for: shared by all commands that read schemas. */
import type { FlagSpec } from '../command.js';

export const DIALECT_FLAG: FlagSpec = {
  name: 'dialect',
  kind: 'string',
  value: '<name>',
  summary: 'what the SQL is written for, when the guess is wrong',
  choices: ['postgres', 'mysql', 'mariadb', 'sqlite'],
};

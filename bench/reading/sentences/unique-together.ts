/** Two properties that no two have alike together. */
import { snakeCase } from '../../../src/util/snake-case.js';
import type { Family } from './family.js';
import { owned } from './owned.js';

export const uniqueTogether: Family = {
  name: 'unique-together',
  words: owned(
    'client nickname street birthday surname, guest nickname city arrival_date surname, recipe title language cooking_time author_name, tool code colour purchase_date brand, plant nickname soil planting_date species, horse nickname colour birth_date breed, boat callsign country build_year colour, painting title style completion_date width, tenant alias city start_date surname, poster title size print_date colour',
  ),
  before: 'Each X has a P, a Q, a R and a S.',
  sentences: [
    'The P and the Q together are unique.',
    'The combination of P and Q is unique.',
    'The combination of P and Q must be unique.',
    'P and Q must be unique together.',
    'P and Q are unique in combination.',
    'Together, P and Q are unique.',
    'No two Xs have the same P and Q.',
    'No two Xs share the same P and Q.',
    'No two Xs may have both the same P and the same Q.',
    'There cannot be two Xs with the same P and Q.',
    'A X is identified by its P and Q.',
    'Xs are identified by P and Q together.',
    'Xs are told apart by their P and their Q.',
    'The P and Q uniquely identify a X.',
    'Two Xs cannot have the same P and Q.',
    'The pair of P and Q identifies a X.',
    'The P is unique within a Q.',
    'The P must be unique per Q.',
    'The P is unique for each Q.',
    'No two Xs of the same Q have the same P.',
    'Two Xs may have the same P as long as the Q is different.',
  ],
  judge: ({ model }, { X = '', P = '', Q = '' }) => {
    const thing = model.entities.find(({ id }) => id === X);
    if (!thing) return 'no thing';
    if (model.entities.length > 1) return 'a thing more';
    const keys = thing.identifiers.filter(({ origin }) => origin.kind !== 'implied').map(({ members }) => [...members].sort().join());
    const key = [snakeCase(P), snakeCase(Q)].sort().join();
    if (!keys.includes(key)) return keys.length > 0 ? `unique: ${keys.join('; ')}` : 'not unique';
    return keys.length > 1 ? `unique: ${keys.join('; ')}` : undefined;
  },
};

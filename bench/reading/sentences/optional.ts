/** A property may be missing: it, and nothing else, is not required. */
import { snakeCase } from '../../../src/util/snake-case.js';
import type { Family } from './family.js';
import { owned } from './owned.js';

export const optional: Family = {
  name: 'optional',
  words: owned(
    'client phone_number address birthday name, guest nickname email arrival_date name, recipe nickname summary cooking_time title, tool serial_number colour purchase_date brand, plant nickname height planting_date species, member fax_number street joining_date surname, horse microchip_number weight birth_date name, boat hull_number length build_year name, painting subtitle width completion_date title, tenant middle_name email start_date surname',
  ),
  before: '',
  sentences: [
    'A X has a S and, optionally, a P.',
    'A X has a S, a Q and optionally a P.',
    'A X has a S, a Q, and an optional P.',
    'Each X has a S, a Q and, if they have one, a P, and a R.',
    'Each X has a S, a Q and a P, if they have one.',
    'Each X has a S, a Q and, if known, a P.',
    'Each X has a S, a Q and a P if known.',
    'Each X has a S, a Q and a P (if known).',
    'Each X has a S, a P (optional), a Q and a R.',
    'Each X has a S, a Q and a R. The P is optional.',
    'Each X has a S, a P, a Q and a R. The P is optional.',
    'Each X has a S, a P, a Q and a R. A P is optional.',
    'Each X has a S, a P, a Q and a R. The P may be empty.',
    'Each X has a S, a P, a Q and a R. The P can be left blank.',
    'Each X has a S, a P, a Q and a R. The P may be missing.',
    'Each X has a S, a P, a Q and a R. The P is not required.',
    'Each X has a S, a P, a Q and a R. The P is not mandatory.',
    "Each X has a S, a P, a Q and a R. The P isn't required.",
    'Each X has a S, a P, a Q and a R. The P does not have to be given.',
    "Each X has a S, a P, a Q and a R. The P doesn't have to be filled in.",
    'Each X has a S, a P, a Q and a R. Not every X has a P.',
    'Each X has a S, a P, a Q and a R. Not all Xs have a P.',
    'Each X has a S, a P, a Q and a R. Some Xs have no P.',
    "Each X has a S, a P, a Q and a R. Some Xs don't have a P.",
    'Each X has a S, a P, a Q and a R. All of these are required except the P.',
    'Each X has a S, a P, a Q and a R. Everything except the P is required.',
    'Each X has a S, a P, a Q and a R. Only the P is optional.',
    'Each X has a S, a Q and a R. Xs may also have a P.',
    'Each X has a S, a Q and a R. A X can have a P.',
    'A X must have a S, a Q and a R, and may have a P.',
    'A X has a S, a Q and a R, and may have a P.',
    'A X has a S, a Q and a R and sometimes a P.',
    'A X has a S, a Q, a R and possibly a P.',
    'For each X we store a S, a Q, a R and, optionally, a P.',
    'We store the S, the Q and, where available, the P of each X.',
    'We record the S, Q, R and (optionally) P of each X.',
    'Each X has: S, Q, R, P (optional).',
    'X: S, Q, R, P (optional).',
    'Xs have a S, a Q, a R, and a P that is optional.',
    'Xs have a S, a P which can be empty, a Q and a R.',
    'Each X has a S, a Q, a R, and a P when there is one.',
    'A X has a S (required), a Q (required) and a P (optional).',
    'Each X has a required S, a required Q and an optional P.',
    'Each X has a S, a Q and a R, plus an optional P.',
    'Each X has a S, a Q, a R and — if available — a P.',
    'Each X has a S, a P, a Q and a R. The P is optional, the S and the Q are required.',
    'Each X has a S, a P, a Q and a R. We do not always know the P.',
    'Each X has a S, a P, a Q and a R. A X can be saved without a P.',
    'Each X has a S, a P, a Q and a R. The S is mandatory, but the P is not.',
  ],
  judge: ({ model }, { X = '', P = '', S = '' }) => {
    const thing = model.entities.find(({ id }) => id === X);
    const property = thing?.attributes.find(({ id }) => id === snakeCase(P));
    if (!thing || !property) return thing ? 'no property' : 'no thing';
    if (model.entities.length > 1) return 'a thing more';
    const others = thing.attributes.filter((other) => other !== property);
    if (others.length < 2 && !others.some(({ id }) => id === snakeCase(S))) return 'a property dropped';
    const loose = others.find(({ required }) => !required);
    if (loose) return `${loose.id} is not required`;
    return property.required ? 'still required' : undefined;
  },
};

/** What no two have alike: an identity of exactly the properties named. */
import { snakeCase } from '../../../src/util/snake-case.js';
import type { Family } from './family.js';
import { owned } from './owned.js';

export const unique: Family = {
  name: 'unique',
  words: owned(
    'client nickname address birthday surname, guest nickname email arrival_date surname, recipe slug summary cooking_time author_name, tool code colour purchase_date brand, plant nickname height planting_date species, member username street joining_date surname, horse nickname weight birth_date breed, boat callsign length build_year colour, painting title width completion_date style, tenant alias email start_date surname',
  ),
  before: 'Each X has a P, a Q, a R and a S.',
  sentences: [
    'The P is unique.',
    'The P must be unique.',
    'The P has to be unique.',
    'The P of a X is unique.',
    'A P must be unique.',
    'Ps are unique.',
    'Ps must be unique.',
    'Each P is unique.',
    'Every P can be used only once.',
    'No two Xs share a P.',
    'No two Xs have the same P.',
    'No two Xs can have the same P.',
    'No two Xs may share the same P.',
    'Two Xs cannot have the same P.',
    'Two Xs must never share a P.',
    'There cannot be two Xs with the same P.',
    'There must not be two Xs with the same P.',
    'A X is identified by its P.',
    'Xs are identified by their P.',
    'Each X is uniquely identified by its P.',
    'We tell Xs apart by their P.',
    'Xs are told apart by their P.',
    'The P identifies a X.',
    'The P uniquely identifies a X.',
    'Every X has its own P.',
    'Each X has a unique P.',
    'Xs have unique Ps.',
    'The P must be different for every X.',
    'The P differs for each X.',
    'Duplicate Ps are not allowed.',
    'The same P must not be used twice.',
    'A P can only belong to one X.',
    'The P should be unique across all Xs.',
    'Make sure that the P is unique.',
    'It must not be possible to create two Xs with the same P.',
    'A P must not occur twice.',
    'Only one X can have a given P.',
    'We know each X by its P.',
    'P is unique.',
    'P must be unique.',
  ],
  judge: ({ model }, { X = '', P = '' }) => {
    const thing = model.entities.find(({ id }) => id === X);
    if (!thing) return 'no thing';
    if (model.entities.length > 1) return 'a thing more';
    if (thing.attributes.length !== 4) return 'other properties';
    if (!thing.identifiers.some(({ members }) => members.join() === snakeCase(P))) return 'not unique';
    const more = thing.identifiers.find(({ members, origin }) => members.join() !== snakeCase(P) && origin.kind !== 'implied');
    return more && `unique: ${more.members.join()}`;
  },
};

/** What is filled out when something happens to a thing: rows of their own that refer to it. */
import { describedUnder } from './described-under.js';
import type { Family } from './family.js';
import { inWords } from './in-words.js';

export const reports: Family = {
  name: 'reports',
  words: inWords(
    'X Y P Q',
    'boat ticket title cost, machine report start reason, horse sheet weight pulse, crate slip date count, car form mileage damage, room checklist date remark, pump incident time text, tool receipt day price, bus protocol hour text, statue note day finding',
  ),
  before: 'Each X has a name and a colour.',
  sentences: [
    'If something happens to a X, we write a Y with P and Q.',
    'When something is wrong with a X, we fill out a Y with the P and the Q.',
    'When a X is damaged, we fill out a Y: P, Q.',
    'When a X breaks, somebody writes a Y with the P and the Q.',
    'After every use of a X we fill in a Y with P and Q.',
    'Whenever a X comes back, we fill out a Y with P and Q.',
    'If a X is late, a Y is written, with the P and the Q.',
    'When a X leaves, we make out a Y, with P and Q.',
    'Every month a Y is made of each X, with P and Q.',
    'When a X is sold, a Y is drawn up with P and Q.',
    'If anything is wrong with a X, staff open a Y with a P and a Q.',
    'When a X is checked, the inspector fills in a Y: P and Q.',
    'On arrival of a X, a Y is filled out with P and Q.',
    'When a X arrives we write a Y: P, Q.',
    'If a X is broken, they write a Y, the P and the Q.',
    'If a X gets lost, a Y is created, with P and Q.',
    'When a X is returned, we raise a Y giving the P and the Q.',
    'Before a X goes out, a Y is filled in; it has a P and a Q.',
    'When somebody takes a X away, we fill out a Y with P and Q.',
    'Each time a X is moved, a Y is filled out, with the P and the Q.',
    'If there is a problem with a X, staff file a Y (P, Q).',
    'A Y is written whenever a X is moved; it has a P and a Q.',
    'Whoever breaks a X fills out a Y with P and Q.',
    'Once a X is ready, a Y with the P and the Q is issued.',
  ],
  judge: describedUnder,
};

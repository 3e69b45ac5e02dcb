/** What is made out, uploaded or left for a thing, named and described in one go: rows of their own that refer to it. */
import { describedUnder } from './described-under.js';
import type { Family } from './family.js';
import { inWords } from './in-words.js';

export const made: Family = {
  name: 'made',
  words: inWords(
    'X Y P Q',
    'harvest label weight class, release file size checksum, contract invoice amount day, bridge drawing scale format, team badge shape text, parcel receipt day price, song video length format, horse passport breed height, plan objection text page, vehicle certificate issuer expiry',
  ),
  before: 'Each X has a name and a colour.',
  sentences: [
    'Ys are uploaded for each X (P, Q).',
    'Ys with a P and a Q are issued for the X.',
    'For each X, Ys are drawn up, with P and Q.',
    'Ys are attached to a X, with a P and a Q.',
    'Ys get noted for a X, with P and Q.',
    'Ys get recorded for a X: P, Q.',
    'A Y is drawn up for every X, stating P and Q.',
    'For every X a Y is drawn up, stating the P and the Q.',
    'For a X a Y is made out, with P and Q.',
    'Ys made for a X get a P and a Q.',
    'Ys arrive per X: P, Q.',
    'Ys come in for each X, with P and Q.',
    'Each day, a Y per X: P, Q.',
    'We upload Ys for a X, with their P and Q.',
    'One or more Ys are created for a X, each with P and Q.',
    'Ys can be left on a X, with a P and a Q.',
    'Anyone can leave Ys on a X, with a P and a Q.',
    'As an editor, I can add a Y to a X, with P and Q.',
    'A Y is filed for a X, with P and Q.',
    'A Y is opened for a X, stating P and Q.',
    'A Y is printed for each X. It states the P and the Q.',
    'Ys (P, Q) are made for each X.',
    'A X gets a Y with a P and a Q.',
    'Every X receives one or more Ys, each with a P and a Q.',
    'A Y is sent out for a X, with P and Q.',
    'For each X one or more Ys are made, giving P and Q.',
    'A Y (P, Q) is added to the X.',
    'Several Ys can be added to a X, with P and Q each.',
    'We add Ys to a X: P, Q.',
    'Each Y is for one X and shows the P and the Q.',
    'To each X we attach a Y with P and Q.',
  ],
  judge: describedUnder,
};

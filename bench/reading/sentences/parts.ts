/** What a whole falls into, named and described in one go: rows of their own that refer to it. */
import { describedUnder } from './described-under.js';
import type { Family } from './family.js';
import { inWords } from './in-words.js';

export const parts: Family = {
  name: 'parts',
  words: inWords(
    'X Y P Q',
    'ward district population area, river reach depth width, film scene length place, episode chapter start heading, building floor height layout, field plot crop size, report section title text, network segment speed load, garden bed soil length, campaign phase goal budget',
  ),
  before: 'Each X has a name and a colour.',
  sentences: [
    'A X is split into Ys, each with a P and a Q.',
    'A X is divided into Ys; every Y has a P and a Q.',
    'Some Xs are split in Ys with a P and a Q.',
    'Each X is cut into Ys. A Y has a P and a Q.',
    'A X consists of Ys with a P and a Q.',
    'A X is made up of Ys, each with its P and Q.',
    'Xs are broken down into Ys (P, Q).',
    'A X falls into several Ys, each with a P and a Q.',
    'There are several Ys in a X, each with P and Q.',
    'A X may carry any number of Ys; we keep the P and the Q.',
    'A X may have any number of Ys; for each we keep the P and the Q.',
    'A X can have as many Ys as needed, each with a P and a Q.',
    'The Ys of a X have a P and a Q.',
    'The Ys in it have a P and a Q.',
    'Ys in a X have a P and a Q.',
    'Within a X there are Ys, given by P and Q.',
    'In a X there are Ys, each given by P and Q.',
    'Every X has its Ys: P and Q.',
    'Each X comes with a set of Ys (P, Q).',
    'A X can have up to ten Ys with a P and a Q.',
    'A X has Ys, of which we need the P and the Q.',
    'A X is a number of Ys, each with a P and a Q.',
    'Every X has between three and nine Ys, with P and Q.',
    'A X has Ys, whose P and Q we need.',
    'Xs are divided up into Ys, and a Y has a P and a Q.',
    'A X is subdivided into Ys (P, Q).',
    'There is at least one Y in each X, with a P and a Q.',
    'Several Ys make up a X; each Y has a P and a Q.',
    'A X is a series of Ys, each of which has a P and a Q.',
    'A Y is a part of a X and has a P and a Q.',
  ],
  judge: describedUnder,
};

/** What something is for good, one of two or three: a choice of its own, and no yes or no. */
import { choicesOf, entityOf, type Family } from './family.js';
import { inWords } from './in-words.js';

export const either: Family = {
  name: 'either',
  words: inWords(
    'X P Q',
    'channel public private, membership monthly yearly, drink hot cold, tent small large, report weekly monthly, lens soft hard, box red blue, offer national international',
  ),
  before: 'Each X has a name and a number.',
  sentences: [
    'A X can be P or Q.',
    'Xs can be P or Q.',
    'A X is P or Q.',
    'Xs are either P or Q.',
    'Each X is P or Q.',
    'A X may be either P or Q.',
    'Every X is either P or Q.',
    'A X can be either P or Q.',
    'We have Xs (P or Q).',
    'We keep Xs (P or Q) with a colour.',
  ],
  judge: ({ tables, model }, { X = '', P = '', Q = '' }) => {
    const thing = entityOf(model, X);
    if (!thing) return 'no table';
    if (tables.length > 1) return 'one table more';
    const [choice] = choicesOf(thing);
    if (!choice) return 'no choice';
    return [P, Q].every((value) => choice.values.includes(value)) && choice.values.length === 2 ? undefined : 'other values';
  },
};

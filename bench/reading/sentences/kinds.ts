/** One thing in kinds that nothing else tells of: a choice or things that are it. */
import { choicesOf, entityOf, type Family, kindOf } from './family.js';
import { inWords } from './in-words.js';

export const kinds: Family = {
  name: 'kinds',
  words: inWords(
    'X Y P Q',
    'account crate savings_account current_account, vehicle shelf lorry motorbike, ticket van day_pass season_ticket, instrument desk violin trumpet, building room barn cottage, plant school shrub fern, worker bench freelancer trainee, animal album goat donkey, boat library canoe ferry, customer town private_person company',
  ),
  before: 'Each X has a colour and a weight, and belongs to a Y. Each Y has a name and a size.',
  sentences: [
    'A X is either a P or a Q.',
    'Xs are either Ps or Qs.',
    'Each X is a P or a Q.',
    'A X can be a P or a Q.',
    'There are two kinds of X: P and Q.',
    'There are two kinds of Xs: Ps and Qs.',
    'There are two types of X, Ps and Qs.',
    'Xs come in two kinds: Ps and Qs.',
    'We have two sorts of Xs: Ps and Qs.',
    'Ps and Qs are Xs.',
    'Ps and Qs are both Xs.',
    'A P is a X, and so is a Q.',
    'A P is a kind of X. A Q is also a kind of X.',
    'A P is a type of X; a Q is too.',
    'Xs may be Ps or Qs.',
    'The type of a X is P or Q.',
    'A X has a type: P or Q.',
    'A X has a type (P or Q).',
    'Xs can be of two types: P or Q.',
    'Xs are divided into Ps and Qs.',
    'We distinguish between two kinds of X: Ps and Qs.',
    'Xs include Ps and Qs.',
    'Some Xs are Ps, others are Qs.',
    'Every X is either a P or a Q, never both.',
    'A X must be either a P or a Q.',
    'We record whether a X is a P or a Q.',
    'For each X we note whether it is a P or a Q.',
    'X types are P and Q.',
  ],
  judge: ({ model }, { X = '', Y = '', P = '', Q = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    if (other.attributes.length > 2) return 'the other is touched';
    const said = [P, Q].map((kind) => kindOf(model, X, kind));
    const values = choicesOf(thing).some((choice) =>
      [P, Q].every((kind) => choice.values.some((value) => kind.replaceAll(' ', '_').startsWith(value))),
    );
    if (!values && said.some((kind) => kind !== 'is-a')) return said.includes('apart') ? 'a table apart' : 'no kinds';
    return values && said.some((kind) => kind !== 'none') ? 'said twice' : undefined;
  },
};

/** What a thing can be, one after the other or one of: a choice of that thing, and nothing else touched. */
import { attributeKey, choicesOf, entityOf, type Family } from './family.js';
import { inWords } from './in-words.js';

export const states: Family = {
  name: 'states',
  words: inWords(
    'X Y P Q R',
    'order crate draft sent paid, invoice shelf new approved settled, ticket desk open pending closed, parcel van packed shipped delivered, application school received reviewed rejected, repair bench planned started finished, article author drafted published archived, loan library requested active returned, complaint shop reported investigated resolved, booking room tentative confirmed cancelled',
  ),
  before: 'Each X has a colour and a weight, and belongs to a Y. Each Y has a name and a size.',
  sentences: [
    'A X is first P, then Q, then R.',
    'A X can be P, Q or R.',
    'Each X is either P, Q or R.',
    'Each X is P, Q or R.',
    'The status of a X is P, Q or R.',
    "A X's status can be P, Q or R.",
    'A X has a status (P, Q or R).',
    'A X has a status: P, Q, R.',
    'A X has a status, which is P, Q or R.',
    'A X has a status which can be P, Q or R.',
    'Each X has a state, either P, Q or R.',
    'Xs have one of the following statuses: P, Q, R.',
    'The status of a X must be one of P, Q or R.',
    'A X starts as P, becomes Q and ends up R.',
    'A X starts out as P and then becomes Q or R.',
    'A X starts as P, then moves to Q and finally to R.',
    'A X moves from P to Q to R.',
    'A X goes from P to Q and then to R.',
    'A new X is P; later it becomes Q or R.',
    'When a X is created it is P. Afterwards it can be Q or R.',
    'Xs go through the states P, Q and R.',
    'Xs pass through three stages: P, Q and R.',
    'A X has three states: P, Q and R.',
    'There are three statuses for a X: P, Q and R.',
    'The possible statuses of a X are P, Q and R.',
    'We track whether a X is P, Q or R.',
    'We need to know whether a X is P, Q or R.',
    'For each X we keep track of whether it is P, Q or R.',
    'We want to see which Xs are P, Q or R.',
    'A X is P by default and can be changed to Q or R.',
    'Xs are marked as P, Q or R.',
    'A X can be marked P, Q or R.',
    'A X is P until it is Q, and finally it is R.',
    'Initially a X is P. It can then be Q or R.',
    'Every X has a status. It starts as P, then goes to Q, then R.',
    'The status of a X goes from P to Q to R.',
    'The lifecycle of a X is P, Q, R.',
    'The life cycle of a X: P -> Q -> R.',
    'Xs are tracked by status (P, Q, R).',
    'Status of a X: P, Q or R.',
    'We store the status of each X: P, Q or R.',
    'For every X the status is recorded (P, Q or R).',
    'A X may be in one of three states: P, Q or R.',
    'X status can be P / Q / R.',
    'X status: P, Q, R.',
    'A X should show whether it is P, Q or R.',
    'Staff can set the status of a X to P, Q or R.',
    'The status of a X changes from P to Q and from Q to R.',
    'A P X can become Q, and a Q X can become R.',
  ],
  judge: ({ tables, model }, { X = '', Y = '', P = '', Q = '', R = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    const choices = choicesOf(thing);
    const found = choices.find(({ values }) => [P, Q, R].every((state) => values.includes(attributeKey(state))));
    if (!found) return choices.length > 0 ? `other values: ${choices.map(({ values }) => values.join('/')).join(' ')}` : 'no choice';
    if (found.values.length > 3) return 'one value more';
    if (thing.attributes.length > 3) return 'one attribute more';
    if (other.attributes.length > 2 || choicesOf(other).length > 0) return 'the other is touched';
    if (tables.some(({ name, targets }) => targets.some((to) => name !== X || to !== Y))) return 'a reference';
    return model.entities.length > 2 ? 'one thing more' : undefined;
  },
};

/** The order of states: what it is first, and what may follow. */
import { attributeKey, entityOf, type Family } from './family.js';
import { states } from './states.js';

export const initial: Family = {
  ...states,
  name: 'initial',
  sentences: [
    'A X is first P, then Q, then R.',
    'A X is P at first, then Q, then R.',
    'A X starts as P, becomes Q and ends up R.',
    'A X starts out as P and then becomes Q or R.',
    'A X starts as P, then moves to Q and finally to R.',
    'A X moves from P to Q to R.',
    'A new X is P; later it becomes Q or R.',
    'When a X is created it is P. Afterwards it can be Q or R.',
    'A X is P by default and can be changed to Q or R.',
    'Initially a X is P. It can then be Q or R.',
    'Every X has a status. It starts as P, then goes to Q, then R.',
    'The life cycle of a X: P -> Q -> R.',
    'The status of a X is P, Q or R. A new X is P.',
    'A X can be P, Q or R, and starts as P.',
    'A X can be Q, R or P; P is the default.',
    'A X is Q, R or P (default P).',
    'The status of a X is Q, R or P; it defaults to P.',
    'A X is Q, R or P. By default it is P.',
    'A P X can become Q, and a Q X can become R.',
  ],
  judge: (outcome, words) => {
    const { X, P = '' } = words;
    const why = states.judge(outcome, words);
    if (why) return why;
    const thing = entityOf(outcome.model, X ?? '');
    const first = attributeKey(P);
    if (thing?.lifecycle) return thing.lifecycle.initial === first ? undefined : 'another first';
    const starts = thing?.attributes.some((attribute) => attribute.default?.kind === 'value' && attribute.default.value === first);
    const values = thing?.attributes.flatMap(({ type }) => (type.kind === 'choice' ? type.values : []));
    return starts || values?.[0] === first ? undefined : 'no first';
  },
};

/** A kind with something of its own: it is a thing that is the other, and what it has is on it. */
import { entityOf, type Family, kindOf } from './family.js';
import { kinds } from './kinds.js';

export const subtypes: Family = {
  ...kinds,
  name: 'subtypes',
  sentences: [
    'A X is either a P or a Q. A Q has a permit number.',
    'Xs are either Ps or Qs. Qs also have a permit number.',
    'There are two kinds of X: Ps and Qs. Qs have a permit number.',
    'There are two kinds of X: P and Q. For a Q we also store the permit number.',
    'Ps and Qs are Xs. A Q also has a permit number.',
    'A Q is a X that has a permit number.',
    'A Q is a X with a permit number.',
    'A Q is a X which also has a permit number.',
    'A Q is a special kind of X with a permit number.',
    'Some Xs are Qs; those have a permit number.',
    'A Q is a X. Each Q has a permit number.',
    'Each Q is also a X and has a permit number.',
    'A X can be a P or a Q; a Q has a permit number as well.',
    'Every Q is a X, but also has a permit number.',
    'Qs are Xs with a permit number.',
    'In addition to what every X has, a Q has a permit number.',
    'A X may be a Q, in which case it also has a permit number.',
    'Each Q has a permit number. Xs are either Ps or Qs.',
    'Each Q has a permit number. A X is either a P or a Q.',
    'Each Q has a permit number. Ps and Qs are both Xs.',
    'Each Q has a permit number. There are two kinds of X: P and Q.',
  ],
  judge: ({ model }, { X = '', Y = '', Q = '' }) => {
    const [thing, other] = [entityOf(model, X), entityOf(model, Y)];
    if (!thing || !other) return 'no entity';
    if (other.attributes.some(({ id }) => id.includes('permit'))) return 'the other is touched';
    const id = Q.replaceAll(' ', '_');
    const own = entityOf(model, id);
    const [onKind, onWhole] = [own, thing].map((entity) => entity?.attributes.some((attribute) => attribute.id.includes('permit')));
    if (onWhole) return own ? 'on both or on the whole' : undefined;
    if (!onKind) return 'no permit';
    return kindOf(model, X, Q) === 'apart' ? 'a table apart' : undefined;
  },
};

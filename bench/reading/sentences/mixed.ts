/** What a thing has and what it does in one go: no property is called after what it does, and none of them is lost. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const mixed: Family = {
  name: 'mixed',
  words: inWords(
    'X V Vs Y P Q',
    'musician play plays instrument phone age, teacher teach teaches subject email office, farm sell sells product address size, guide speak speaks language phone fee, driver drive drives truck licence age, publisher publish publishes magazine address founded, gardener grow grows plant email plot, mechanic repair repairs engine phone wage, studio rent rents camera address fee, trainer train trains dog email fee, kitchen use uses oven size address, shop stock stocks fabric address phone',
  ),
  before: 'Each Y has a name and a colour.',
  sentences: [
    'A X has a P and Vs Ys.',
    'A X has a P, a Q and Vs Ys.',
    'Xs have a P and V Ys.',
    'Each X, with a P and a Q, Vs Ys.',
    'A X has a P, and Vs one or more Ys.',
    'A X Vs Ys and has a P.',
    'Every X Vs Ys, has a P and a Q.',
    'Xs V Ys and have a P and a Q.',
    'Besides a P, a X has Ys.',
    'Apart from its P, each X has Ys.',
    'A X has Ys and a P.',
    'A X has a P and Ys.',
    'A X has a P and several Ys.',
    'A X has Ys as well as a P.',
    'A X has not only a P but also Ys.',
    'Xs with a P and a Q V Ys.',
    'A X has a P and can V Ys.',
    'A X has a P and may V several Ys.',
    'A X (P, Q) Vs Ys.',
    'Xs (P, Q) V Ys.',
    'A X has a P and a Q, and also Vs Ys.',
    'We keep Xs with a P and the Ys they V.',
    'For each X we keep the P and which Ys it Vs.',
    'Each X Vs some Ys, and we note the P of the X.',
  ],
  judge: ({ tables }, { X = '', Y = '', P = '' }) => {
    const [one, other] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!one || !other) return 'no table';
    if (!one.columns.some((column) => column.includes(P))) return `no ${P}`;
    const tied =
      one.targets.includes(Y) || other.targets.includes(X) || tables.some(({ targets }) => targets.includes(X) && targets.includes(Y));
    if (!tied) return 'no reference';
    return one.columns.some((column) => column.includes(Y) && column !== `${Y} id`) ? 'a column of it' : undefined;
  },
};

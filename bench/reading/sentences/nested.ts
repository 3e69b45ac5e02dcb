/** One in another in a third: each refers to the next, and to no other. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const nested: Family = {
  name: 'nested',
  words: inWords(
    'X Y Z',
    'freezer shelf box, building floor room, course module exercise, region branch counter, project phase task, warehouse aisle bin, festival stage slot, archive folder letter, orchard row tree, train carriage seat',
  ),
  before: '',
  sentences: [
    'There are six Xs, each with Ys, and on the Ys there are Zs. A Z has a name.',
    'A X has Ys, and a Y has Zs. A Z has a name.',
    'A X has Ys, a Y has Zs, and a Z has a name.',
    'Xs are divided into Ys and the Ys into Zs. A Z has a name.',
    'Each X consists of Ys, which in turn consist of Zs. A Z has a name.',
    'Xs have Ys, and in each Y there are Zs. A Z has a name.',
    'Every X has several Ys, each of which has several Zs. A Z has a name.',
    'A Z belongs to a Y, and a Y belongs to a X. A Z has a name.',
    'A Z is in a Y, and the Y is in a X. A Z has a name.',
    'Each X contains Ys; each Y contains Zs. A Z has a name.',
    'Xs > Ys > Zs. A Z has a name.',
    'We have Xs with Ys, and the Ys have Zs. A Z has a name.',
    'A X is split into Ys, a Y into Zs. A Z has a name.',
    'Each Z is part of a Y, which is part of a X. A Z has a name.',
    'In a X there are Ys. In a Y there are Zs. A Z has a name.',
    'A X is made up of Ys; these are made up of Zs. A Z has a name.',
    'We have Xs. They have Ys, and those have Zs. A Z has a name.',
    'Zs are grouped into Ys and Ys into Xs. A Z has a name.',
    'Every Z has a name and sits in a Y of a X.',
    'A X has many Ys and each of them many Zs. A Z has a name.',
    'For each X there are Ys, and for each Y there are Zs. A Z has a name.',
    'Each Y is in one X. Each Z is in one Y and has a name.',
    'Xs (name) have Ys (name), which have Zs (name).',
  ],
  judge: ({ tables }, { X = '', Y = '', Z = '' }) => {
    const [outer, middle, inner] = [X, Y, Z].map((name) => tableOf(tables, name));
    if (!outer || !middle || !inner) return 'no table';
    if (!middle.targets.includes(X)) return `${Y} not in ${X}`;
    if (!inner.targets.includes(Y)) return `${Z} not in ${Y}`;
    if (outer.targets.length > 0 || middle.targets.length > 1 || inner.targets.length > 1) return 'one reference more';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

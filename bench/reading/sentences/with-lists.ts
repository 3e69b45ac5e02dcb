/** Several things in one sentence, each with what it has: none of that is of another. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const withLists: Family = {
  name: 'with-lists',
  words: inWords(
    'X P Q Y R Z S',
    'product name price order date customer email, dog name breed appointment date groomer phone, film title length cinema address ticket price, plant name height bed width gardener email, song title length album year artist country, room number price guest phone booking date, van colour mileage driver address tour date, book title year reader email loan date, bike colour size station address ride start, horse name weight stable address rider age',
  ),
  before: '',
  sentences: [
    'We need Xs with a P and a Q, Ys with a R and Zs with a S.',
    'The app has Xs with P and Q, Ys with R, and Zs with S.',
    'A small shop: Xs with P and Q, Ys with R, Zs with S.',
    'There are Xs (P, Q), Ys (R) and Zs (S).',
    'Xs with P and Q, Ys with R, Zs with S.',
    'I want to store Xs with their P and Q, Ys with their R, and Zs with their S.',
    'We keep Xs with P and Q, and Ys with R; Zs have a S.',
    'Xs have P and Q, Ys have R, Zs have S.',
    'Xs with P and Q. Ys with R. Zs with S.',
    'Xs: P, Q; Ys: R; Zs: S.',
    'Manage Xs (with P and Q), Ys (with R) and Zs (with S).',
    'I need a database for Xs with P and Q, Ys with R and Zs with S.',
    'It should store Xs (P, Q), Ys (R), Zs (S).',
    'There are Xs with a P and a Q, there are Ys with a R and there are Zs with a S.',
    'Xs (P, Q), Ys (R), Zs (S).',
    'X (P, Q), Y (R), Z (S)',
    'We have Xs, each with a P and a Q, Ys, each with a R, and Zs, each with a S.',
    'A X has a P and a Q, a Y a R, a Z a S.',
    'A X has a P and a Q, a Y has a R, and a Z has a S.',
    'Tables: X (P, Q), Y (R), Z (S).',
    'X: P, Q. Y: R. Z: S.',
    'Xs - P, Q - and Ys - R - and Zs - S.',
  ],
  judge: ({ tables }, { X = '', P = '', Q = '', Y = '', R = '', Z = '', S = '' }) => {
    const [one, two, three] = [X, Y, Z].map((name) => tableOf(tables, name));
    if (!one || !two || !three) return 'no table';
    const lacks = (table: typeof one, ...wanted: readonly string[]): string | undefined =>
      wanted.find((property) => !table.columns.some((column) => column.includes(property)));
    const missing = lacks(one, P, Q) ?? lacks(two, R) ?? lacks(three, S);
    if (missing !== undefined) return `no ${missing}`;
    const own = (table: typeof one): readonly string[] => table.columns.filter((column) => !/ id$|^name$/.test(column));
    if (own(two).some((column) => column !== R) || own(three).some((column) => column !== S)) return 'of another';
    return tables.some(({ name }) => ![X, Y, Z, 'small shop', `${X} ${Y}`, `${Y} ${X}`, `${Y} ${Z}`].includes(name))
      ? 'one table more'
      : undefined;
  },
};

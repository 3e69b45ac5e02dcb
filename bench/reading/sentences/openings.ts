/** What a text is about, said in two words before it begins: the whole business, of which there is but one. */
import { type Family, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const openings: Family = {
  name: 'openings',
  words: inWords(
    'X Y Z',
    'product customer order, pet owner visit, boat skipper trip, dress bride fitting, bike courier delivery, class dancer ticket',
  ),
  before: '',
  sentences: [
    'A shop: Xs with a name and a price, Ys with an email, Zs with a date.',
    'Small shop. Xs have a name and a price. A Y has a X.',
    'A vet practice: each X has a name, each Y has an email, and each Z has a date.',
    'My bakery: Xs with a name, Ys with a phone number. Each Z has a date and a Y.',
    'Our club: Xs, Ys and Zs. A X has a name, a Y has an email, a Z has a date.',
    'For my studio: Xs (name, price), Ys (name, email), Zs (date).',
    'App for a school: Xs with a name, Ys with an email, Zs with a date.',
    'A shop, really simple: Xs have a name, Ys have an email, Zs have a date.',
    'It is for a small museum. Xs have a name and a price, Ys have an email.',
    'I run a workshop. Xs have a name, Ys have an email, Zs have a date.',
    'We are a small theatre with Xs, Ys and Zs. A X has a name, a Y has an email, a Z has a date.',
    'Database for a gallery: a X has a name, a Y has an email, a Z has a date.',
    'This is about a hotel: Xs with a name, Ys with an email.',
    'Shop management. Xs have a name, Ys have an email, Zs have a date.',
    'A website for a restaurant: Xs with a name, Ys with an email.',
    'We organise a fishing club. Xs have a name, Ys have an email.',
    'I am in charge of a museum. Xs have a name, Ys have an email.',
    'In our marina Xs have a name. Ys have an email.',
    'Ys of a rowing club have an email. Xs have a name and a price.',
    'Our choir has Xs and Ys. Xs have a name, Ys have an email.',
    'The brewery needs to know its Xs (name, price) and its Ys (name, email).',
    'As a wedding photographer I have Xs and Ys. Xs have a name, Ys have an email.',
    'Multi-tenant SaaS: Xs have a name, Ys have an email, Zs have a date.',
    'A small museum where Xs have a name and Ys have an email.',
    'Hello, I have a small kennel. Xs have a name, Ys have an email.',
  ],
  judge: ({ tables }, { X, Y }) => {
    const [x, y] = [tableOf(tables, X), tableOf(tables, Y)];
    if (!x || !y) return 'no table';
    return tables.some(({ name }) => WHOLE.test(name)) ? 'a table of the whole' : undefined;
  },
};

const WHOLE =
  /^(saas?|.*saas?|shop|.*practice|bakery|club|studio|app|school|museum|workshop|theatre|database|gallery|hotel|(?:fishing|rowing) club|marina|choir|brewery|kennel|.*photographer|wedding|.*management|website|restaurant)$/;

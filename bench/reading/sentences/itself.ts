/** What hangs together with others of its kind: a reference to itself, or a row of two of them. */
import { type Family, type Outcome, tableOf, type Words } from './family.js';

const words: readonly Words[] =
  'category categories, department departments, task tasks, folder folders, comment comments, region regions, part parts, topic topics, account accounts, room rooms'
    .split(', ')
    .map((pair) => {
      const [X = '', Xs = ''] = pair.split(' ');
      return { X, Xs, Us: `sub${Xs}` };
    });

/** One of its kind above it, or of which it comes. */
export const itself: Family = {
  name: 'itself',
  words,
  before: 'Each X has a name and a colour.',
  sentences: [
    'A X can have a parent X.',
    'Xs can have sub-Xs.',
    'A X can have Us.',
    'Each X may have a parent.',
    'A X can contain other Xs.',
    'Xs can be nested.',
    'A X can belong to another X.',
    'Xs form a hierarchy.',
    'Xs are organised in a tree.',
    'Each X may have several child Xs.',
    'A X may be part of another X.',
    'Xs can be placed under other Xs.',
    'Every X except the top one has a parent X.',
    'A X can have many subordinate Xs.',
    'A X may consist of smaller Xs.',
    'Each X can optionally refer to another X.',
    'Each X belongs to at most one other X.',
    'Xs can have a main X.',
    'Some Xs are inside other Xs.',
    'A X can be split into other Xs.',
    'A X can have a parent X and several child Xs.',
    'A X can be a child of another X.',
    'Each X has a name, a parent X and a note.',
    'Each X optionally has a parent (another X).',
    'A X is either at the top level or below another X.',
    'Xs can contain Xs.',
    'Xs contain Xs.',
    'A X can sit under a parent X.',
    'Each X can lie under a parent X.',
    'Xs can be followed by another X.',
    'A X is replaced by one other X.',
    'Xs have Us.',
    'A X may hold other Xs.',
    'Xs can be inside Xs.',
    'A X is in its parent X.',
  ],
  judge: ({ tables }, { X = '' }) => {
    const table = tableOf(tables, X);
    if (!table) return 'no table';
    if (!table.targets.includes(X)) return 'no reference to itself';
    return tables.length > 1 ? 'one table more' : undefined;
  },
};

const PEOPLE: readonly Words[] =
  'member members, user users, patient patients, player players, student students, customer customers, dog dogs, machine machines, article articles, station stations'
    .split(', ')
    .map((pair) => {
      const [X = '', Xs = ''] = pair.split(' ');
      return { X, Xs, Us: `sub${Xs}` };
    });

/** Any of them with any other: a row of two of them. */
export const eachOther: Family = {
  name: 'each-other',
  words: PEOPLE,
  before: 'Each X has a name and a birthday.',
  sentences: [
    'Xs can be linked to other Xs.',
    'Xs can follow each other.',
    'Xs can follow other Xs.',
    'A X can be related to many other Xs.',
    'Xs can be friends with other Xs.',
    'Xs can be connected to one another.',
    'A X may be linked to several other Xs.',
    'Each X can have several related Xs.',
    'A X can be friends with other Xs.',
    'A X can block other Xs.',
    'Many Xs are related to many other Xs.',
    'We record which Xs are related to which other Xs.',
    'A X can follow many other Xs and be followed by many Xs.',
    'Xs can be paired with other Xs.',
    'We know which Xs know each other.',
    'Every X can have any number of similar Xs.',
  ],
  judge: ({ tables }, { X = '' }) => {
    if (!tableOf(tables, X)) return 'no table';
    if (!tables.some(isOfTwo(X))) return 'no row of two';
    return tables.length > 2 ? 'one table more' : undefined;
  },
};

const isOfTwo =
  (name: string) =>
  ({ targets }: Outcome['tables'][number]): boolean =>
    targets.filter((to) => to === name).length > 1;

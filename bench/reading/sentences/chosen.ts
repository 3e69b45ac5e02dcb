/** Some of a list that others choose from as well: a row of both. */
import { type Family, joining, tableOf } from './family.js';
import { pairs } from './pairs.js';

export const chosen: Family = {
  name: 'chosen',
  words: pairs(
    'guide language, house amenity, clinic service, teacher subject, patient symptom, course skill, job benefit, hotel facility, vehicle feature, wine grape',
  ),
  before: 'Each X has a colour and a weight. Each Y has a name and a code.',
  sentences: [
    'A X may state any number of Ys, in order of preference.',
    'Each X lists the Ys that apply to it.',
    'For each X the Ys that apply are ticked.',
    'For every X we tick the Ys.',
    'For a X you tick which Ys apply.',
    'One or more Ys are selected for each X.',
    'You pick one or more Ys for a X.',
    'A X is tagged with Ys.',
    'Xs can be marked with one or more Ys.',
    'The Ys applying to a X are maintained.',
    'Each X has Ys, which come from a fixed list.',
    'Ys are chosen from a list; a X can have several.',
    'We keep a list of Ys, and each X can have several of them.',
    'There is a list of Ys to choose from for each X.',
    'A X can be assigned any of the Ys.',
    'Which Ys apply to which X is recorded.',
    'For each X, select all Ys that apply.',
    'Each Y applies to certain Xs.',
    'Only certain Ys are allowed for a X.',
    'Each X allows certain Ys only.',
    'A Y can be used with certain Xs only.',
    'Not every Y fits every X; we keep which do.',
    'A X may exclude certain Ys.',
    'Every X requires certain Ys.',
    'A X asks for certain Ys.',
    'For each X the relevant Ys are recorded.',
    'A X can be given one or more Ys from the list.',
    'Xs choose from the list of Ys, as many as they like.',
    'A X comes with certain Ys.',
    'You can filter Xs by Y, and a X can have several Ys.',
    'The Ys of a X are picked from the list of Ys.',
    'Several Xs can have the same Y, and a X several Ys.',
    'We also want to know which Xs have a given Y, as a X can have several.',
    'A X has zero or more of the Ys.',
    'Some of the Ys apply to a X, others do not.',
    'Each X may have a number of these Ys.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    if (!joining(tables, X, Y)) return 'no row of both';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

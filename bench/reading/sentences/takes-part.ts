/** Who takes part in what: any of them in any. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const takesPart: Family = {
  name: 'takes-part',
  words: inWords(
    'X V B Y',
    'guest appear on episode, singer sing in concert, actor act in film, speaker speak at conference, musician play on album, engineer work on project, athlete compete in race, volunteer help at festival, student take_part in excursion, dancer perform at gala, runner start in marathon, judge vote on proposal',
  ).map((words) => ({ ...words, B: words.B ?? 'in' })),
  before: 'Each X has a name and a phone. Each Y has a title and a date.',
  sentences: [
    'Xs V B Ys.',
    'A X can V B several Ys.',
    'Several Xs V B a Y.',
    'We want to know who V B which Y.',
    'We note which Xs V B which Y.',
    'Each X can V B any number of Ys.',
    'For each Y we keep the Xs who V B it.',
    'A Y has several Xs, and a X can V B many Ys.',
    'It should show which Ys a X Vs B.',
    'Many Xs V B the same Y.',
  ],
  judge: ({ tables }, { X = '', Y = '' }) => {
    if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
    if (!joining(tables, X, Y)) return 'no row of both';
    return tables.length > 3 ? 'one table more' : undefined;
  },
};

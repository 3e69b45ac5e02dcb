/** Who did which, asked in one breath with other questions: a row of both, for each question. */
import { type Family, joining, tableOf } from './family.js';
import { inWords } from './in-words.js';

export const whoWhich: Family = {
  name: 'who-which',
  words: inWords(
    'X V Y W Z',
    'member came_to rehearsal helped_at concert, pupil attended class took_part_in trip, player played_in match trained_in session, volunteer worked_at stall helped_with event, employee worked_on project attended course, guest went_to party took_part_in tour',
  ),
  before: 'Each X has a name and an email. Each Y has a date and a place. Each Z has a title and a price.',
  sentences: [
    'We want to know who V which Y.',
    'I want to see who V which Y and who W which Z.',
    "I'd like to know who V which Y, and who W which Z.",
    'We need to know which X V which Y, and which X W which Z.',
    'Who V which Y?',
    'Who V which Y, and who W which Z?',
    'We record who V which Y, who W which Z and why.',
    'We keep track of who V which Y.',
    'It should say who V which Y.',
  ],
  judge: ({ tables }, { X = '', Y = '', Z = '' }) => {
    if (![X, Y, Z].every((name) => tableOf(tables, name))) return 'no table';
    return joining(tables, X, Y) ? undefined : 'no row of both';
  },
};

import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

const TALK =
  'We run a small rowing club and I want to stop using paper, because it never worked and nobody but me could read it, whatever the others say about that. ';

const attributes = (text: string): readonly string[] =>
  prose
    .read({
      id: 'club',
      text: `${TALK.repeat(9)}\n\nEach scull has a name and a weight. A cox has a name and an email.\n\n${text}\n\n${TALK.repeat(3)}`,
    })
    .model.entities.flatMap(({ id, attributes: all }) =>
      all.map(
        ({ id: attribute, type, required }) =>
          `${id}.${attribute}${type.kind === 'choice' ? ` ${type.values.join('|')}` : ''}${required ? '' : ' optional'}`,
      ),
    );

it.each([
  ['Each scull has a builder, a status (afloat, ashore or sold) and a rigger.', 'scull.status afloat|ashore|sold'],
  ['A cox has a phone and a grade, which is junior, senior or honorary.', 'cox.grade junior|senior|honorary'],
  ['Each scull has a builder and a type of racing, touring or training, and a rigger.', 'scull.type racing|touring|training'],
  ['A cox has a phone and an optional nickname.', 'cox.nickname optional'],
])('%s', (text, expected) => expect(attributes(text)).toContain(expected));

it('takes for no values what only says how a property is kept', () => {
  expect(attributes('A cox has a phone and a licence number (text, unique).')).toContain('cox.licence_number');
});

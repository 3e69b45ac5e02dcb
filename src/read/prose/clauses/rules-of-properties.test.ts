import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';

beforeAll(() => prose.prepare?.());

/** "name, note?": what need not be there is marked. */
const attributesOf = (text: string): string =>
  prose
    .read({ id: 'text', text })
    .model.entities.flatMap(({ attributes }) => attributes.map(({ name, required }) => (required ? name : `${name}?`)))
    .join(', ');

it.each([
  ['Clients have a name, an email and optionally a phone number.', 'name, email, phone number?'],
  ['Clients have a name, optionally a nickname and a city.', 'name, nickname?, city'],
  ['Clients have a name and maybe a note.', 'name, note?'],
  ['The phone number of a client is optional. Clients have a name.', 'name, phone number?'],
  ['A client has a name; the phone number may be empty.', 'name, phone number?'],
])('%s', (text, attributes) => expect(attributesOf(text)).toBe(attributes));

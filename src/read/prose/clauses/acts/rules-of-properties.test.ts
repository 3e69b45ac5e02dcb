import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';

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
  ['Each client has a name and a street. The phone number is optional.', 'name, street, phone number?'],
  ['Each client has a name and a street. A client can have a nickname.', 'name, street, nickname?'],
  ['A client has a name and a street and sometimes a nickname.', 'name, street, nickname?'],
  ['We record the name, street and (optionally) nickname of each client.', 'name, street, nickname?'],
  ['Clients have a name, a nickname which can be empty, and a street.', 'name, nickname?, street'],
  ['Each client has a name, a street, and a nickname when there is one.', 'name, street, nickname?'],
  ['Each client has a name, a street and — if available — a nickname.', 'name, street, nickname?'],
  ['Clients have a name, a street, and a fax number that is optional.', 'name, street, fax number?'],
  ['Each boat has: name, length, build year, hull number (optional).', 'name, length, build year, hull number?'],
  [
    'A flag has a name. A flag can have rules, evaluated by position, each made up of a reason, a weight and a value.',
    'name, reason, weight, value',
  ],
])('%s', (text, attributes) => expect(attributesOf(text)).toBe(attributes));

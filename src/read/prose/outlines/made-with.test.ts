import { beforeAll, expect, it } from 'vitest';
import { prose } from '../index.js';
import { sentencesOf } from '../language/sentences.fixture.js';
import { madeWith } from './made-with.js';

beforeAll(() => prose.prepare?.());

const made = (text: string) => sentencesOf(text).map(madeWith)[0];

it.each([
  ['Tenants can submit repair requests with title and urgency.', 'tenant', 'repair request'],
  ['The caretaker creates a work order with a due date.', 'caretaker', 'work order'],
  // The last noun before the verb is who does it.
  ['In each house the warden adds a notice with a text.', 'warden', 'notice'],
])('%s', (text, by, what) => expect(made(text)).toEqual({ by, made: what }));

it.each([
  ['nothing is made', 'Tenants can see repair requests with title and urgency.'],
  ['it has no list', 'Tenants can submit repair requests.'],
  ['it is for something', 'Tenants can submit repair requests for rooms.'],
  ['the list is not next to it', 'Tenants submit repair requests for rooms with title and urgency.'],
  ['nobody makes it', 'Submit repair requests with title and urgency.'],
  ['it is done, and not said by whom', 'Repair requests are submitted with title and urgency.'],
  ['it is given to somebody', 'Each tenant is assigned repair requests with title and urgency.'],
  ['the list is not named', 'Tenants submit repair requests with them.'],
  ['it is ruled out', 'Tenants do not submit repair requests with title and urgency.'],
  ['what is made is not named', 'Tenants submit to the office with title and urgency.'],
])('says nothing where %s', (_, text) => expect(made(text)).toBeUndefined());

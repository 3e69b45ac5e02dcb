/** Several of a property are several, however it is said. */
import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

const BEFORE = 'Each guide has a height and a weight, and belongs to a shelf. Each shelf has a name and a size.';

const told = (text: string): string =>
  prose
    .read({ id: 'several', text: `${BEFORE} ${text}` })
    .model.entities.map(({ id, attributes }) => `${id}(${attributes.map((one) => (one.list ? `${one.id}*` : one.id)).join(', ')})`)
    .join(' ');

it.each([
  'A guide can have a phone number, or several.',
  'A guide has at least one phone number.',
  'A guide can have a maximum of three phone numbers.',
  'A guide can have no more than three phone numbers.',
  'A guide has between one and five phone numbers.',
  'Each guide may have more than one phone number.',
  'There can be several phone numbers per guide.',
  'Multiple phone numbers can be added to a guide.',
  'Users can add as many phone numbers as they like to a guide.',
  'We want to record all phone numbers of a guide.',
  'Phone numbers of a guide: there can be several.',
])('%s', (text) => expect(told(text)).toBe('guide(height, weight, phone_number*) shelf(name, size)'));

it('leaves what the text speaks of elsewhere', () =>
  expect(told('A guide has several labels. A label has a colour and a text.')).toMatch(/label\(colour, text\)/));

it('leaves several of the same kind to themselves', () =>
  expect(told('Each guide may have several child guides.')).not.toContain('child_guide'));

it('leaves what there is one of', () =>
  expect(told('A guide has a phone number.')).toBe('guide(height, weight, phone_number) shelf(name, size)'));

import { beforeAll, expect, it } from 'vitest';
import { prose } from '../../index.js';

beforeAll(() => prose.prepare?.());

it.each(['A boat is insured or not.', 'A boat may or may not be insured.', 'Each boat can be insured or not.'])(
  'is a yes or no of what is spoken of: %s',
  (sentence) => {
    const text = `Each boat has a colour and a weight, and belongs to a harbour. Each harbour has a name and a size. ${sentence}`;
    const { model } = prose.read({ id: 'said', text });
    const flags = model.entities.flatMap(({ id, attributes }) =>
      attributes.flatMap(({ name, type }) => (type.kind === 'boolean' ? [`${id}: ${name}`] : [])),
    );
    expect(flags).toEqual(['boat: is insured']);
  },
);

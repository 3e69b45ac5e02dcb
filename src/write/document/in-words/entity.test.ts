import { describe, expect, it } from 'vitest';
import { readModelFile } from '../../../read/model-file/index.js';
import { entityInWords } from './entity.js';

const TEXT = `model: Shop
entities:
  shop:
    attributes:
      name: text(200), required
  user:
    attributes:
      name: text(200), required
  category:
    attributes:
      SKU_prefix: text(20), required
      is_hidden: boolean, required
relationships:
  - category belongs to shop
  - category belongs to user as created_by
  - category belongs to category as parent, optional
  - category belongs to user as editor
`;

describe('an entity in words', () => {
  const { model } = readModelFile({ id: 'model', text: TEXT });
  const words = (id: string) => {
    const entity = model?.entities.find((one) => one.id === id);
    return model && entity && entityInWords(entity, model);
  };
  it('says what it is of, what was done with it, and what it keeps', () => {
    expect(words('category')).toBe(
      'Belongs to shop and editor. Refers to another category as its parent. Created by user. Keeps SKU prefix and whether it is hidden.',
    );
  });
  it('says nothing of what it lacks', () => expect(words('shop')).toBe('Keeps name.'));
});

import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../design/logical/index.js';
import { prose } from './index.js';

beforeAll(async () => prose.prepare?.());

const TEXT = `# Tool library

## Objective

Keep track of the tools that neighbours lend to each other.

## Phase 1 scope

- Tools with photos
- Reminders sent by mail

## Requirements

- Every tool has a name, a serial number and a shelf
- A loan has a start date and a due date; neighbours borrow tools

## Out of scope for phase 1

- Repairs have a price and a mechanic

## Technical notes

- Loans are deleted after two years

## Definition of done

- Tests pass
- Documentation updated
`;

describe('documents of few words', () => {
  const { model, coverage } = prose.read({ id: 'document', text: TEXT });
  const tables = toLogical(model).tables.map(({ name }) => name.toLowerCase());

  it('give no tables for sections that surely say nothing of the data', () => {
    expect(tables).toEqual(expect.arrayContaining(['tool', 'loan']));
    for (const name of ['definition', 'phase 1 scope', 'repair', 'mechanic', 'test']) expect(tables).not.toContain(name);
  });

  it('say why', () => {
    const why = (words: string) => coverage.sentences.find(({ text }) => text.includes(words))?.why;
    expect(why('mechanic')).toBe('stands under what is left out');
    expect(why('Tests pass')).toBe('stands under how the project is run');
  });

  it('keep the policies stated there', () => {
    expect(model.policies).toMatchObject([{ kind: 'retention' }]);
  });
});

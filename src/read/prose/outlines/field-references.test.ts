import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';
import { documentOf, filler, tablesOf } from './outlines.fixture.js';

beforeAll(async () => prose.prepare?.());

describe('references in requirements documents', () => {
  it('refer in the role that a field says', () => {
    const tables = tablesOf(`${filler}
## Swaps
- Create swap:
  - Old room
  - New room
  - Reason (optional)
`);
    expect(tables.swap).toEqual(expect.arrayContaining(['old room id', 'new room id', 'reason']));
  });

  it('refer to the thing of the section above what nothing else joins', () => {
    const tables = tablesOf(`${filler}
## Pianos
- Add piano:
  - Maker name
  - Serial number
- Add tuning:
  - Tuning date
  - Pitch level
`);
    expect(tables.tuning).toContain('piano id');
    expect(tables.piano).not.toContain('tuning id');
  });

  it('take what happens in a section to be of what the section speaks of', () => {
    const { tables } = toLogical(
      prose.read({
        id: 'document',
        text: documentOf(`${filler}
## Bassoons
- Add bassoon:
  - Maker
  - Purchase price
- A bassoon is kept in the store
## Care
- A bassoon that squeaks goes to the workshop; the bassoon comes back with a label
- Record a repair: date, cost, remark
- Every repair is entered by the caretaker
- The bassoon is shown with a lock until then
- Delete a repair of last year
`),
      }).model,
    );
    const repair = tables.find(({ name }) => name === 'Repair');
    expect(repair?.foreignKeys.map(({ refTable }) => refTable)).toContain('Bassoon');
  });
});

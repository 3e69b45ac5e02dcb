import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { filler, tablesOf } from './outlines.fixture.js';

beforeAll(async () => prose.prepare?.());

describe('tables and steps in requirements documents', () => {
  it('read requirements in tables as sentences', () => {
    const tables = tablesOf(`${filler}
## Requirements
| ID | Requirement | Priority |
|---|---|---|
| R-1 | A voucher has a code, an amount and an expiry date | must |
| R-2 | An instrument belongs to one room and has a serial number and a make | should |
`);
    expect(tables.voucher).toEqual(expect.arrayContaining(['code', 'amount', 'expiry date']));
    expect(tables.instrument).toEqual(expect.arrayContaining(['serial number', 'make', 'room id']));
  });

  it('read the template of a use case as what it says', () => {
    const tables = tablesOf(`${filler}
## UC-7: Lend an amplifier
| Attribute | Detail |
|---|---|
| **Use case ID** | UC-7 |
| **Actor** | Receptionist |
| **Description** | A member borrows an amplifier. Each amplifier has a tag number and a hook |
| **Postconditions** | The loan is open |
| **Main flow** | See below |
`);
    expect(tables.amplifier).toEqual(expect.arrayContaining(['tag number', 'hook']));
    for (const columns of Object.values(tables))
      for (const name of ['actor', 'use case id', 'postconditions']) expect(columns).not.toContain(name);
  });

  it('follow the steps of a workflow', () => {
    const tables = tablesOf(`${filler}
## Workflows
### Sell a pass
1. The receptionist goes to **Passes → New pass**.
2. Enters the holder, a start date, an end date, and the price paid.
3. A pass is cancelled by the board; cancelled passes stay in the list.
### Refund
1. The receptionist opens the pass and refunds the pass.
`);
    expect(tables.pass).toEqual(expect.arrayContaining(['start date', 'end date', 'price paid']));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { filler, tablesOf } from './outlines.fixture.js';

beforeAll(async () => prose.prepare?.());

describe('things in requirements documents', () => {
  it('take people whom they name as roles for users', () => {
    const tables = tablesOf(`${filler}
## Roles
- **Receptionist**: books for others
- **Technician**: sees everything, changes nothing

## Users
Every user has a name, an email and a role. A technician repairs a room when something is broken.
`);
    expect(Object.keys(tables)).toContain('user');
    expect(Object.keys(tables)).not.toContain('technician');
  });

  it('keep what is made or changed in several sections', () => {
    const tables = tablesOf(`${filler}
## Front desk
- Create a complaint
- Close a complaint once it is dealt with
## Board
- Reopen a complaint
- Assign a complaint to a room
`);
    expect(Object.keys(tables)).toContain('complaint');
  });

  it('keep what is managed and changed in several sections', () => {
    const said = '## Scope\n- Kayak management\n## Boathouse\n- CRUD operations on kayaks\n- Wardens can view, repaint and edit kayaks\n';
    expect(Object.keys(tablesOf(`${filler}\n${said}`))).toContain('kayak');
  });

  it('keep what is made once and spoken of in many sections', () => {
    const sections = ['Moorings', 'Slipway', 'Winter', 'Crane', 'Fuel', 'Signals'];
    const said = sections.map((title) => `## ${title}\n- A dinghy waits there until the warden has time\n`).join('');
    const text = `${filler}\n${said}## Yard\n- The warden can`;
    expect(Object.keys(tablesOf(`${text} register a dinghy\n`))).toContain('dinghy');
  });

  it('take nothing for a thing that a long document names once', () => {
    const long = 'The caretaker opens the hall and closes it again when everybody has gone home in the evening.\n\n'.repeat(120);
    const form = '## Lockers\n- Add lock rota:\n  - Display name\n  - Start date\n';
    expect(Object.keys(tablesOf(`${filler}\n${form}`))).toContain('lock rota');
    expect(Object.keys(tablesOf(`${filler}\n${form}\n${long}`))).not.toContain('lock rota');
  });

  it('give what is made with a list that list', () => {
    const tables = tablesOf(`${filler}
## Requests
- Tenants can submit repair requests with title, description and urgency
- The office can close a repair request
- Tenants can see the balance, the due date and the last payment
## Office
- Delete a repair request
- Every tenant has a name and a phone number
`);
    expect(tables['repair request']).toEqual(expect.arrayContaining(['title', 'description', 'urgency']));
    expect(tables.tenant ?? []).not.toEqual(expect.arrayContaining(['urgency']));
    expect(tables.tenant ?? []).not.toEqual(expect.arrayContaining(['due date']));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';

beforeAll(async () => prose.prepare?.());

/** Sections that every such document has and that say nothing of the data, long enough to make it one. */
const AROUND = `
## Goals
- Fewer calls to the front desk
- Nobody types a name twice, and everybody can see at a glance what is going on today

## Non-functional requirements
- Pages load in under two seconds at the 95th percentile
- All personal data is encrypted at rest and in transit
- Works in the last two versions of all common browsers, and on tablets in landscape

## UX
- Big buttons, few words, the most frequent task in one tap
- Empty states explain the next step; destructive actions ask for confirmation
- Colour is never the only signal, and all text can be enlarged by the factor two

## Success metrics
| Metric | Target |
|---|---|
| Time to first booking | < 10 min |
| Share of bookings made by members themselves | 80 % |

## Out of scope
- Invoices and payments
- Public website

## Timeline
- May: pilot in one house with a handful of friendly members, feedback every second day
- July: all houses, old tool switched off, import of what is still needed
- September: first look back with everybody who took part

## Technical notes
- One web application, one database, two environments; nothing is deployed on Fridays or on the day before a holiday
- Sign-in through the identity provider that the house already pays for, no passwords of our own
- Mails go out through a queue; a mail that cannot be delivered is tried again three times and then reported

## Open questions
- Who looks after the tool once the project is over, and how many hours a week is that going to take?
- Do we want to show the plan on the screen in the lobby, or does that say too much about who comes when?
- Is there anybody who still needs the plan on paper, and would a weekly mail do instead?

## Stakeholders
- The board, which pays for it; the front desk, which uses it all day; the members, who never asked for it
- The works council, which wants to see everything that could be read as a measure of how fast somebody works

## Risks
- The budget is spent before the summer, and nobody wants to ask the board for more of it twice in one year
- Members do not read mails, and the front desk keeps its paper list
- The old tool has no export that anybody has ever seen working
`;

const document = (body: string): string => `# Studio booking\n${body}\n${AROUND}`;

function tablesOf(body: string): Readonly<Record<string, readonly string[]>> {
  const { model } = prose.read({ id: 'document', text: document(body) });
  return Object.fromEntries(
    toLogical(model).tables.map(({ name, columns }) => [name.toLowerCase(), columns.map((c) => c.name.toLowerCase())]),
  );
}

const filler = `
## Overview
Each house has several rooms. A room belongs to one house and has a name, a size and a floor. Members book rooms by the hour,
for themselves or with friends, and every booking has a start, an end and a note. Members have a name, an email and a phone
number. The front desk helps members who do not want to do this by themselves, and it knows most of them by their voice.
`;

describe('requirements documents', () => {
  it('are told by their sections and items', () => {
    expect(readAllClaims({ id: 'document', text: document(filler) }).manner).toBe('outlined');
    expect(readAllClaims({ id: 'short', text: filler }).manner).not.toBe('outlined');
  });

  it('give no tables for sections that speak of something else', () => {
    const tables = Object.keys(tablesOf(filler));
    for (const name of ['goal', 'page', 'button', 'browser', 'metric', 'invoice', 'risk', 'pilot', 'old tool'])
      expect(tables).not.toContain(name);
  });

  it('list the fields of a form in items', () => {
    const tables = tablesOf(`${filler}
## Courses
### Create a course
**Acceptance criteria:**
- Course form:
  - Display name
  - First and last day
  - Level (beginner, advanced)
  - Price (optional)
- Course status:
  - Draft
  - Published
  - Cancelled
- Add a new tutor if nobody fits:
  - Full name
  - Support email
`);
    expect(tables.course).toEqual(expect.arrayContaining(['display name', 'first day', 'last day', 'level', 'price', 'status']));
    expect(tables.tutor).toEqual(expect.arrayContaining(['full name', 'support email']));
  });

  it('list fields in tables under the heading of their thing, and refer where a field names a thing', () => {
    const tables = tablesOf(`${filler}
## Data fields
### Locker
| Field | Type | Required | Notes |
|---|---|---|---|
| Locker number | text | yes | unique |
| Room | reference | yes | |
| Width | integer | no | in centimetres |
`);
    expect(tables.locker).toEqual(expect.arrayContaining(['locker number', 'width', 'room id']));
  });

  it('take what a field of a closed choice notes for its values', () => {
    const text = document(`${filler}
## Locker
| Field | Type | Notes |
|---|---|---|
| Number | text | unique |
| State | choice | free, taken, broken |
`);
    const { model } = prose.read({ id: 'document', text });
    const state = model.entities.find(({ id }) => id === 'locker')?.attributes.find(({ id }) => id === 'state');
    expect(state?.type).toMatchObject({ kind: 'choice', values: ['free', 'taken', 'broken'] });
  });

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

  it('read fields in brackets, behind a colon and alone below a label', () => {
    const tables = tablesOf(`${filler}
## Domain model
- **Teacher** (name, email, hourly rate) – people we pay
- Pianos: maker, year, serial number

▸ **Keys**
Tag number, note, issue date.
`);
    expect(tables.teacher).toEqual(expect.arrayContaining(['name', 'email', 'hourly rate']));
    expect(tables.piano).toEqual(expect.arrayContaining(['maker', 'year', 'serial number']));
    expect(tables.key).toEqual(expect.arrayContaining(['tag number', 'note', 'issue date']));
  });

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

  it('read marks behind the names of fields, and names as programs write them', () => {
    const { model } = prose.read({
      id: 'document',
      text: document(`${filler}
## Data model
- **TrainingRoom**: label PK, display name, department?
- Add guest:
  - Email address and nickname?
`),
    });
    const room = model.entities.find(({ id }) => id === 'training_room');
    expect(room?.attributes.map(({ id, required }) => [id, required])).toEqual([
      ['label', true],
      ['display_name', true],
      ['department', false],
    ]);
    const guest = model.entities.find(({ id }) => id === 'guest');
    expect(guest?.attributes.map(({ id, required }) => [id, required])).toEqual([
      ['email_address', true],
      ['nickname', false],
    ]);
    expect(room?.identifiers).toMatchObject([{ members: ['label'] }]);
  });

  it('take one of several orders that a slash joins', () => {
    const tables = tablesOf(`${filler}
## Lockers
- Create/edit/delete lockers with:
  - Locker number
  - Width
`);
    expect(tables.locker).toEqual(expect.arrayContaining(['locker number', 'width']));
  });

  it('call values by their full name where the section is of something else', () => {
    const tables = tablesOf(`${filler}
## Tournaments
- Create tournament:
  - Display name
  - Start date
- Financial status:
  - Open
  - Settled
- Tournament status:
  - Planned
  - Running
`);
    expect(tables.tournament).toEqual(expect.arrayContaining(['financial status', 'status']));
  });

  it('take no attributes from what an introduction enumerates', () => {
    const said = 'An instrument has a serial number, a colour and a weight.';
    const listed = '## Instruments\n- Add instrument:\n  - Display name\n  - Rental price\n';
    expect(tablesOf(`## Executive summary\n${said}\n${listed}`).instrument).not.toContain('colour');
    expect(tablesOf(`## Store room\n${said}\n${listed}`).instrument).toContain('colour');
  });

  it('take groups of fields for fields of what the section is about', () => {
    const tables = tablesOf(`${filler}
## Pupils
- Add pupil:
  - Nickname
  - Birthday
- Contact details (email, phone)
- Personal information (nationality, first language)
`);
    expect(tables.pupil).toEqual(expect.arrayContaining(['nickname', 'email', 'phone', 'nationality']));
    expect(Object.keys(tables)).not.toEqual(expect.arrayContaining(['contact']));
    expect(Object.keys(tables)).not.toEqual(expect.arrayContaining(['personal']));
  });

  it('read acceptance criteria of a story, however they are set', () => {
    const tables = tablesOf(`${filler}
### Bassoons
**Acceptance Criteria**:
- Add bassoon:
  - Maker
  - Purchase price
`);
    expect(tables.bassoon).toEqual(expect.arrayContaining(['maker', 'purchase price']));
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

  it('take nothing for a thing that a long document names once', () => {
    const long = 'The caretaker opens the hall and closes it again when everybody has gone home in the evening.\n\n'.repeat(120);
    const form = '## Lockers\n- Add lock rota:\n  - Display name\n  - Start date\n';
    expect(Object.keys(tablesOf(`${filler}\n${form}`))).toContain('lock rota');
    expect(Object.keys(tablesOf(`${filler}\n${form}\n${long}`))).not.toContain('lock rota');
  });

  it('take what happens in a section to be of what the section speaks of', () => {
    const { tables } = toLogical(
      prose.read({
        id: 'document',
        text: document(`${filler}
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

  it('say of each line why it gave nothing', () => {
    const { coverage } = prose.read({ id: 'document', text: document(filler) });
    const row = coverage.sentences.find(({ text }) => text.includes('Time to first booking'));
    const goal = coverage.sentences.find(({ text }) => text.includes('Fewer calls'));
    expect(row?.why).toBe('is a row of a table that names no fields');
    expect(goal).toMatchObject({ status: 'ignored', why: 'stands under why it is built' });
  });
});

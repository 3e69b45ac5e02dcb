import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { documentOf, filler, tablesOf } from './outlines.fixture.js';

beforeAll(async () => prose.prepare?.());

describe('fields in requirements documents', () => {
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
    const text = documentOf(`${filler}
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

  it('read marks behind the names of fields, and names as programs write them', () => {
    const { model } = prose.read({
      id: 'document',
      text: documentOf(`${filler}
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

  it('take one of several orders that a slash joins', () => {
    const tables = tablesOf(`${filler}
## Lockers
- Create/edit/delete lockers with:
  - Locker number
  - Width
`);
    expect(tables.locker).toEqual(expect.arrayContaining(['locker number', 'width']));
  });
});

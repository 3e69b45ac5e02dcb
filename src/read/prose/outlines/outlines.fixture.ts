/** For tests: a requirements document around what a test is about: `tablesOf("## Lockers\n- Add locker: …")`. */
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';

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

export const documentOf = (body: string): string => `# Studio booking\n${body}\n${AROUND}`;

/** Columns by the name of their table, all in lower case. */
export function tablesOf(body: string): Readonly<Record<string, readonly string[]>> {
  const { model } = prose.read({ id: 'document', text: documentOf(body) });
  return Object.fromEntries(
    toLogical(model).tables.map(({ name, columns }) => [name.toLowerCase(), columns.map((c) => c.name.toLowerCase())]),
  );
}

/** A section on houses, rooms, members and bookings. */
export const filler = `
## Overview
Each house has several rooms. A room belongs to one house and has a name, a size and a floor. Members book rooms by the hour,
for themselves or with friends, and every booking has a start, an end and a note. Members have a name, an email and a phone
number. The front desk helps members who do not want to do this by themselves, and it knows most of them by their voice.
`;

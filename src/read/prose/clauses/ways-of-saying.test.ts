import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../design/logical/index.js';
import { prose } from '../index.js';
import { tablesIn } from './tables.fixture.js';

beforeAll(() => prose.prepare?.());

const tablesOf = (text: string): Readonly<Record<string, string>> =>
  Object.fromEntries(tablesIn(text).map(({ name, columns }) => [name, columns.join(', ')]));
const sorted = (names: string): readonly string[] => names.split(', ').sort();
const columnsOf = (text: string, table: string): readonly string[] => sorted(tablesOf(text)[table] ?? '');

describe('verbs that look like nouns', () => {
  it.each([
    ['A juror either approves or rejects an entry. Entries have a title.', 'Juror, Entry'],
    ['The warden accepts or declines; if it is declined, a reason must be given. A warden has a name.', 'Warden'],
    ['A clerk opens a ledger, another closes it. A ledger has a number. Clerks have a name.', 'Clerk, Ledger'],
    ['Gardeners form crews. A crew has a name.', 'Gardener, Crew'],
    ['Rangers paint huts. Huts have a name. A ranger has a phone number.', 'Ranger, Hut, Ranger Hut'],
    ['Documents start as drafts. A document has a title.', 'Document'],
    ['A diver quibbles about a valve. Divers have a name. A valve has a size.', 'Diver, Valve'],
    ['Every scout dawdles at several huts. Huts have a height. Scouts have a name.', 'Hut, Scout, Scout Hut'],
    ['A savings goal has a target. Each goods wagon has a number.', 'Goods wagon, Savings goal'],
  ])('%s', (text, names) => expect(Object.keys(tablesOf(text)).sort()).toEqual(sorted(names)));
});

describe('names of properties', () => {
  it.each([
    ['Households can pause. For every pause we need the first and last day.', 'Pause', 'first day, last day'],
    [
      'A pool has a name, opening and closing times and a minimum and maximum depth.',
      'Pool',
      'closing time, maximum depth, minimum depth, name, opening time',
    ],
    ['Each hangar has a name. Stays (booked at, plate, left at) belong to a hangar.', 'Stay', 'booked at, left at, plate'],
    ['A pass has a number, valid from, valid until and a fee.', 'Pass', 'fee, number, valid from, valid until'],
    ['A lease runs from one date to another and has a deposit.', 'Lease', 'deposit, end date, start date'],
    ['Drives have a goal and run between two days.', 'Drive', 'end day, goal, start day'],
    ['Rounds are numbered and have a length.', 'Round', 'length, number'],
    ['Clerks have a name. A clerk files a complaint. Data we need: date, place, description.', 'Complaint', 'date, description, place'],
    ['Permits start as requested, then move to in review and are finally granted. A permit has a fee.', 'Permit', 'fee, status'],
  ])('%s', (text, table, columns) => {
    const found = tablesOf(text)[table] ?? '';
    expect(
      found
        .split(', ')
        .filter((name) => !name.startsWith('→'))
        .sort(),
    ).toEqual(columns.split(', ').sort());
  });
});

it.each([
  ['Farms keep beasts (goat, ewe, hen). A beast has a weight.', 'Beast', 'type, weight, →Farm'],
  ['Vehicles (car, van or truck) have a plate.', 'Vehicle', 'plate, type'],
  ['Tiers (bronze, silver, gold) have a discount.', 'Tier', 'discount, name'],
  ['A bout has penalties (minute, scorer).', 'Penalty', 'minute, scorer, →Bout'],
])('tells sorts from properties in parentheses: %s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(sorted(columns)));

it.each(['A pass has these fields:', 'Fields of a pass:', 'For each pass we store:', '## Pass'])(
  'takes the rows of a table of fields for what they are called: %s',
  (opening) => {
    const table = '| field | type |\n|---|---|\n| colour | text |\n| valid from | date |\n| handed over to | text |';
    const text = `${opening}\n\n${table}\n\nA skipper has a name. Passes belong to a skipper.`;
    expect(columnsOf(text, 'Pass')).toEqual(sorted('colour, valid from, handed over to, →Skipper'));
  },
);

it('takes what stands before "and other" for examples', () => {
  expect(
    Object.keys(tablesOf('We lend drills, saws and other tools to neighbours. A tool has a label. Neighbours have a name.')).sort(),
  ).toEqual(['Loan', 'Neighbour', 'Tool']);
});

describe('what two things have together', () => {
  it.each([
    [
      'Plays belong to many seasons, with a first night in each. A season has a title. Plays have a name.',
      'Play season',
      '→Play, →Season, first night',
    ],
    [
      'Nurses work on several wards, and on each ward they have a role. A ward has a floor. A nurse has a name.',
      'Nurse ward',
      '→Nurse, →Ward, role',
    ],
    [
      'A judge sets essays and assigns them to groups, with a due date per group. A group has a name. An essay has a title.',
      'Essay group',
      '→Essay, →Group, due date',
    ],
    [
      'A lease covers one or more machines, each with a weekly rate for that lease. A lease has a start date. Machines have a label.',
      'Machine lease',
      '→Lease, →Machine, weekly rate',
    ],
    [
      'Several experts can be involved in a hearing, in different roles. An expert has an email. A hearing has a date.',
      'Expert hearing',
      '→Expert, →Hearing, role',
    ],
    [
      'Riders can be in more than one squad, and in every squad they have a bib number. A squad has a name, a rider has a birthday.',
      'Rider squad',
      '→Rider, →Squad, bib number',
    ],
    ['A hamper consists of jars with a quantity. Jars have a taste. A hamper has a ribbon.', 'Hamper jar', '→Hamper, →Jar, quantity'],
    [
      'A medley contains several tunes, each with a position and a key. Tunes have a composer. A medley has a title.',
      'Medley tune',
      '→Medley, →Tune, position, key',
    ],
    // Nothing is said of crates elsewhere: they are of the pallet.
    ['A pallet consists of crates with a quantity. A pallet has a label.', 'Crate', '→Pallet, quantity'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(sorted(columns)));
});

it.each([
  ['Divers have a name. Wrecks have a depth. We note who came to which wreck.', 'Diver, Wreck, Diver Wreck'],
  ['Guests have a name. Berths have a number. It must be clear who has booked which berth.', 'Guest, Berth, Guest Berth'],
  ['Members have a name. A levy has an amount. We keep who paid and which levy it was.', 'Member, Levy'],
])('joins who did it with what it was: %s', (text, names) => expect(Object.keys(tablesOf(text)).sort()).toEqual(sorted(names)));

describe('what a sentence is not about', () => {
  it.each([
    ['Story 2 – As a baker I can accept an order. Orders have a date.', 'Baker, Order'],
    ['**Problem** Wardens have a name. A slip has a date and belongs to a warden.', 'Slip, Warden'],
  ])('%s', (text, names) => expect(Object.keys(tablesOf(text)).sort()).toEqual(names.split(', ')));
});

it('refers to both of two that share a name', () => {
  const { tables } = toLogical(
    prose.read({ id: 'sides', text: 'A bout has a red boxer, a blue boxer and a result. Boxers have a name.' }).model,
  );
  const bout = tables.find(({ name }) => name === 'Bout');
  expect(bout?.foreignKeys.map(({ columns, refTable }) => `${columns.join()} ${refTable}`)).toEqual([
    'Red boxer ID Boxer',
    'Blue boxer ID Boxer',
  ]);
  expect(bout?.columns.map(({ name }) => name)).not.toContain('red boxer');
});

describe('things among themselves and their own', () => {
  it.each([
    ['Posts can quote an earlier post. A post has a text.', 'Post', '→Post, text'],
    ['Faults can be duplicates of another fault. A fault has a title.', 'Fault', '→Fault, title'],
    ['A riddle has a text and may be a reply to another riddle. Guests write riddles.', 'Riddle', '→Riddle, →Guest, text'],
    [
      'Guests can write riddles, and riddles support nested answers to other riddles. A riddle has a text.',
      'Riddle',
      '→Riddle, →Guest, text',
    ],
    ['Every squad is headed by one of its rangers. Rangers belong to a squad and have a rank.', 'Ranger', '→Squad, rank'],
    ['Every squad is headed by one of its rangers. Rangers belong to a squad. A squad has a motto.', 'Squad', '→Ranger, motto'],
    ['A tenant files a claim against one of their policies. A policy has a start date.', 'Policy', '→Tenant, start date'],
    ['Judges are users; a contest can have several of them. A contest has a date.', 'Contest Judge', '→Contest, →User'],
  ])('%s', (text, table, columns) => expect(columnsOf(text, table)).toEqual(sorted(columns)));
});

it('keeps what is counted as rows of its own', () => {
  const tables = tablesOf('A leak has a title, a priority and up to five labels, and one or more images.');
  expect(Object.keys(tables).sort()).toEqual(['Image', 'Label', 'Leak', 'Leak Label']);
  expect(tables.Image).toContain('→Leak');
});

it('keeps what a list of three includes', () => {
  const tables = tablesOf(
    'Fitter Management: Tracks the fitter name and join date.\n\nRelocation History: Tracks database relocation history, including relocation ID, relocation date and source version.',
  );
  expect(Object.values(tables).join()).toContain('source version');
});

it('gives each its place where there is an order', () => {
  const tables = tablesOf('A survey has questions in a fixed order. A question has a text. Surveys have a title.');
  expect(tables.Question).toContain('position');
});

it('takes what is done to somebody for no property', () => {
  expect(tablesOf('A clerk gets assigned, and clerks have a name and a desk number.').Clerk).not.toContain('assigned');
});

describe('whose it is', () => {
  it.each([
    [
      'A lease is for one flat and one tenant, with a start date and a deposit. Flats have a number. Tenants have a name.',
      'Lease',
      'start date, deposit, →Flat, →Tenant',
    ],
    [
      'For each beacon there is then a pulse of that signal, which is pending or sent. A signal has a note. A beacon has a URL.',
      'Pulse',
      'status, →Signal, →Beacon',
    ],
    ['A lamp kind has a code such as bulb.warm and a description.', 'Lamp kind', 'code, description'],
    ['Support opens tickets about a lamp. A ticket has a subject. A lamp has a colour.', 'Ticket', 'subject, →Lamp'],
    ['A client company has several sites. A permit is for one yard and one client. A yard has a name.', 'Permit', '→Yard, →Client company'],
    [
      'Staff can move a berth to another pier; we need to know who moved it. A berth has a note. Guests have a name.',
      'Berth',
      'note, →Staff',
    ],
    ['A singer has a name, a phone number and up to three solos. Solos have a title.', 'Singer', 'name, phone number'],
  ])('%s', (text, name, columns) => {
    expect(columnsOf(text, name)).toEqual(sorted(columns));
  });
});

describe('what happens again and again', () => {
  it.each([
    ['Members have a name. Each time a member visits, we record the date and the duration.', 'Visit', 'date, duration, →Member'],
    ['Winches have a weight. When a winch fails, we store the time and the cause.', 'Failure', 'time, cause, →Winch'],
    ['Members have a name. When a member cancels, we keep the reason and the time.', 'Cancellation', 'reason, time, →Member'],
  ])('has rows of its own: %s', (text, name, columns) => {
    expect(columnsOf(text, name)).toEqual(sorted(columns));
  });
  it.each([
    ['Winches have a weight. When a winch is repaired, we store the time and the cause.', 'Repair', 'time, cause, →Winch'],
    ['Vans have a plate. When a van is refuelled we note litres and odometer.', 'Refuelling', 'litres, odometer, →Van'],
    ['Looms have a name. Each time a loom is serviced, we record the date and the cost.', 'Service', 'date, cost, →Loom'],
    [
      'Ferns have a name. Keepers have a phone. Every time a keeper waters a fern we log the amount and the time.',
      'Watering',
      'amount, time, →Fern, →Keeper',
    ],
    ['A kiln has a code. Whenever a kiln is cleaned, the date and a remark are recorded.', 'Cleaning', 'date, remark, →Kiln'],
  ])('is done to a thing: %s', (text, name, columns) => {
    expect(columnsOf(text, name)).toEqual(sorted(columns));
  });
  it.each([
    ['Winches have a weight. When a winch is sold, we store the price and the buyer.', { Winch: 'weight, price, buyer' }],
    ['Pumps have a code. When a pump is checked, we store who did it and when.', { Pump: 'code, checked by, checked at' }],
  ])('is told of the thing where it is done once: %s', (text, tables) => expect(tablesOf(text)).toEqual(tables));
});

describe('who did what, and when', () => {
  const DEALT = 'Inspectors have a name and a phone. Permits have a title and a fee.';
  const refs = (text: string): string => {
    const { tables } = toLogical(prose.read({ id: 'done', text }).model);
    const permit = tables.find(({ name }) => name === 'Permit');
    const keys = new Map((permit?.foreignKeys ?? []).map(({ columns, refTable }) => [columns.join(), refTable]));
    const said = (permit?.columns ?? []).flatMap(({ name }) => {
      const target = keys.get(name);
      if (target !== undefined) return [`${name.replace(/ ID$/, '')} > ${target}`];
      return /^(Permit ID|title|fee)$/.test(name) ? [] : [name];
    });
    return said.sort().join(', ');
  };
  it.each([
    ['We record who issued it and when.', 'Issued by > Inspector, issued at'],
    ['We record when and by whom it was issued.', 'Issued by > Inspector, issued at'],
    ['Each permit knows by whom it was issued and when.', 'Issued by > Inspector, issued at'],
    ['Inspectors issue permits. We record when and by whom.', 'Issued by > Inspector, issued at'],
    ['A permit is issued by a inspector; we record when.', 'Inspector > Inspector, issued at'],
    ['The person who issued it is stored.', 'Issued by > Inspector'],
    ['We keep the name of the person who issued it.', 'Issued by > Inspector'],
    ['Permits are issued by inspectors. Each permit has an issuer.', 'Issuer > Inspector'],
    ['Inspectors approve permits; the approver and the date are stored.', 'Approver > Inspector, date'],
    ['Permits are written by a inspector and checked by a inspector.', 'Checked by > Inspector, Written by > Inspector'],
    ['A permit is written by one inspector and checked by another.', 'Checked by > Inspector, Written by > Inspector'],
    ['If a permit is refused, keep who refused it and why.', 'Refused by > Inspector, reason'],
    ['A inspector checks a permit and we must be able to show who did so.', 'Checked by > Inspector'],
  ])('%s', (text, said) => expect(refs(`${DEALT} ${text}`)).toBe(said));

  it('is of the record of it, where there is one', () => {
    const text = `${DEALT} A check of a permit has a result, and we record which inspector checked the permit and when.`;
    expect(columnsOf(text, 'Check')).toEqual(sorted('result, checked at, →Permit, →Inspector'));
  });
});

import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../../../design/logical/index.js';
import { prose } from '../../index.js';
import { plainColumns, referencesIn, tableLines, tableNames } from '../tables.fixture.js';

beforeAll(() => prose.prepare?.());

describe('a whole and its parts', () => {
  it.each([
    [
      'Each manual is made up of modules, and a module is made up of drills. Drills have a name and a length.',
      'Drill',
      ['Module ID→Module'],
    ],
    ['A vine can exist in many cuttings. A cutting has a date and a length. Vines have a name.', 'Cutting', ['Vine ID→Vine']],
    ['There are yards. In each yard are kennels, in each kennel are cages. A cage has a size.', 'Kennel', ['Yard ID→Yard']],
    ['There are yards. In each yard are kennels, in each kennel are cages. A cage has a size.', 'Cage', ['Kennel ID→Kennel']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});

describe('what a thing that is no person knows', () => {
  it('is what it is of', () => {
    const text = 'Each shelf has a colour and a weight. Each box has a name and a size. A box knows its shelf.';
    expect(referencesIn(text, 'Box')).toEqual(['Shelf ID→Shelf']);
    expect(referencesIn(text, 'Shelf')).toEqual([]);
  });
});

describe('from one to another', () => {
  it.each([
    ['A barge goes from one lock to another lock. Locks have a name. A barge has a length.', 'Barge'],
    ['A barge moves gravel from one lock to another. Locks have a name. A barge has a length.', 'Barge'],
  ])('%s', (text, table) => {
    expect(referencesIn(text, table)).toEqual(['From lock ID→Lock', 'To lock ID→Lock']);
    const { tables } = toLogical(prose.read({ id: 'relations', text }).model);
    expect(tables.find(({ name }) => name === table)?.columns.map(({ name }) => name)).not.toContain('status');
  });
});

describe('things among themselves', () => {
  it.each([
    ['A valve can be replaced by another valve. Every valve has a size.', 'Valve', ['Replaced by ID→Valve']],
    ['A rower may be nominated by another rower. Rowers have a name and an email.', 'Rower', ['Nominated by ID→Rower']],
    ['A leak may be marked as a repeat of another leak. Each leak has a depth.', 'Leak', ['Repeat of ID→Leak']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));

  it('refers to none of them twice where people follow people', () => {
    const text = 'Rowers can follow other rowers. A rower has a handle and a bio.';
    expect(referencesIn(text, 'Rower')).toEqual([]);
    expect(tableNames(text)).toHaveLength(2);
  });
});

describe('"as many as you like"', () => {
  it('is any number', () => expect(tableNames('A crate can have as many tags as you like. Crates have a code.')).toContain('Crate Tag'));
});

describe('what two have together', () => {
  it.each([
    [
      'A welder can work on several hulls at once and has a role on each. Hulls have a name. Welders have a phone number.',
      'Welder hull',
      ['role'],
    ],
    ['A welder works on many hulls, on each of them with a role. Hulls have a name. Welders have a phone number.', 'Welder hull', ['role']],
    [
      'An aria may be in any number of programmes, in a certain position in each. Arias have a title. Programmes have a name.',
      'Aria programme',
      ['position'],
    ],
    [
      'A mill may be owned by several families, each with a share. Families may own several mills. A mill has a name.',
      'Mill family',
      ['share'],
    ],
    [
      'A bolt may come from different vendors at different prices. A vendor supplies many bolts. Bolts have a size.',
      'Bolt vendor',
      ['price'],
    ],
    ['A play can have several actors, each with a part. Actors have a name. Plays have a title.', 'Play actor', ['part']],
  ])('%s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(columns));
});

describe('roles', () => {
  it.each([
    ['Dogs have a sire and a dam, which are dogs themselves. A dog has a name.', 'Dog', ['Dam ID→Dog', 'Sire ID→Dog']],
    ['Every new porter gets a tutor, who is also a porter. Porters have a name.', 'Porter', ['Tutor ID→Porter']],
    ['Each duel has a home crew and an away crew. Crews have a name.', 'Duel', ['Away crew ID→Crew', 'Home crew ID→Crew']],
    ["A hound belongs to a keeper. Treatments take place at the keeper's clinic. A clinic has a name.", 'Keeper', ['Clinic ID→Clinic']],
    ['Every district covers a number of villages. A village has a name. Districts have a code.', 'Village', ['District ID→District']],
    [
      'Barges are rented by skippers. A barge has a name. Skippers have a phone number.',
      'Rental',
      ['Barge ID→Barge', 'Skipper ID→Skipper'],
    ],
    ['Each remark is written by a ranger on a hut. A hut has a name. Rangers have a name.', 'Remark', ['Hut ID→Hut', 'Ranger ID→Ranger']],
    [
      'Permits are grouped under zones; zones fall under boroughs. A permit has a fee. A borough has a name.',
      'Zone',
      ['Borough ID→Borough'],
    ],
    ['The members of a crew share one locker. A locker has a code. Crews have a name.', 'Locker', ['Crew ID→Crew']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));

  it('takes how many at a time for no time', () =>
    expect(plainColumns('A barge holds one cargo at a time. A cargo has a weight. Barges have a name.', 'Barge')).toEqual(['name']));
});

describe('what comes of what', () => {
  it.each([
    ['A sketch has a date and a size. A sketch becomes a painting with a price and a frame.', 'Painting', ['Sketch ID→Sketch']],
    ['Bids have an amount. An accepted bid leads to one contract with a term and a fee.', 'Contract', ['Bid ID→Bid']],
    ['Leads have a phone and a name. A lead turns into a deal with an amount and a stage.', 'Deal', ['Lead ID→Lead']],
    ['Vans have a plate. Tours have a date. One van is assigned to each tour.', 'Tour', ['Van ID→Van']],
    ['A press has a name and a city. A press runs several series, each with a title and a colour.', 'Series', ['Press ID→Press']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});

describe('where things stand, and what they are members of', () => {
  it.each([
    ['Each mast has a height and a town. On it hang lamps with a serial number and an output.', 'Lamp', ['Mast ID→Mast']],
    ['Wards have a name and a floor. In each ward stand two cabinets, with a code and a colour.', 'Cabinet', ['Ward ID→Ward']],
    ['Presses are stored with name and country; at each there are contacts with name and position.', 'Contact', ['Press ID→Press']],
    ['Rowers have a name and an age, and are members of a club. A club has a name and a town.', 'Rower', ['Club ID→Club']],
    [
      'Climbers have a name. Every climber votes on each proposal. A proposal has a text and a date.',
      'Vote',
      ['Climber ID→Climber', 'Proposal ID→Proposal'],
    ],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});

describe('what is drawn up for something', () => {
  it.each([
    ['A fire has a date and a size. A report is written for every fire. A report has a title.', 'Report', ['Fire ID→Fire']],
    ['A voyage has a date. For each voyage an invoice is created. Invoices have a number.', 'Invoice', ['Voyage ID→Voyage']],
    // What is used or chosen for it was there before.
    ['A voyage has a date. For each voyage a ship is chosen. Ships have a name.', 'Voyage', ['Ship ID→Ship']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});

describe('any of them on any', () => {
  it.each([
    [
      'We want to know which stamp was used on which letter. A letter has a date. A stamp has a colour.',
      ['Letter', 'Stamp', 'Stamp Letter usage'],
    ],
    [
      'A stay has a date. A stay covers one or more cabins and for each cabin one or more extras. Cabins have a name. An extra has a price.',
      ['Cabin', 'Extra', 'Stay', 'Stay Cabin', 'Stay Extra'],
    ],
  ])('%s', (text, tables) => expect(tableNames(text)).toEqual(tables));
});

it('makes nobody of what somebody does something as', () => {
  expect(tableNames('Customers can order as guests. Customers have an email. An order has a date.')).toEqual(['Customer', 'Order']);
  expect(tableNames('Users sign up as landlords or tenants. Landlords post flats. A flat has a price.')).toContain('Landlord');
});

it('keeps a row a change where the moment of each is wanted', () => {
  const text = 'A claim has a number. Claims move from filed to checked to paid; we must know when each change happened and who made it.';
  expect(tableNames(text)).toEqual(['Claim', 'Status change']);
  expect(plainColumns(text, 'Status change')).toEqual(['changed at', 'changed by', 'new status']);
});

it('gives each of many one name', () =>
  expect(plainColumns('Farms have hives with names and weights. Farms have an address.', 'Hive')).toEqual(['name', 'weight']));

describe('what is no thing, and what is one', () => {
  it.each([
    ['Build a simple CRM for a freelance painter: leads come in through a form (name, email). A lead has a budget.', ['Lead']],
    ['Create a booking portal for a rowing club. Boats have a name. A boat has a length.', ['Boat']],
    ['A garage has levels, levels have spaces. A space has a number.', ['Garage', 'Level', 'Space']],
    ['Kayaks, rafts and monitors each have a tag and a serial number.', ['Kayak', 'Monitor', 'Raft']],
  ])('%s', (text, tables) => expect(tableNames(text)).toEqual(tables));

  it('joins none of those that are named side by side', () =>
    expect(tableLines('Barges and rafts both have a number and a length.')).toEqual(['Barge: length, number', 'Raft: length, number']));

  it('keeps the time of something of what was spoken of', () =>
    expect(plainColumns('Drivers take a ticket: we store the time of entry, the place of exit and the amount paid.', 'Ticket')).toEqual([
      'amount paid',
      'place of exit',
      'time of entry',
    ]));
});

describe('what is of one', () => {
  it.each([
    ['We own several copies of some maps. A map has a title.', 'Copy', ['Map ID→Map']],
    ['Staff add charges to a stay with an amount. A stay has a number.', 'Charge', ['Staff ID→Staff', 'Stay ID→Stay']],
  ])('%s', (text, table, references) => expect(referencesIn(text, table)).toEqual(references));
});

it.each([
  ["We keep each rower's name, phone, languages and whether they can swim.", 'Rower', ['can swim', 'languages', 'name', 'phone']],
  ["We keep each rower's name and whether they have a licence.", 'Rower', ['has licence', 'name']],
])('%s', (text, table, columns) => expect(plainColumns(text, table)).toEqual(columns));

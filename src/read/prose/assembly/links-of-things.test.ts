import { beforeAll, describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { thingKey } from '../terms/phrase.js';

beforeAll(() => prose.prepare?.());

const modelOf = (text: string) => prose.read({ id: 'brief', text }).model;
const namesIn = (text: string) => modelOf(text).entities.map(({ name }) => name);
const linksIn = (text: string) =>
  modelOf(text).relationships.filter(({ cardinality, through }) => cardinality === 'many-to-many' && !through);

describe('what links two things', () => {
  it('is no thing that only opens a longer name', () => {
    const text =
      'The garage has multiple repair stations, each station has several fitters, and it is required to record the information of the fitters, including Fitter ID, Fitter Name and Fitter Grade. Each repair task has a Task ID, Vehicle Plate, Repair Date and Repair Type.';
    expect(linksIn(text)).toEqual([]);
  });

  it('is the processing of what is handled', () => {
    const text =
      'The office records the basic information of guests, including guest ID, name and email. Each complaint has a complaint ID, guest ID, content and time. The office has multiple clerks, each with a clerk ID, a name and a phone number. Each clerk can handle multiple complaints. For each complaint processing, the system needs to record the processing time and the processing result.';
    expect(linksIn(text)).toEqual([]);
    expect(modelOf(text).relationships.some(({ through }) => through === 'complaint_processing')).toBe(true);
  });

  it('is a line of a cart that joins people and goods', () => {
    const names = namesIn(
      'The shop manages users, bouquets and shopping carts. Each user has a user ID, a name and an email. Each bouquet has a bouquet ID, a name, a price and a height. The shopping cart records the correspondence between users and selected bouquets, including the bouquet quantity.',
    );
    expect(names).toEqual(['User', 'Bouquet', 'Shopping cart', 'Shopping cart bouquet detail']);
  });
});

describe('rows of a thing', () => {
  it('are the attributes that each one has', () => {
    const text =
      'Manage the machines of the workshop. Stores the attributes of each machine, including attribute name, attribute value, and unit. Records the ID, the name, the maker, the purchase date and the description of each machine. Tracks the place of machines.';
    expect(namesIn(text)).toEqual(expect.arrayContaining(['Machine', 'Machine attribute']));
  });

  it('are what a part of the software supports', () => {
    const text =
      'The system manages user information, storing user ID, name, email and phone number. The system includes management of rental records, including rental number, rental date and price; and boat management, supporting boat name, length, and colour.';
    expect(namesIn(text)).toContain('Boat');
  });
});

describe('orders of a shop', () => {
  const shop =
    'During registration, users shall provide information such as username, password, and email. Each bouquet shall store details including name, description, price and stock. Users can add bouquets to their shopping cart and submit their orders. Orders shall include basic information such as user ID, order amount, order status and creation time.';

  it('have in them what was in the cart', () => {
    expect(namesIn(shop)).toContain('Order bouquet detail');
  });

  it('have no second lines where they have some', () => {
    expect(namesIn(`${shop} Each order can contain multiple bouquets.`).filter((name) => /^Order /.test(name))).toEqual([
      'Order bouquet detail',
    ]);
  });
});

describe('what is done to a thing and recorded', () => {
  it('is an answer to it', () => {
    const model = modelOf(
      'For stall management, the system maintains stall information, including stall ID, name, place, size and opening hours. For review management, the system supports guests to review stalls, recording review content, rating and visiting time. It allows owners to reply to reviews, including reply time and content.',
    );
    expect(model.entities.map(({ name }) => name)).toContain('Review reply');
  });

  it('is rated by its indicators', () => {
    const names = namesIn(
      'The depot needs to manage its client information, including client number, name, address and phone number. Every time a client places an order, the order number, client number, order time and total price need to be recorded. The system also needs to rate the credit of clients, and the rating indicators include the number of orders and the order amount.',
    );
    expect(names).toEqual(['Client', 'Order', 'Client credit rating']);
  });

  it('has one name with and without spaces around a slash', () => {
    expect(thingKey(['income', '/', 'expense', 'records'])).toBe('income/expense record');
  });
});

describe('people and what they belong to', () => {
  it('are in several teams, and in one dormitory', () => {
    const { relationships } = modelOf(
      'The system manages student information (student ID, name, age, etc.), sports team information (team name, activity time, coach, etc.), and dormitory information (dormitory number, building number, number of residents, etc.). The system also maintains the relationships between students and sports teams, and students and dormitories.',
    );
    const of = (to: string) => relationships.find((r) => r.from === 'student' && r.to === to);
    expect(of('sports_team')).toMatchObject({ cardinality: 'many-to-many', verb: 'join' });
    expect(of('dormitory')).toMatchObject({ cardinality: 'many-to-one' });
  });

  it('have some of all that there are', () => {
    const links = linksIn(
      'Badge management: The system shall support the creation and deletion of badges, with badge ID, name and colour. Door management: The system shall manage doors, including door ID, place and floor. Each badge shall correspond to a set of doors, which can be opened by a badge. Guard management: Each guard has a guard ID, a name and a phone number.',
    );
    expect(links.map(({ from, to }) => [from, to])).toEqual([['badge', 'door']]);
  });
});

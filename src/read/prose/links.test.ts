import { beforeAll, describe, expect, it } from 'vitest';
import { toLogical } from '../../design/logical/index.js';
import { prose } from './index.js';

beforeAll(() => prose.prepare?.());

/** `Comment: guest ID + hut ID -> Guest, Hut`: what links or records, with its key and what it refers to. */
const linking = (text: string): readonly string[] =>
  toLogical(prose.read({ id: 'brief', text }).model)
    .tables.filter(({ foreignKeys }) => foreignKeys.length > 0)
    .map(({ name, primaryKey, foreignKeys }) => {
      const targets = new Set(foreignKeys.map(({ refTable }) => refTable));
      return `${name}: ${[...primaryKey].sort().join(' + ')} -> ${[...targets].sort().join(', ')}`;
    });

describe('tables that link', () => {
  it.each([
    [
      'several of each',
      "Song management: each song has a song number, a title and a length. For composer management, the system records multiple composers' information for each song, including composer ID, name, country and email. The station keeps everything in one place.",
      ['Song Composer: composer ID + song number -> Composer, Song'],
    ],
    [
      'what can be done, beside who did it with whom',
      'Each mill has a mill number, name and place, and can supply multiple flours. Each baker has a baker number, name and phone, and can purchase multiple flours. Each flour has a flour number, a name and a price. Record each purchase, including the purchase date, mill number, baker number, flour number, and weight.',
      ['Mill Flour supply: flour number + mill number -> Flour, Mill'],
    ],
    [
      'what is done behind what is looked at',
      'For guest management, the system records guest ID, name, and phone number. For boat management, the system records boat ID, name, and length. For damage management, the system records each damage, including damage ID, description, and date. Guests can view boats nearby, and can also report damages.',
      ['Damage: damage ID -> Boat, Guest'],
    ],
    [
      'an order and what it contains',
      'For lamp management, the system records lamp ID, name, and price. For order management, the system records order ID and order date. Each order may purchase multiple lamps, and the system needs to track the lamps purchased in each order.',
      ['Order lamp detail: lamp ID + order ID -> Lamp, Order'],
    ],
    [
      'members by the name that their number has',
      'The club system is organised as follows:\n1. Garden Management: Manage garden information, including garden name, owner name, size, etc.\n2. Member Management: Manage the information of garden members, including member ID, name, password, and email.\n3. Diary Management: Record garden diaries, including diary ID, diary content, and date. Each member can write their own diaries.',
      ['Garden diary: diary ID -> Garden, Garden member', 'Garden member: member ID -> Garden'],
    ],
    [
      'a mark, beside what is said of the same',
      'Hikers have a hiker number, a name and an email. Huts have a hut number, a name and an altitude. Hikers shall be able to bookmark huts. Hikers shall also be able to submit comments for huts, including comment time and comment content.',
      ['Hiker Hut bookmark: hiker number + hut number -> Hiker, Hut', 'Comment: comment time + hiker number + hut number -> Hiker, Hut'],
    ],
    [
      'a table called by what it links',
      'The singer table records singer ID, name, voice, and country. The hall table records hall ID, name, seats, and place. The singer-to-hall relationship table describes which singers sing in which halls, linking singer ID and hall ID.',
      ['Singer hall: hall ID + singer ID -> Hall, Singer'],
    ],
    [
      'how many of which are associated with each',
      'The system shall support adding and deleting cocktails, recording cocktail names and images. The spirit function shall support adding and deleting spirits, recording spirit names and images, and associating required spirits and their quantities with each cocktail. The bar uses it every day.',
      ['Cocktail spirit: Cocktail ID + Spirit ID -> Cocktail, Spirit'],
    ],
    [
      'a relationship with a name of its own',
      'The kit module records basic information about kits, including kit ID, name, and price. The part module records basic information about parts, including part ID, name, and colour. The relationship between kits and parts is established through the "Kit Needs Parts" relationship, which records the required parts and quantities for each kit.',
      ['Kit part: kit ID + part ID -> Kit, Part'],
    ],
    [
      'a line told in parentheses',
      'Each bun has a bun ID, a name, a price and a weight. Each guest has a guest ID, a name, and a phone number. The order shall include the order ID, creation time, order status, guest ID, and specific bun details (bun ID, quantity, unit price, etc.) for the kitchen.',
      ['Order bun detail: bun ID + order ID -> Bun, Order'],
    ],
    [
      'what keeps a correspondence',
      'The florist provides bouquets and needs to record the bouquet ID, name, price, and stock for customers to browse and select. Each customer has a customer ID, a name and a phone number. Each shopping cart records the correspondence between customers and bouquets, including the bouquet quantity. A shopping cart is emptied after a week.',
      ['Shopping cart bouquet detail: Shopping cart ID + bouquet ID -> Bouquet, Shopping cart'],
    ],
    [
      'who does so more than once',
      'Each film has a film ID, a title, a length and a year. Each actor has an actor ID, a name and a nationality. Each film is played by many actors.',
      ['Film Actor play: actor ID + film ID -> Actor, Film'],
    ],
    [
      'what a happening includes',
      'Each street event has an event number, a name and a start date. Each shop has a shop number, a name and an address. A street event may include several shops.',
      ['Street event Shop: event number + shop number -> Shop, Street event'],
    ],
    [
      'what is put into a holder',
      'Readers have a name and an email. Novels have a title and a language. Readers can add their favourite novels to the bookshelf.',
      ['Bookshelf Novel: Bookshelf ID + Novel ID -> Bookshelf, Novel'],
    ],
  ])('%s', (_, text, tables) => expect(linking(text)).toEqual(expect.arrayContaining(tables)));

  it.each([
    ['looking and wishing', 'Instructors download essays. Readers can find books. Visitors want maps.'],
    ['settling once', 'Clerks approve permits.'],
  ])('are not %s', (_, text) => expect(linking(text).filter((table) => table.includes(' + '))).toEqual([]));
});

describe('tables of what happens', () => {
  it.each([
    [
      'by what its list begins with',
      'Each crane should have a crane ID, name, location, and creation date. Track the usage time, usage frequency, and driver feedback for each crane. Each driver has a unique driver ID and name, a phone number and a licence.',
      ['Crane usage: crane ID + usage time -> Crane'],
    ],
    [
      'by the heading',
      'Tram management:\nThe system can manage trams, including tram number, model, seats, colour and price. It helps dispatchers to find out what runs where and at which hours of the day.\nTrack management:\nThe system can manage tracks, including track number, length, width, and gauge. It helps engineers to find out which stretches are in good condition.\nTram Cleaning Management:\nThe system can record the cleaning conditions of each tram on the track, including cleaning date, cleaning grade, and cleaning cost. It shows at a glance what has been spent on the fleet.',
      ['Tram Cleaning: cleaning date + tram number -> Tram'],
    ],
    [
      'by the label',
      'Coach Information Management: Coaches register in the club, providing their coach ID, name, gender, and title. Lesson Information Management: The club should contain a lesson table, recording lesson ID, lesson name, and price.\n- Coaching Information Management: Coaches can record the lesson ID they coach, the coaching place, and the coaching date. Everyone can view the plan of the coaches and the lessons at any time.',
      ['Coaching: coach ID + coaching date + lesson ID -> Coach, Lesson'],
    ],
    [
      'by the item above',
      'Main tables\n\n1. Bridge\nFunction: Store basic information of the bridge.\nFields: Bridge ID, Name, Year, Length, Material, Owner Name\n\n2. Engineer\nFunction: Record information of engineers.\nFields: Engineer ID, Name, Phone Number, Gender\n\n3. Bridge Inspection\nFunction: Record visual inspection data of the bridge.\nFields: Bridge ID, Engineer ID, Inspection Date, Weather, Damage, Grade, Notes',
      ['Bridge Inspection: Bridge ID + Engineer ID + Inspection Date -> Bridge, Engineer'],
    ],
    [
      'by who does it to what',
      'The database keeps venues. Records venues, including venue ID, name, and place. Records visitors, including visitor ID, name, and email. Records visitor ratings of venues, including rating time, score, visitor ID, and venue ID.',
      ['Visitor venue rating: rating time + venue ID + visitor ID -> Venue, Visitor'],
    ],
    [
      'once, though the deed is also spoken of',
      "The shop keeps members. Each member has a member ID, a name, and an email. The system shall also record members' token redemption records, including redemption time, gift name, and tokens used. Each redemption shall reduce the tokens of the member and the shop tells the member so.",
      ['Token redemption record: member ID + redemption time -> Member'],
    ],
    [
      'once, though the verb is also there',
      'The club offers multiple sports, each with a sport ID, name, season, and price. The club has multiple guests, and each guest can subscribe to multiple sports. For every sport subscription, the subscription time, end time, and operator must be recorded by the office of the club.',
      ['Sport subscription: Guest ID + sport ID + subscription time -> Guest, Sport'],
    ],
    [
      'where things are',
      'Depots have a depot ID, a name and an address. Goods have a goods ID, a name and a weight. The system records the storage status of goods, including goods ID, the depot they are in, storage time, storage quantity, and notes.',
      ['Storage: depot ID + goods ID + storage time -> Depot, Goods'],
    ],
    [
      'by when it happens',
      'A bakery manages its bread. Each bread has a bread ID, name, type and price. Each employee has an employee ID, name, gender and phone number. During baking, the system records the breads baked (one or more), the quantity, the baker and the baking time. The system also produces reports.',
      ['Baking: baking time + bread ID -> Bread'],
    ],
    [
      'by what is done',
      'A bakery manages its bread. Each bread has a bread ID, name, type and price. Each employee has an employee ID, name, gender and phone number. When selling, the breads, quantity, salesperson, and sales time sold must be recorded. The system also produces reports.',
      ['Sale: bread ID + sales time -> Bread, Employee'],
    ],
    [
      'each time it is carried out',
      'The mill has employees. Each flour has a flour ID, name, type and price. Each mill hand has an employee ID, name, gender and phone number. Each time grinding is carried out, the flours, quantity and grinding time must be recorded. The system shall support statistics.',
      ['Grinding: flour ID + grinding time -> Flour'],
    ],
    [
      'by what people do with a thing',
      'The reading room has books and readers. Each book has an ISBN, a title, an author and a price. Each reader has a reader ID, name, phone number and address. When borrowing a book, the system records the reader ID, ISBN, borrowing date and due date. It also produces statistics.',
      ['Loan: ISBN + borrowing date + reader ID -> Book, Reader'],
    ],
  ])('are read %s', (_, text, tables) => {
    const read = linking(text);
    expect(read).toEqual(expect.arrayContaining(tables));
    expect(read.filter((table) => table.includes(' + '))).toHaveLength(1);
  });
});

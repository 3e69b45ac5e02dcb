import { describe, expect, it } from 'vitest';
import { prose } from '../index.js';
import { readAllClaims } from '../read-prose.js';

await prose.prepare?.();

const LISTED = [
  'pump',
  'valve',
  'boiler',
  'fan',
  'gauge',
  'filter',
  'motor',
  'tank',
  'burner',
  'hopper',
  'winch',
  'lamp',
  'crane',
  'press',
].map((name) => `Each ${name} has a code, a weight, a height, a colour, a price, a length, a width, a status and a serial number.`);
const SPOKEN = 'We know that it is a lot, but they asked us for it, so there you are, and which of them you read first is up to you.';

const TERSE = `
Moorings. A mooring has a number, a depth, a maximum length and a status; the number is painted on the buoy, so it never changes. Two moorings may not share one. A buoy has a serial, a colour and the date it was laid, and it stays out where it is until the diver lifts it.

Skippers. For a skipper: name, email, phone, licence number and expiry date. A skipper may hold several licences, but no licence has more than one holder, and those that lapsed are kept.

Lettings. A letting has a start date, an end date, a price and a deposit, and it belongs to one mooring and to one skipper. There is no letting without a deposit. What was paid back is written on the letting itself.
`;

describe('how a long text speaks', () => {
  it('is explicit where it only lists', () => {
    expect(readAllClaims({ id: 'lists', text: [...LISTED, ...LISTED].join('\n\n') }).manner).toBe('explicit');
  });
  it('tells where people speak, however much they list', () => {
    const text = [...LISTED, ...LISTED].flatMap((line, i) => (i % 3 === 0 ? [SPOKEN, line] : [line])).join('\n\n');
    expect(readAllClaims({ id: 'spoken', text })).toMatchObject({ manner: 'telling', told: expect.anything() });
  });
  it('tells in terse accounts, however much they state', () => {
    expect(readAllClaims({ id: 'terse', text: TERSE.repeat(3) }).manner).toBe('telling');
  });
});

describe('how a short text speaks', () => {
  const DENSE =
    'Every stall belongs to a market and has a pitch, a width, a depth and an optional awning colour. Traders rent stalls; for each rental we keep the first day, the last day and the fee. A trader has a name, a phone and a licence number.';
  it('is read clause by clause where it states much in clauses', () =>
    expect(readAllClaims({ id: 'dense', text: DENSE }).manner).toBe('brief'));
  it('is read clause by clause in a mail of a few paragraphs, however much it talks', () =>
    expect(readAllClaims({ id: 'mail', text: MAIL }).manner).toBe('brief'));
  it('lists where it says what information is managed', () => {
    const text = `The system manages stalls, including their information: pitch, width, depth and awning colour. ${DENSE}`;
    expect(readAllClaims({ id: 'specified', text }).manner).toBe('listing');
  });
});

const MAIL = `
Hi Ines, it's about the ferry kiosk again, because we can't go on like this. We sell tickets, and you know that nobody writes them down, so we never know what they owe us.

What we need is a list of the routes that we run, and each route has a name and a price, but it changes in summer. They come to us in groups, so we note who leads it, how many they are and whether it's paid. Then our skippers tell us which boat they take, and we put it on the board, because otherwise you can't see it from the quay.

It would be lovely if you could do it before May, but whatever you say is fine with us. We have a laptop, it's old, so it can't do much, and our printer never works. I don't mind which colour it is. You can ask my sister if you need the prices, because she wrote them all down, but she isn't there on Mondays, so ring us first.

So long, and thank you for the cake that you brought us,
Rui
`;

const MODULES = `
1. Mooring management: a mooring has a number, a depth and a status. Skippers apply for a mooring with a boat and a season; the harbour master accepts or declines. Each application keeps the date, the decision and a note.
2. Boat management: a boat has a name, a length, a draught and a registration number. Every boat belongs to one skipper, and the insurance number and its expiry date are recorded.
3. Visit management: guests report an arrival with the boat, the number of nights and the fee. A visit is paid in cash or by card. The harbour master assigns a mooring and notes the departure.
4. Works management: divers lift and lay buoys. Each job names the diver, the buoy, the date and the hours, and the condition of the chain is recorded.
5. Fees management: each season has a fee for each length class. An invoice has a number, a date, a total and lines with a text and an amount.`;

const LETTER = `
Good morning Ms Adeyemi,

forgive me for answering so late, the storm took half of the roof and for two weeks nobody here had time for anything else. You asked what we do, so I will try to tell it in the order in which it happens, and you can ask my brother about the rest, since he was here before me. We keep horses for other people, about sixty of them, in three barns, and each barn is cut into boxes with a number painted on the door, which the children repaint every spring whether we want it or not. A horse stands in one box, and who owns it pays for that by the month; some owners have three horses here and some share one between sisters, which makes the bills a nightmare, believe me. The farrier comes on Thursdays, the vet when she is called, and what they did has to be written down with the day and what it cost, because afterwards everybody says that it was another horse. It was easier when there were ten of them and my mother knew every one by the sound it made.

What I would love is to see in the morning which horses go out and with whom, who has not paid, and which saddle belongs to which horse, as they all look alike in the dark. Feed is another matter: hay for everyone, oats for the old ones, and for some of them a powder that the vet prescribed, twice a day, with an amount that changes every week.

The computer is old but it works, and my daughter can type.

Kind regards, and come and see us when the roof is back,
Ottilie
`;

describe('a letter in which hardly a thing is found', () => {
  it('is read clause by clause', () => {
    const { manner, things } = readAllClaims({ id: 'letter', text: LETTER });
    expect(manner).toBe('brief');
    expect([...things.keys()]).toEqual(expect.arrayContaining(['horse', 'barn', 'owner']));
  });
  it('is read as a whole where much is found', () => {
    expect(readAllClaims({ id: 'terse', text: TERSE.repeat(3) }).manner).toBe('telling');
  });
});

describe('numbered modules', () => {
  it('are read clause by clause where they speak of the things themselves', () => {
    const { manner, things } = readAllClaims({ id: 'modules', text: MODULES });
    expect(manner).toBe('brief');
    expect([...things.keys()]).toEqual(expect.arrayContaining(['application', 'visit', 'invoice', 'season']));
  });
  it('are lists where they say what the system records', () => {
    const text = MODULES.replaceAll(
      /[^.:]+\.(?= |\n|$)/g,
      ' the system records basic information, including name, number, date, status and price.',
    );
    expect(readAllClaims({ id: 'records', text }).manner).toBe('listing');
  });
});

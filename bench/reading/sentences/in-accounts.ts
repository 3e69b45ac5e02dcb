/** Statements put into an account of how a business works: what they say must come of them, and the rest of the account must stay as it was. */
import { ACCOUNTS } from './accounts.js';
import { type Family, joining, type Outcome, type Table, tableOf, type Words } from './family.js';

/** What is there without the statement and no longer with it, or came with it and was not said. */
function otherwise({ tables }: Outcome, without: Outcome | undefined, more: number): string | undefined {
  const before = without?.tables ?? [];
  for (const { name, columns, targets } of before) {
    const now = tableOf(tables, name);
    if (!now) return `${name} is gone`;
    const column = columns.find((said) => !now.columns.includes(said) && !targets.some((to) => said.includes(to)));
    if (column) return `${name}.${column} is gone`;
    const target = targets.find(
      (to) => !now.targets.includes(to) && !tables.some((other) => other.targets.includes(to) && other.targets.includes(name)),
    );
    if (target) return `${name} no longer refers to ${target}`;
  }
  return tables.length > before.length + more
    ? `one table more: ${tables
        .filter(({ name }) => !tableOf(before, name))
        .map(({ name }) => name)
        .join(', ')}`
    : undefined;
}

/** Columns that a table has with the statement alone. */
const newIn = (table: Table | undefined, without: Outcome | undefined): readonly string[] =>
  table?.columns.filter((column) => !tableOf(without?.tables ?? [], table.name)?.columns.includes(column)) ?? [];

const has = (columns: readonly string[], word: string): boolean => columns.some((column) => column.includes(word));

const family = (
  name: string,
  sentences: readonly string[],
  more: number,
  said: (outcome: Outcome, words: Words, without: Outcome | undefined) => string | undefined,
): Family => ({
  name,
  words: ACCOUNTS,
  before: '',
  sentences,
  judge: (outcome, words, without) => said(outcome, words, without) ?? otherwise(outcome, without, more),
});

/** Something is done to something on a date and for an amount. */
export const accountDeeds = family(
  'account-deeds',
  [
    'When a X Vs a Y, we write down the date and the price.',
    'Whenever a X Vs a Y, somebody notes the date and what the price was.',
    'Every time a X Vs a Y that is a E, with a date and a price.',
    'Xs V Ys, and each time we want the date and the price.',
    'What happens is this: a X Vs a Y, and we put down the date and the price.',
    'A X may V as many Ys as they like. For each E there is a date and a price.',
    'Each E has a date and a price, and it is always one X and one Y.',
    'A E is one X and one Y, on a date, at a price.',
    'A E means that a X Vs a Y; it has a date and a price.',
    'The thing we argue about is Es. A E is of a Y by a X, and for it we need the date and the price.',
    'We keep Es: which X, which Y, the date and the price.',
    'For every E we need to know which X it was, which Y, the date and the price.',
    'For a E we record the date, the price, the Y and the X.',
    'If a Y is Vn we want to know by which X, on what date and at what price.',
    'A Y is Vn by many Xs over the years, and for every one of those Es we need the date and the price.',
    'Over its life a Y is Vn again and again, by this X or that. Each E has its date and its price.',
    'Es are what keeps us busy: a X Vs a Y, we note the date, and there is a price.',
    'Then the Es. There is always one X and one Y, there is a date and there is a price.',
    'Every E must be logged with the date, the price, the X who did it and the Y.',
    'A E shall record the date, the price, the X and the Y concerned.',
    'A Y can be Vn by any X. When that happens we make a E, with the date and the price.',
    'Once a X has Vn a Y, we note the date and the price of it.',
    'Who Vd what, when and at what price: that is a E, and it is always a X and a Y.',
    'Let us say a X Vs a Y. Then I want to see a E with its date and its price.',
    'A X Vs a Y, we call that a E, and a E has a date and a price.',
    'When we have a E, we note the X, the Y, the date and the price.',
  ],
  1,
  ({ tables }, { X = '', Y = '' }) => {
    const row = joining(tables, X, Y);
    if (!row) return 'no row of both';
    if (!has(row.columns, 'date') && !has(row.columns, ' on') && !has(row.columns, ' at')) return 'no date';
    return has(row.columns, 'price') ? undefined : 'no price';
  },
);

/** Something has parts with a number and a length of their own. */
export const accountParts = family(
  'account-parts',
  [
    'A Y has several Ps, and every P has a number and a length.',
    'Each Y is made up of Ps. A P has a number and a length.',
    'A Y consists of Ps, each with a number and a length.',
    'Every Y comes with a handful of Ps, and of each P we note the number and the length.',
    'There are Ps in every Y. For a P we keep the number and the length.',
    'A Y is divided into Ps, and a P has a number and a length.',
    'Inside a Y there are Ps, and each of them has a number and a length.',
    'A Y contains one or more Ps. A P has a number and a length, and it is part of one Y.',
    'A P belongs to exactly one Y and has a number and a length.',
    'Ps are the parts of a Y: each P has a number and a length.',
    'Some Ys have one P and others have ten. A P has a number and a length.',
    'We also keep the Ps of a Y, with the number and the length of each.',
    'For each Y we list its Ps: the number and the length.',
    'A Y may have any number of Ps; each P has a number and a length.',
    'Each P is in one Y, and has a number and a length.',
    'A Y is not one thing: it has Ps, and each P has its own number and length.',
    'Ps have a number and a length, and every P sits in one Y.',
    'A Y must have at least one P. Each P has a number and a length.',
  ],
  1,
  ({ tables }, { P = '', Y = '' }) => {
    const part = tableOf(tables, P);
    if (!part) return 'no part';
    if (!has(part.columns, 'number')) return 'no number';
    if (!has(part.columns, 'length')) return 'no length';
    return part.targets.includes(Y) ? undefined : 'part of nothing';
  },
);

/** Somebody is put in charge of something from one day to another. */
export const accountPeriods = family(
  'account-periods',
  [
    'A W is assigned to a Y from a start date to an end date.',
    'A W is put in charge of a Y for a period, and we note the start date and the end date.',
    'Ws are assigned to Ys, with a start date and an end date.',
    'Each assignment of a W to a Y has a start date and an end date.',
    'A Y gets a W for a while: we record which one, the start date and the end date.',
    'Over the years a Y has had many Ws, and we want to know from when to when each of them had it.',
    'A W looks after several Ys and a Y has had several Ws; for each of these we need the start date and the end date.',
    'When a W takes over a Y, we note the start date, and when they give it up the end date.',
    'An assignment says which W has which Y, with a start date and an end date.',
    'An assignment is one W and one Y, with a start date and an end date.',
    'For every Y we keep which W had it, with the start date and the end date.',
    'A W can be assigned to many Ys over time, and a Y to many Ws. Each assignment has a start date and an end date.',
    'We assign a W to a Y for a certain time, so there is a start date and an end date.',
    'We need to see which W was responsible for which Y, and the start date and the end date of that.',
  ],
  1,
  ({ tables }, { W = '', Y = '' }, without) => {
    const row = joining(tables, W, Y);
    if (!row || tableOf(without?.tables ?? [], row.name)) return 'no row of both';
    if (!row.columns.some((column) => /start|from|since|begin/.test(column))) return 'no start';
    return row.columns.some((column) => /end|until|\bto\b/.test(column)) ? undefined : 'no end';
  },
);

/** A property of what has just been spoken of, told in passing. */
export const accountProperties = family(
  'account-properties',
  [
    'Each Y has a serial number.',
    'A Y has a serial number painted on it.',
    'Every Y also has a serial number, which is painted on the side.',
    'There is a serial number on every Y.',
    'Every Y bears a serial number.',
    'Every Y carries a serial number, since we had two of them mixed up once.',
    'We also need the serial number of a Y.',
    'And of course we want the serial number of each Y.',
    'Of each Y I also want to know the serial number.',
    'On every Y there is a serial number, and we want to keep that.',
    'You can tell a Y by its serial number.',
    'The serial number of a Y is what people ask for on the phone.',
    'A Y is always given a serial number.',
    'We give each Y a serial number.',
    'What we need for a Y as well is its serial number.',
    'If a Y has a serial number, we write it down.',
    'A Y may have a serial number, but most do not.',
    'Not every Y has a serial number, but if it has one we note it.',
    'For a Y the serial number should be there too.',
    'Please add the serial number of the Y.',
    'The Y should carry a serial number as well.',
    'Each Y must have a serial number, and no two may have the same.',
    'A Y without a serial number is of no use to us, so it has to be there.',
    'Each Y is known by a serial number.',
    'We note down the serial number of every Y.',
    'Every single Y has its serial number.',
    'All Ys have a serial number.',
    'All of the Ys have got a serial number by now.',
    'Most Ys have got a serial number as well.',
  ],
  0,
  ({ tables }, { Y = '' }) => (has(tableOf(tables, Y)?.columns ?? [], 'serial number') ? undefined : 'no serial number'),
);

/** A size, an age or another property that is not said by its name. */
export const accountAsides = family(
  'account-asides',
  [
    'The Ys come in three sizes, small, medium and large.',
    'A Y is either small, medium or large, and we want to see its size.',
    'For each Y we note the size, which is small, medium or large.',
    'The size of a Y is small, medium or large.',
    'We need to know which size a Y is.',
    'We need to know what size each Y is.',
    'Ys have a size: small, medium or large.',
    'A Y has one of three sizes.',
    'A Y can be of three sizes, so we have to know its size.',
    'Ys differ in size, and we note that too.',
    'It matters what size a Y is, so we keep that.',
    'People ask for the size of a Y, so that has to be in there.',
  ],
  0,
  ({ tables }, { Y = '' }) => (has(tableOf(tables, Y)?.columns ?? [], 'size') ? undefined : 'no size'),
);

/** Somebody or something that was just spoken of, under a pronoun. */
export const accountPronouns = family(
  'account-pronouns',
  [
    'A Y can be heavy. It has a weight, and we note that.',
    'Take a Y: it has a weight as well.',
    'Ys are delicate things. They have a weight, which we note.',
    'A Y is easily broken. For each one we note the weight.',
    'We own a lot of Ys. Each of them has a weight.',
    'We own a lot of Ys, and each one has a weight.',
    'We are proud of our Ys. For every one of them we keep the weight.',
    'A Y is not cheap. What we need to know about it is its weight.',
    'A Y is hard to replace. Its weight is what we want to have on record.',
    'Ys need care. We have to know their weight.',
    'Our Ys are old. One needs to know the weight of each.',
  ],
  0,
  ({ tables }, { Y = '' }) => (has(tableOf(tables, Y)?.columns ?? [], 'weight') ? undefined : 'no weight'),
);

/** What is not wanted. */
export const accountRefusals = family(
  'account-refusals',
  [
    'We do not care about the weight of a Y.',
    'We do not need to know the weight of a Y.',
    'The weight of a Y does not matter to us.',
    'The weight of a Y is nobody’s business.',
    'We have never written down the weight of a Y and we do not want to.',
    'There is no need to keep the weight of a Y.',
    'The weight of a Y stays on paper.',
    'The weight of a Y is written on a label and that is where it stays.',
    'You can leave out the weight of a Y.',
    'Please leave the weight of a Y out of it.',
    'A Y has a weight, but we do not need that here.',
    'A Y has a weight too, but that stays on paper.',
    'Forget about the weight of a Y.',
    'We do not track the weight of the Ys.',
    'We used to write down the weight of each Y but we have stopped that.',
    'Nobody needs the weight of a Y.',
    'It does not matter what the weight of a Y is.',
    'I do not care what the weight of a Y is.',
    'No weight, please, for the Ys.',
    'The Ys are insured, but insurance is not something for this system.',
    'Insurance of the Ys is handled elsewhere.',
    'We do not want to deal with invoices for Ys here.',
    'Cleaning the Ys is something we do without writing it down.',
    'Who cleans a Y is not something we keep track of.',
    'Repairs of a Y are done by a friend and we do not record them.',
    'We do not record who last moved a Y.',
    'Where a Y came from is of no interest.',
  ],
  0,
  ({ tables }, { Y = '' }, without) => {
    const more = newIn(tableOf(tables, Y), without);
    if (more.length > 0) return `${Y} has ${more.join(', ')}`;
    const elsewhere = tables.flatMap((table) => (tableOf(without?.tables ?? [], table.name) ? newIn(table, without) : []));
    return elsewhere.length > 0 ? `elsewhere ${elsewhere.join(', ')}` : undefined;
  },
);

export const ACCOUNT_FAMILIES: readonly Family[] = [
  accountDeeds,
  accountParts,
  accountPeriods,
  accountProperties,
  accountAsides,
  accountPronouns,
  accountRefusals,
];

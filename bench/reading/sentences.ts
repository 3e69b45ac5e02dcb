/**
 * Tables of sentences: one way of saying that two things hang together, put with a dozen pairs of things, and how often it does
 * not give the references that it says. `node scripts/run.mjs bench/reading/sentences.ts [has] [both] [done] [--bare] [--show]`.
 * Each thing is told of in a sentence before, so that it is there anyhow; `--bare` leaves that out, and `--show` prints what came.
 */
import { toLogical } from '../../src/design/logical/index.js';
import { prose } from '../../src/read/prose/index.js';
import { thirdPersonOf } from '../../src/read/prose/language/third-person-of.js';
import { pluralOf } from '../../src/util/number.js';

type Tables = ReturnType<typeof tablesOf>;

interface Family {
  readonly name: string;
  /** Each with the words that stand for X, Y and the others. */
  readonly words: readonly Readonly<Record<string, string>>[];
  readonly sentences: readonly string[];
  /** What is wrong, if anything. */
  readonly judge: (tables: Tables, words: Readonly<Record<string, string>>) => string | undefined;
}

const tablesOf = (text: string) =>
  toLogical(prose.read({ id: 'sentence', text }).model).tables.map(({ name, columns, foreignKeys }) => ({
    name: name.toLowerCase(),
    columns: columns.map((column) => column.name.toLowerCase()),
    targets: foreignKeys.map(({ refTable }) => refTable.toLowerCase()),
  }));

const tableOf = (tables: Tables, name: string | undefined): Tables[number] | undefined => tables.find((table) => table.name === name);

/** The table that refers to both. */
const joining = (tables: Tables, one: string, other: string): Tables[number] | undefined =>
  tables.find(({ targets }) => targets.includes(one) && targets.includes(other));

const pairs = (text: string): readonly Readonly<Record<string, string>>[] =>
  text.split(', ').map((pair) => {
    const [X = '', Y = ''] = pair.split(' ');
    return { X, Y, Xs: pluralOf(X), Ys: pluralOf(Y) };
  });

/** "member book borrow borrowed loan": who, with what, the verb, its past, its noun and, where unlike the past, its participle. */
const deeds = (text: string): readonly Readonly<Record<string, string>>[] =>
  text.split(', ').map((deed) => {
    const [X = '', Y = '', V = '', Vd = '', E = '', Vn = Vd] = deed.split(' ');
    return { X, Y, Xs: pluralOf(X), Ys: pluralOf(Y), V, Vs: thirdPersonOf(V), Vd, Vn, E, Es: pluralOf(E) };
  });

const FAMILIES: readonly Family[] = [
  {
    name: 'has',
    words: pairs(
      'shelf box, orchard tree, album track, building room, ship cabin, warehouse pallet, farm field, zoo animal, company office, chapter page, team player, garage car',
    ),
    sentences: [
      'A Y is in a X.',
      'Each Y belongs to one X.',
      'A X has many Ys.',
      'A X contains several Ys.',
      'Ys are kept in a X.',
      'Each X holds up to ten Ys.',
      'Every Y is part of a X.',
      'A X consists of Ys.',
      'A X is made up of several Ys.',
      'Each Y sits in a X.',
      'A Y can only be in one X at a time.',
      'Each X can have multiple Ys, but each Y has only one X.',
      'There are several Ys per X.',
      'Ys are grouped into Xs.',
      'Each Y goes into one of the Xs.',
      'We want to know which X each Y is in.',
      'We track which X a Y belongs to.',
      'Each Y must be linked to a X.',
      'A Y is attached to a X.',
      'A Y is associated with a X.',
      'A Y has one X.',
      'Deleting a X deletes its Ys.',
      'Ys are listed under their X.',
      'Inside a X there are several Ys.',
      'A Y may or may not be in a X.',
      'Optionally, a Y belongs to a X.',
      'Every X is divided into Ys.',
      'The Ys in a X are numbered.',
      'A X can have any number of Ys.',
      'A X has at least one Y.',
      'A X has zero or more Ys.',
      'Ys always belong to exactly one X.',
      'No Y is in more than one X.',
      'Each Y is assigned to a X.',
      'A user can see all Ys of a X.',
      'One X has many Ys.',
      'A Y cannot exist without a X.',
      'For each X we list its Ys.',
      'Every Y comes from one X.',
      'We also store the X each Y belongs to.',
      'For each Y we also store its X.',
      'There is one X for every Y.',
      'Every Y refers to its X.',
      'Each Y references a X.',
      'A X owns Ys.',
      'A X includes one or more Ys.',
      'Each of the Ys is in one of the Xs.',
      'A X can be empty or hold several Ys.',
      'Ys can be moved from one X to another.',
      'A Y knows its X.',
      'Each Y is in a X, which can have many of them.',
    ],
    judge: (tables, { X = '', Y = '' }) => {
      const [whole, part] = [tableOf(tables, X), tableOf(tables, Y)];
      if (!whole || !part) return 'no table';
      if (part.targets.includes(X)) return tables.length > 2 ? 'one table more' : undefined;
      return whole.targets.includes(Y) ? 'the other way' : 'no reference';
    },
  },
  {
    name: 'both',
    words: pairs(
      'recipe ingredient, course student, film actor, article tag, project employee, playlist song, dish allergen, tour landmark, product supplier, garden plant',
    ),
    sentences: [
      'A X can have many Ys and a Y can have many Xs.',
      'Xs have several Ys, and each Y can be in several Xs.',
      'A X may be linked to multiple Ys and vice versa.',
      'Xs and Ys are in a many-to-many relationship.',
      'There is a many-to-many relationship between Xs and Ys.',
      'Each X has one or more Ys, and the same Y can belong to many Xs.',
      'A X has several Ys, which can be shared between Xs.',
      'We want to know which Ys are in which Xs.',
      'We record which Xs have which Ys.',
      'A Y can be assigned to any number of Xs.',
      'A X can have several Ys and the other way round.',
      'Every X has Ys. A Y can appear in several Xs.',
      'A X can include many Ys; a Y can be part of many Xs.',
      'A Y may belong to more than one X.',
      'Each Y can be used in multiple Xs, and each X can use multiple Ys.',
      'Several Ys can be attached to a X, and a Y to several Xs.',
      'Xs can share Ys.',
      'Many Xs can have the same Y, and a X has many Ys.',
      'Ys and Xs: many to many.',
      'A X has many Ys (many-to-many).',
      'Each X lists its Ys; Ys are reused across Xs.',
    ],
    judge: (tables, { X = '', Y = '' }) => {
      if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
      if (!joining(tables, X, Y)) return 'no row of both';
      return tables.length > 3 ? 'one table more' : undefined;
    },
  },
  {
    name: 'done',
    words: deeds(
      'member book borrow borrowed loan, driver van take took trip taken, visitor museum visit visited visit, nurse pump check checked check, farmer field spray sprayed treatment, technician machine repair repaired repair, child toy choose chose choice chosen, collector painting buy bought purchase, inspector kitchen inspect inspected inspection, guest sauna book booked booking',
    ),
    sentences: [
      'Xs V Ys, and we note the date.',
      'Every time a X Vs a Y, the date is recorded.',
      'When a X Vs a Y we write down the date.',
      'For each E we keep the X, the Y and the date.',
      'We record who Vd which Y and when.',
      'We keep a log of which X Vd which Y on what date.',
      'Ys are Vn by Xs; each time the date is written down.',
      'A E has a date, a X and a Y.',
      'A E links a X to a Y and has a date.',
      'Each E records the X, the Y and the date.',
      'Es: which X, which Y, what date.',
      'Xs can V Ys. Each E has a date.',
      'Xs V Ys. We store the date of each E.',
      'The system should record each time a X Vs a Y, including the date.',
      'A X can V many Ys, and a Y can be Vn by many Xs; we record the date.',
      'Whenever a X Vs a Y, the system saves the date.',
      'Each E is made by a X for a Y and has a date.',
      'We track every E, with the date, the X and the Y.',
      'If a X Vs a Y, we store the date.',
      'Each time a Y is Vn, the X and the date are recorded.',
      'We need to know which X Vd which Y, and on what date.',
      'Es are recorded with date, X and Y.',
      'Every E is of one Y by one X on a date.',
      'I want to see who Vd what and when.',
      'For every E, record the date, which X it was and which Y.',
      'Upon each E, the date, X and Y are stored.',
      'Record Es (date, X, Y).',
      'After a X Vs a Y, the date is logged.',
      'On each E a X Vs a Y; we keep the date.',
      'The E of a Y by a X is recorded with the date.',
    ],
    judge: (tables, { X = '', Y = '' }) => {
      if (!tableOf(tables, X) || !tableOf(tables, Y)) return 'no table';
      const row = joining(tables, X, Y);
      if (!row) return 'no row of both';
      if (!row.columns.some((column) => column.includes('date'))) return 'no date';
      return tables.length > 3 ? 'one table more' : undefined;
    },
  },
];

const put = (sentence: string, words: Readonly<Record<string, string>>): string =>
  sentence
    .replace(/\b[A-Z][a-z]?\b/g, (word) => words[word] ?? word)
    .replace(/\b([Aa]) (?=[aeiou](?!ser))/g, '$1n ')
    .replace(/(^|[.;:] )([a-z])/g, (_all, before: string, first: string) => before + first.toUpperCase());

const shown = (tables: Tables): string =>
  tables.map(({ name, columns, targets }) => `${name}(${[...columns, ...targets.map((to) => `→${to}`)].join(', ')})`).join(' ');

function measure({ name, words, sentences, judge }: Family, bare: boolean, show: boolean): void {
  let wrong = 0;
  for (const sentence of sentences) {
    const mistakes = words.flatMap((said) => {
      const before = bare ? '' : `Each ${said.X} has a colour and a weight. Each ${said.Y} has a name and a size. `;
      const text = before + put(sentence, said);
      const tables = tablesOf(text);
      const why = judge(tables, said);
      return why === undefined ? [] : [`     ${why}: ${text}\n        ${shown(tables)}`];
    });
    wrong += mistakes.length;
    if (mistakes.length > 0) console.log(`${String(mistakes.length).padStart(3)} of ${words.length}  ${sentence}`);
    if (show) for (const mistake of mistakes) console.log(mistake);
  }
  console.log(`${name}: ${wrong} of ${words.length * sentences.length} read otherwise`);
}

await prose.prepare?.();
const args = process.argv.slice(2);
const named = args.filter((arg) => !arg.startsWith('--'));
for (const family of FAMILIES)
  if (named.length === 0 || named.includes(family.name)) measure(family, args.includes('--bare'), args.includes('--show'));
